// scope: cross
// dimension: cross-class
// why: The cipher writes with the base64 helper and reads with the hex helper.
using System;

namespace Text
{
    public static class Hex
    {
        public static string Write(byte[] bytes) => Convert.ToHexString(bytes);

        public static byte[] Read(string text) => Convert.FromHexString(text);
    }

    public static class B64
    {
        public static string Write(byte[] bytes) => Convert.ToBase64String(bytes);

        public static byte[] Read(string text) => Convert.FromBase64String(text);
    }
}
//// Cipher.cs
using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Text;

namespace Payroll;

public class Cipher(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> RoundTripAsync(byte[] data)
    {
        var encrypted = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/payroll", Plaintext = new MemoryStream(data) });
        var text = B64.Write(encrypted.CiphertextBlob.ToArray());
        var decrypted = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Hex.Read({|MRK3006:text|})) });
        return decrypted.Plaintext.ToArray();
    }
}
