// scope: member
// dimension: local
// why: The base64 text is cut to 100 characters and saved.
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

public class ContactService
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly ICollection<Contact> _contacts;
    private readonly string _keyId;

    public ContactService(IAmazonKeyManagementService kms, ICollection<Contact> contacts, string keyId)
    {
        _kms = kms;
        _contacts = contacts;
        _keyId = keyId;
    }

    public async Task<Contact> CreateAsync(int id, string phone)
    {
        var answer = await _kms.EncryptAsync(new EncryptRequest { KeyId = _keyId, Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(phone)) });
        string text = Convert.ToBase64String(answer.CiphertextBlob.ToArray());
        var contact = new Contact { Id = id, SealedPhone = {|MRK3003:text.Substring(0, 100)|} };
        _contacts.Add(contact);
        return contact;
    }
}
