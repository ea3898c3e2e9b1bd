// scope: type
// dimension: two-method
// why: The iterator yields values of a configuration section whose name is the only constant.
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace ConfiguredIterators;

public class KeyHunt(IAmazonKeyManagementService kms, IConfiguration configuration)
{
    private const string Section = "alias/candidates";

    public async Task<byte[]?> HuntAsync(byte[] blob)
    {
        foreach (var key in Candidates())
        {
            try
            {
                var r = await kms.DecryptAsync(new DecryptRequest { KeyId = key, CiphertextBlob = new MemoryStream(blob) });
                return r.Plaintext.ToArray();
            }
            catch (IncorrectKeyException) { }
        }
        return null;
    }

    private IEnumerable<string> Candidates()
    {
        foreach (var child in configuration.GetSection(Section).GetChildren())
            if (child.Value is { } value)
                yield return value;
    }
}
