// scope: cross
// dimension: near miss
// why: The codec's implementation writes hexadecimal, and the text codec is used for the note's title only.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Notes;

public interface IBlobCodec
{
    string Encode(byte[] data);
}

internal sealed class HexBlobCodec : IBlobCodec
{
    string IBlobCodec.Encode(byte[] data) => Convert.ToHexStringLower(data);
}

internal sealed class TitleCodec : IBlobCodec
{
    string IBlobCodec.Encode(byte[] data) => Encoding.UTF8.GetString(data, 0, data.Length);
}

internal sealed class NoteRepository(IAmazonKeyManagementService kms, string master)
{
    private readonly HexBlobCodec blobs = new();
    private readonly TitleCodec titles = new();
    private readonly List<string> lines = new();

    internal async Task AddAsync(byte[] title, string note)
    {
        var request = new EncryptRequest();
        request.KeyId = master;
        request.Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(note));
        var reply = await kms.EncryptAsync(request);
        lines.Add(((IBlobCodec)titles).Encode(title) + '\t' + ((IBlobCodec)blobs).Encode(reply.CiphertextBlob.ToArray()));
    }

    internal async Task<string> OpenAsync(int index)
    {
        byte[] blob = Convert.FromHexString(lines[index].Split('\t')[1]);
        var reply = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
        return Encoding.UTF8.GetString(reply.Plaintext.ToArray());
    }
}
