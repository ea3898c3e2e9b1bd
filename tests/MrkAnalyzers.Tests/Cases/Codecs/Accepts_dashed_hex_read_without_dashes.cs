// scope: member
// dimension: combined
// output: exe
// why: The dashes are taken out first.
using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

using var kms = new AmazonKeyManagementServiceClient();
if (args is ["seal", var secret])
{
    var response = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/cli", Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(secret)) });
    var text = BitConverter.ToString(response.CiphertextBlob.ToArray());
    Console.WriteLine(text);

    // Check that it opens again.
    var opened = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromHexString(text.Replace("-", ""))) });
    Console.WriteLine(opened.KeyId);
}
