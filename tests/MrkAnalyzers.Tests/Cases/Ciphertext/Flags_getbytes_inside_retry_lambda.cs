// scope: member
// dimension: shape
// why: The retried lambda builds its ciphertext from the UTF-8 bytes of the stored string.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Resilience;

public class ResilientDecryptor(IAmazonKeyManagementService kms)
{
    public async Task<byte[]> DecryptAsync(string stored)
    {
        Func<Task<DecryptResponse>> attempt = () => kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream({|MRK3002:Encoding.UTF8.GetBytes(stored)|}),
        });

        for (var i = 0; ; i++)
        {
            try
            {
                return (await attempt()).Plaintext.ToArray();
            }
            catch (KMSInternalException) when (i < 3)
            {
                await Task.Delay(100 << i);
            }
        }
    }
}
