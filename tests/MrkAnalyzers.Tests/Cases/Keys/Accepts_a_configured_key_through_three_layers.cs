// scope: cross
// dimension: three-method
// why: Controller, service and gateway pass on what the host configured.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Extensions.Configuration;

namespace Layers;

public class KmsGateway(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> CallAsync(string keyId, byte[] cipher)
    {
        var response = await kms.DecryptAsync(new DecryptRequest { KeyId = keyId, CiphertextBlob = new MemoryStream(cipher) });
        return response.Plaintext.ToArray();
    }
}

public class AttachmentService(KmsGateway gateway)
{
    public Task<byte[]> ReadAsync(string key, byte[] attachment) => gateway.CallAsync(key, attachment);
}

public class AttachmentController
{
    private readonly AttachmentService _service;
    private readonly string _key;

    public AttachmentController(AttachmentService service, IConfiguration configuration)
    {
        _service = service;
        _key = configuration["Attachments:KmsKey"]!;
    }

    public Task<byte[]> Get(byte[] attachment) => _service.ReadAsync(_key, attachment);
}
