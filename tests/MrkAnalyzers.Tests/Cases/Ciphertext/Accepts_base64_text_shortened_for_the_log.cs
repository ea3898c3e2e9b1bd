// scope: member
// dimension: near miss
// why: The short text only goes to the log; the whole text is saved.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Crm.Data;

public class Contact
{
    public int Id { get; set; }
    public string? SealedPhone { get; set; }
}

public class ContactService(IAmazonKeyManagementService kms, ICollection<Contact> contacts, string keyId, TextWriter log)
{
    public async Task<Contact> CreateAsync(int id, string phone)
    {
        var answer = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(phone)) });
        string text = Convert.ToBase64String(answer.CiphertextBlob.ToArray());
        await log.WriteLineAsync($"contact {id}: sealed phone {text.Substring(0, 12)}… ({text.Length} characters)");
        var contact = new Contact { Id = id, SealedPhone = text };
        contacts.Add(contact);
        return contact;
    }
}
