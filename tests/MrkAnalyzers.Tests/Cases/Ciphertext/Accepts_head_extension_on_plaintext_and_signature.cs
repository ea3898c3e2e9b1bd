// scope: cross
// dimension: lookalike
// why: Head shortens plaintext key material and an HMAC tag, which may be truncated; the ciphertext stays whole.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Core.Bytes
{
    public static class ByteExtensions
    {
        public static byte[] Head(this byte[] source, int count) => source[..count];
    }
}

namespace Bus.Messages
{
    using Core.Bytes;

    public sealed record KeyedMessage(byte[] Key, byte[] Tag, byte[] Wrapped);

    public class KeyedMessageFactory(IAmazonKeyManagementService kms)
    {
        public async Task<KeyedMessage> CreateAsync(byte[] body)
        {
            var dk = await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "alias/bus", NumberOfBytes = 64 });
            var mac = await kms.GenerateMacAsync(new GenerateMacRequest
            {
                KeyId = "alias/bus-mac",
                MacAlgorithm = MacAlgorithmSpec.HMAC_SHA_512,
                Message = new MemoryStream(body),
            });
            return new KeyedMessage(dk.Plaintext.ToArray().Head(32), mac.Mac.ToArray().Head(16), dk.CiphertextBlob.ToArray());
        }
    }
}
