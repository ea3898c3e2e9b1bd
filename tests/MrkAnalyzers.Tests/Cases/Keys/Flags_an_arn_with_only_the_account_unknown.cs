// scope: member
// dimension: combined
// why: The Region and the key ID are literals; an account looked up at run time does not untie the ARN from eu-west-2.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Blueyonder.Booking;

public class PassportVault
{
    private readonly IAmazonKeyManagementService _kms;

    public PassportVault(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> Unlock(byte[] scan)
    {
        string account = Environment.GetEnvironmentVariable("AWS_ACCOUNT_ID") ?? throw new InvalidOperationException("AWS_ACCOUNT_ID is not set");
        string arn = "arn:aws:kms:eu-west-2:" + account + ":key/c9f0f895-fb98-4b91-99f5-1fd0297e236d";

        DecryptResponse response;
        using (var stream = new MemoryStream(scan))
        {
            response = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = stream, KeyId = {|MRK1001:arn|} });
        }
        return response.Plaintext.ToArray();
    }
}
