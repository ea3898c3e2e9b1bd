// scope: member
// dimension: shape
// output: exe
// why: Growing the array appends zero bytes, and KMS rejects a blob with even one byte too many.
using System;
using System.IO;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

using IAmazonKeyManagementService kms = new AmazonKeyManagementServiceClient();

var input = await File.ReadAllBytesAsync(args[0]);
var encrypted = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/usb", Plaintext = new MemoryStream(input) });
var sector = encrypted.CiphertextBlob.ToArray();

// the device writes whole sectors
{|MRK3004:Array.Resize(ref sector, 8192)|};

var check = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(sector) });
Console.WriteLine(check.KeyId);
