// scope: type
// dimension: field
// why: The instance field's alias is sent by the primary and, on failure, by the standby in another Region.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Mail.Dkim;

public class MailSealer
{
    private readonly string key = "alias/mail-body";
    private readonly IAmazonKeyManagementService primary;
    private readonly IAmazonKeyManagementService standby;

    public MailSealer()
    {
        primary = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);
        standby = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest2);
    }

    public async Task<EncryptResponse> SealAsync(byte[] body)
    {
        EncryptRequest request = new EncryptRequest { KeyId = {|MRK2003:key|}, Plaintext = new MemoryStream(body) };
        try
        {
            return await primary.EncryptAsync(request);
        }
        catch (KMSInternalException)
        {
            return await standby.EncryptAsync(request);
        }
    }
}

