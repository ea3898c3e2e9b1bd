// scope: type
// dimension: field
// why: The field lacks readonly, but it is private and no code in the type writes it after its initialiser.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Rail.Fares;

internal sealed class FareTable
{
    private string keyAlias = "alias/fares";
    private IAmazonKeyManagementService kms;

    public FareTable(IAmazonKeyManagementService kms)
    {
        this.kms = kms;
    }

    public async Task<MemoryStream> LoadAsync(string path)
    {
        var bytes = await File.ReadAllBytesAsync(path).ConfigureAwait(false);
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(bytes) };
        request.KeyId = {|MRK1001:this.keyAlias|};
        var response = await this.kms.DecryptAsync(request).ConfigureAwait(false);
        return response.Plaintext;
    }
}
