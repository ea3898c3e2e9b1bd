// scope: cross
// dimension: cross-class
// why: ToText writes hex while FromText, its counterpart, reads base64.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using static Fleet.Text.BlobText;

namespace Fleet.Text
{
    internal static class BlobText
    {
        public static string ToText(MemoryStream blob) => Convert.ToHexString(blob.ToArray());

        public static MemoryStream FromText(string text) => new(Convert.FromBase64String(text));
    }
}

namespace Fleet.Trucks
{
    public sealed record Truck(string Plate)
    {
        public string? PinText { get; init; }
    }

    public sealed class TruckPins(IAmazonKeyManagementService kms, string keyId)
    {
        public async Task<Truck> WithPinAsync(Truck truck, byte[] pin)
        {
            var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(pin) });
            return truck with { PinText = ToText(response.CiphertextBlob) };
        }

        public async Task<byte[]?> PinOfAsync(Truck truck)
        {
            if (truck.PinText is not { } text)
            {
                return null;
            }

            var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = FromText({|MRK3006:text|}) });
            return response.Plaintext.ToArray();
        }
    }
}

