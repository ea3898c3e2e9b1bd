// scope: type
// dimension: field
// why: Which spec a subclass returns is not visible here.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Templates;

public abstract class KeyTemplate
{
    protected abstract KeySpec Spec { get; }

    protected virtual bool Global => true;

    public async Task<string> InstantiateAsync(IAmazonKeyManagementService kms)
    {
        var created = await kms.CreateKeyAsync(new CreateKeyRequest { KeySpec = Spec, MultiRegion = Global });
        return created.KeyMetadata.Arn;
    }
}
