// scope: member
// dimension: path
// why: The socket fills only part of the 6144-byte array, yet the whole array is sent to Decrypt unless it happens to be full.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Net.Sockets;

namespace Edge.Agent;

public static class AgentProtocol
{
    public static async Task<byte[]> ReceiveSecretAsync(Socket socket, IAmazonKeyManagementService kms, CancellationToken ct)
    {
        var inbox = new byte[6144];
        var received = await socket.ReceiveAsync(inbox, SocketFlags.None, ct);
        if (received == 0)
        {
            return [];
        }

        Console.WriteLine($"received {received} bytes from {socket.RemoteEndPoint}");
        var opened = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = {|MRK3004:new MemoryStream(inbox)|} }, ct);
        return opened.Plaintext.ToArray();
    }
}
