// scope: member
// dimension: shape
// why: ReEncrypt reads its CiphertextBlob as a KMS blob, and ASCII bytes of a column's text are not one.
using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Rotation.Jobs
{
    public class ColumnRotation
    {
        private readonly IAmazonKeyManagementService client;
        private readonly string destination;

        public ColumnRotation(IAmazonKeyManagementService client, string destination)
        {
            this.client = client;
            this.destination = destination;
        }

        public async Task<IDictionary<long, string>> RotateAsync(IDictionary<long, string> column)
        {
            var rotated = new Dictionary<long, string>(column.Count);
            foreach (var (id, encrypted) in column)
            {
                using (var source = new MemoryStream({|MRK3002:Encoding.ASCII.GetBytes(encrypted)|}))
                {
                    var response = await client.ReEncryptAsync(new ReEncryptRequest { CiphertextBlob = source, DestinationKeyId = destination }).ConfigureAwait(false);
                    rotated[id] = Convert.ToBase64String(response.CiphertextBlob.ToArray());
                }
            }
            return rotated;
        }
    }
}
