// scope: cross
// dimension: argument
// why: Head keeps the first n bytes of its receiver, which is the ciphertext that then goes into the message.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Core.Bytes
{
    public static class ByteArrayExtensions
    {
        public static byte[] Head(this byte[] source, int count)
        {
            var head = new byte[count];
            Buffer.BlockCopy(source, 0, head, 0, count);
            return head;
        }
    }
}

namespace Bus.Messages
{
    using Core.Bytes;

    public sealed record SecretMessage(string Topic, byte[] Body);

    public class SecretMessageFactory
    {
        private readonly IAmazonKeyManagementService _kms;
        public SecretMessageFactory(IAmazonKeyManagementService kms) => _kms = kms;

        public async Task<SecretMessage> CreateAsync(string topic, byte[] body)
        {
            var sealedBody = await _kms.EncryptAsync(new EncryptRequest { KeyId = "alias/bus", Plaintext = new MemoryStream(body) });
            var bytes = sealedBody.CiphertextBlob.ToArray();
            return new SecretMessage(topic, {|MRK3003:bytes|}.Head(128));
        }
    }
}
