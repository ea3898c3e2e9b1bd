#if NET
using System.Security.Cryptography;
#endif

namespace MrkAnalyzers.Runtime;

/// <summary>Takes plaintext out of the SDK's streams and leaves nothing there.</summary>
internal static class Wiping
{
    public static void Wipe(byte[]? bytes)
    {
        if (bytes is null)
        {
            return;
        }

#if NET
        CryptographicOperations.ZeroMemory(bytes);
#else
        Array.Clear(bytes, 0, bytes.Length);
#endif
    }

    /// <summary>Copies a stream's bytes and wipes the stream.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static byte[] Take(MemoryStream? stream)
    {
        _ = stream ?? throw new InvalidDataException("KMS answered without plaintext.");
        var bytes = stream.ToArray();
        Wipe(stream);
        return bytes;
    }

    public static void Wipe(MemoryStream? stream)
    {
        switch (stream)
        {
            case null:
                return;
            // So it is in the SDK for .NET, version 4.
            case not null when stream.TryGetBuffer(out var buffer):
                Array.Clear(buffer.Array!, buffer.Offset, buffer.Count);
                return;
            case { CanWrite: true }:
                stream.Position = 0;
                stream.Write(new byte[stream.Length], 0, (int)stream.Length);
                return;
        }
    }
}
