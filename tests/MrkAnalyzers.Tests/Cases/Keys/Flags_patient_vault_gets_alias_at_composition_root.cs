// scope: cross
// dimension: cross-class
// why: The alias is written where the service is built and becomes the KeyId of every Decrypt.
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
        return new PatientVault(client, {|MRK1001:"alias/clinic/patients"|});
    }
}
