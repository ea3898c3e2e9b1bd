// scope: member
// dimension: path
// why: The finally block always replaces the constant.
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
        string? key = "alias/dossiers";
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
            key = configuration["Dossiers:Key"];
        }

        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = key });
        return response.Plaintext.ToArray();
    }
}
