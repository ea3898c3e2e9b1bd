// scope: type
// dimension: field
// why: The get-only property with the alias stands in the other part of the class; the use pins it on Decrypt.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Portal;

public partial class SsoState
{
    private readonly IAmazonKeyManagementService _kms;

    public SsoState(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string?> ParseAsync(string state)
    {
        Span<byte> buffer = stackalloc byte[512];
        if (!Convert.TryFromBase64String(state, buffer, out var n))
            return null;

        return await OpenAsync(buffer[..n].ToArray());
    }

    private async Task<string?> OpenAsync(byte[] bytes)
    {
        var answer = await _kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(bytes),
            KeyId = {|MRK1001:StateKey|},
        });
        return System.Text.Encoding.UTF8.GetString(answer.Plaintext.ToArray());
    }
}
//// SsoState.Keys.cs
namespace Portal;

public partial class SsoState
{
    private static string StateKey => "alias/portal/sso-state";

    internal static int MaximumStateLength => 512;
}
