// scope: cross
// dimension: near miss
// why: The builder's key comes from configuration; the constant is only the name of the entry.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace Contoso.Passwords;

public sealed class OpenRequest
{
    private readonly DecryptRequest _request = new();

    public OpenRequest Blob(Stream blob)
    {
        var copy = new MemoryStream();
        blob.CopyTo(copy);
        _request.CiphertextBlob = copy;
        return this;
    }

    public OpenRequest Key(string? key)
    {
        _request.KeyId = key;
        return this;
    }

    public Task<DecryptResponse> SendAsync(IAmazonKeyManagementService kms) => kms.DecryptAsync(_request);
}

public sealed class PasswordFile(IAmazonKeyManagementService kms, IConfiguration config)
{
    private const string KeySetting = "Kms:PasswordKey";

    public async Task<byte[]> LoadAsync(string path)
    {
        await using var file = File.OpenRead(path);
        var response = await new OpenRequest().Blob(file).Key(config[KeySetting]).SendAsync(kms);
        return response.Plaintext.ToArray();
    }
}
