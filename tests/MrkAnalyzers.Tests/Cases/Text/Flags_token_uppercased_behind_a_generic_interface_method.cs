// scope: type
// dimension: argument
// why: The formatter, behind an interface with a generic method, drops the case of the text.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Formats;

public interface IFormatter
{
    string Format<T>(T? context, string text) where T : class;
}

public sealed class UpperCase : IFormatter
{
    public string Format<T>(T? context, string text) where T : class => text.ToUpperInvariant();
}

public class Tokens(IAmazonKeyManagementService kms)
{
    private readonly IFormatter formatter = new UpperCase();

    public async Task<string> MakeAsync(byte[] data)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/tokens", Plaintext = new MemoryStream(data) });
        return formatter.Format("token", {|MRK3005:Convert.ToBase64String(response.CiphertextBlob.ToArray())|});
    }
}
