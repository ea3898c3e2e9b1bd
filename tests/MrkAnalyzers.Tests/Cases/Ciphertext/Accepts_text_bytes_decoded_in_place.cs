// scope: member
// dimension: shape
// why: DecodeFromUtf8InPlace replaces the base64 characters by the decoded bytes, and only the decoded part is sent.
using System;
using System.Buffers;
using System.Buffers.Text;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Messaging.Inbound;

public class InPlaceDecryptor
{
    private readonly IAmazonKeyManagementService _kms;
    public InPlaceDecryptor(IAmazonKeyManagementService kms) => _kms = kms;

    public Task<DecryptResponse> DecryptAsync(string stored)
    {
        byte[] buffer = Encoding.ASCII.GetBytes(stored);
        var status = Base64.DecodeFromUtf8InPlace(buffer, out var length);
        if (status != OperationStatus.Done) throw new FormatException();
        return _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(buffer, 0, length) });
    }
}
