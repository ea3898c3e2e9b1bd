// scope: type
// dimension: three-method
// why: The text helper gives every parameter the size 255 and one of its callers passes base64 ciphertext.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Data;

namespace Warehouse.Sql;

public class SupplierRepository
{
    private readonly IDbConnection _db;
    private readonly IAmazonKeyManagementService _kms;

    public SupplierRepository(IDbConnection db, IAmazonKeyManagementService kms)
    {
        _db = db;
        _kms = kms;
    }

    public async Task SaveAsync(int supplier, string keyId, byte[] taxNumber)
    {
        var text = await SealAsync(keyId, taxNumber);
        using (var command = _db.CreateCommand())
        {
            command.CommandText = "update supplier set tax = @tax where id = @id";
            AddText(command, "@tax", text);
            var id = command.CreateParameter();
            id.ParameterName = "@id";
            id.Value = supplier;
            command.Parameters.Add(id);
            command.ExecuteNonQuery();
        }
    }

    private async Task<string> SealAsync(string keyId, byte[] plain)
    {
        var response = await _kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(plain) });
        return Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }

    private static void AddText(IDbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.DbType = DbType.String;
        parameter.{|MRK3007:Size = 255|};
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
