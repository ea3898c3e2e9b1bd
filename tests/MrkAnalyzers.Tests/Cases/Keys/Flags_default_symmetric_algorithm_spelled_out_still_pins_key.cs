// scope: type
// dimension: field
// why: EncryptionAlgorithm SYMMETRIC_DEFAULT keeps the key optional, so the constant ARN is a needless tie to one Region.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Clinic;

public class PatientCipher
{
    private static readonly string PatientKey = "arn:aws:kms:eu-west-1:123456789012:alias/patients";
    private static readonly EncryptionAlgorithmSpec Algorithm = EncryptionAlgorithmSpec.SYMMETRIC_DEFAULT;

    private readonly IAmazonKeyManagementService _kms;
    private readonly Action<string> _log;

    public PatientCipher(IAmazonKeyManagementService kms, Action<string> log)
    {
        _kms = kms;
        _log = log;
    }

    public async Task<byte[]> DecipherAsync(byte[] record, string patientId)
    {
        _log("opening record of " + patientId);
        var request = new DecryptRequest
        {
            EncryptionAlgorithm = Algorithm,
            CiphertextBlob = new MemoryStream(record),
            EncryptionContext = new Dictionary<string, string>(1) { { "patient", patientId } },
        };
        request.KeyId = {|MRK1001:PatientKey|};
        var response = await _kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }
}
