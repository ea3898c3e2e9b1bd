// scope: cross
// dimension: cross-class
// why: 500 characters hold today's samples but the base64 of a ciphertext may need 8192.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.ComponentModel.DataAnnotations;

namespace Bank.Entities
{
    public class CardEntity
    {
        [Key]
        public long Id { get; set; }

        [Required, StringLength(80)]
        public string Holder { get; set; } = null!;

        [Required]
        [{|MRK3007:StringLength(500)|}]
        public string SealedPan { get; set; } = null!;
    }
}

namespace Bank.Services
{
    using Bank.Entities;

    public class CardService
    {
        private readonly IAmazonKeyManagementService _kms;
        private readonly string _keyId;

        public CardService(IAmazonKeyManagementService kms, string keyId)
        {
            _kms = kms;
            _keyId = keyId;
        }

        public async Task<CardEntity> CreateAsync(string holder, byte[] pan)
        {
            var response = await _kms.EncryptAsync(new EncryptRequest { KeyId = _keyId, Plaintext = new MemoryStream(pan) });
            return new CardEntity
            {
                Holder = holder,
                SealedPan = Convert.ToBase64String(response.CiphertextBlob.ToArray()),
            };
        }
    }
}
