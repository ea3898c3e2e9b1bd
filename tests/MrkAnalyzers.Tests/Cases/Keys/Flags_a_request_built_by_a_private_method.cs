// scope: type
// dimension: two-method
// why: The factory method puts a literal alias into the request, and its caller sends that request.
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Clinic.Records;

public class PatientRecords
{
    private readonly IAmazonKeyManagementService _kms;
    public PatientRecords(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<Stream> OpenAsync(string patient, byte[] cipher)
    {
        var request = CreateRequest(patient, cipher);
        var response = await _kms.DecryptAsync(request);
        return response.Plaintext;
    }

    private static DecryptRequest CreateRequest(string patient, byte[] cipher) => new()
    {
        CiphertextBlob = new MemoryStream(cipher),
        EncryptionContext = new Dictionary<string, string> { ["patient"] = patient },
        KeyId = {|MRK1001:"alias/patient-records"|},
    };
}
