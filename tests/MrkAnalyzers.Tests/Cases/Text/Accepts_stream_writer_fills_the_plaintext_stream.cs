// scope: member
// dimension: near miss
// why: The StreamWriter's stream is the plaintext of Encrypt.
using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Mailer;

public class SmtpPasswordProvider
{
    private readonly IAmazonKeyManagementService kms;
    private readonly string path;

    public SmtpPasswordProvider(IAmazonKeyManagementService kms, string path) { this.kms = kms; this.path = path; }

    public async Task SetAsync(string keyId, string password)
    {
        var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, new UTF8Encoding(false), 1024, leaveOpen: true)) writer.Write(password);
        var request = new EncryptRequest();
        request.KeyId = keyId;
        request.Plaintext = stream;
        var response = await kms.EncryptAsync(request);
        await File.WriteAllBytesAsync(path, response.CiphertextBlob.ToArray());
    }

    public async Task<byte[]> GetAsync()
    {
        var stream = new MemoryStream();
        await using (var file = File.OpenRead(path)) await file.CopyToAsync(stream);
        return (await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = stream })).Plaintext.ToArray();
    }
}
