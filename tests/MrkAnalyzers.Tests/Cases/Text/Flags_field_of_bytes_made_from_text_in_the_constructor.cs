// scope: type
// dimension: field
// why: The constructor stores the UTF-8 bytes of the ciphertext text and a later method sends them to Decrypt.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Messaging;

public class QueueCredential
{
    private readonly IAmazonKeyManagementService client;
    private readonly byte[] sealedPassword;
    private string? cached;

    public QueueCredential(IAmazonKeyManagementService client, IDictionary<string, string> settings)
    {
        this.client = client;
        string raw = settings["queue.password.sealed"];
        this.sealedPassword = {|MRK3002:Encoding.UTF8.GetBytes(raw)|};
    }

    public async Task<string> PasswordAsync()
    {
        if (cached != null) { return cached; }
        DecryptRequest request = new DecryptRequest { CiphertextBlob = new MemoryStream(this.sealedPassword) };
        DecryptResponse response = await client.DecryptAsync(request);
        cached = Encoding.UTF8.GetString(response.Plaintext.ToArray());
        return cached;
    }
}
