// scope: cross
// dimension: combined
// output: exe
// why: The token granted in Canada is added to requests of the Sao Paulo client for both operations.
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
    Operations = new List<string> { "Encrypt", "DescribeKey" },
});

var describe = new DescribeKeyRequest { KeyId = keyId, GrantTokens = new List<string>() };
describe.GrantTokens.Add({|MRK7003:grant.GrantToken|});
var metadata = (await brazil.DescribeKeyAsync(describe)).KeyMetadata;
Console.WriteLine(metadata.Arn);

var encrypt = new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(File.ReadAllBytes(args[2])) };
encrypt.GrantTokens = new List<string> { {|MRK7003:grant.GrantToken|} };
var response = await brazil.EncryptAsync(encrypt);
Console.WriteLine(Convert.ToBase64String(response.CiphertextBlob.ToArray()));
