// scope: type
// dimension: near miss
// why: Both clients live in Frankfurt and differ only in their timeout.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Health.Records;

public sealed class RecordSealer : IDisposable
{
    private readonly AmazonKeyManagementServiceClient _quick = new(new AmazonKeyManagementServiceConfig { RegionEndpoint = RegionEndpoint.EUCentral1, Timeout = TimeSpan.FromSeconds(2) });
    private readonly AmazonKeyManagementServiceClient _patient = new(new AmazonKeyManagementServiceConfig { RegionEndpoint = RegionEndpoint.EUCentral1, Timeout = TimeSpan.FromSeconds(30) });

    public async Task<(byte[] Online, byte[] Batch)> SealTwiceAsync(byte[] record)
    {
        var online = await SealAsync(_quick, record);
        var batch = await SealAsync(_patient, record);
        return (online, batch);
    }

    private static async Task<byte[]> SealAsync(IAmazonKeyManagementService kms, byte[] record)
    {
        var answer = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/health-records", Plaintext = new MemoryStream(record) });
        return answer.CiphertextBlob.ToArray();
    }

    public void Dispose()
    {
        _quick.Dispose();
        _patient.Dispose();
    }
}
