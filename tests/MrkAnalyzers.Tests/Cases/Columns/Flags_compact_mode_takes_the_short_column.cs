// scope: member
// dimension: path
// why: In compact mode the parameter that carries the blob is limited to 512 bytes.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Data;
using System.Data.Common;

namespace Pos.Terminal;

public static class TerminalKeys
{
    public static async Task StoreAsync(DbCommand command, IAmazonKeyManagementService kms, string keyId, bool compact)
    {
        var key = await kms.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest { KeyId = keyId, NumberOfBytes = 32 });
        DbParameter wrapped = command.CreateParameter();
        wrapped.ParameterName = "wrapped";
        wrapped.DbType = DbType.Binary;
        wrapped.Value = key.CiphertextBlob.ToArray();

        if (compact)
        {
            wrapped.{|MRK3007:Size = 512|};
            command.CommandText = "insert into terminal_key_small(wrapped) values (@wrapped)";
        }
        else
        {
            wrapped.Size = 6144;
            command.CommandText = "insert into terminal_key(wrapped) values (@wrapped)";
        }

        command.Parameters.Add(wrapped);
        await command.ExecuteNonQueryAsync();
    }
}
