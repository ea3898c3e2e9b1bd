// scope: member
// dimension: shape
// why: A StreamReader decodes the blob as UTF-8 by default; the text written to the file has lost bytes.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Deploy.Tooling
{
    internal class SecretFileWriter(IAmazonKeyManagementService client, string cmk)
    {
        internal async Task WriteAsync(string target, Stream secret)
        {
            using MemoryStream plain = new();
            await secret.CopyToAsync(plain);
            plain.Position = 0;

            EncryptResponse answer = await client.EncryptAsync(new()
            {
                KeyId = cmk,
                Plaintext = plain,
            });

            using var reader = {|MRK3001:new StreamReader(answer.CiphertextBlob)|};
            string text = await reader.ReadToEndAsync();
            await File.WriteAllTextAsync(target, text);
        }
    }
}
