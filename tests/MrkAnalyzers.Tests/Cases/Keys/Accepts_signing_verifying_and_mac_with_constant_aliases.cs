// scope: member
// dimension: lookalike
// why: Signatures and MACs carry no key, so these operations must name one, and they take aliases.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Jwt;

public sealed class TokenSigner
{
    private const string SigningKey = "alias/jwt-signing";
    private const string MacKey = "alias/jwt-mac";
    private readonly IAmazonKeyManagementService _kms;
    public TokenSigner(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<(byte[] Signature, byte[] Mac, byte[] PublicKey)> SignAsync(byte[] payload)
    {
        var signed = await _kms.SignAsync(new SignRequest { KeyId = SigningKey, Message = new MemoryStream(payload), SigningAlgorithm = SigningAlgorithmSpec.RSASSA_PSS_SHA_256 });
        var mac = await _kms.GenerateMacAsync(new GenerateMacRequest { KeyId = MacKey, Message = new MemoryStream(payload), MacAlgorithm = MacAlgorithmSpec.HMAC_SHA_256 });
        var verified = await _kms.VerifyMacAsync(new VerifyMacRequest { KeyId = MacKey, Mac = mac.Mac, Message = new MemoryStream(payload), MacAlgorithm = MacAlgorithmSpec.HMAC_SHA_256 });
        if (verified.MacValid != true) throw new InvalidDataException();
        var pub = await _kms.GetPublicKeyAsync(new GetPublicKeyRequest { KeyId = SigningKey });
        return (signed.Signature.ToArray(), mac.Mac.ToArray(), pub.PublicKey.ToArray());
    }
}
