// scope: member
// dimension: shape
// why: A Decoder obtained from UTF-8 is as lossy as GetString; the characters it yields replace the ciphertext.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Telemetry.Shipping;

internal static class WrappedKeyHeader
{
    public static async Task<string> BuildAsync(IAmazonKeyManagementService kms, string key)
    {
        var res = await kms.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest { KeyId = key, NumberOfBytes = 32 });
        byte[] wrapped = res.CiphertextBlob.ToArray();

        Decoder decoder = Encoding.UTF8.GetDecoder();
        var chars = new char[decoder.GetCharCount(wrapped, 0, wrapped.Length)];
        int written = {|MRK3001:decoder.GetChars(wrapped, 0, wrapped.Length, chars, 0, flush: true)|};

        return "X-Wrapped-Key: " + new string(chars, 0, written);
    }
}
