// scope: cross
// dimension: cross-class
// why: The enum is mapped to names of configuration entries; the keys are their values.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace MappedNames;

public enum Jurisdiction { Eu, Us }

internal static class KeyNames
{
    internal static string Of(Jurisdiction j) => j switch
    {
        Jurisdiction.Eu => "alias/eu",
        Jurisdiction.Us => "alias/us",
        _ => throw new ArgumentOutOfRangeException(nameof(j)),
    };
}

public class MappedReader
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly IConfiguration _keys;

    public MappedReader(IAmazonKeyManagementService kms, IConfiguration configuration)
    {
        _kms = kms;
        _keys = configuration.GetSection("KmsKeys");
    }

    public async Task<byte[]> ReadAsync(Jurisdiction j, byte[] blob)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = _keys[KeyNames.Of(j)] };
        return (await _kms.DecryptAsync(request)).Plaintext.ToArray();
    }
}
