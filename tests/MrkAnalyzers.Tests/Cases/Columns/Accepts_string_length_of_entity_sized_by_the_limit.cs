// scope: cross
// dimension: near miss
// why: 8192 characters hold the base64 of the largest ciphertext; the short column is the holder's name.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.ComponentModel.DataAnnotations;

namespace Bank.Entities
{
    public class AccountEntity
    {
        public const int LargestBlob = 6144;

        [Key]
        public long Id { get; set; }

        [Required, StringLength(80)]
        public string Holder { get; set; } = null!;

        [Required, StringLength((LargestBlob + 2) / 3 * 4)]
        public string SealedIban { get; set; } = null!;
    }
}

namespace Bank.Services
{
    using Bank.Entities;

    public class AccountService(IAmazonKeyManagementService kms, string keyId)
    {
        public async Task<AccountEntity> CreateAsync(string holder, byte[] iban)
        {
            var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(iban) });
            return new AccountEntity
            {
                Holder = holder,
                SealedIban = Convert.ToBase64String(response.CiphertextBlob.ToArray()),
            };
        }
    }
}
