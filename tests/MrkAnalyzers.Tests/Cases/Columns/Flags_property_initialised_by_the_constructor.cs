// scope: type
// dimension: field
// why: The blob comes through the constructor into a property of 1000 bytes.
using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Data;
using System.Data.Common;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Devices;

public sealed class DeviceKey
{
    public DeviceKey(string serial, byte[] wrapped)
    {
        Serial = serial;
        Wrapped = wrapped;
    }

    [MaxLength(40)]
    public string Serial { get; }

    [MaxLength({|MRK3007:Limits.Key|})]
    public byte[] Wrapped { get; }
}

internal static class Limits
{
    public const int Key = 1000;
}

public sealed class Provisioner(IAmazonKeyManagementService kms)
{
    public async Task<DeviceKey> ProvisionAsync(string serial)
    {
        var pair = await kms.GenerateDataKeyPairWithoutPlaintextAsync(new GenerateDataKeyPairWithoutPlaintextRequest { KeyId = "alias/devices", KeyPairSpec = DataKeyPairSpec.ECC_NIST_P256 });
        return new DeviceKey(serial, pair.PrivateKeyCiphertextBlob.ToArray());
    }
}
