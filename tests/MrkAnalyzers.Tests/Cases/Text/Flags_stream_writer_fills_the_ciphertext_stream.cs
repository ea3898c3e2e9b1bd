// scope: member
// dimension: local
// why: A StreamWriter writes the text in UTF-8 into the stream that becomes the CiphertextBlob.
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

    public async Task<byte[]> GetAsync()
    {
        string text = await File.ReadAllTextAsync(path);
        var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, new UTF8Encoding(false), 1024, leaveOpen: true)) { {|MRK3002:writer.Write(text)|}; }
        stream.Position = 0;

        var request = new DecryptRequest();
        request.CiphertextBlob = stream;
        var response = await kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }
}
