// scope: type
// dimension: near miss
// why: Only the mrk- prefix is constant; the id itself is configured.
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

namespace Global.Configured;

public sealed class FamilyCipher
{
    private const string Prefix = "mrk-";
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _family;

    public FamilyCipher(IAmazonKeyManagementService kms, IConfiguration config)
    {
        _kms = kms;
        var hex = config.GetSection("Kms")["Family"];
        _family = hex is { Length: 32 } ? Prefix + hex : throw new InvalidOperationException("Kms:Family");
    }

    public async Task<byte[]> OpenAsync(byte[] blob) =>
        (await _kms.DecryptAsync(new DecryptRequest { KeyId = _family, CiphertextBlob = new MemoryStream(blob) })).Plaintext.ToArray();
}
