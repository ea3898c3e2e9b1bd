// scope: cross
// dimension: near miss
// why: GetPublicKey, Sign and DescribeKey accept aliases, however deep the helper passes them.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Jwt;

public static class KmsCalls
{
    public static Task<GetPublicKeyResponse> PublicKeyAsync(this IAmazonKeyManagementService kms, string key) =>
        kms.GetPublicKeyAsync(new GetPublicKeyRequest { KeyId = key });

    public static Task<SignResponse> SignEs256Async(this IAmazonKeyManagementService kms, string key, byte[] input) =>
        kms.SignAsync(new SignRequest { KeyId = key, Message = new MemoryStream(input), SigningAlgorithm = SigningAlgorithmSpec.ECDSA_SHA_256 });
}

public sealed class JwtIssuer(IAmazonKeyManagementService kms)
{
    private const string SigningAlias = "alias/jwt-es256";

    public async Task<string> KeyIdAsync() => (await kms.DescribeKeyAsync(SigningAlias)).KeyMetadata.KeyId;

    public async Task<byte[]> SignAsync(byte[] input) => (await kms.SignEs256Async(SigningAlias, input)).Signature.ToArray();

    public async Task<byte[]> JwkAsync() => (await kms.PublicKeyAsync(SigningAlias)).PublicKey.ToArray();
}
