// scope: cross
// dimension: cross-class
// why: The extension method's key parameter receives a constant of a names class in two callers.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using static Crm.KeyNames;

namespace Crm;

public static class KeyNames
{
    public const string Leads = "alias/crm/leads";
    public const string Deals = "alias/crm/deals";
}

public static class KmsExtensions
{
    public static async Task<byte[]> OpenWithAsync(this IAmazonKeyManagementService kms, string keyId, byte[] blob, CancellationToken ct = default)
    {
        using var stream = new MemoryStream(blob);
        var response = await kms.DecryptAsync(new DecryptRequest { KeyId = keyId, CiphertextBlob = stream }, ct);
        return response.Plaintext.ToArray();
    }
}

public sealed class LeadService(IAmazonKeyManagementService kms)
{
    public Task<byte[]> PhoneAsync(byte[] blob) => kms.OpenWithAsync({|MRK1001:Leads|}, blob);
}

public sealed class DealService(IAmazonKeyManagementService kms)
{
    public async Task<decimal> AmountAsync(byte[] blob, CancellationToken ct)
    {
        var bytes = await KmsExtensions.OpenWithAsync(kms, {|MRK1001:KeyNames.Deals|}, blob, ct);
        return new decimal(MemoryMarshalInts(bytes));
    }

    private static int[] MemoryMarshalInts(byte[] bytes) =>
        Enumerable.Range(0, 4).Select(i => BitConverter.ToInt32(bytes, i * 4)).ToArray();
}
