// scope: member
// dimension: near miss
// why: The framed length sizes the array exactly and the padding is only in a console table.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Net.Sockets;

namespace Edge.Agent;

public static class FramedProtocol
{
    public static async Task<byte[]> ReceiveSecretAsync(NetworkStream stream, IAmazonKeyManagementService kms, CancellationToken ct)
    {
        var prefix = new byte[sizeof(int)];
        await stream.ReadExactlyAsync(prefix, ct);
        var message = new byte[BitConverter.ToInt32(prefix)];
        await stream.ReadExactlyAsync(message, ct);

        var label = Convert.ToBase64String(message);
        Console.WriteLine($"{"blob".PadRight(12)}{label.PadRight(400, '.')}|");

        var opened = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(message) }, ct);
        return opened.Plaintext.ToArray();
    }
}
