// scope: member
// dimension: local
// output: exe
// why: UTF-16 decoding loses unpaired surrogates and an odd last byte; the private key file can no longer be unwrapped.
using System;
using System.IO;
using System.Text;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

var keyId = args.Length > 0 ? args[0] : Environment.GetEnvironmentVariable("SIGNING_KEK") ?? throw new InvalidOperationException("no key");
var outFile = args.Length > 1 ? args[1] : "device.key";

using var kms = new AmazonKeyManagementServiceClient(RegionEndpoint.EUCentral1);

var pair = await kms.GenerateDataKeyPairWithoutPlaintextAsync(new GenerateDataKeyPairWithoutPlaintextRequest
{
    KeyId = keyId,
    KeyPairSpec = DataKeyPairSpec.ECC_NIST_P256,
});

Console.WriteLine($"public key: {Convert.ToBase64String(pair.PublicKey.ToArray())}");

var wrapped = pair.PrivateKeyCiphertextBlob.ToArray();
File.WriteAllText(outFile, {|MRK3001:Encoding.Unicode.GetString(wrapped)|}, Encoding.Unicode);
return 0;
