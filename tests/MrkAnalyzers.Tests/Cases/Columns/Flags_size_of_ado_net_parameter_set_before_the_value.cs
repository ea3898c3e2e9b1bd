// scope: member
// dimension: local
// why: 344 is what a first ciphertext happened to have.
using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Data;
using System.Data.Common;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Audit;

public class AuditWriter(IAmazonKeyManagementService kms, DbConnection connection)
{
    public async Task WriteAsync(string entry)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/audit", Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(entry)) });
        await using var command = connection.CreateCommand();
        command.CommandText = "insert into audit(entry) values (@entry)";
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@entry";
        parameter.DbType = DbType.AnsiString;
        parameter.Size = {|MRK3007:344|};
        parameter.Value = Convert.ToBase64String(response.CiphertextBlob.ToArray());
        command.Parameters.Add(parameter);
        await command.ExecuteNonQueryAsync();
    }
}
