// scope: member
// dimension: shape
// why: Sync over async and a client made on the spot do not alter that the UUID is a literal.
using System.IO;
using System.Text;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

class Program
{
    internal static string DecryptSetting(byte[] setting)
    {
        using var kms = new AmazonKeyManagementServiceClient();
        using MemoryStream input = new(setting);
        var plain = kms.DecryptAsync(new DecryptRequest { CiphertextBlob = input, KeyId = {|MRK1001:"b026324c-6904-4b2a-9cb4-b88d6d61c81d"|} }).Result.Plaintext;
        return Encoding.UTF8.GetString(plain.GetBuffer(), 0, (int)plain.Length);
    }
}
