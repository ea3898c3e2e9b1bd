// scope: member
// dimension: shape
// why: The stage comes from outside, so the alias is not a constant of the source.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Staged;

public class StagedReader
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _stage = Environment.GetEnvironmentVariable("STAGE") ?? "dev";

    public StagedReader(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> ReadAsync(byte[] blob)
    {
        var response = await _kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(blob),
            KeyId = $"alias/{_stage}-billing",
        });
        return response.Plaintext.ToArray();
    }
}
