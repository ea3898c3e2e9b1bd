// scope: type
// dimension: combined
// why: The client taken from the dictionary is the Tokyo one, the ARN names Singapore.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Apac.Keys;

public class ApacKeys
{
    private const string SingaporeKey = "arn:aws:kms:ap-southeast-1:121212121212:key/mrk-5e6f70819a2b3c4d5e6f70819a2b3c4d";

    private readonly Dictionary<string, IAmazonKeyManagementService> _clients = new()
    {
        ["tokyo"] = new AmazonKeyManagementServiceClient(RegionEndpoint.APNortheast1),
        ["singapore"] = new AmazonKeyManagementServiceClient(RegionEndpoint.APSoutheast1),
    };

    public async Task<(byte[] Clear, byte[] Sealed)> NewDataKeyAsync()
    {
        var kms = _clients["tokyo"];
        var key = await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = {|MRK1004:SingaporeKey|}, KeySpec = DataKeySpec.AES_256 });
        return (key.Plaintext.ToArray(), key.CiphertextBlob.ToArray());
    }
}
