// scope: cross
// dimension: combined
// why: Three faults: a column of 256 characters for base64 ciphertext, a wrapped key cut to 184 bytes, and GetBuffer of a growing stream.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.ComponentModel.DataAnnotations;

namespace Clinic;

public class Patient
{
    [Key]
    public int Id { get; set; }

    [Required, MaxLength(80)]
    public string DisplayName { get; set; } = "";

    [MaxLength({|MRK3007:256|})]
    public string InsuranceCipher { get; set; } = "";

    public byte[] ChartKey { get; set; } = Array.Empty<byte>();

    public byte[] Chart { get; set; } = Array.Empty<byte>();
}

public interface IPatientTable
{
    Task<Patient?> FindAsync(int id);
    Task SaveAsync(Patient patient);
}

public sealed class PatientTable : IPatientTable
{
    private readonly Dictionary<int, Patient> _patients = new Dictionary<int, Patient>();

    public Task<Patient?> FindAsync(int id)
    {
        _patients.TryGetValue(id, out var patient);
        return Task.FromResult(patient);
    }

    public Task SaveAsync(Patient patient)
    {
        Validator.ValidateObject(patient, new ValidationContext(patient), validateAllProperties: true);
        _patients[patient.Id] = patient;
        return Task.CompletedTask;
    }
}

public class InsuranceService
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly IPatientTable _table;
    private readonly string _keyId;

    public InsuranceService(IAmazonKeyManagementService kms, IPatientTable table, string keyId)
    {
        _kms = kms;
        _table = table;
        _keyId = keyId;
    }

    public async Task SetNumberAsync(int id, string number)
    {
        var patient = await _table.FindAsync(id) ?? throw new KeyNotFoundException($"No patient {id}.");
        var answer = await _kms.EncryptAsync(new EncryptRequest
        {
            KeyId = _keyId,
            Plaintext = new MemoryStream(Encoding.ASCII.GetBytes(number)),
        });
        patient.InsuranceCipher = Convert.ToBase64String(answer.CiphertextBlob.ToArray());
        await _table.SaveAsync(patient);
    }

    public async Task<bool> VerifyNumberAsync(string number)
    {
        var answer = await _kms.EncryptAsync(new EncryptRequest
        {
            KeyId = _keyId,
            Plaintext = new MemoryStream(Encoding.ASCII.GetBytes(number)),
        });
        var growing = new MemoryStream();
        await answer.CiphertextBlob.CopyToAsync(growing);
        var back = await _kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream({|MRK3004:growing.GetBuffer()|}) });
        return Encoding.ASCII.GetString(back.Plaintext.ToArray()) == number;
    }
}

public class ChartService
{
    private const int KeyColumn = 184;
    private readonly IAmazonKeyManagementService _kms;
    private readonly IPatientTable _table;

    public ChartService(IAmazonKeyManagementService kms, IPatientTable table)
    {
        _kms = kms;
        _table = table;
    }

    public async Task WriteAsync(int id, string chart, string keyId)
    {
        var patient = await _table.FindAsync(id);
        if (patient == null)
        {
            patient = new Patient { Id = id, DisplayName = "Patient " + id };
        }

        var key = await _kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256 });
        var secret = key.Plaintext.ToArray();
        try
        {
            patient.Chart = Seal(secret, Encoding.UTF8.GetBytes(chart));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }

        var wrapped = key.CiphertextBlob.ToArray();
        if (wrapped.Length > KeyColumn)
        {
            wrapped = {|MRK3003:wrapped.AsSpan(0, KeyColumn).ToArray()|};
        }

        patient.ChartKey = wrapped;
        await _table.SaveAsync(patient);
    }

    private static byte[] Seal(byte[] key, byte[] plain)
    {
        var output = new byte[12 + 16 + plain.Length];
        RandomNumberGenerator.Fill(output.AsSpan(0, 12));
        using (var aes = new AesGcm(key, 16))
        {
            aes.Encrypt(output.AsSpan(0, 12), plain, output.AsSpan(28), output.AsSpan(12, 16));
        }

        return output;
    }
}
