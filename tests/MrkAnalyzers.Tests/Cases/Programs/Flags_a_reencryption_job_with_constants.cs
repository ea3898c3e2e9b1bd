// scope: type
// dimension: program
// why: The source keys of ReEncrypt are fixed in source, one as a UUID and one as a bare family ID, and the new blob is stored as UTF-16 text.
using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Nightly;

public sealed class ReencryptJob
{
    private const string OldKey = "0987dcba-09fe-87dc-65ba-ab0987654321";
    private const string FamilyKey = "mrk-0987dcba09fe87dc65baab0987654321";
    private const string NewKey = "alias/nightly-2026";

    private readonly IAmazonKeyManagementService _kms;

    public ReencryptJob(IAmazonKeyManagementService kms) => _kms = kms;

    public int Done { get; private set; }

    public async Task<Dictionary<long, string>> RunAsync(IEnumerable<KeyValuePair<long, byte[]>> rows, CancellationToken ct)
    {
        var result = new Dictionary<long, string>();
        foreach (var (id, blob) in rows)
        {
            var response = await _kms.ReEncryptAsync(new ReEncryptRequest
            {
                CiphertextBlob = new MemoryStream(blob),
                SourceKeyId = {|MRK1001:OldKey|},
                DestinationKeyId = NewKey,
            }, ct);
            result[id] = {|MRK3001:Encoding.Unicode.GetString(response.CiphertextBlob.ToArray())|};
            Done++;
        }

        return result;
    }

    public async Task<byte[]> MoveOneAsync(byte[] blob, CancellationToken ct)
    {
        var request = new ReEncryptRequest
        {
            CiphertextBlob = new MemoryStream(blob),
            DestinationKeyId = NewKey,
            SourceEncryptionContext = new Dictionary<string, string> { ["job"] = "nightly" },
            DestinationEncryptionContext = new Dictionary<string, string> { ["job"] = "nightly" },
        };
        request.SourceKeyId = {|MRK1002:FamilyKey|};

        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return (await _kms.ReEncryptAsync(request, ct)).CiphertextBlob.ToArray();
            }
            catch (DependencyTimeoutException) when (attempt < 3)
            {
                Console.Error.WriteLine($"attempt {attempt} timed out");
            }
        }
    }
}
