// scope: type
// dimension: field
// why: The constructor asks the client for its Region.
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Bound;

public class Vault
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _region;

    public Vault(IAmazonKeyManagementService kms)
    {
        _kms = kms;
        _region = kms.Config.RegionEndpoint.SystemName;
    }

    public Task<DecryptResponse> OpenAsync(byte[] blob)
    {
        var context = new Dictionary<string, string>();
        context.Add("tenant", "a");
        context.Add("region", {|MRK7001:_region|});
        return _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), EncryptionContext = context });
    }
}
