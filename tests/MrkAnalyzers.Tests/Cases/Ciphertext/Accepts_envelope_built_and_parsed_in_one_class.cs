// scope: type
// dimension: two-method
// why: Seal prefixes the wrapped key with its length, and Open slices exactly that many bytes out again.
using System;
using System.Buffers.Binary;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Envelopes.Compact
{
    public class CompactEnvelope
    {
        private readonly IAmazonKeyManagementService _kms;
        private readonly string _keyId;

        public CompactEnvelope(IAmazonKeyManagementService kms, string keyId)
        {
            _kms = kms;
            _keyId = keyId;
        }

        public async Task<byte[]> SealAsync(Func<byte[], byte[]> encryptBody)
        {
            var dk = await _kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = _keyId, KeySpec = DataKeySpec.AES_256 });
            byte[] wrapped = dk.CiphertextBlob.ToArray();
            var length = new byte[4];
            BinaryPrimitives.WriteInt32LittleEndian(length, wrapped.Length);
            return length.Concat(wrapped).Concat(encryptBody(dk.Plaintext.ToArray())).ToArray();
        }

        public async Task<byte[]> OpenAsync(byte[] envelope, Func<byte[], byte[], byte[]> decryptBody)
        {
            int n = BinaryPrimitives.ReadInt32LittleEndian(envelope);
            byte[] wrapped = envelope.Skip(4).Take(n).ToArray();
            byte[] body = envelope.Skip(4 + n).ToArray();
            var key = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(wrapped) });
            return decryptBody(key.Plaintext.ToArray(), body);
        }
    }
}
