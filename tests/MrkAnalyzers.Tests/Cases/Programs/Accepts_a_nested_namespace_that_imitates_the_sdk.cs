// scope: cross
// dimension: lookalike
// why: Contoso.Amazon.KeyManagementService is not the SDK, whatever it calls itself.
using System.IO;
using System.Threading.Tasks;
using Contoso.Amazon.KeyManagementService;
using Contoso.Amazon.KeyManagementService.Model;

namespace Contoso.Shop;

public class Checkout
{
    public async Task RunAsync(IAmazonKeyManagementService kms, byte[] blob)
    {
        await kms.DecryptAsync(new DecryptRequest { KeyId = "alias/shop", CiphertextBlob = new MemoryStream(blob, 0, 8) });
        await kms.CreateKeyAsync(new CreateKeyRequest { KeySpec = "RSA_2048", MultiRegion = true });
        await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = "alias/shop", ReplicaRegion = "eu-west-1" });
    }
}
//// Imitation.cs
using System.IO;
using System.Threading.Tasks;
using Contoso.Amazon.KeyManagementService.Model;

namespace Contoso.Amazon.KeyManagementService
{
    public interface IAmazonKeyManagementService
    {
        Task DecryptAsync(DecryptRequest request);
        Task CreateKeyAsync(CreateKeyRequest request);
        Task ReplicateKeyAsync(ReplicateKeyRequest request);
    }
}

namespace Contoso.Amazon.KeyManagementService.Model
{
    public class DecryptRequest { public string? KeyId { get; set; } public MemoryStream? CiphertextBlob { get; set; } }
    public class CreateKeyRequest { public string? KeySpec { get; set; } public bool? MultiRegion { get; set; } }
    public class ReplicateKeyRequest { public string? KeyId { get; set; } public string? ReplicaRegion { get; set; } }
}
