// scope: member
// dimension: argument
// why: Blanks at the end make the stored text longer than the base64; the reader decodes it all with padding characters.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace FixedWidth;

public class FixedRecord
{
    private readonly IAmazonKeyManagementService _kms;

    public FixedRecord(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> WriteAsync(string keyId, byte[] field)
    {
        var response = await _kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(field) });
        var text = Convert.ToBase64String(response.CiphertextBlob.ToArray());
        var label = "field".PadRight(12, '.');
        Console.WriteLine(label + text.Length);
        return {|MRK3004:text.PadRight(400, 'A')|};
    }
}
