// scope: cross
// dimension: program
// why: A blog-post pattern: a static class of constants, a writer that cuts and a reader that names a foreign Region's key.
using Amazon;

namespace GlobalSecrets;

internal static class KmsConstants
{
    public const string AccountId = "111122223333";
    public const string KeyId = "mrk-1234abcd12ab34cd56ef1234567890ab";
    public const string EuKeyArn = "arn:aws:kms:eu-central-1:" + AccountId + ":key/" + KeyId;
    public static readonly RegionEndpoint Home = RegionEndpoint.EUCentral1;
    public static readonly RegionEndpoint Away = RegionEndpoint.APNortheast1;
}
//// SecretWriter.cs
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace GlobalSecrets;

internal sealed class SecretWriter
{
    private readonly AmazonKeyManagementServiceClient _home = new(KmsConstants.Home);

    public async Task<string> WriteAsync(string secret, string folder)
    {
        var response = await _home.EncryptAsync(new EncryptRequest
        {
            KeyId = KmsConstants.EuKeyArn,
            Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(secret)),
        });

        var stream = response.CiphertextBlob;
        {|MRK3003:stream.SetLength(160)|};
        var path = Path.Combine(folder, Guid.NewGuid().ToString("N") + ".bin");
        await File.WriteAllBytesAsync(path, stream.ToArray());
        return path;
    }
}
//// SecretReader.cs
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace GlobalSecrets;

internal sealed class SecretReader
{
    private readonly AmazonKeyManagementServiceClient _away = new(KmsConstants.Away);

    public async Task<string> ReadAsync(string path)
    {
        var request = new DecryptRequest
        {
            KeyId = {|MRK1004:KmsConstants.EuKeyArn|},
            CiphertextBlob = new MemoryStream(await File.ReadAllBytesAsync(path)),
        };
        var response = await _away.DecryptAsync(request);
        return Encoding.UTF8.GetString(response.Plaintext.ToArray());
    }

    public async Task<string> ReadTextAsync(string path)
    {
        var text = await File.ReadAllTextAsync(path);
        var response = await _away.DecryptAsync(new DecryptRequest
        {
            KeyId = {|MRK1002:KmsConstants.KeyId|},
            CiphertextBlob = new MemoryStream({|MRK3002:Encoding.Default.GetBytes(text)|}),
        });
        return Encoding.UTF8.GetString(response.Plaintext.ToArray());
    }
}
