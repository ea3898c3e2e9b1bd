// scope: type
// dimension: near miss
// why: The alias goes to DescribeKey only; the ARN that KMS answered is what Decrypt is pinned to.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Iot.Resolve;

public sealed class ResolvedCipher
{
    private readonly IAmazonKeyManagementService _kms;
    private string? _arn;

    private ResolvedCipher(IAmazonKeyManagementService kms)
    {
        _kms = kms;
    }

    public static async Task<ResolvedCipher> CreateAsync(IAmazonKeyManagementService kms)
    {
        var cipher = new ResolvedCipher(kms);
        var described = await kms.DescribeKeyAsync("alias/device-keys");
        cipher._arn = described.KeyMetadata.Arn;
        return cipher;
    }

    public async Task<byte[]> OpenAsync(byte[] blob)
    {
        var response = await _kms.DecryptAsync(new DecryptRequest { KeyId = _arn, CiphertextBlob = new MemoryStream(blob) });
        return response.Plaintext.ToArray();
    }
}
