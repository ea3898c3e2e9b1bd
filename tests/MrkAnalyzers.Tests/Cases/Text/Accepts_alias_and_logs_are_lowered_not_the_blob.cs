// scope: cross
// dimension: near miss
// why: Case changes hit the tenant name and a fingerprint of the text that is only logged.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Security.Cryptography;
using System.Text;

namespace Hr.Documents;

public interface IVault
{
    Task<string> SealAsync(string tenant, byte[] document);
}

public sealed class TenantVault(IAmazonKeyManagementService kms, Func<string, string> keyOf) : IVault
{
    public async Task<string> SealAsync(string tenant, byte[] document)
    {
        var slug = tenant.Replace(" ", "-").ToLowerInvariant();
        var response = await kms.EncryptAsync(new() { KeyId = keyOf(slug), Plaintext = new MemoryStream(document) });
        var base64 = Convert.ToBase64String(response.CiphertextBlob.ToArray());

        var print = Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(base64)));
        Console.WriteLine("sealed {0} as {1}", slug, print.ToUpperInvariant().Replace("=", ""));
        return base64;
    }
}
