// scope: cross
// dimension: lookalike
// why: Azure Key Vault keys are RSA by nature; nothing here creates or uses an AWS key.
using System.Text;
using System.Threading.Tasks;
using Azure.Security.KeyVault.Keys;
using Azure.Security.KeyVault.Keys.Cryptography;

namespace Contoso.Azure;

public sealed class VaultProtector(KeyClient keys, CryptographyClient crypto)
{
    public async Task<string> ProvisionAsync()
    {
        var options = new CreateRsaKeyOptions("orders") { KeySize = 4096, MultiRegion = true, KeySpec = "RSA_4096" };
        return await keys.CreateRsaKeyAsync(options);
    }

    public async Task<string> UnprotectAsync(string value)
    {
        var result = await crypto.DecryptAsync(EncryptionAlgorithm.RsaOaep256, Encoding.ASCII.GetBytes(value));
        return Encoding.UTF8.GetString(result.Plaintext);
    }
}
//// AzureKeyVault.cs
using System.Threading.Tasks;

namespace Azure.Security.KeyVault.Keys
{
    public class CreateRsaKeyOptions(string name)
    {
        public string Name { get; } = name;
        public int? KeySize { get; set; }
        public bool? MultiRegion { get; set; }
        public string? KeySpec { get; set; }
    }

    public class KeyClient
    {
        public virtual Task<string> CreateRsaKeyAsync(CreateRsaKeyOptions options) => Task.FromResult(options.Name);
    }
}

namespace Azure.Security.KeyVault.Keys.Cryptography
{
    public enum EncryptionAlgorithm { RsaOaep, RsaOaep256 }

    public class DecryptResult
    {
        public byte[] Plaintext { get; init; } = [];
    }

    public class CryptographyClient
    {
        public virtual Task<DecryptResult> DecryptAsync(EncryptionAlgorithm algorithm, byte[] ciphertext) => Task.FromResult(new DecryptResult());
    }
}
