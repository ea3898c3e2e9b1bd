// scope: type
// dimension: three-method
// why: Two private methods below, the row's text is encoded as UTF-8 into ReEncrypt's CiphertextBlob.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Migration;

public class Row
{
    public string Id { get; set; } = "";
    public string Cipher { get; set; } = "";
}

public class KeyMigration
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _target;

    public KeyMigration(IAmazonKeyManagementService kms, string target) { _kms = kms; _target = target; }

    public async Task<int> RunAsync(IEnumerable<Row> rows)
    {
        int count = 0;
        foreach (Row row in rows)
        {
            row.Cipher = await MoveAsync(row);
            count++;
        }
        return count;
    }

    private async Task<string> MoveAsync(Row row)
    {
        var request = new ReEncryptRequest { DestinationKeyId = _target, CiphertextBlob = Source(row) };
        var response = await _kms.ReEncryptAsync(request);
        return Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }

    private static MemoryStream Source(Row row)
    {
        var bytes = {|MRK3002:Encoding.UTF8.GetBytes(row.Cipher)|};
        return new MemoryStream(bytes);
    }
}
