// scope: cross
// dimension: three-method
// why: Controller, service and gateway each pass the key on; only the controller knows it, as a const.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Layers;

public class KmsGateway
{
    private readonly IAmazonKeyManagementService _kms;
    public KmsGateway(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> CallAsync(string keyId, Stream cipher)
    {
        var copy = new MemoryStream();
        await cipher.CopyToAsync(copy);
        var response = await _kms.DecryptAsync(new DecryptRequest { KeyId = keyId, CiphertextBlob = copy });
        return response.Plaintext.ToArray();
    }
}

public class AttachmentService
{
    private readonly KmsGateway _gateway;
    public AttachmentService(KmsGateway gateway) => _gateway = gateway;

    public async Task<string> ReadTextAsync(string key, Stream attachment)
    {
        var plain = await _gateway.CallAsync(key, attachment);
        return System.Text.Encoding.UTF8.GetString(plain);
    }
}

public class AttachmentController
{
    private const string Key = "mrk-d67d8ab4f4c10bf22aa353e27879133c";
    private readonly AttachmentService _service;
    public AttachmentController(AttachmentService service) => _service = service;

    public async Task<string> Get(Uri location)
    {
        await using var file = File.OpenRead(location.LocalPath);
        return await _service.ReadTextAsync({|MRK1002:Key|}, file);
    }
}
