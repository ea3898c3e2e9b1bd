// scope: type
// dimension: two-method
// why: The iterator yields alias literals only, and the loop decrypts with each of them.
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Iterating;

public class KeyHunt
{
    private readonly IAmazonKeyManagementService _kms;
    public KeyHunt(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]?> HuntAsync(byte[] blob)
    {
        foreach (var alias in Candidates())
        {
            var request = new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = {|MRK1001:alias|} };
            try
            {
                return (await _kms.DecryptAsync(request)).Plaintext.ToArray();
            }
            catch (IncorrectKeyException)
            {
                continue;
            }
        }
        return null;
    }

    private static IEnumerable<string> Candidates()
    {
        yield return "alias/current";
        yield return "alias/previous";
    }
}
