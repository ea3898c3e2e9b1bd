// scope: type
// dimension: three-method
// why: The month of the system clock is put in the context on both sides and changes with time.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;

namespace Energy.Meters;

public sealed class MeterVault(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<byte[]> SealAsync(string meter, byte[] reading) =>
        (await kms.EncryptAsync(new() { KeyId = keyId, Plaintext = new MemoryStream(reading), EncryptionContext = Bind(meter) })).CiphertextBlob.ToArray();

    public async Task<byte[]> OpenAsync(string meter, byte[] blob) =>
        (await kms.DecryptAsync(new() { CiphertextBlob = new MemoryStream(blob), EncryptionContext = Bind(meter) })).Plaintext.ToArray();

    private static Dictionary<string, string> Bind(string meter)
    {
        return new Dictionary<string, string>
        {
            ["meter"] = meter,
            ["period"] = {|MRK7002:Period()|},
        };
    }

    private static string Period()
    {
        var now = TimeProvider.System.GetUtcNow();
        return now.ToString("yyyy-MM");
    }
}
