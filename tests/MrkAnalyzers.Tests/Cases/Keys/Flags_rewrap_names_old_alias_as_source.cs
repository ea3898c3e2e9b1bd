// scope: type
// dimension: field
// why: The source key of the ReEncrypt is fixed in source.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace KeyTurnover;

public class Rewrapper
{
    private readonly string _oldKey;
    private readonly string _newKey;
    private readonly IAmazonKeyManagementService _kms;

    public Rewrapper(IAmazonKeyManagementService kms)
    {
        _kms = kms;
        _oldKey = "alias/cards-2023";
        _newKey = "alias/cards-2026";
    }

    public string Describe() => $"{_oldKey} -> {_newKey}";

    public async Task<byte[]> RewrapAsync(byte[] blob)
    {
        var response = await _kms.ReEncryptAsync(new ReEncryptRequest
        {
            CiphertextBlob = new MemoryStream(blob),
            SourceKeyId = {|MRK1001:_oldKey|},
            DestinationKeyId = _newKey,
        });
        return response.CiphertextBlob.ToArray();
    }
}
