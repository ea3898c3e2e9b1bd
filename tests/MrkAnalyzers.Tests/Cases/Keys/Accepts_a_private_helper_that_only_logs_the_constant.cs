// scope: type
// dimension: two-method
// why: The helper's name parameter goes to the log; the request's key is the stored one.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Logged;

public class LoggedReader
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly Action<string> _log;
    public LoggedReader(IAmazonKeyManagementService kms, Action<string> log) => (_kms, _log) = (kms, log);

    public Task<byte[]> ReadAsync(string storedKey, byte[] blob) => OpenAsync("alias/reader", storedKey, blob);

    private async Task<byte[]> OpenAsync(string keyName, string key, byte[] blob)
    {
        _log($"opening with {keyName}");
        var response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = key });
        _log($"opened with {keyName} = {response.KeyId}");
        return response.Plaintext.ToArray();
    }
}
