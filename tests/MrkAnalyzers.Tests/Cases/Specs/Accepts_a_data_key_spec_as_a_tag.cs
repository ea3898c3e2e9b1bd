// scope: member
// dimension: near miss
// why: A tag may say what it likes.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Keys;

public class Maker(IAmazonKeyManagementService kms)
{
    public Task MakeAsync() => kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, Tags = [new Tag { TagKey = "cipher", TagValue = "AES_256" }] });
}
