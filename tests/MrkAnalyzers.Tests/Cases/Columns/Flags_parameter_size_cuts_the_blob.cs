// scope: member
// dimension: local
// why: A parameter size of 200 makes the provider cut a longer ciphertext without a word.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Data;
using System.Data.Common;

namespace Helpdesk.Data;

public sealed class TicketSecrets(DbConnection connection, IAmazonKeyManagementService kms)
{
    public async Task InsertAsync(string keyId, int ticket, byte[] secret, CancellationToken ct)
    {
        var encrypted = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) }, ct);

        await using var command = connection.CreateCommand();
        command.CommandText = "insert into ticket_secret(ticket, body) values (@ticket, @body)";

        var id = command.CreateParameter();
        id.ParameterName = "@ticket";
        id.DbType = DbType.Int32;
        id.Value = ticket;
        command.Parameters.Add(id);

        var body = command.CreateParameter();
        body.ParameterName = "@body";
        body.DbType = DbType.Binary;
        body.{|MRK3007:Size = 200|};
        body.Value = encrypted.CiphertextBlob.ToArray();
        command.Parameters.Add(body);

        await command.ExecuteNonQueryAsync(ct);
    }
}
