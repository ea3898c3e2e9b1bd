// scope: member
// dimension: combined
// why: The span overload of GetBytes encodes the text just the same, and the array made of it is the request's blob.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Messaging.Inbound;

public class HeaderDecryptor(IAmazonKeyManagementService kms)
{
    public Task<DecryptResponse> DecryptHeaderAsync(ReadOnlySpan<char> header)
    {
        var blob = new byte[Encoding.UTF8.GetByteCount(header)];
        {|MRK3002:Encoding.UTF8.GetBytes(header, blob)|};
        return kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
    }
}
