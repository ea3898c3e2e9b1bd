// scope: type
// dimension: two-method
// why: Fit shortens any text to the column width; here it gets the base64 of a blob, which is worthless when cut.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Hr.Directory
{
    public class EmployeeRecord
    {
        public string FullName { get; set; } = "";
        public string Iban { get; set; } = "";
    }

    public class EmployeeMapper
    {
        private readonly IAmazonKeyManagementService _kms;
        public EmployeeMapper(IAmazonKeyManagementService kms) { _kms = kms; }

        public async Task<EmployeeRecord> MapAsync(string name, byte[] iban)
        {
            var encrypted = await _kms.EncryptAsync(new EncryptRequest { KeyId = "alias/hr", Plaintext = new MemoryStream(iban) });
            string base64 = Convert.ToBase64String(encrypted.CiphertextBlob.ToArray());
            return new EmployeeRecord
            {
                FullName = Fit(name),
                Iban = Fit({|MRK3003:base64|}),
            };
        }

        private static string Fit(string text) => text.Length <= 100 ? text : text.Substring(0, 100);
    }
}
