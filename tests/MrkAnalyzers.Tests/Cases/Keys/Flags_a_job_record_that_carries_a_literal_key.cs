// scope: cross
// dimension: cross-class
// why: The positional record takes the literal and the handler decrypts with the record's key.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Jobs;

public sealed record DecryptJob(byte[] Payload, string KeyId);

public sealed class DecryptJobHandler
{
    private readonly IAmazonKeyManagementService _kms;
    public DecryptJobHandler(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> HandleAsync(DecryptJob job)
    {
        var response = await _kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(job.Payload),
            KeyId = job.KeyId,
        });
        return response.Plaintext.ToArray();
    }
}

public sealed class NightlyRun(DecryptJobHandler handler)
{
    public async Task RunAsync(string[] files)
    {
        foreach (var file in files)
        {
            var plain = await handler.HandleAsync(new DecryptJob(await File.ReadAllBytesAsync(file), {|MRK1001:"alias/nightly"|}));
            await File.WriteAllBytesAsync(Path.ChangeExtension(file, ".txt"), plain);
        }
    }
}
