// scope: cross
// dimension: near miss
// why: The same constant limits a byte array, which is the raw ciphertext.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.ComponentModel.DataAnnotations;

namespace School.Grades;

public static class Sizes
{
    public const int Ciphertext = 6144;
    public const int Name = 100;
}

public sealed class AbsenceReport
{
    [MaxLength(Sizes.Name)]
    public required string Pupil { get; set; }

    [MaxLength(Sizes.Ciphertext)]
    public required byte[] Reason { get; set; }
}

public sealed class AbsenceVault(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<AbsenceReport> SealAsync(string pupil, byte[] reason)
    {
        var response = await kms.EncryptAsync(new() { KeyId = keyId, Plaintext = new MemoryStream(reason) });
        return new AbsenceReport { Pupil = pupil, Reason = response.CiphertextBlob.ToArray() };
    }
}
