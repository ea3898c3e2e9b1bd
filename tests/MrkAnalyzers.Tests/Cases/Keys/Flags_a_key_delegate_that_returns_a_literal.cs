// scope: cross
// dimension: cross-class
// why: The delegate passed to the constructor can only yield the literal alias.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Delegated;

public sealed class LazyCipher
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly Func<string> _keyAccessor;

    public LazyCipher(IAmazonKeyManagementService kms, Func<string> keyAccessor)
    {
        _kms = kms;
        _keyAccessor = keyAccessor;
    }

    public async Task<byte[]> DecryptAsync(byte[] blob)
    {
        var response = await _kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(blob),
            KeyId = _keyAccessor(),
        });
        return response.Plaintext.ToArray();
    }
}

public class Host
{
    public LazyCipher Configure(IAmazonKeyManagementService kms) => new LazyCipher(kms, {|MRK1001:() => "alias/delegated"|});
}
