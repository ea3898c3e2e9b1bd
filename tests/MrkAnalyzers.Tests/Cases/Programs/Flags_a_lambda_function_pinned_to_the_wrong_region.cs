// scope: type
// dimension: program
// why: The static client is fixed to eu-west-1, while the ARNs name us-east-1; the truncated data key can never be unwrapped.
using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Claims.Lambda;

public sealed record ClaimEvent(string ClaimId, string Secret);

public class Function
{
    private const string ClaimsKey = "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
    private const string ReportAlias = "arn:aws:kms:us-east-1:111122223333:alias/reports";

    private static readonly IAmazonKeyManagementService Kms = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

    public async Task<string> FunctionHandler(Stream input)
    {
        var claim = await JsonSerializer.DeserializeAsync<ClaimEvent>(input)
            ?? throw new InvalidOperationException("no event");

        var response = await Kms.DecryptAsync(new DecryptRequest
        {
            KeyId = {|MRK1004:ClaimsKey|},
            CiphertextBlob = new MemoryStream(Convert.FromBase64String(claim.Secret)),
            EncryptionContext = new Dictionary<string, string> { { "claim", claim.ClaimId } },
        });

        var dataKey = await NewReportKeyAsync();
        return $"{claim.ClaimId}: {response.Plaintext.Length} bytes, report key {dataKey.Length} bytes";
    }

    private static async Task<byte[]> NewReportKeyAsync()
    {
        var generated = await Kms.GenerateDataKeyAsync(new GenerateDataKeyRequest
        {
            KeyId = {|MRK1004:ReportAlias|},
            KeySpec = DataKeySpec.AES_256,
        });

        var blob = generated.CiphertextBlob.ToArray();
        {|MRK3003:Array.Resize(ref blob, 128)|};
        return await UnwrapAsync(blob);
    }

    private static async Task<byte[]> UnwrapAsync(byte[] blob)
    {
        var opened = await Kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(blob),
        });

        if (opened.KeyId is null || !opened.KeyId.Contains("111122223333"))
        {
            throw new InvalidOperationException("foreign account");
        }

        return opened.Plaintext.ToArray();
    }
}
