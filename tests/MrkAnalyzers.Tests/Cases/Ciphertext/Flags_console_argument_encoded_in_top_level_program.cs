// scope: member
// dimension: local
// output: exe
// why: The command-line argument is a printed form of the blob; its UTF-8 bytes are not the ciphertext.
using System;
using System.IO;
using System.Text;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using static System.Console;

if (args is not [var input, ..])
{
    Error.WriteLine("usage: kms-decrypt <ciphertext>");
    return 2;
}

using AmazonKeyManagementServiceClient client = new();
try
{
    var response = await client.DecryptAsync(new DecryptRequest
    {
        CiphertextBlob = new MemoryStream(buffer: {|MRK3002:Encoding.Default.GetBytes(s: input)|}),
    });
    WriteLine(Encoding.UTF8.GetString(response.Plaintext.ToArray()));
    return 0;
}
catch (InvalidCiphertextException e)
{
    Error.WriteLine(e.Message);
    return 1;
}
