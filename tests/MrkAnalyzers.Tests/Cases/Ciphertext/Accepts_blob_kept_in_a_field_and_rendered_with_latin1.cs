// scope: type
// dimension: near miss
// why: Latin-1 maps each byte to one character and back without loss.
using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Uploads;

public class ChunkSession
{
    private static readonly Encoding Bytes = Encoding.GetEncoding("iso-8859-1");
    private readonly IAmazonKeyManagementService _kms;
    private byte[]? _wrapped;

    public ChunkSession(IAmazonKeyManagementService kms) { _kms = kms; }

    public async Task OpenAsync(string keyId)
    {
        var material = await _kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256 });
        _wrapped = material.CiphertextBlob.ToArray();
    }

    public string Manifest => Bytes.GetString(_wrapped ?? throw new InvalidOperationException("Open the session first."));

    public async Task<byte[]> ReopenAsync(string manifest)
    {
        using var stream = new MemoryStream(Bytes.GetBytes(manifest));
        var opened = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = stream });
        return opened.Plaintext.ToArray();
    }
}
