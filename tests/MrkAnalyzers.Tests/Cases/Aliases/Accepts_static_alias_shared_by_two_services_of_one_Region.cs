// scope: cross
// dimension: near miss
// why: Both services call the same Region.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Shop.Security;

internal static class KeyNames
{
    internal static readonly string Cart = "alias/cart";
}

public sealed class AmericanCart
{
    private readonly IAmazonKeyManagementService _kms = new AmazonKeyManagementServiceClient(RegionEndpoint.USWest2);

    public async Task<string> ProtectAsync(byte[] cart)
    {
        var answer = await _kms.EncryptAsync(new EncryptRequest { KeyId = KeyNames.Cart, Plaintext = new MemoryStream(cart) });
        return Convert.ToBase64String(answer.CiphertextBlob.ToArray());
    }
}
//// WishList.cs
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Shop.Security;

public sealed class WishList
{
    private readonly IAmazonKeyManagementService _kms = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName("us-west-2"));

    public async Task<string> ProtectAsync(byte[] list)
    {
        var answer = await _kms.EncryptAsync(new EncryptRequest { KeyId = KeyNames.Cart, Plaintext = new MemoryStream(list) });
        return Convert.ToBase64String(answer.CiphertextBlob.ToArray());
    }
}
