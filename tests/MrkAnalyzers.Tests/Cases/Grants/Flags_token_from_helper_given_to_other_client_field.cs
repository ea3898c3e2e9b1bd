// scope: type
// dimension: field
// why: The helper grants with the Frankfurt client and the encryption is sent with the Tokyo client.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;
using Amazon;

namespace Genome.Transfer;

public class TransferDesk : IDisposable
{
    private readonly AmazonKeyManagementServiceClient _frankfurt = new AmazonKeyManagementServiceClient(RegionEndpoint.EUCentral1);
    private readonly AmazonKeyManagementServiceClient _tokyo = new AmazonKeyManagementServiceClient(RegionEndpoint.APNortheast1);
    private readonly string _keyId;

    public TransferDesk(string keyId)
    {
        _keyId = keyId;
    }

    public async Task<byte[]> HandOverAsync(string role, byte[] sample)
    {
        string token = await GrantAsync(role);
        var request = new EncryptRequest();
        request.KeyId = _keyId;
        request.Plaintext = new MemoryStream(sample);
        request.GrantTokens = new List<string> { {|MRK7003:token|} };
        var response = await _tokyo.EncryptAsync(request);
        return response.CiphertextBlob.ToArray();
    }

    private async Task<string> GrantAsync(string role)
    {
        var request = new CreateGrantRequest { KeyId = _keyId, GranteePrincipal = role };
        request.Operations = new List<string> { "Encrypt" };
        var response = await _frankfurt.CreateGrantAsync(request);
        return response.GrantToken;
    }

    public void Dispose()
    {
        _frankfurt.Dispose();
        _tokyo.Dispose();
    }
}
