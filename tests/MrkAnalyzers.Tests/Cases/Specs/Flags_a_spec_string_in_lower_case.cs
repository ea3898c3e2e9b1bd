// scope: member
// dimension: shape
// why: The SDK's constant classes compare without case, so "rsa_2048" is the RSA_2048 spec in another coat.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Tools;

public static class MakeKey
{
    public static Task<CreateKeyResponse> Run(IAmazonKeyManagementService k) =>
        k.CreateKeyAsync(new() { KeySpec = {|MRK4001:"rsa_2048"|}, MultiRegion = true });
}
