// scope: cross
// dimension: cross-class
// why: The only implementation of the codec decodes its bytes as UTF-8, and the repository gives it ciphertext.
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

internal sealed class TextBlobCodec : IBlobCodec
{
    string IBlobCodec.Encode(byte[] data) => Encoding.UTF8.GetString(data, 0, data.Length);
}

internal sealed class NoteRepository
{
    private readonly IAmazonKeyManagementService kms;
    private readonly IBlobCodec codec = new TextBlobCodec();
    private readonly string master;
    private readonly List<string> lines = new();

    internal NoteRepository(IAmazonKeyManagementService kms, string master)
    {
        this.kms = kms;
        this.master = master;
    }

    internal async Task AddAsync(string note)
    {
        var request = new EncryptRequest();
        request.KeyId = master;
        request.Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(note));
        var reply = await kms.EncryptAsync(request);
        lines.Add(codec.Encode({|MRK3001:reply.CiphertextBlob.ToArray()|}));
    }
}
