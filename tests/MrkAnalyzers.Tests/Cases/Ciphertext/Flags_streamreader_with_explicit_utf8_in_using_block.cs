// scope: member
// dimension: shape
// why: Naming Encoding.UTF8 explicitly does not make ciphertext text; invalid sequences are still replaced.
using System;
using System.IO;
using System.Text;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Acme.Vault.Client
{
    public class VaultEntry
    {
        public string Name { get; set; } = "";
        public string Payload { get; set; } = "";
        public DateTime CreatedUtc { get; set; }
    }

    public class VaultWriter
    {
        private readonly AmazonKeyManagementServiceClient kmsClient = new AmazonKeyManagementServiceClient();

        public VaultEntry Create(string name, byte[] content, string keyArn)
        {
            EncryptResponse encryptResponse = this.kmsClient.EncryptAsync(new EncryptRequest()
            {
                KeyId = keyArn,
                Plaintext = new MemoryStream(content)
            }).Result;

            string payload;
            using (StreamReader sr = {|MRK3001:new StreamReader(encryptResponse.CiphertextBlob, Encoding.UTF8)|})
            {
                payload = sr.ReadToEnd();
            }

            return new VaultEntry { Name = name, Payload = payload, CreatedUtc = DateTime.UtcNow };
        }
    }
}
