// scope: type
// dimension: two-method
// why: The configuring lambda sets a constant key on the request before it is sent.
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

namespace Gateways;

public class SafeReader
{
    private readonly IAmazonKeyManagementService _kms;

    public SafeReader(IAmazonKeyManagementService kms) => _kms = kms;

    private async Task<byte[]> SendAsync(byte[] blob, Action<DecryptRequest> configure)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(blob) };
        configure(request);
        var response = await _kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }

    public Task<byte[]> ReadAsync(byte[] blob, string owner) => SendAsync(blob, request =>
    {
        request.EncryptionContext = new Dictionary<string, string> { ["owner"] = owner, ["key"] = "alias/safes" };
        request.KeyId = {|MRK1001:"alias/safes"|};
    });
}
