// scope: type
// dimension: three-method
// why: The two helpers are each other's inverse.
using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Payroll;

internal class Envelope
{
    private readonly IAmazonKeyManagementService _kms;

    public Envelope(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> ProtectAsync(byte[] plain)
    {
        var response = await _kms.EncryptAsync(new EncryptRequest { KeyId = "alias/envelope", Plaintext = new MemoryStream(plain) });
        return Write(response.CiphertextBlob);
    }

    public async Task<byte[]> UnprotectAsync(string text)
    {
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = Read(text) });
        return response.Plaintext.ToArray();
    }

    private static string Write(MemoryStream blob) => Convert.ToBase64String(blob.ToArray());

    private static MemoryStream Read(string text) => new(Convert.FromBase64String(text));
}
