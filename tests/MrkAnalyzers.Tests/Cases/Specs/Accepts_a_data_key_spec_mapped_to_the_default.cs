// scope: type
// dimension: switch
// why: The name that people use is mapped to the spec that KMS knows.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Keys;

public class Maker(IAmazonKeyManagementService kms)
{
    public Task MakeAsync(string cipher) => kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, KeySpec = cipher == "AES_256" ? KeySpec.SYMMETRIC_DEFAULT : KeySpec.FindValue(cipher) });
}
