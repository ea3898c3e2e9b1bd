// scope: type
// dimension: near miss
// why: The constructor decodes hexadecimal; a second field holds UTF-8 bytes but is the HMAC's salt.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Messaging;

public class QueueCredential
{
    private readonly IAmazonKeyManagementService client;
    private readonly byte[] sealedPassword;
    private readonly byte[] salt;

    public QueueCredential(IAmazonKeyManagementService client, IDictionary<string, string> settings)
    {
        this.client = client;
        this.sealedPassword = Convert.FromHexString(settings["queue.password.sealed"]);
        this.salt = Encoding.UTF8.GetBytes(settings["queue.salt"]);
    }

    public async Task<byte[]> SignatureAsync()
    {
        DecryptRequest request = new DecryptRequest { CiphertextBlob = new MemoryStream(this.sealedPassword) };
        DecryptResponse response = await client.DecryptAsync(request);
        return HMACSHA256.HashData(response.Plaintext.ToArray(), this.salt);
    }
}
