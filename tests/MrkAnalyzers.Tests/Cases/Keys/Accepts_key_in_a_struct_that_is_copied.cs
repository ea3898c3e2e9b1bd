// scope: type
// dimension: language
// why: The copy that is changed is another than the one that is read.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Copies;

internal struct Row
{
    public string Key;

    public void Rename(string key) => Key = key;
}

public sealed class Opener(IAmazonKeyManagementService kms, string configured)
{
    public Task<DecryptResponse> FieldAsync(MemoryStream blob)
    {
        var row = new Row { Key = configured };
        var copy = row;
        copy.Key = "alias/copy";
        return OpenAsync(blob, row.Key);
    }

    public Task<DecryptResponse> MethodAsync(MemoryStream blob)
    {
        var row = new Row { Key = configured };
        var copy = row;
        copy.Rename("alias/copy");
        return OpenAsync(blob, row.Key);
    }

    public Task<DecryptResponse> TupleAsync(MemoryStream blob)
    {
        var row = (Key: configured, Version: 1);
        var copy = row;
        copy.Key = "alias/copy";
        return OpenAsync(blob, row.Key);
    }

    public Task<DecryptResponse> ArgumentAsync(MemoryStream blob)
    {
        var row = new Row { Key = configured };
        Fix(row);
        return OpenAsync(blob, row.Key);
    }

    private static void Fix(Row row) => row.Key = "alias/fixed";

    private Task<DecryptResponse> OpenAsync(MemoryStream blob, string key) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = key });
}
