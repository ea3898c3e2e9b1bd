// scope: cross
// dimension: three-method
// why: The recursive method passes its key on to itself and to the request; the first caller gives a constant.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System;

namespace Retrying;

internal class PatientOpener
{
    private readonly IAmazonKeyManagementService _kms;

    internal PatientOpener(IAmazonKeyManagementService kms) => _kms = kms;

    internal Task<byte[]> OpenAsync(byte[] blob, string key) => OpenAsync(blob, key, 0);

    private async Task<byte[]> OpenAsync(byte[] blob, string key, int attempt)
    {
        try
        {
            var response = await _kms.DecryptAsync(new DecryptRequest { KeyId = key, CiphertextBlob = new MemoryStream(blob) });
            return response.Plaintext.ToArray();
        }
        catch (KeyUnavailableException) when (attempt < 4)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100 * (attempt + 1)));
        }

        return await OpenAsync(blob, key, attempt + 1);
    }
}
//// Queue.cs
using System.Threading.Tasks;

namespace Retrying;

internal readonly record struct Item(byte[] Blob, string Key);

internal sealed class Queue(PatientOpener opener)
{
    internal async ValueTask<int> TakeAsync(Item item)
    {
        var bytes = await opener.OpenAsync(item.Blob, {|MRK1001:"alias/queue-items"|});
        return bytes.Length;
    }
}
