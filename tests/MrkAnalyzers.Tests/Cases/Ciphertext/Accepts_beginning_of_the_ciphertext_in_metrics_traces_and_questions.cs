// scope: type
// dimension: library
// why: The first bytes are asked about, hashed, logged by a delegate of LoggerMessage, or given to metrics, activities and event sources; the whole is returned.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Logging;

namespace Vault.Telemetry;

public class Sealer(IAmazonKeyManagementService kms, string keyId, ILogger log)
{
    private static readonly Meter Meter = new("x");
    private static readonly Counter<long> Sealed = Meter.CreateCounter<long>("sealed");
    private static readonly Action<ILogger, string, Exception?> Prefix = LoggerMessage.Define<string>(LogLevel.Debug, new EventId(1), "Sealed {Prefix}");
    private static readonly ActivitySource Source = new("x");

    public async Task<byte[]> Seal0Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        Sealed.Add(1, new KeyValuePair<string, object?>("prefix", Convert.ToBase64String(blob)[..8]));
        return blob;
    }

    public async Task<byte[]> Seal1Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        Prefix(log, Convert.ToBase64String(blob)[..8], null);
        return blob;
    }

    public async Task<byte[]> Seal2Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        using var a = Source.StartActivity("seal");
        a?.SetTag("prefix", Convert.ToBase64String(blob)[..8]);
        return blob;
    }

    public async Task<byte[]> Seal3Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        using var a = Source.StartActivity("seal", ActivityKind.Client, null, new[] { new KeyValuePair<string, object?>("p", Convert.ToHexString(blob)[..8]) });
        return blob;
    }

    public async Task<byte[]> Seal4Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        Activity.Current?.AddEvent(new ActivityEvent("sealed", tags: new ActivityTagsCollection { ["p"] = Convert.ToHexString(blob)[..8] }));
        return blob;
    }

    public async Task<byte[]> Seal5Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        SealEvents.Log.Sealed(Convert.ToHexString(blob)[..8]);
        return blob;
    }

    public async Task<byte[]> Seal6Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        using (log.BeginScope(new Dictionary<string, object> { ["p"] = Convert.ToHexString(blob)[..8] }))
        {
            log.LogInformation("sealed");
        }

        return blob;
    }

    public async Task<byte[]> Seal7Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        if (blob.AsSpan(0, 16).LastIndexOf((byte)0) >= 0)
        {
            log.LogDebug("zero");
        }

        return blob;
    }

    public async Task<byte[]> Seal8Async(byte[] secret, byte[] old)
    {
        var blob = await SealAsync(secret);
        if (blob.AsSpan(0, 16).SequenceCompareTo(old) > 0)
        {
            log.LogDebug("x");
        }

        return blob;
    }

    public async Task<byte[]> Seal9Async(byte[] secret, byte[] old)
    {
        var blob = await SealAsync(secret);
        log.LogDebug("{N}", blob.AsSpan(0, 16).CommonPrefixLength(old));
        return blob;
    }

    public async Task<byte[]> Seal10Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        if (blob.AsSpan(0, 16).IndexOfAny((byte)0, (byte)1) >= 0 || blob.AsSpan(..8).ContainsAnyExcept((byte)0))
        {
            log.LogDebug("x");
        }

        return blob;
    }

    public async Task<byte[]> Seal11Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        if (blob is [1, 2, ..] || blob[..4] is [1, ..])
        {
            log.LogDebug("x");
        }

        return blob;
    }

    public async Task<byte[]> Seal12Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        Debug.Assert(blob.Take(4).Any(b => b != 0));
        Debug.WriteLine(Convert.ToHexString(blob, 0, 4));
        return blob;
    }

    public async Task<byte[]> Seal13Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        Trace.TraceInformation("sealed {0}", Convert.ToHexString(blob.AsSpan(0, 4)));
        return blob;
    }

    public async Task<byte[]> Seal14Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var tags = new TagList { { "p", Convert.ToHexString(blob)[..8] } };
        Sealed.Add(1, tags);
        return blob;
    }

    public async Task<int> Seal15Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        return HashCode.Combine(blob.Length, Convert.ToHexString(blob)[..8]);
    }

    public async Task<int> Seal16Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var h = new HashCode();
        h.AddBytes(blob.AsSpan(0, 8));
        return h.ToHashCode();
    }

    public async Task<byte[]> Seal17Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        if (!Ascii.IsValid(blob.AsSpan(0, 4)))
        {
            log.LogDebug("x");
        }

        return blob;
    }

    public async Task<byte[]> Seal18Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        var source = new ActivityTagsCollection();
        source.Add("p", Convert.ToHexString(blob)[..8]);
        Activity.Current?.AddEvent(new ActivityEvent("s", default, source));
        return blob;
    }

    public async Task<byte[]> Seal19Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        ArgumentOutOfRangeException.ThrowIfZero(blob.AsSpan(0, 4).IndexOf((byte)7));
        return blob;
    }

    public async Task<byte[]> Seal20Async(byte[] secret)
    {
        var blob = await SealAsync(secret);
        if (uint.TryParse(Convert.ToHexString(blob)[..8], NumberStyles.HexNumber, null, out var id))
        {
            log.LogDebug("{Id}", id);
        }

        return blob;
    }

    private async Task<byte[]> SealAsync(byte[] secret) =>
        (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(secret) })).CiphertextBlob.ToArray();
}

[EventSource(Name = "Sealing")]
public sealed class SealEvents : EventSource
{
    public static readonly SealEvents Log = new();

    [Event(1)]
    public void Sealed(string prefix) => WriteEvent(1, prefix);
}
