// scope: type
// dimension: field
// why: The constructor assigns a constant UUID to the field which the private request factory reads.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Iot.Firmware;

public class FirmwareVerifier
{
    private readonly IAmazonKeyManagementService kms;
    private readonly string deviceKey;
    private readonly int maxLength;

    public FirmwareVerifier(IAmazonKeyManagementService kms, int maxLength)
    {
        this.kms = kms;
        this.maxLength = maxLength;
        deviceKey = "c4e1a0b7-1f2d-4b3c-9a8e-6d5f4c3b2a19";
    }

    public async Task<byte[]> UnwrapImageKeyAsync(byte[] header)
    {
        if (header.Length > maxLength)
            throw new ArgumentException("header too long", nameof(header));

        var response = await kms.DecryptAsync(Prepare(header));
        return response.Plaintext.ToArray();
    }

    private DecryptRequest Prepare(byte[] header)
    {
        var r = new DecryptRequest();
        r.CiphertextBlob = new MemoryStream(header);
        r.KeyId = {|MRK1001:deviceKey|};
        return r;
    }
}
