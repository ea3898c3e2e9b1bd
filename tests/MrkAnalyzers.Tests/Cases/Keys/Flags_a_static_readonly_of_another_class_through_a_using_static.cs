// scope: member
// dimension: field
// why: static readonly with a literal initialiser is as fixed as a const, wherever it is declared.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using static Margie.Travel.Infrastructure.WellKnownKeys;

namespace Margie.Travel.Infrastructure
{
    public static class WellKnownKeys
    {
        public static readonly string TravellerKey = "arn:aws:kms:us-west-1:888899990000:alias/traveller";
    }
}

namespace Margie.Travel.Api
{
    public class TravellerController
    {
        private readonly IAmazonKeyManagementService _keyManagement;

        public TravellerController(IAmazonKeyManagementService keyManagement) => _keyManagement = keyManagement;

        public async Task<byte[]> GetPassport(byte[] encrypted)
        {
            var input = new DecryptRequest();
            input.KeyId = {|MRK1001:TravellerKey|};
            input.CiphertextBlob = new MemoryStream(encrypted);
            return (await _keyManagement.DecryptAsync(input)).Plaintext.ToArray();
        }
    }
}
