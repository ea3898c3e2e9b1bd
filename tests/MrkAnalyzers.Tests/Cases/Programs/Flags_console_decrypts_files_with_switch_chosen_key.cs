// scope: member
// dimension: local
// why: Both known environments pin a constant key for Decrypt.
// output: exe
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

if (args.Length < 2)
{
    Console.Error.WriteLine("usage: open <env> <file>");
    return 64;
}

using var kms = new AmazonKeyManagementServiceClient();
var key = args[0] switch { "prod" => "alias/files-prod", _ => "alias/files-test" };

var request = new DecryptRequest
{
    CiphertextBlob = new MemoryStream(await File.ReadAllBytesAsync(args[1])),
    KeyId = {|MRK1001:key|},
};

try
{
    var answer = await kms.DecryptAsync(request);
    await using var output = Console.OpenStandardOutput();
    answer.Plaintext.WriteTo(output);
    return 0;
}
catch (IncorrectKeyException e)
{
    Console.Error.WriteLine(e.Message);
    return 65;
}
