// scope: member
// dimension: combined
// why: Every element of the query is KMS ciphertext, and the select clause decodes it as UTF-8.
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Hr.Payroll;

public class SalaryEncryptor
{
    private readonly IAmazonKeyManagementService kms;
    private readonly string keyId;

    public SalaryEncryptor(IAmazonKeyManagementService kms, string keyId) => (this.kms, this.keyId) = (kms, keyId);

    public async Task<List<string>> EncryptAll(IReadOnlyCollection<decimal> salaries)
    {
        EncryptResponse[] responses = await Task.WhenAll(salaries.Select(s => kms.EncryptAsync(new EncryptRequest
        {
            KeyId = keyId,
            Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(s.ToString()))
        })));

        var rows =
            from r in responses
            where r.CiphertextBlob.Length > 0
            let bytes = r.CiphertextBlob.ToArray()
            select {|MRK3001:Encoding.UTF8.GetString(bytes)|};

        return rows.ToList();
    }
}
