// scope: cross
// dimension: cross-class
// why: The key comes from the environment; the literal only names the variable.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Clinic.Records;

public interface IPatientVault
{
    Task<byte[]> OpenAsync(byte[] sealedRecord);
}

public sealed class PatientVault(IAmazonKeyManagementService kms, string keyId) : IPatientVault
{
    public async Task<byte[]> OpenAsync(byte[] sealedRecord)
    {
        var response = await kms.DecryptAsync(new DecryptRequest
        {
            KeyId = keyId,
            CiphertextBlob = new MemoryStream(sealedRecord),
        }).ConfigureAwait(false);
        return response.Plaintext.ToArray();
    }
}
//// Startup.cs
using System;
using Amazon.KeyManagementService;

namespace Clinic.Records;

internal static class Startup
{
    public static IPatientVault BuildVault()
    {
        var client = new AmazonKeyManagementServiceClient();
        return new PatientVault(client, Environment.GetEnvironmentVariable("PATIENT_KEY_ALIAS")!);
    }
}
