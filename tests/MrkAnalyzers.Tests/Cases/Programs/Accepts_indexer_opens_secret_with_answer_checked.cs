// scope: type
// dimension: combined
// why: The constant family ID is compared with the key that answered.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Secrets.Index;

public sealed class SecretIndex
{
    private const string Family = "mrk-45c48cce2e2d7fbdea1afc51c7c6ad26";
    private readonly IAmazonKeyManagementService _kms;
    private readonly IDictionary<string, byte[]> _blobs;

    public SecretIndex(IAmazonKeyManagementService kms, IDictionary<string, byte[]> blobs)
    {
        _kms = kms;
        _blobs = blobs;
    }

    public Task<byte[]> this[string name] => Task.Run(async () =>
    {
        var response = await _kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(_blobs[name]),
        });
        if (!response.KeyId.EndsWith(":key/" + Family, StringComparison.Ordinal))
        {
            throw new InvalidDataException(name);
        }

        return response.Plaintext.ToArray();
    });
}
