// scope: cross
// dimension: cross-class
// why: The class is internal and both of its subclasses answer with a literal, so the key is always in source.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace TemplateMethod;

internal abstract class RowReader(IAmazonKeyManagementService kms)
{
    protected abstract string KeyId { get; }

    internal async Task<byte[]> ReadAsync(byte[] row)
    {
        var response = await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(row),
            KeyId = {|MRK1001:KeyId|},
        });
        return response.Plaintext.ToArray();
    }
}

internal sealed class OrderReader(IAmazonKeyManagementService kms) : RowReader(kms)
{
    protected override string KeyId => "alias/orders";
}

internal sealed class PaymentReader(IAmazonKeyManagementService kms) : RowReader(kms)
{
    protected override string KeyId => "alias/payments";
}
