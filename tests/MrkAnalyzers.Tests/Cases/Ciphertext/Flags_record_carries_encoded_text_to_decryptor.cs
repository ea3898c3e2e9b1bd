// scope: cross
// dimension: cross-class
// why: The importer puts UTF-8 bytes of a CSV cell into the job record, and the worker decrypts exactly that property.
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Import.Jobs;

internal readonly record struct DecryptJob(int Line, byte[] Blob);

internal static class CsvImporter
{
    public static IEnumerable<DecryptJob> Read(IEnumerable<string> lines) =>
        lines.Select((text, i) => new DecryptJob(i, {|MRK3002:Encoding.UTF8.GetBytes(text.Split(';')[1])|}));
}

internal sealed class DecryptWorker(IAmazonKeyManagementService kms)
{
    public async Task<List<string>> RunAsync(IEnumerable<string> csv)
    {
        var output = new List<string>();
        foreach (DecryptJob job in CsvImporter.Read(csv))
        {
            var res = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(job.Blob) });
            output.Add($"{job.Line}: {Encoding.UTF8.GetString(res.Plaintext.ToArray())}");
        }
        return output;
    }
}
