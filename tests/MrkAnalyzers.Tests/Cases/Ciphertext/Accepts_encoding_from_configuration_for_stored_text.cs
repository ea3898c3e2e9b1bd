// scope: member
// dimension: argument
// why: Which encoding the configuration names is unknown; iso-8859-1 would be lossless.
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Interop.Host;

public class HostFieldReader(IAmazonKeyManagementService kms, IReadOnlyDictionary<string, string> settings)
{
    public async Task<byte[]> ReadAsync(string field)
    {
        Encoding encoding = Encoding.GetEncoding(settings["host:charset"]);
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(encoding.GetBytes(field)) });
        return response.Plaintext.ToArray();
    }
}
