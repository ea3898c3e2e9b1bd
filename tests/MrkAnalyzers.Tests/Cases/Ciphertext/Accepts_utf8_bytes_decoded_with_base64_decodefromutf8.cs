// scope: member
// dimension: shape
// why: The UTF-8 bytes are base64 characters that Base64.DecodeFromUtf8 turns into the blob before use.
using System;
using System.Buffers;
using System.Buffers.Text;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Messaging.Inbound;

public class FastHeaderDecryptor(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> DecryptAsync(string header)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(header);
        byte[] blob = new byte[Base64.GetMaxDecodedFromUtf8Length(utf8.Length)];
        if (Base64.DecodeFromUtf8(utf8, blob, out _, out int written) != OperationStatus.Done)
            throw new FormatException("not base64");

        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob, 0, written) });
        return response.Plaintext.ToArray();
    }
}
