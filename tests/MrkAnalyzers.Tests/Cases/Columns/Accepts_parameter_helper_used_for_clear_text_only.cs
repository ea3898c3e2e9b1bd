// scope: type
// dimension: near miss
// why: The short helper gets the supplier's name; the sealed text goes through the one without a limit.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Data;

namespace Warehouse.Sql;

public class CarrierRepository(IDbConnection db, IAmazonKeyManagementService kms)
{
    public async Task SaveAsync(string carrier, string keyId, byte[] taxNumber)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(taxNumber) });
        using var command = db.CreateCommand();
        command.CommandText = "update carrier set tax = @tax where name = @name";
        AddText(command, "@name", carrier);
        AddLongText(command, "@tax", Convert.ToBase64String(response.CiphertextBlob.ToArray()));
        command.ExecuteNonQuery();
    }

    private static void AddText(IDbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.DbType = DbType.String;
        parameter.Size = 255;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }

    private static void AddLongText(IDbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.DbType = DbType.String;
        parameter.Size = -1;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
