// scope: cross
// dimension: near miss
// why: The consumer removes both base64 layers that the publisher applied.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Text;

namespace Orders.Bus;

public sealed record BusEnvelope(string Topic, string Body);

public sealed class RefundPublisher(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<BusEnvelope> BuildAsync(byte[] refund)
    {
        var sealedRefund = await kms.EncryptAsync(new() { KeyId = keyId, Plaintext = new MemoryStream(refund) });
        var inner = Convert.ToBase64String(sealedRefund.CiphertextBlob.ToArray());
        return new BusEnvelope("refunds", Convert.ToBase64String(Encoding.ASCII.GetBytes(inner)));
    }
}

public sealed class RefundConsumer(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> HandleAsync(BusEnvelope envelope)
    {
        var inner = Encoding.ASCII.GetString(Convert.FromBase64String(envelope.Body));
        var opened = await kms.DecryptAsync(new() { CiphertextBlob = new MemoryStream(Convert.FromBase64String(inner)) });
        return opened.Plaintext.ToArray();
    }
}
