// scope: cross
// dimension: near miss
// output: exe
// why: The token goes back to the Canadian client; the client of Sao Paulo gets none.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;
using Amazon;

var (keyId, role) = (args[0], args[1]);
using var canada = new AmazonKeyManagementServiceClient(RegionEndpoint.CACentral1);
using var brazil = new AmazonKeyManagementServiceClient(RegionEndpoint.SAEast1);

var grant = await canada.CreateGrantAsync(new CreateGrantRequest
{
    KeyId = keyId,
    GranteePrincipal = role,
    Operations = new List<string> { "Encrypt", "RetireGrant" },
});

var tokens = new List<string> { grant.GrantToken };
var encrypt = new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(File.ReadAllBytes(args[2])), GrantTokens = tokens };
var response = await canada.EncryptAsync(encrypt);

var metadata = (await brazil.DescribeKeyAsync(new DescribeKeyRequest { KeyId = keyId })).KeyMetadata;
Console.WriteLine($"{metadata.Arn}: {Convert.ToBase64String(response.CiphertextBlob.ToArray())}");
await canada.RetireGrantAsync(new RetireGrantRequest { GrantToken = grant.GrantToken });
