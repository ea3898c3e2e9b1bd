// scope: type
// dimension: field
// why: The dictionary's names are constants and its keys come from the configuration section.
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace ConfiguredTables;

public class ConfiguredTable
{
    private readonly Dictionary<string, string> _keys = new();
    private readonly IAmazonKeyManagementService _kms;

    public ConfiguredTable(IAmazonKeyManagementService kms, IConfiguration configuration)
    {
        _kms = kms;
        _keys["alias/default"] = "alias/default";
        foreach (var child in configuration.GetSection("Keys").GetChildren())
            _keys[child.Key] = child.Value ?? "";
    }

    public async Task<byte[]> OpenAsync(string name, byte[] blob)
    {
        var response = await _kms.DecryptAsync(new DecryptRequest { KeyId = _keys[name], CiphertextBlob = new MemoryStream(blob) });
        return response.Plaintext.ToArray();
    }
}
