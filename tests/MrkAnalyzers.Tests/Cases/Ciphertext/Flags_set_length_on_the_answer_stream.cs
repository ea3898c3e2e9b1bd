// scope: member
// dimension: local
// why: SetLength cuts the ciphertext stream in place before it is written out.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Firmware;

public static class ImageKeyTool
{
    private const int HeaderSlot = 160;

    public static async Task WriteHeaderAsync(IAmazonKeyManagementService kms, string keyId, string headerFile)
    {
        var material = await kms.GenerateDataKeyWithoutPlaintextAsync(
            new GenerateDataKeyWithoutPlaintextRequest { KeyId = keyId, NumberOfBytes = 32 });
        MemoryStream wrapped = material.CiphertextBlob;
        {|MRK3003:wrapped.SetLength(HeaderSlot)|};
        await using var file = File.Create(headerFile);
        wrapped.WriteTo(file);
    }
}
