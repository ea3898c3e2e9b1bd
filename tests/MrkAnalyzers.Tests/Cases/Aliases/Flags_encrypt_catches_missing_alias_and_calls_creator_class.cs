// scope: cross
// dimension: cross-class
// why: Encrypt's NotFoundException handler calls another class that creates key and alias.
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
    private readonly KeyMinter minter;

    public DocSealer(IAmazonKeyManagementService kms, KeyMinter minter) => (this.kms, this.minter) = (kms, minter);

    public async Task<byte[]> SealAsync(byte[] doc)
    {
        try
        {
            return await Once();
        }
        catch (NotFoundException)
        {
            await minter.MintAsync("alias/docs");
            return await Once();
        }

        async Task<byte[]> Once()
        {
            var answer = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/docs", Plaintext = new MemoryStream(doc) });
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
    public async Task MintAsync(string alias)
    {
        var key = await {|MRK2004:kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, Description = alias })|};
        await kms.CreateAliasAsync(alias, key.KeyMetadata.KeyId);
    }
}
