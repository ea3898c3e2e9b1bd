// scope: cross
// dimension: argument
// why: The extension always sets MultiRegion; the caller adds the RSA spec.
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Amazon.KeyManagementService.Extras
{
    public static class KmsExtensions
    {
        public static async Task<string> CreateGlobalKeyAsync(
            this IAmazonKeyManagementService kms,
            string description,
            KeySpec? spec = null,
            CancellationToken ct = default)
        {
            var created = await kms.CreateKeyAsync(
                new CreateKeyRequest { Description = description, KeySpec = spec, MultiRegion = true },
                ct);
            return created.KeyMetadata.Arn;
        }
    }
}

namespace Contoso.Mail
{
    using Amazon.KeyManagementService.Extras;

    public class MailboxKeys
    {
        public async Task InitAsync(IAmazonKeyManagementService kms)
        {
            _ = await kms.CreateGlobalKeyAsync("mailbox index");
            _ = await kms.CreateGlobalKeyAsync("mailbox export", {|MRK4001:KeySpec.RSA_3072|});
        }
    }
}
