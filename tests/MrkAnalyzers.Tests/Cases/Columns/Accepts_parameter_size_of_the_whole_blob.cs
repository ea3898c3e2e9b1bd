// scope: member
// dimension: near miss
// why: The size of the binary parameter is the length of the blob itself; the short size is for the name.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Data;
using System.Data.Common;

namespace Helpdesk.Data;

public sealed class AgentSecrets(DbConnection connection, IAmazonKeyManagementService kms)
{
    public async Task InsertAsync(string keyId, string agent, byte[] secret, CancellationToken ct)
    {
        var encrypted = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) }, ct);
        var blob = encrypted.CiphertextBlob.ToArray();

        await using var command = connection.CreateCommand();
        command.CommandText = "insert into agent_secret(agent, body) values (@agent, @body)";

        var name = command.CreateParameter();
        name.ParameterName = "@agent";
        name.DbType = DbType.AnsiString;
        name.Size = 64;
        name.Value = agent;
        command.Parameters.Add(name);

        var body = command.CreateParameter();
        body.ParameterName = "@body";
        body.DbType = DbType.Binary;
        body.Size = blob.Length;
        body.Value = blob;
        command.Parameters.Add(body);

        await command.ExecuteNonQueryAsync(ct);
    }
}
