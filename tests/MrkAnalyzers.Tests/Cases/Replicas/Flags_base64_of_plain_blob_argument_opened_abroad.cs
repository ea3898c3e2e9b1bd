// scope: type
// dimension: argument
// why: The base64 text of a single-Region ciphertext is an argument of the opener in another Region.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Tokens;

public static class TokenTrial
{
    public static async Task Main()
    {
        var east = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        var created = await east.CreateKeyAsync(new CreateKeyRequest { Description = "token trial", KeyUsage = KeyUsageType.ENCRYPT_DECRYPT });
        var sealedToken = await east.EncryptAsync(new EncryptRequest { KeyId = created.KeyMetadata.KeyId, Plaintext = new MemoryStream(Guid.NewGuid().ToByteArray()) });
        var text = Convert.ToBase64String(sealedToken.CiphertextBlob.ToArray());
        Console.WriteLine(await OpenAsync(new AmazonKeyManagementServiceClient(RegionEndpoint.USWest1), {|MRK5004:text|}));
    }

    private static async Task<Guid> OpenAsync(IAmazonKeyManagementService kms, string text)
    {
        var opened = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(text)) });
        return new Guid(opened.Plaintext.ToArray());
    }
}

