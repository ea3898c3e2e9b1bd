// scope: member
// dimension: shape
// why: One arm of the switch reads configuration, so the set of keys is not closed.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace OpenSwitch;

public class TenantReader
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly IConfiguration _configuration;

    public TenantReader(IAmazonKeyManagementService kms, IConfiguration configuration)
        => (_kms, _configuration) = (kms, configuration);

    public async Task<byte[]> ReadAsync(string tenant, byte[] blob)
    {
        string? key = tenant switch
        {
            "internal" => "alias/internal",
            "demo" => "alias/demo",
            _ => _configuration[$"Tenants:{tenant}:Key"],
        };
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = key };
        return (await _kms.DecryptAsync(request)).Plaintext.ToArray();
    }
}
