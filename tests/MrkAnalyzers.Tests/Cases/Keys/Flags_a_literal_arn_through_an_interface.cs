// scope: cross
// dimension: cross-class
// why: The interface's only implementation sends the argument as the key of a symmetric Decrypt.
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Northwind.Crypto;

public interface ISecretUnwrapper
{
    Task<byte[]> UnwrapAsync(byte[] blob, string keyArn, CancellationToken cancellationToken = default);
}

public sealed class KmsSecretUnwrapper : ISecretUnwrapper
{
    private readonly IAmazonKeyManagementService _kms;

    public KmsSecretUnwrapper(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> UnwrapAsync(byte[] blob, string keyArn, CancellationToken cancellationToken = default)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = keyArn };
        var response = await _kms.DecryptAsync(request, cancellationToken).ConfigureAwait(false);
        return response.Plaintext.ToArray();
    }
}

public class ShippingService
{
    private readonly ISecretUnwrapper _unwrapper;

    public ShippingService(ISecretUnwrapper unwrapper) => _unwrapper = unwrapper;

    public Task<byte[]> ReadCarrierPasswordAsync(byte[] stored, CancellationToken ct) =>
        _unwrapper.UnwrapAsync(stored, {|MRK1001:"arn:aws:kms:us-east-1:353535353535:key/34173cb3-8f07-489d-9beb-c2ac9128303f"|}, ct);
}
