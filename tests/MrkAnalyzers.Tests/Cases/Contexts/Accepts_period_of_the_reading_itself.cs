// scope: type
// dimension: near miss
// why: The period is computed from the reading's own stored time and not from the clock.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;

namespace Energy.Meters;

public sealed record Reading(string Meter, DateTimeOffset TakenAt);

public sealed class ReadingVault(IAmazonKeyManagementService kms, string keyId, TimeProvider clock)
{
    public async Task<byte[]> SealAsync(Reading reading, byte[] value)
    {
        if (reading.TakenAt > clock.GetUtcNow())
        {
            throw new ArgumentException("taken in the future", nameof(reading));
        }

        return (await kms.EncryptAsync(new() { KeyId = keyId, Plaintext = new MemoryStream(value), EncryptionContext = Bind(reading) })).CiphertextBlob.ToArray();
    }

    public async Task<byte[]> OpenAsync(Reading reading, byte[] blob) =>
        (await kms.DecryptAsync(new() { CiphertextBlob = new MemoryStream(blob), EncryptionContext = Bind(reading) })).Plaintext.ToArray();

    private static Dictionary<string, string> Bind(Reading reading) => new()
    {
        ["meter"] = reading.Meter,
        ["period"] = Period(reading.TakenAt),
    };

    private static string Period(DateTimeOffset time) => time.ToString("yyyy-MM");
}
