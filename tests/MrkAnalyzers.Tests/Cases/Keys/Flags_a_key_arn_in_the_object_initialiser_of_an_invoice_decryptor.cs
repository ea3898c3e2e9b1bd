// scope: member
// dimension: shape
// why: A literal key ARN on a symmetric Decrypt ties the invoice reader to us-east-1 although the blob names its own key.
using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Contoso.Billing;

public sealed class InvoiceDecryptor
{
    private readonly IAmazonKeyManagementService _kms;

    public InvoiceDecryptor(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> ReadAsync(byte[] sealedInvoice, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sealedInvoice);

        var response = await _kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(sealedInvoice),
            KeyId = {|MRK1001:"arn:aws:kms:us-east-1:111122223333:key/0f8fad5b-d9cb-469f-a165-70867728950e"|}
        }, ct).ConfigureAwait(false);

        return Encoding.UTF8.GetString(response.Plaintext.ToArray());
    }
}
