// scope: member
// dimension: argument
// why: The whole 8 KB buffer is sent, although only the first bytes were received.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System;
using System.Net.Sockets;

namespace Agents;

public class AgentLink
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly NetworkStream _network;

    public AgentLink(IAmazonKeyManagementService kms, NetworkStream network)
    {
        _kms = kms;
        _network = network;
    }

    public async Task<byte[]> ReceiveAsync()
    {
        var buffer = new byte[8192];
        var total = 0;
        int read;
        while ((read = await _network.ReadAsync(buffer.AsMemory(total))) > 0)
        {
            total += read;
        }

        var response = await _kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = {|MRK3004:new MemoryStream(buffer)|},
        });
        return response.Plaintext.ToArray();
    }
}
