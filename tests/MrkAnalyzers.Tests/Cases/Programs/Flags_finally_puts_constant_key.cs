// scope: member
// dimension: path
// why: The finally block always leaves the constant in the local.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System;
using Microsoft.Extensions.Configuration;

namespace Finals;

public class DossierOpener(IAmazonKeyManagementService kms, IConfiguration configuration)
{
    public async Task<byte[]> OpenAsync(string path)
    {
        string? key = configuration["Dossiers:Key"];
        byte[] blob;
        try
        {
            blob = await File.ReadAllBytesAsync(path);
        }
        catch (FileNotFoundException)
        {
            blob = await File.ReadAllBytesAsync(path + ".bak");
        }
        finally
        {
            key = "alias/dossiers";
        }

        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = {|MRK1001:key|} });
        return response.Plaintext.ToArray();
    }
}
