// scope: member
// dimension: combined
// why: The open command encodes its text and names a fixed alias.
// output: exe
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

const string alias = "alias/cli";
using var kms = new AmazonKeyManagementServiceClient();

return args switch
{
    ["seal", var clear] => await SealAsync(clear),
    ["open", var text] => await OpenAsync(text),
    _ => 64,
};

async Task<int> SealAsync(string clear)
{
    var response = await kms.EncryptAsync(new EncryptRequest { KeyId = alias, Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(clear)) });
    Console.WriteLine(Convert.ToBase64String(response.CiphertextBlob.ToArray()));
    return 0;
}

async Task<int> OpenAsync(string text)
{
    var request = new DecryptRequest
    {
        CiphertextBlob = new MemoryStream({|MRK3002:Encoding.UTF8.GetBytes(text)|}),
        KeyId = {|MRK1001:alias|},
    };
    var response = await kms.DecryptAsync(request);
    Console.WriteLine(Encoding.UTF8.GetString(response.Plaintext.ToArray()));
    return 0;
}
