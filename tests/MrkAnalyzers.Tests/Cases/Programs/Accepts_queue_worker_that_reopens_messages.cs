// scope: cross
// dimension: near miss
// why: A correct worker: messages framed with BinaryWriter, read back in full, retried while the replica is not ready.
using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Relay;

public sealed record Message(string Topic, byte[] Body);

public interface IMessageCodec
{
    byte[] Pack(string topic, byte[] blob);
    (string Topic, byte[] Blob) Unpack(byte[] frame);
}

internal sealed class FramedCodec : IMessageCodec
{
    public byte[] Pack(string topic, byte[] blob)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write((byte)1);
            writer.Write(topic);
            writer.Write(blob.Length);
            writer.Write(blob);
        }

        return stream.ToArray();
    }

    public (string Topic, byte[] Blob) Unpack(byte[] frame)
    {
        using var reader = new BinaryReader(new MemoryStream(frame, writable: false), Encoding.UTF8);
        if (reader.ReadByte() != 1) throw new InvalidDataException("Unknown frame.");
        var topic = reader.ReadString();
        var length = reader.ReadInt32();
        var blob = reader.ReadBytes(length);
        if (blob.Length != length) throw new EndOfStreamException();
        return (topic, blob);
    }
}

public sealed class MessageCipher
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _keyId;

    public MessageCipher(IAmazonKeyManagementService kms, string keyId)
    {
        _kms = kms;
        _keyId = keyId;
    }

    public async Task<byte[]> SealAsync(Message message, CancellationToken ct)
    {
        using var plain = new MemoryStream();
        using (var gzip = new GZipStream(plain, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(message.Body);
        }

        var answer = await WithRetryAsync(() => _kms.EncryptAsync(new EncryptRequest
        {
            KeyId = _keyId,
            Plaintext = plain,
            EncryptionContext = Topic(message.Topic),
        }, ct), ct);
        return answer.CiphertextBlob.ToArray();
    }

    public async Task<Message> OpenAsync(string topic, byte[] blob, CancellationToken ct)
    {
        var answer = await WithRetryAsync(() => _kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(blob),
            EncryptionContext = Topic(topic),
        }, ct), ct);

        using var gzip = new GZipStream(answer.Plaintext, CompressionMode.Decompress);
        using var body = new MemoryStream();
        await gzip.CopyToAsync(body, ct);
        return new Message(topic, body.ToArray());
    }

    private static Dictionary<string, string> Topic(string topic) => new() { ["topic"] = topic };

    private static async Task<T> WithRetryAsync<T>(Func<Task<T>> call, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await call();
            }
            catch (KMSInvalidStateException) when (attempt < 6)
            {
                await Task.Delay(TimeSpan.FromSeconds(attempt), ct);
            }
        }
    }
}

public sealed class Spool(string folder, IMessageCodec codec)
{
    public Task WriteAsync(string topic, byte[] blob, CancellationToken ct)
    {
        var name = DateTime.UtcNow.ToString("yyyyMMddHHmmssfff") + "-" + Guid.NewGuid().ToString("N")[..8] + ".msg";
        return File.WriteAllBytesAsync(Path.Combine(folder, name), codec.Pack(topic, blob), ct);
    }

    public async IAsyncEnumerable<(string File, string Topic, byte[] Blob)> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.msg").OrderBy(f => f, StringComparer.Ordinal))
        {
            var (topic, blob) = codec.Unpack(await File.ReadAllBytesAsync(file, ct));
            yield return (file, topic, blob);
        }
    }
}

public sealed class RelayWorker
{
    private readonly Spool _spool;
    private readonly MessageCipher _cipher;
    private readonly TextWriter _log;

    public RelayWorker(string folder, MessageCipher cipher, TextWriter log)
    {
        _spool = new Spool(folder, new FramedCodec());
        _cipher = cipher;
        _log = log;
    }

    public async Task AcceptAsync(Message message, CancellationToken ct)
        => await _spool.WriteAsync(message.Topic, await _cipher.SealAsync(message, ct), ct);

    public async Task<int> DrainAsync(Func<Message, Task> deliver, CancellationToken ct)
    {
        int count = 0;
        await foreach (var (file, topic, blob) in _spool.ReadAsync(ct))
        {
            try
            {
                await deliver(await _cipher.OpenAsync(topic, blob, ct));
                File.Delete(file);
                count++;
            }
            catch (InvalidCiphertextException)
            {
                var start = Convert.ToHexString(blob.AsSpan(0, Math.Min(8, blob.Length)));
                await _log.WriteLineAsync($"{file}: cannot be opened, begins {start}, {blob.Length} bytes");
            }
        }

        return count;
    }
}
