// scope: cross
// dimension: argument
// why: The opener stores its constructor argument and decrypts it; the composition root passes UTF-8 bytes of an environment variable.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Worker.Secrets;

public sealed class SecretOpener
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly byte[] _ciphertext;

    public SecretOpener(IAmazonKeyManagementService kms, byte[] ciphertext)
    {
        _kms = kms;
        _ciphertext = ciphertext;
    }

    public async Task<byte[]> OpenAsync()
    {
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(_ciphertext) });
        return response.Plaintext.ToArray();
    }
}
//// CompositionRoot.cs
using System;
using System.Text;
using Amazon.KeyManagementService;

namespace Worker.Secrets;

public static class CompositionRoot
{
    public static SecretOpener Build()
    {
        var setting = Environment.GetEnvironmentVariable("DB_PASSWORD_ENC") ?? throw new InvalidOperationException();
        return new SecretOpener(new AmazonKeyManagementServiceClient(), {|MRK3002:Encoding.UTF8.GetBytes(setting)|});
    }
}
