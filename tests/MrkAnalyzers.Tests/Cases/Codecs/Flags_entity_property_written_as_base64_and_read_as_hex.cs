// scope: cross
// dimension: cross-class
// why: The writer puts base64 into the entity, the reader of another class takes it for hex.
namespace Data
{
    public class CardEntity
    {
        public int Id { get; set; }
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
    public async Task<CardEntity> CreateAsync(int id, string number)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/cards", Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(number)) });
        return new CardEntity { Id = id, EncryptedNumber = Convert.ToBase64String(response.CiphertextBlob.ToArray()) };
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

public class CardReader(IAmazonKeyManagementService kms)
{
    public async Task<string> NumberAsync(CardEntity card)
    {
        var blob = {|MRK3006:Convert.FromHexString(card.EncryptedNumber)|};
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        return Encoding.UTF8.GetString(response.Plaintext.ToArray());
    }
}
