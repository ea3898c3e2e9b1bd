// scope: type
// dimension: field
// why: The property has a public setter, so its initial value is only a default and says nothing about the call.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Warehouse.Returns;

public class ReturnsKeyManager
{
    private readonly IAmazonKeyManagementService _client;

    public ReturnsKeyManager(IAmazonKeyManagementService client) => _client = client;

    public KeySpec Spec { get; set; } = KeySpec.RSA_2048;

    public bool MultiRegion { get; set; }

    public async Task<string> CreateAsync()
    {
        var res = await _client.CreateKeyAsync(new CreateKeyRequest { KeySpec = Spec, MultiRegion = MultiRegion });
        return res.KeyMetadata.KeyId;
    }
}
