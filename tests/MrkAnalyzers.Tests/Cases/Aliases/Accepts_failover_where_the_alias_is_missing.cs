// scope: type
// dimension: failover
// why: The code knows that an alias may be missing in a Region.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;

namespace Billing.Failover;

public sealed class InvoiceSealer
{
    private const string Alias = "alias/invoices";
    private readonly IAmazonKeyManagementService _virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
    private readonly IAmazonKeyManagementService _oregon = new AmazonKeyManagementServiceClient(RegionEndpoint.USWest2);

    public async Task<byte[]> SealAsync(byte[] invoice, CancellationToken ct)
    {
        try
        {
            return await SealAsync(_virginia, Alias, invoice, ct);
        }
        catch (NotFoundException)
        {
            return await SealAsync(_oregon, Alias, invoice, ct);
        }
    }

    private static async Task<byte[]> SealAsync(IAmazonKeyManagementService kms, string key, byte[] invoice, CancellationToken ct)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = key, Plaintext = new MemoryStream(invoice) }, ct);
        return response.CiphertextBlob.ToArray();
    }
}
