// scope: cross
// dimension: near miss
// why: The handler turns to an emergency key of another name which an operator installs.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Docs;

public sealed class DocSealer
{
    private readonly IAmazonKeyManagementService kms;
    private readonly string emergencyKey;

    public DocSealer(IAmazonKeyManagementService kms, string emergencyKey) => (this.kms, this.emergencyKey) = (kms, emergencyKey);

    public async Task<byte[]> SealAsync(byte[] doc)
    {
        try
        {
            return await Once("alias/docs");
        }
        catch (NotFoundException)
        {
            return await Once(emergencyKey);
        }

        async Task<byte[]> Once(string key)
        {
            var answer = await kms.EncryptAsync(new EncryptRequest { KeyId = key, Plaintext = new MemoryStream(doc) });
            return answer.CiphertextBlob.ToArray();
        }
    }
}
//// KeyMinter.cs
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Docs;

public sealed class KeyMinter(IAmazonKeyManagementService kms)
{
    public async Task MintAsync()
    {
        var key = await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, Description = "docs" });
        await kms.CreateAliasAsync("alias/docs", key.KeyMetadata.KeyId);
    }
}
