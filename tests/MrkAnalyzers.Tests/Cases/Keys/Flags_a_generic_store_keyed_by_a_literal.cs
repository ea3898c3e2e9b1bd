// scope: cross
// dimension: cross-class
// why: The generic store's constructor argument is a literal ARN and reaches Decrypt for each type argument.
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Generic.Store;

public class EncryptedStore<T> where T : class
{
    private readonly IAmazonKeyManagementService kms;
    private readonly string key;

    public EncryptedStore(IAmazonKeyManagementService kms, string key)
    {
        this.kms = kms;
        this.key = key;
    }

    public async Task<T?> GetAsync(byte[] row)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(row), KeyId = key };
        var response = await kms.DecryptAsync(request);
        return await JsonSerializer.DeserializeAsync<T>(response.Plaintext);
    }
}

public sealed record Customer(string Name);

public class CustomerApi
{
    private readonly EncryptedStore<Customer> _store;

    public CustomerApi(IAmazonKeyManagementService kms)
    {
        _store = new EncryptedStore<Customer>(kms, {|MRK1001:"arn:aws:kms:ap-southeast-2:404040404040:key/b6d767d2-f8ed-4d21-a44b-0e5886680cb9"|});
    }

    public Task<Customer?> FindAsync(byte[] row) => _store.GetAsync(row);
}
