// scope: cross
// dimension: program
// why: The library's extensions hide the request; the constants of its users and the library's own text handling are the faults.
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Common.Kms;

public static class KmsTextExtensions
{
    public static async Task<string> DecryptTextAsync(this IAmazonKeyManagementService kms, string keyId, string cipherText)
    {
        var response = await kms.DecryptAsync(new DecryptRequest
        {
            KeyId = keyId,
            CiphertextBlob = {|MRK3002:Encoding.UTF8.GetBytes(cipherText)|}.ToStream(),
        });
        return Encoding.UTF8.GetString(response.Plaintext.ToArray());
    }

    public static async Task<byte[]> DecryptBytesAsync(this IAmazonKeyManagementService kms, byte[] blob, string? keyId = null)
    {
        var request = new DecryptRequest { CiphertextBlob = blob.ToStream() };
        if (keyId is not null)
        {
            request.KeyId = keyId;
        }

        var response = await kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }

    public static async Task<string> CreateMultiRegionKeyAsync(this IAmazonKeyManagementService kms, string description, string? spec = null)
    {
        var response = await kms.CreateKeyAsync(new CreateKeyRequest { Description = description, KeySpec = spec, MultiRegion = true });
        return response.KeyMetadata.KeyId;
    }

    private static MemoryStream ToStream(this byte[] bytes) => new(bytes, writable: false);
}
//// Users.cs
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Common.Kms;

namespace Invoices
{
    public sealed class InvoiceArchive(IAmazonKeyManagementService kms)
    {
        public Task<string> OpenAsync(string stored) =>
            kms.DecryptTextAsync({|MRK1001:"arn:aws:kms:ap-southeast-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"|}, stored);
    }
}

namespace Payroll
{
    public sealed class PayrollReader
    {
        private const string Family = "mrk-abcdef0123456789abcdef0123456789";
        private readonly IAmazonKeyManagementService _kms;

        public PayrollReader(IAmazonKeyManagementService kms) => _kms = kms;

        public async Task<int> CountAsync(byte[] blob)
        {
            var plain = await _kms.DecryptBytesAsync(blob, {|MRK1002:Family|});
            return plain.Length;
        }

        public async Task InstallAsync()
        {
            await _kms.CreateMultiRegionKeyAsync("payroll");
            await _kms.CreateMultiRegionKeyAsync("payroll exchange", {|MRK4001:"RSA_4096"|});
        }
    }
}
