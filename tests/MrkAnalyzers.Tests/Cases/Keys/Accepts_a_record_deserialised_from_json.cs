// scope: cross
// dimension: cross-class
// why: The positional record's key arrives by JSON; no code in sight makes one with a literal.
using System;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace JsonJobs;

public sealed record DecryptJob(byte[] Payload, string KeyId, string QueueName = "alias/jobs");

public sealed class JobRunner(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> RunAsync(string json)
    {
        var job = JsonSerializer.Deserialize<DecryptJob>(json) ?? throw new JsonException();
        Console.WriteLine(job.QueueName);
        var r = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(job.Payload), KeyId = job.KeyId });
        return r.Plaintext.ToArray();
    }
}
