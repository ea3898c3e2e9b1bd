// scope: cross
// dimension: combined
// output: exe
// why: The tool decrypts the file's blob with whatever key KMS finds and prints the plaintext.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

if (args.Length != 1)
{
    Console.Error.WriteLine("usage: reveal <file>");
    return 1;
}

using var kms = new AmazonKeyManagementServiceClient();
var text = await Retry(async () =>
{
    var blob = new MemoryStream(Convert.FromBase64String(File.ReadAllText(args[0])));
    var opened = await {|MRK1003:kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob })|};
    using var reader = new StreamReader(opened.Plaintext);
    return reader.ReadToEnd();
});
Console.WriteLine(text);
return 0;

static async Task<T> Retry<T>(Func<Task<T>> body)
{
    for (var attempt = 1; ; attempt++)
    {
        try
        {
            return await body();
        }
        catch (KMSInternalException) when (attempt < 4)
        {
            await Task.Delay(TimeSpan.FromSeconds(attempt));
        }
    }
}
