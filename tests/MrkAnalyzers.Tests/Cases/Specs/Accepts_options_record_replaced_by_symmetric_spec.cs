// scope: cross
// dimension: near miss
// why: The curve of the template is replaced by the symmetric default before a key is created from it.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Wallet.Infrastructure
{
    internal sealed record KeyTemplate(string Name, KeySpec Spec, KeyUsageType Usage);

    internal sealed class TemplateCreator(IAmazonKeyManagementService kms)
    {
        internal async Task<string> CreateAsync(KeyTemplate template)
        {
            var response = await kms.CreateKeyAsync(new CreateKeyRequest
            {
                Description = template.Name,
                KeySpec = template.Spec,
                KeyUsage = template.Usage,
                MultiRegion = true,
            });
            return response.KeyMetadata.KeyId;
        }
    }
}

namespace Wallet.Api
{
    using Wallet.Infrastructure;

    internal sealed class SafeOpener(TemplateCreator creator)
    {
        public Task<string> OpenAsync(string owner)
        {
            var template = new KeyTemplate(owner, KeySpec.ECC_SECG_P256K1, KeyUsageType.SIGN_VERIFY);
            var data = template with { Spec = KeySpec.SYMMETRIC_DEFAULT, Usage = KeyUsageType.ENCRYPT_DECRYPT };
            return creator.CreateAsync(data);
        }
    }
}
