// scope: type
// dimension: path
// why: The recovery path in the catch block decrypts with a constant alias.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Sessions;

public sealed class CookieOpener
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _current;

    public CookieOpener(IAmazonKeyManagementService kms, string current)
    {
        _kms = kms;
        _current = current;
    }

    public async Task<byte[]> OpenAsync(byte[] cookie)
    {
        try
        {
            return await DecryptAsync(_current, cookie);
        }
        catch (IncorrectKeyException)
        {
            return await DecryptAsync({|MRK1001:"alias/cookies-legacy"|}, cookie);
        }
    }

    private async Task<byte[]> DecryptAsync(string key, byte[] cookie)
    {
        var response = await _kms.DecryptAsync(new() { KeyId = key, CiphertextBlob = new MemoryStream(cookie) });
        return response.Plaintext.ToArray();
    }
}
