// scope: member
// dimension: shape
// why: Hexadecimal text, with or without dashes, represents each byte exactly.
using System;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Archive.Pipeline;

public record WrappedKeyText(string Compact, string Readable);

public class WrappedKeyPrinter(IAmazonKeyManagementService kms)
{
    public async Task<WrappedKeyText> PrintAsync(string alias)
    {
        var dk = await kms.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest
        {
            KeyId = alias,
            KeySpec = DataKeySpec.AES_256,
        });
        byte[] blob = dk.CiphertextBlob.ToArray();
        return new WrappedKeyText(
            Compact: Convert.ToHexString(blob).ToLowerInvariant(),
            Readable: BitConverter.ToString(blob));
    }
}
