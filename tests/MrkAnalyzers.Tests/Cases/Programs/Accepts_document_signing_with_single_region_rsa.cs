// scope: type
// dimension: program
// why: RSA is right for signatures, the key is single-Region, and a constant alias on Sign and Verify is no fault.
using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Documents.Signing;

public sealed class DocumentSigner
{
    private const string Alias = "alias/document-signing";
    private static readonly SigningAlgorithmSpec Algorithm = SigningAlgorithmSpec.RSASSA_PSS_SHA_256;

    private readonly IAmazonKeyManagementService _kms;

    public DocumentSigner(IAmazonKeyManagementService kms)
    {
        _kms = kms;
    }

    public async Task<string> InstallAsync(CancellationToken ct)
    {
        var created = await _kms.CreateKeyAsync(new CreateKeyRequest
        {
            Description = "document signatures",
            KeySpec = KeySpec.RSA_3072,
            KeyUsage = KeyUsageType.SIGN_VERIFY,
            MultiRegion = false,
            Tags = new List<Tag> { new() { TagKey = "team", TagValue = "documents" } },
        }, ct);
        await _kms.CreateAliasAsync(Alias, created.KeyMetadata.KeyId, ct);
        return created.KeyMetadata.Arn;
    }

    public async Task<string> SignAsync(Stream document, CancellationToken ct)
    {
        var digest = await SHA256.HashDataAsync(document, ct);
        var response = await _kms.SignAsync(new SignRequest
        {
            KeyId = Alias,
            Message = new MemoryStream(digest),
            MessageType = MessageType.DIGEST,
            SigningAlgorithm = Algorithm,
        }, ct);
        return Convert.ToBase64String(response.Signature.ToArray());
    }

    public async Task<bool> VerifyAsync(Stream document, string signature, CancellationToken ct)
    {
        var digest = await SHA256.HashDataAsync(document, ct);
        try
        {
            var response = await _kms.VerifyAsync(new VerifyRequest
            {
                KeyId = Alias,
                Message = new MemoryStream(digest),
                MessageType = MessageType.DIGEST,
                Signature = new MemoryStream(Convert.FromBase64String(signature)),
                SigningAlgorithm = Algorithm,
            }, ct);
            return response.SignatureValid == true;
        }
        catch (KMSInvalidSignatureException)
        {
            return false;
        }
    }

    public async Task<RSA> PublicKeyAsync(CancellationToken ct)
    {
        var response = await _kms.GetPublicKeyAsync(new GetPublicKeyRequest { KeyId = Alias }, ct);
        var rsa = RSA.Create();
        rsa.ImportSubjectPublicKeyInfo(response.PublicKey.ToArray(), out _);
        return rsa;
    }
}
