// scope: member
// dimension: combined
// why: The bytes decoded as ASCII are those of a base64 string, which is pure ASCII; the blob comes back whole.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Devices.Firmware;

public class FirmwareKeySlot
{
    private readonly IAmazonKeyManagementService _kms = new AmazonKeyManagementServiceClient();

    public async Task<byte[]> RoundTripAsync(string keyId, byte[] fleetKey)
    {
        var enc = await _kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(fleetKey) });
        byte[] slot = Encoding.ASCII.GetBytes(Convert.ToBase64String(enc.CiphertextBlob.ToArray()));

        string fromSlot = Encoding.ASCII.GetString(slot);
        var dec = await _kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(Convert.FromBase64String(fromSlot)),
        });
        return dec.Plaintext.ToArray();
    }
}
