// scope: cross
// dimension: near miss
// why: The writer frames the blob with its length and the reader slices exactly that length.
using System;
using System.Buffers.Binary;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Radio
{
    internal static class Packet
    {
        internal static byte[] Write(ReadOnlySpan<byte> wrappedKey, ReadOnlySpan<byte> body)
        {
            var packet = new byte[2 + wrappedKey.Length + body.Length];
            BinaryPrimitives.WriteUInt16BigEndian(packet, (ushort)wrappedKey.Length);
            wrappedKey.CopyTo(packet.AsSpan(2));
            body.CopyTo(packet.AsSpan(2 + wrappedKey.Length));
            return packet;
        }

        internal static ReadOnlySpan<byte> Key(ReadOnlySpan<byte> packet)
            => packet.Slice(2, BinaryPrimitives.ReadUInt16BigEndian(packet));
    }

    public sealed class Link
    {
        private readonly IAmazonKeyManagementService kms;
        public Link(IAmazonKeyManagementService kms) { this.kms = kms; }

        public async Task<byte[]> SealAsync(string keyId, byte[] telemetry)
        {
            var key = await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256 });
            byte[] nonce = RandomNumberGenerator.GetBytes(12), tag = new byte[16], body = new byte[telemetry.Length];
            using (var aes = new AesGcm(key.Plaintext.ToArray(), tag.Length)) aes.Encrypt(nonce, telemetry, body, tag);
            return Packet.Write(key.CiphertextBlob.ToArray(), [.. nonce, .. tag, .. body]);
        }

        public async Task<byte[]> KeyOfAsync(byte[] packet)
        {
            var wrapped = Packet.Key(packet).ToArray();
            var opened = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(wrapped) });
            return opened.Plaintext.ToArray();
        }
    }
}
