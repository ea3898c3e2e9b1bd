// scope: member
// dimension: local
// why: Text encoded as UTF-8 is the plaintext of Encrypt here, which is the right way round.
using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Crm.Notes;

public class NoteEncryptor(IAmazonKeyManagementService kms)
{
    public async Task<string> EncryptAsync(string cipherName, string note)
    {
        var ciphertext = Encoding.UTF8.GetBytes(note);
        var response = await kms.EncryptAsync(new EncryptRequest
        {
            KeyId = "alias/notes",
            Plaintext = new MemoryStream(ciphertext),
            EncryptionContext = new Dictionary<string, string> { ["name"] = cipherName },
        });
        return Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }
}
