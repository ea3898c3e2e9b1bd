// scope: member
// dimension: near miss
// why: The row is sized from the blob, with a leading format byte, and all of the blob is copied.
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

            byte[] row = new byte[1 + blob.Length];
            row[0] = 0x4C;
            Array.Copy(blob, 0, row, 1, blob.Length);
            return row;
        }
    }
}
