// scope: cross
// dimension: cross-class
// why: The read-only table is filled with literal ARNs in its initialiser and exposed without a way to write.
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace EnumTables;

public enum Stage { Test, Live }

internal static class StageKeys
{
    internal static IReadOnlyDictionary<Stage, string> Arns { get; } = new Dictionary<Stage, string>
    {
        { Stage.Test, "arn:aws:kms:eu-west-1:434343434343:key/02e74f10-e032-4ad2-a8d1-38f2b4fdd6f0" },
        { Stage.Live, "arn:aws:kms:eu-west-1:434343434343:key/33e75ff0-9dd6-41bb-a69f-351039152189" },
    };
}

public class StageReader
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly Stage _stage;

    public StageReader(IAmazonKeyManagementService kms, Stage stage)
    {
        _kms = kms;
        _stage = stage;
    }

    public async Task<byte[]> ReadAsync(byte[] blob)
    {
        var req = new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(blob),
            KeyId = {|MRK1001:StageKeys.Arns[_stage]|},
        };
        return (await _kms.DecryptAsync(req)).Plaintext.ToArray();
    }
}
