// scope: cross
// dimension: near miss
// why: Both helpers speak hex; the base64 call belongs to the e-mail attachment in clear.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fleet.Text
{
    internal static class Hexes
    {
        public static string Dump(this MemoryStream blob) => BitConverter.ToString(blob.ToArray()).Replace("-", "");

        public static MemoryStream Undump(this string text) => new(Convert.FromHexString(text));
    }
}

namespace Fleet.Drivers
{
    using Fleet.Text;

    public sealed record Driver(string Name, string PinText, string PhotoText);

    public sealed class DriverPins(IAmazonKeyManagementService kms, string keyId)
    {
        public async Task<Driver> HireAsync(string name, byte[] pin, byte[] photo)
        {
            var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(pin) });
            return new Driver(name, response.CiphertextBlob.Dump(), Convert.ToBase64String(photo));
        }

        public async Task<(byte[] Pin, byte[] Photo)> BadgeAsync(Driver driver)
        {
            var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = driver.PinText.Undump() });
            return (response.Plaintext.ToArray(), Convert.FromBase64String(driver.PhotoText));
        }
    }
}
