// scope: type
// dimension: cross-class
// why: varchar(255) is too short for the text.
using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Data;
using System.Data.Common;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Vaults;

[Table("secrets")]
public class SecretRow
{
    [Key]
    public string Name { get; init; } = "";

    [Column("value", TypeName = {|MRK3007:"varchar(255)"|})]
    public string? Value { get; init; }
}

public class SecretWriter
{
    private readonly IAmazonKeyManagementService _kms;

    public SecretWriter(IAmazonKeyManagementService kms) { _kms = kms; }

    public async Task<SecretRow> MakeAsync(string name, string secret)
    {
        var blob = await SealAsync(secret);
        return new SecretRow { Name = name, Value = Convert.ToBase64String(blob) };
    }

    private async Task<byte[]> SealAsync(string secret)
    {
        var request = new EncryptRequest();
        request.KeyId = "alias/secrets";
        request.Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(secret));
        return (await _kms.EncryptAsync(request)).CiphertextBlob.ToArray();
    }
}
