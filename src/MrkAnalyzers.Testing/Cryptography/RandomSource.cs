using System.Buffers.Binary;
using System.Security.Cryptography;

namespace MrkAnalyzers.Testing.Cryptography;

/// <summary>
/// Where every random byte comes from: the operating system, or a seed for tests that want the same IDs, keys and ciphertexts in every run.
/// Thread-safe; under a seed the bytes depend on the order of the calls.
/// </summary>
internal sealed class RandomSource
{
    private readonly object _gate = new();
    private readonly byte[]? _seed;
    private ulong _drawn;

    /// <param name="seed">Null for the operating system's generator.</param>
    /// <param name="drawn">How many blocks the seed has given already.</param>
    public RandomSource(long? seed, ulong drawn = 0)
    {
        _drawn = drawn;
        if (seed is { } number)
        {
            _seed = new byte[sizeof(long)];
            BinaryPrimitives.WriteInt64BigEndian(_seed, number);
        }
    }

    public bool IsSeeded => _seed is not null;

    /// <summary>How many blocks the seed has given; saved, so that a restarted service never repeats itself.</summary>
    public ulong Drawn
    {
        get
        {
            lock (_gate)
            {
                return _drawn;
            }
        }
    }

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        Fill(bytes);
        return bytes;
    }

    public void Fill(Span<byte> bytes)
    {
        if (_seed is null)
        {
            RandomNumberGenerator.Fill(bytes);
            return;
        }

        Span<byte> input = stackalloc byte[sizeof(long) + sizeof(ulong)];
        Span<byte> block = stackalloc byte[SHA256.HashSizeInBytes];
        _seed.CopyTo(input);
        lock (_gate)
        {
            while (!bytes.IsEmpty)
            {
                BinaryPrimitives.WriteUInt64BigEndian(input[sizeof(long)..], _drawn++);
                SHA256.HashData(input, block);
                var taken = Math.Min(block.Length, bytes.Length);
                block[..taken].CopyTo(bytes);
                bytes = bytes[taken..];
            }
        }

        CryptographicOperations.ZeroMemory(block);
    }
}
