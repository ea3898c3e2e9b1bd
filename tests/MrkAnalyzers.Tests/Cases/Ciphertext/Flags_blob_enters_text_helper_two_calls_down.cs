// scope: type
// dimension: three-method
// why: The blob stream goes into Describe, which passes it to ReadAll, which reads it with a UTF-8 StreamReader.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Provisioning;

public class TenantKeyIssuer
{
    private readonly IAmazonKeyManagementService kms;
    public TenantKeyIssuer(IAmazonKeyManagementService kms) => this.kms = kms;

    public async Task<string> IssueAsync(string tenant, string kek)
    {
        var response = await kms.GenerateDataKeyWithoutPlaintextAsync(new()
        {
            KeyId = kek,
            KeySpec = DataKeySpec.AES_128,
        });
        return Format(tenant, {|MRK3001:response.CiphertextBlob|});
    }

    private static string Format(string tenant, Stream key)
    {
        var body = ReadAll(key);
        return $"{tenant}={body}";
    }

    private static string ReadAll(Stream source)
    {
        using var reader = new StreamReader(source);
        return reader.ReadToEnd();
    }
}
