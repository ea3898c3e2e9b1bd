// scope: type
// dimension: field
// why: The field holds the Region of the client at hand and every encryption binds to it.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;

namespace Docs.Sealing;

public class DocumentSealer
{
    private readonly IAmazonKeyManagementService kms;
    private readonly string keyId;
    private readonly string here;

    public DocumentSealer(IAmazonKeyManagementService kms, string keyId)
    {
        this.kms = kms;
        this.keyId = keyId;
        this.here = kms.Config.RegionEndpoint.SystemName;
    }

    public async Task<byte[]> SealAsync(string id, byte[] body)
    {
        var request = new EncryptRequest();
        request.KeyId = keyId;
        request.Plaintext = new MemoryStream(body);
        request.EncryptionContext = new Dictionary<string, string>();
        request.EncryptionContext["document"] = id;
        request.EncryptionContext["region"] = {|MRK7001:here|};
        var response = await kms.EncryptAsync(request);
        return response.CiphertextBlob.ToArray();
    }
}
