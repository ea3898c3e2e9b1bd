// scope: type
// dimension: near miss
// why: Two openers exist, the one given this text is the Region that encrypted it.
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
    public static async Task Main(string[] args)
    {
        var east = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
        var created = await east.CreateKeyAsync(new CreateKeyRequest { Description = "token trial", KeyUsage = KeyUsageType.ENCRYPT_DECRYPT });
        var sealedToken = await east.EncryptAsync(new EncryptRequest { KeyId = created.KeyMetadata.KeyId, Plaintext = new MemoryStream(Guid.NewGuid().ToByteArray()) });
        var text = Convert.ToBase64String(sealedToken.CiphertextBlob.ToArray());
        Console.WriteLine(await OpenAsync(east, text));
        Console.WriteLine(await OpenAsync(new AmazonKeyManagementServiceClient(RegionEndpoint.USWest1), args[0]));
    }

    private static async Task<Guid> OpenAsync(IAmazonKeyManagementService kms, string text)
    {
        var opened = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(text)) });
        return new Guid(opened.Plaintext.ToArray());
    }
}
