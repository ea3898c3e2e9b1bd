// scope: type
// dimension: parameter
// why: The time goes into the order that the caller keeps.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Bound;

public sealed class Order
{
    public DateTime SealedAt { get; set; }

    public byte[] Card { get; set; } = [];
}

public class Vault(IAmazonKeyManagementService kms, string keyId)
{
    public async Task SealAsync(Order order)
    {
        order.SealedAt = DateTime.UtcNow;
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(order.Card), EncryptionContext = Of(order) });
        order.Card = response.CiphertextBlob.ToArray();
    }

    private static Dictionary<string, string> Of(Order order) => new() { ["at"] = order.SealedAt.ToString("O") };
}
