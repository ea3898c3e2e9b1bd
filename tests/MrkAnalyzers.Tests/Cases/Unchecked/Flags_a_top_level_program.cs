// scope: member
// dimension: top-level
// output: exe
// why: A small tool that opens a file.
using System;
using System.IO;
using System.Linq;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

using var kms = new AmazonKeyManagementServiceClient();
var request = new DecryptRequest();
request.CiphertextBlob = new MemoryStream(File.ReadAllBytes(args[0]));
var response = await {|MRK1003:kms.DecryptAsync|}(request);
Console.WriteLine(Convert.ToBase64String(response.Plaintext.ToArray()));
