// scope: member
// dimension: shape
// why: Every arm that returns yields a constant key ARN, so the decrypt side hard-codes its keys per site.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Litware.Plants;

public enum Site { Ohio, Dublin, Sydney }

public sealed class RecipeStore
{
    private readonly IAmazonKeyManagementService _kms;
    public RecipeStore(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> LoadAsync(Site site, byte[] sealedRecipe)
    {
        var keyArn = site switch
        {
            Site.Ohio => "arn:aws:kms:us-east-2:444455556666:key/9e107d9d-372b-4826-81d3-542a419d6a10",
            Site.Dublin => "arn:aws:kms:eu-west-1:444455556666:key/e4d909c2-90d0-4b1c-a068-ffaddf22cbd0",
            Site.Sydney => "arn:aws:kms:ap-southeast-2:444455556666:key/37b51d19-4a75-43e4-9b56-f6524f2d51f2",
            _ => throw new ArgumentOutOfRangeException(nameof(site)),
        };

        var decrypted = await _kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(sealedRecipe, writable: false),
            KeyId = {|MRK1001:keyArn|},
        });
        return decrypted.Plaintext.ToArray();
    }
}
