// scope: member
// dimension: lookalike
// why: Message and Mac of VerifyMac are no ciphertext; the message is text by nature.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Webhooks;

public class MacChecker
{
    private readonly IAmazonKeyManagementService _kms;
    public MacChecker(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<bool> CheckAsync(string message, string mac)
    {
        var response = await _kms.VerifyMacAsync(new VerifyMacRequest
        {
            KeyId = "alias/webhook-mac",
            MacAlgorithm = MacAlgorithmSpec.HMAC_SHA_256,
            Message = new MemoryStream(Encoding.UTF8.GetBytes(message)),
            Mac = new MemoryStream(Convert.FromHexString(mac)),
        });
        return response.MacValid == true;
    }
}
