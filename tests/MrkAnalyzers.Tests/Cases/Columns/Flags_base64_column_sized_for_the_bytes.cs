// scope: cross
// dimension: argument
// why: The named constant counts bytes, but the column holds base64, which needs a third more.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.ComponentModel.DataAnnotations;

namespace School.Grades;

public static class Limits
{
    public const int Ciphertext = 6144;
    public const int Name = 100;
}

public sealed class GradeReport
{
    [MaxLength(Limits.Name)]
    public required string Pupil { get; set; }

    [{|MRK3007:MaxLength(Limits.Ciphertext)|}]
    public required string Marks { get; set; }
}

public sealed class GradeVault(IAmazonKeyManagementService kms, string keyId)
{
    public async Task<GradeReport> SealAsync(string pupil, byte[] marks)
    {
        var response = await kms.EncryptAsync(new() { KeyId = keyId, Plaintext = new MemoryStream(marks) });
        var text = Convert.ToBase64String(response.CiphertextBlob.ToArray());
        return new GradeReport { Pupil = pupil, Marks = text };
    }
}
