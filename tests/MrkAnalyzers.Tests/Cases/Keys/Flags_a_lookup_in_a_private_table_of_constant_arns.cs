// scope: type
// dimension: field
// why: The private table is filled with literals once and never changed, so any hit is a hard-coded ARN.
using System.Collections.Frozen;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Key.Tables;

public class CountryCipher
{
    private static readonly FrozenDictionary<string, string> KeyByCountry = new Dictionary<string, string>
    {
        ["IE"] = "arn:aws:kms:eu-west-1:282828282828:key/45c48cce-2e2d-4fbd-8a1a-fc51c7c6ad26",
        ["DE"] = "arn:aws:kms:eu-central-1:282828282828:key/d3d94468-02a4-4259-955d-38e6d163e820",
    }.ToFrozenDictionary();

    private readonly IAmazonKeyManagementService _kms;
    public CountryCipher(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> DecryptAsync(string country, byte[] blob)
    {
        var response = await _kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(blob),
            KeyId = {|MRK1001:KeyByCountry[country]|},
        });
        return response.Plaintext.ToArray();
    }
}
