// scope: type
// dimension: lookalike
// why: Encrypt, GenerateDataKey, Sign and DescribeKey need a key and take aliases; a constant there is fine.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Operations;

public class ConstantsAreFine
{
    private const string Data = "alias/data";
    private const string Release = "alias/release-signing";

    private readonly IAmazonKeyManagementService _kms;

    public ConstantsAreFine(IAmazonKeyManagementService kms) => _kms = kms;

    public Task<EncryptResponse> EncryptAsync(MemoryStream plain) =>
        _kms.EncryptAsync(new EncryptRequest { KeyId = Data, Plaintext = plain });

    public Task<GenerateDataKeyResponse> DataKeyAsync() =>
        _kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = Data, KeySpec = DataKeySpec.AES_256 });

    public Task<SignResponse> SignAsync(byte[] digest) => _kms.SignAsync(new SignRequest
    {
        KeyId = Release,
        MessageType = MessageType.DIGEST,
        Message = new MemoryStream(digest),
        SigningAlgorithm = SigningAlgorithmSpec.RSASSA_PSS_SHA_256,
    });

    public async Task<string> ArnAsync() =>
        (await _kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = "alias/data" })).KeyMetadata.Arn;
}
