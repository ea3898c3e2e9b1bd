// scope: cross
// dimension: cross-class
// why: Two services in two Regions read the same static alias.
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
        var answer = await _kms.EncryptAsync(new EncryptRequest { KeyId = {|MRK2003:KeyNames.Cart|}, Plaintext = new MemoryStream(cart) });
        return Convert.ToBase64String(answer.CiphertextBlob.ToArray());
    }
}
//// AsianCart.cs
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Shop.Security;

public sealed class AsianCart
{
    private readonly IAmazonKeyManagementService _kms = new AmazonKeyManagementServiceClient(RegionEndpoint.APNortheast2);

    public async Task<string> ProtectAsync(byte[] cart)
    {
        var answer = await _kms.EncryptAsync(new EncryptRequest { KeyId = KeyNames.Cart, Plaintext = new MemoryStream(cart) });
        return Convert.ToBase64String(answer.CiphertextBlob.ToArray());
    }
}

