// scope: member
// dimension: argument
// why: The deconstructed local is a constant alias and is named on Decrypt.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Billing;

public record SealedInvoice(string Number, byte[] Body, string SealedBy);

public class InvoiceSealer(IAmazonKeyManagementService kms)
{
    public async Task<SealedInvoice> SealAsync(string number, byte[] body)
    {
        var (alias, label) = ("alias/billing-invoices", "invoice");
        var sealedBody = await kms.EncryptAsync(new EncryptRequest
        {
            KeyId = alias,
            Plaintext = new MemoryStream(body),
            EncryptionContext = new Dictionary<string, string> { ["kind"] = label },
        });
        return new SealedInvoice(number, sealedBody.CiphertextBlob.ToArray(), sealedBody.KeyId);
    }

    public async Task<byte[]> OpenAsync(SealedInvoice invoice)
    {
        var (alias, label) = ("alias/billing-invoices", "invoice");
        var opened = await kms.DecryptAsync(new()
        {
            KeyId = {|MRK1001:alias|},
            CiphertextBlob = new MemoryStream(invoice.Body),
            EncryptionContext = new Dictionary<string, string> { ["kind"] = label },
        });
        return opened.Plaintext.ToArray();
    }
}
