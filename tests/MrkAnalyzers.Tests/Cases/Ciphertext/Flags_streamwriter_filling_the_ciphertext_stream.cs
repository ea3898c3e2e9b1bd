// scope: member
// dimension: shape
// why: The StreamWriter encodes the text as UTF-8 into the stream that Decrypt receives as ciphertext.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Mail.Archive;

internal class MailKeyUnwrapper(IAmazonKeyManagementService kms)
{
    internal async Task<byte[]> UnwrapAsync(string headerValue)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(headerValue);

        var stream = new MemoryStream();
        using (var writer = {|MRK3002:new StreamWriter(stream, leaveOpen: true)|}) writer.Write(headerValue);
        stream.Position = 0;

        DecryptResponse response = await kms.DecryptAsync(new() { CiphertextBlob = stream });
        return response.Plaintext.ToArray();
    }
}
