// scope: member
// dimension: shape
// why: Parentheses, a cast and the null-forgiving operator leave the constant what it is.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Legacy.Import;

public class ImportJob
{
    private static readonly object? DefaultKey = "alias/import-staging";

    public async Task<byte[]> RunAsync(IAmazonKeyManagementService kms, byte[] record)
    {
        DecryptRequest request = new DecryptRequest();
        (request).KeyId = {|MRK1001:((string)DefaultKey!)|};
        request.CiphertextBlob = (new MemoryStream(record));
        var response = (await (kms).DecryptAsync(request!).ConfigureAwait(false))!;
        return response.Plaintext!.ToArray();
    }
}
