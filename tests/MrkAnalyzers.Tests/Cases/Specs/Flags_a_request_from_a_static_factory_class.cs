// scope: cross
// dimension: cross-class
// why: The factory of another class returns the finished RSA multi-Region request, and the worker sends it.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Compliance;

internal static class KeyRequests
{
    public static CreateKeyRequest Escrow(string department) => new()
    {
        Description = department + " escrow",
        KeyUsage = KeyUsageType.ENCRYPT_DECRYPT,
        KeySpec = {|MRK4001:KeySpec.RSA_4096|},
        MultiRegion = true,
    };
}

internal sealed class EscrowWorker(IAmazonKeyManagementService kms)
{
    public async Task RunAsync()
    {
        foreach (var department in new[] { "legal", "finance" })
        {
            await kms.CreateKeyAsync(KeyRequests.Escrow(department));
        }
    }
}
