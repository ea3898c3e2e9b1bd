using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Data.Common;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fixed;

/// <summary>A row of a table whose columns take any ciphertext.</summary>
public sealed class CustomerRow
{
    [MaxLength(100)]
    public string Name { get; set; } = "";

    [MaxLength(8192)]
    public string TaxNumber { get; set; } = "";

    [Column(TypeName = "varbinary(6144)")]
    public byte[] Iban { get; set; } = [];

    [MaxLength(8192)]
    public string Notes { get; set; } = "";
}

/// <summary>Fills it, and a table without a class.</summary>
public sealed class CustomerWriter(IAmazonKeyManagementService kms, string keyId, DbConnection connection)
{
    public async Task FillAsync(CustomerRow row, byte[] taxNumber, byte[] iban, byte[] notes)
    {
        row.TaxNumber = Convert.ToBase64String(await SealAsync(taxNumber));
        row.Iban = await SealAsync(iban);
        row.Notes = Convert.ToBase64String(await SealAsync(notes));
    }

    public async Task LogAsync(byte[] entry)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "insert into log(entry) values (@entry)";
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@entry";
        parameter.Size = 6144;
        parameter.Value = await SealAsync(entry);
        command.Parameters.Add(parameter);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<byte[]> SealAsync(byte[] value) =>
        (await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(value) })).CiphertextBlob.ToArray();
}
