// scope: member
// dimension: path
// why: Where the legacy flag is set, Array.Copy keeps only 150 bytes of the ciphertext.
using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Rotation.V1
{
    public class Rotator
    {
        private readonly IAmazonKeyManagementService kms;
        private readonly bool legacyRows;

        public Rotator(IAmazonKeyManagementService kms, bool legacyRows)
        {
            this.kms = kms;
            this.legacyRows = legacyRows;
        }

        public async Task<byte[]> Rotate(byte[] old, string newKey)
        {
            ReEncryptResponse r = await kms.ReEncryptAsync(new ReEncryptRequest { CiphertextBlob = new MemoryStream(old), DestinationKeyId = newKey });
            byte[] blob = r.CiphertextBlob.ToArray();
            if (!legacyRows)
            {
                return blob;
            }

            byte[] row = new byte[150];
            {|MRK3003:Array.Copy(blob, row, 150)|};
            return row;
        }
    }
}
