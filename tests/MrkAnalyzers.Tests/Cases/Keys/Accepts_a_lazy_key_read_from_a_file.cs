// scope: type
// dimension: field
// why: The lazily read text file is deployed beside the program; its path is the constant.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace LazyFiles;

public sealed class FileKeyReader
{
    private readonly Lazy<string> _key = new(() => ReadKey("alias/key.txt"));
    private readonly IAmazonKeyManagementService _kms;
    public FileKeyReader(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> OpenAsync(byte[] blob)
    {
        var r = await _kms.DecryptAsync(new DecryptRequest { KeyId = _key.Value, CiphertextBlob = new MemoryStream(blob) });
        return r.Plaintext.ToArray();
    }

    private static string ReadKey(string path) => File.ReadAllText(path).Trim();
}
