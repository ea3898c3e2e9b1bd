// scope: cross
// dimension: cross-class
// why: The mapper of another class drops the case of the blob's text on its way to the wire.
namespace Wire
{
    public class SecretDto
    {
        public string Name { get; set; } = "";
        public string Value { get; set; } = "";
    }

    public static class Mapper
    {
        public static SecretDto ToDto(string name, string value) => new() { Name = name.ToLowerInvariant(), Value = value.ToLowerInvariant() };
    }
}
//// Service.cs
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Wire;

namespace Secrets;

public class SecretService(IAmazonKeyManagementService kms)
{
    public async Task<SecretDto> SealAsync(string name, string secret)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/secrets", Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(secret)) });
        var base64 = Convert.ToBase64String(response.CiphertextBlob.ToArray());
        return Mapper.ToDto(name, {|MRK3005:base64|});
    }
}
