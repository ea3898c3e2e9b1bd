// scope: cross
// dimension: cross-class
// why: The single implementation of IEncryptionService returns the KMS blob, which the repository stores as UTF-8 text.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Clinic.Security;

internal interface IEncryptionService
{
    Task<byte[]> EncryptAsync(byte[] plaintext);
}

internal sealed class KmsEncryptionService(IAmazonKeyManagementService kms, string keyId) : IEncryptionService
{
    public async Task<byte[]> EncryptAsync(byte[] plaintext)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(plaintext) }).ConfigureAwait(false);
        return response.CiphertextBlob.ToArray();
    }
}
//// PatientRepository.cs
using System.Collections.Generic;
using System.Text;
using System.Threading.Tasks;
using Clinic.Security;

namespace Clinic.Data;

internal sealed class PatientRow
{
    public required int Id { get; init; }
    public required string EncryptedNotes { get; init; }
}

internal sealed class PatientRepository
{
    private readonly IEncryptionService _encryption;
    private readonly Dictionary<int, PatientRow> _rows = new();

    public PatientRepository(IEncryptionService encryption) => _encryption = encryption;

    public async Task SaveAsync(int id, string notes)
    {
        byte[] cipher = await _encryption.EncryptAsync(Encoding.UTF8.GetBytes(notes));
        _rows[id] = new PatientRow { Id = id, EncryptedNotes = {|MRK3001:Encoding.UTF8.GetString(cipher)|} };
    }
}
