// scope: type
// dimension: near miss
// why: The key is the first element of a tuple read from the stored header, not a constant.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Hr.Contracts;

public sealed class ContractFile(IAmazonKeyManagementService kms)
{
    private static (string KeyId, byte[] Blob) ReadHeader(BinaryReader reader)
    {
        var version = reader.ReadByte();
        if (version != 2)
            return ("", Array.Empty<byte>());
        var key = reader.ReadString();
        var length = reader.ReadUInt16();
        return (key, reader.ReadBytes(length));
    }

    public async Task<byte[]> UnwrapAsync(Stream file)
    {
        using var reader = new BinaryReader(file, System.Text.Encoding.UTF8, leaveOpen: true);
        var (keyId, blob) = ReadHeader(reader);
        if (blob is [])
            throw new InvalidDataException("unknown header");

        var answer = await kms.DecryptAsync(new() { KeyId = keyId, CiphertextBlob = new(blob) });
        return answer.Plaintext.ToArray();
    }
}
