// scope: member
// dimension: near miss
// why: The short parameter of the compact mode carries a 32-byte checksum and not the blob.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Data;
using System.Data.Common;
using System.Security.Cryptography;

namespace Pos.Terminal;

public static class PrinterKeys
{
    public static async Task StoreAsync(DbCommand command, IAmazonKeyManagementService kms, string keyId, bool compact)
    {
        var key = await kms.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest { KeyId = keyId, NumberOfBytes = 32 });
        var blob = key.CiphertextBlob.ToArray();
        DbParameter wrapped = command.CreateParameter();
        wrapped.DbType = DbType.Binary;

        if (compact)
        {
            wrapped.ParameterName = "checksum";
            wrapped.Value = SHA256.HashData(blob);
            wrapped.Size = 32;
        }
        else
        {
            wrapped.ParameterName = "wrapped";
            wrapped.Value = blob;
            wrapped.Size = 6144;
        }

        command.Parameters.Add(wrapped);
        await command.ExecuteNonQueryAsync();
    }
}
