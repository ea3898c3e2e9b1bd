// scope: member
// dimension: program
// output: exe
// why: The demo names the primary's ARN through the other Region's client, prints the blob as ASCII and feeds the printed text back.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

const string keyArn = "arn:aws:kms:us-east-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab";

Console.WriteLine("=== Multi-Region key demo ===");

using var virginia = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
using var ireland = new AmazonKeyManagementServiceClient(RegionEndpoint.EUWest1);

// 1. Encrypt in us-east-1
var encrypted = await virginia.EncryptAsync(new EncryptRequest
{
    KeyId = keyArn,
    Plaintext = new MemoryStream(Encoding.UTF8.GetBytes("Hello from Virginia")),
});

var cipherText = {|MRK3001:Encoding.ASCII.GetString(encrypted.CiphertextBlob.ToArray())|};
Console.WriteLine("Ciphertext: " + cipherText);

// 2. Decrypt in us-east-1
var local = await virginia.DecryptAsync(new DecryptRequest
{
    CiphertextBlob = encrypted.CiphertextBlob,
    KeyId = {|MRK1001:keyArn|},
});
Console.WriteLine("Virginia: " + Encoding.UTF8.GetString(local.Plaintext.ToArray()));

// 3. Decrypt in eu-west-1
try
{
    var remote = await ireland.DecryptAsync(new DecryptRequest
    {
        CiphertextBlob = new MemoryStream({|MRK3002:Encoding.ASCII.GetBytes(cipherText)|}),
        KeyId = {|MRK1004:keyArn|},
    });
    Console.WriteLine("Ireland: " + Encoding.UTF8.GetString(remote.Plaintext.ToArray()));
}
catch (NotFoundException e)
{
    Console.WriteLine("Why does this not work? " + e.Message);
}

// 4. Encrypt in eu-west-1 with the same ARN
try
{
    await ireland.EncryptAsync(new EncryptRequest
    {
        KeyId = {|MRK1004:keyArn|},
        Plaintext = new MemoryStream(new byte[] { 1, 2, 3 }),
    });
}
catch (AmazonKeyManagementServiceException e)
{
    Console.WriteLine(e.ErrorCode);
}

await Task.Delay(10);
Console.WriteLine("done");
