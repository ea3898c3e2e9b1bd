// scope: cross
// dimension: cross-class
// why: The static helper's parameter is the key of its Decrypt and the caller names a const of a constants class.
//// CryptoHelper.cs
using System;
using System.IO;
using System.Text;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Legacy.Common
{
    public static class CryptoHelper
    {
        private static readonly AmazonKeyManagementServiceClient Client = new AmazonKeyManagementServiceClient();

        public static string DecryptString(string cipherText, string keyId)
        {
            var request = new DecryptRequest();
            request.KeyId = keyId;
            request.CiphertextBlob = new MemoryStream(Convert.FromBase64String(cipherText));
            var response = Client.DecryptAsync(request).GetAwaiter().GetResult();
            return Encoding.UTF8.GetString(response.Plaintext.ToArray());
        }
    }
}
//// Constants.cs
namespace Legacy.Common
{
    public static class Constants
    {
        public const string MasterKey = "arn:aws:kms:eu-west-1:363636363636:alias/master";
    }
}
//// ReportForm.cs
namespace Legacy.Forms
{
    using Legacy.Common;

    public class ReportForm
    {
        public string Password { get; private set; } = "";

        public void OnLoad(string storedPassword)
        {
            Password = CryptoHelper.DecryptString(storedPassword, {|MRK1001:Constants.MasterKey|});
        }
    }
}
