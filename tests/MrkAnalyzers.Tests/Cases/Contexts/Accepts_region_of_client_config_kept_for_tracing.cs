// scope: type
// dimension: near miss
// why: The field with the Region feeds the activity tag; the context holds the document's id and kind.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;
using System.Diagnostics;

namespace Docs.Sealing;

public class ContractSealer
{
    private static readonly ActivitySource Source = new("docs.sealing");
    private readonly IAmazonKeyManagementService kms;
    private readonly string keyId;
    private readonly string here;

    public ContractSealer(IAmazonKeyManagementService kms, string keyId)
    {
        this.kms = kms;
        this.keyId = keyId;
        this.here = kms.Config.RegionEndpoint.SystemName;
    }

    public async Task<byte[]> SealAsync(string id, byte[] body)
    {
        using var activity = Source.StartActivity("seal");
        activity?.SetTag("aws.region", here);
        var request = new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(body) };
        request.EncryptionContext = new Dictionary<string, string> { ["document"] = id, ["kind"] = "contract" };
        var response = await kms.EncryptAsync(request);
        return response.CiphertextBlob.ToArray();
    }
}
