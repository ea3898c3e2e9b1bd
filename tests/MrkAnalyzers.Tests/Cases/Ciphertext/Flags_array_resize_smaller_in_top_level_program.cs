// scope: member
// dimension: local
// output: exe
// why: Resizing the wrapped key to 48 bytes throws the rest of the blob away before it is written to disk.
using System;
using System.IO;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: newkey <key-id> <file>");
    return 64;
}

using var kms = new AmazonKeyManagementServiceClient();
var created = await kms.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest
{
    KeyId = args[0],
    KeySpec = DataKeySpec.AES_256,
});

byte[] wrapped = created.CiphertextBlob.ToArray();
{|MRK3003:Array.Resize(ref wrapped, 48)|};
await File.WriteAllBytesAsync(args[1], wrapped);
Console.WriteLine("done");
return 0;
