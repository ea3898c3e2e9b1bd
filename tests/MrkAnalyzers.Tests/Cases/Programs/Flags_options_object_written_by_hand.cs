// scope: cross
// dimension: field
// why: The composition root writes the alias into the options it hands over.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Opting;

public sealed record OpenerOptions
{
    public string KeyId { get; init; } = "";

    public int Attempts { get; init; } = 3;
}

public sealed class OptionOpener
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly OpenerOptions _options;

    public OptionOpener(IAmazonKeyManagementService kms, OpenerOptions options)
    {
        _kms = kms;
        _options = options;
    }

    public async Task<byte[]> OpenAsync(byte[] blob)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = _options.KeyId };
        return (await _kms.DecryptAsync(request)).Plaintext.ToArray();
    }
}
//// Root.cs
using System;
using Amazon.KeyManagementService;

namespace Opting;

public static class Root
{
    public static OptionOpener Compose(Func<string, string> setting)
    {
        var kms = new AmazonKeyManagementServiceClient();
        return new OptionOpener(kms, {|MRK1001:new OpenerOptions { KeyId = "alias/opting" }|});
    }
}
