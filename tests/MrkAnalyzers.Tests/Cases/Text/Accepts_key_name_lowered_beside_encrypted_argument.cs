// scope: member
// dimension: local
// output: exe
// why: Only the setting's name is lower-cased.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

using var kms = new AmazonKeyManagementServiceClient();
var encrypted = await kms.EncryptAsync(new() { KeyId = args[0], Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(args[1])) });
var line = args[3].ToLower() + "=" + Convert.ToBase64String(encrypted.CiphertextBlob.ToArray());
await File.WriteAllTextAsync(args[2], line);
