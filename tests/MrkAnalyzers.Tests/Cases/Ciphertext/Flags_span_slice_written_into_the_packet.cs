// scope: cross
// dimension: cross-class
// why: The packet writer copies only the first 64 bytes of the key it is given, which is the wrapped data key.
using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Radio
{
    internal static class PacketWriter
    {
        internal static void Write(Stream output, ReadOnlySpan<byte> wrappedKey, ReadOnlySpan<byte> body)
        {
            output.WriteByte(1);
            output.Write(wrappedKey.Slice(0, 64));
            output.Write(body);
        }
    }

    public sealed class Uplink
    {
        private readonly IAmazonKeyManagementService kms;
        public Uplink(IAmazonKeyManagementService kms) { this.kms = kms; }

        public async Task SendAsync(Stream socket, string keyId, byte[] telemetry)
        {
            var key = await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256 });
            byte[] nonce = RandomNumberGenerator.GetBytes(12), tag = new byte[16], body = new byte[telemetry.Length];
            using (var aes = new AesGcm(key.Plaintext.ToArray(), tag.Length)) aes.Encrypt(nonce, telemetry, body, tag);
            PacketWriter.Write(socket, {|MRK3003:key.CiphertextBlob.ToArray()|}, [.. nonce, .. tag, .. body]);
        }
    }
}
