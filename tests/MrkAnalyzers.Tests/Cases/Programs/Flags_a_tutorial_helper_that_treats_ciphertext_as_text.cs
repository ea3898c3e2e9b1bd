// scope: type
// dimension: program
// why: The classic first tutorial: the blob goes through UTF-8 in both directions and the alias is fixed on Decrypt.
using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace KmsDemo
{
    public class KmsHelper
    {
        private const string KeyAlias = "alias/my-demo-key";

        private readonly IAmazonKeyManagementService _kmsClient;

        public KmsHelper()
        {
            _kmsClient = new AmazonKeyManagementServiceClient();
        }

        public KmsHelper(IAmazonKeyManagementService kmsClient)
        {
            _kmsClient = kmsClient;
        }

        /// <summary>Encrypts a string and returns the cipher text.</summary>
        public async Task<string> EncryptText(string plainText)
        {
            if (string.IsNullOrEmpty(plainText))
            {
                throw new ArgumentNullException(nameof(plainText));
            }

            var plainBytes = Encoding.UTF8.GetBytes(plainText);
            using (var stream = new MemoryStream(plainBytes))
            {
                var request = new EncryptRequest { KeyId = KeyAlias, Plaintext = stream };
                var response = await _kmsClient.EncryptAsync(request);
                return {|MRK3001:Encoding.UTF8.GetString(response.CiphertextBlob.ToArray())|};
            }
        }

        /// <summary>Decrypts the cipher text.</summary>
        public async Task<string> DecryptText(string cipherText)
        {
            var cipherBytes = {|MRK3002:Encoding.UTF8.GetBytes(cipherText)|};
            using (var stream = new MemoryStream(cipherBytes))
            {
                var request = new DecryptRequest
                {
                    KeyId = {|MRK1001:KeyAlias|},
                    CiphertextBlob = stream
                };
                var response = await _kmsClient.DecryptAsync(request);
                using (var reader = new StreamReader(response.Plaintext))
                {
                    return reader.ReadToEnd();
                }
            }
        }

        public async Task<List<string>> ListAliases()
        {
            var names = new List<string>();
            var response = await _kmsClient.ListAliasesAsync(new ListAliasesRequest { Limit = 50 });
            foreach (var alias in response.Aliases ?? new List<AliasListEntry>())
            {
                names.Add(alias.AliasName);
            }

            return names;
        }
    }
}
