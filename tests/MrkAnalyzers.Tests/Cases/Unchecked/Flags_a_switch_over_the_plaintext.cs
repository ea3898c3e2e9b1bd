// scope: member
// dimension: pattern
// why: The patterns look at the plaintext alone.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Vaults;

public class Flags(IAmazonKeyManagementService kms)
{
    public async Task<bool> IsOnAsync(MemoryStream blob)
    {
        switch (await {|MRK1003:kms.DecryptAsync|}(new DecryptRequest { CiphertextBlob = blob }))
        {
            case { Plaintext: { Length: 1 } plaintext }:
                return plaintext.ReadByte() == 1;
            default:
                return false;
        }
    }
}
