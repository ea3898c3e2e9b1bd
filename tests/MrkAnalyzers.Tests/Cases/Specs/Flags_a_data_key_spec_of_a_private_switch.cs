// scope: type
// dimension: switch
// why: Both arms name data key specs.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Keys;

public enum Strength { Normal, High }

public class Maker(IAmazonKeyManagementService kms)
{
    public Task MakeAsync(Strength strength) => kms.CreateKeyAsync(new CreateKeyRequest { KeySpec = {|MRK4003:SpecOf(strength)|} });

    private static string SpecOf(Strength strength) => strength switch
    {
        Strength.High => "AES_256",
        _ => "AES_128",
    };
}
