// scope: type
// dimension: two-method
// why: The helper's alias literal is resolved separately by the Frankfurt and the Mumbai client.
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
    private readonly AmazonKeyManagementServiceClient _frankfurt = new AmazonKeyManagementServiceClient(RegionEndpoint.EUCentral1);
    private readonly AmazonKeyManagementServiceClient _mumbai = new AmazonKeyManagementServiceClient(RegionEndpoint.APSouth1);

    public async Task<(byte[] Europe, byte[] India)> SealTwiceAsync(byte[] record)
    {
        var europe = await SealAsync(_frankfurt, record);
        var india = await SealAsync(_mumbai, record);
        return (europe, india);
    }

    private static async Task<byte[]> SealAsync(IAmazonKeyManagementService kms, byte[] record)
    {
        var answer = await kms.EncryptAsync(new EncryptRequest { KeyId = {|MRK2003:"alias/health-records"|}, Plaintext = new MemoryStream(record) });
        return answer.CiphertextBlob.ToArray();
    }

    public void Dispose()
    {
        _frankfurt.Dispose();
        _mumbai.Dispose();
    }
}
