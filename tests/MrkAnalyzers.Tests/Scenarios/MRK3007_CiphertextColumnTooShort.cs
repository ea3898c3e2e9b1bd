using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Amazon.KeyManagementService.Model;

namespace MrkAnalyzers.Tests.Scenarios;

[Claims("the database rejects the row, or cuts the value silently", "The ciphertext grows with the plaintext, so a longer secret no longer fits")]
public sealed class MRK3007_CiphertextColumnTooShort : Scenario
{
    private static readonly byte[] Short = [1, 2, 3];

    protected override async Task MisuseAsync()
    {
        using var database = new LogDatabase();
        var writer = new Misuse.CustomerWriter(Virginia, FamilyId, database);
        var row = new Misuse.CustomerRow();
        await writer.FillAsync(row, Short, Short, Short);
        Assert.True(IsAccepted(row));
        Assert.Equal(Short, await OpenAsync(Ireland, Stored(row, row.Iban)));

        await writer.FillAsync(row, Secret, Secret, Secret);
        Assert.False(IsAccepted(row));
        await Fails<InvalidCiphertextException>(() => OpenAsync(Ireland, Stored(row, row.Iban)));
        await writer.LogAsync(Short);
        await writer.LogAsync(Secret);
        Assert.Equal(Short, await OpenAsync(Ireland, database.Rows[0]));
        await Fails<InvalidCiphertextException>(() => OpenAsync(Ireland, database.Rows[1]));
    }

    protected override async Task FixedAsync()
    {
        using var database = new LogDatabase();
        var writer = new Fixed.CustomerWriter(Virginia, FamilyId, database);
        var row = new Fixed.CustomerRow();
        await writer.FillAsync(row, Secret, Secret, Secret);
        Assert.True(IsAccepted(row));
        Assert.Equal(Secret, await OpenAsync(Ireland, Convert.FromBase64String(row.TaxNumber)));
        Assert.Equal(Secret, await OpenAsync(Ireland, Stored(row, row.Iban)));
        Assert.Equal(Secret, await OpenAsync(Ireland, Convert.FromBase64String(row.Notes)));
        await writer.LogAsync(Secret);
        Assert.Equal(Secret, await OpenAsync(Ireland, database.Rows[0]));
    }

    /// <summary>What a database that is strict says to the row, by the lengths that its class declares.</summary>
    private static bool IsAccepted(object row) => Validator.TryValidateObject(row, new ValidationContext(row), null, validateAllProperties: true);

    /// <summary>What a database that is not strict keeps of the value, by the declared type of its column.</summary>
    private static byte[] Stored(object row, byte[] value)
    {
        var type = row.GetType().GetProperty("Iban")?.GetCustomAttribute<ColumnAttribute>()?.TypeName ?? "";
        return [.. value.Take(int.Parse(Regex.Match(type, @"(?<=varbinary\()\d+").Value, CultureInfo.InvariantCulture))];
    }
}
