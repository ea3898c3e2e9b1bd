// scope: member
// dimension: combined
// why: Each ciphertext of the query becomes base64.
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

namespace Mailings;

public class MailingList
{
    private readonly IAmazonKeyManagementService _kms;

    public MailingList(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> ExportAsync(string keyId, IReadOnlyCollection<string> addresses)
    {
        var calls = addresses.Select(address => _kms.EncryptAsync(new EncryptRequest
        {
            KeyId = keyId,
            Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(address)),
        }));
        EncryptResponse[] responses = await Task.WhenAll(calls);
        var cells = responses
            .Where(response => response.CiphertextBlob.Length > 0)
            .Select(response => Convert.ToBase64String(response.CiphertextBlob.ToArray()));
        return string.Join(';', cells);
    }
}
