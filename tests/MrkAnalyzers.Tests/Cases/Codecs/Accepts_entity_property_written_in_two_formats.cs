// scope: cross
// dimension: cross-class
// why: Old rows are hex, and the reader is the one for old rows.
namespace Data
{
    public class CardEntity
    {
        public bool IsOld { get; set; }
        public string EncryptedNumber { get; set; } = "";
    }
}
//// Writer.cs
using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Data;

namespace Cards;

public class CardWriter(IAmazonKeyManagementService kms)
{
    public async Task<CardEntity> CreateAsync(string number)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/cards", Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(number)) });
        return new CardEntity { EncryptedNumber = Convert.ToBase64String(response.CiphertextBlob.ToArray()) };
    }

    public async Task<CardEntity> CreateOldAsync(string number)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/cards", Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(number)) });
        return new CardEntity { IsOld = true, EncryptedNumber = Convert.ToHexString(response.CiphertextBlob.ToArray()) };
    }
}
//// Reader.cs
using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Data;

namespace Cards;

public class OldCardReader(IAmazonKeyManagementService kms)
{
    public async Task<string> NumberAsync(CardEntity card)
    {
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromHexString(card.EncryptedNumber)) });
        return Encoding.UTF8.GetString(response.Plaintext.ToArray());
    }
}
