// scope: type
// dimension: near miss
// why: The helper that receives the constant key always decrypts with SM2PKE, which requires the key.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Cn.Bank;

internal sealed class SettlementChannel
{
    private readonly AmazonKeyManagementServiceClient client;
    private readonly Queue<byte[]> backlog = new Queue<byte[]>();

    internal SettlementChannel(AmazonKeyManagementServiceClient client)
    {
        this.client = client;
    }

    public void Accept(byte[] message)
    {
        backlog.Enqueue(message);
    }

    public async Task<List<byte[]>> DrainAsync()
    {
        var result = new List<byte[]>();
        while (backlog.Count > 0)
        {
            result.Add(await this.OpenAsync("alias/settlement-sm2", backlog.Dequeue()));
        }

        return result;
    }

    private async Task<byte[]> OpenAsync(string key, byte[] message)
    {
        DecryptRequest request = new DecryptRequest();
        request.KeyId = key;
        request.CiphertextBlob = new MemoryStream(message);
        request.EncryptionAlgorithm = EncryptionAlgorithmSpec.SM2PKE;
        DecryptResponse response = await client.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }
}
