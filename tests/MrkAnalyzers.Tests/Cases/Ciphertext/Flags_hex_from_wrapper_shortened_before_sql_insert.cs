// scope: cross
// dimension: cross-class
// why: The wrapper returns hex of the blob; cutting it to the CHAR(200) column loses the end of the ciphertext.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Legacy.Sql;

public class HexKms
{
    private readonly IAmazonKeyManagementService _client;
    public HexKms(IAmazonKeyManagementService client) => _client = client;

    public async Task<string> EncryptToHexAsync(byte[] input)
    {
        var output = await _client.EncryptAsync(new EncryptRequest { KeyId = "alias/legacy", Plaintext = new MemoryStream(input) });
        return Convert.ToHexString(output.CiphertextBlob.ToArray());
    }
}

public interface ISqlExecutor
{
    Task<int> ExecuteAsync(string sql, IReadOnlyDictionary<string, object> parameters);
}

public class TaxIdTable(HexKms kms, ISqlExecutor sql)
{
    public async Task InsertAsync(long person, byte[] taxId)
    {
        string hex = await kms.EncryptToHexAsync(taxId);
        await sql.ExecuteAsync("INSERT INTO tax_ids(person, value) VALUES (@p, @v)", new Dictionary<string, object>
        {
            ["@p"] = person,
            ["@v"] = {|MRK3003:hex.Remove(200)|},
        });
    }
}
