// scope: cross
// dimension: cross-class
// why: The store's bytes may hold more than the wrapped key; slicing them at a recorded length is the project's own format.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Remote.Store;

public sealed record StoredObject(byte[] Content, int KeyLength);

public interface IObjectStore
{
    Task<StoredObject> GetAsync(string name);
}

public class RemoteReader
{
    private readonly IObjectStore _store;
    private readonly IAmazonKeyManagementService _kms;

    public RemoteReader(IObjectStore store, IAmazonKeyManagementService kms)
    {
        _store = store;
        _kms = kms;
    }

    public async Task<byte[]> KeyOfAsync(string name)
    {
        var stored = await _store.GetAsync(name);
        using var wrapped = new MemoryStream(stored.Content, 0, stored.KeyLength);
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = wrapped });
        return response.Plaintext.ToArray();
    }
}
