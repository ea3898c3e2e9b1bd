// scope: member
// dimension: local
// output: exe
// why: The printed token is what the operator pastes into the configuration; its case is gone.
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
var line = "secret=" + Convert.ToBase64String(encrypted.CiphertextBlob.ToArray());
await File.WriteAllTextAsync(args[2], {|MRK3005:line.ToLower()|});
