// scope: member
// dimension: combined
// why: The array handed to Decrypt is ciphertext by its use; its UTF-8 text stored for later replay cannot be decrypted again.
using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Payments.Replay;

public class ReplayEntry
{
    public Guid Id { get; init; } = Guid.NewGuid();
    public string EncryptedBody { get; set; } = "";
    public string Error { get; set; } = "";
}

public class MessageConsumer(IAmazonKeyManagementService kms, ICollection<ReplayEntry> deadLetters)
{
    public async Task<byte[]?> ConsumeAsync(byte[] body)
    {
        try
        {
            var r = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(body) });
            return r.Plaintext.ToArray();
        }
        catch (KMSInvalidStateException e)
        {
            deadLetters.Add(new ReplayEntry
            {
                EncryptedBody = {|MRK3001:Encoding.UTF8.GetString(body)|},
                Error = e.Message,
            });
            return null;
        }
    }
}
