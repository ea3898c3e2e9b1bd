using Fix = MrkAnalyzers.Tests.Verify.Fix<MrkAnalyzers.Rules.CiphertextColumnTooShortFix>;

namespace MrkAnalyzers.Tests.Rules;

public class MRK3007_CiphertextColumnTooShortTests
{
    // As much of EF Core as a model needs.
    private const string EntityFramework = """
        namespace Microsoft.EntityFrameworkCore.Metadata.Builders
        {
            public class EntityTypeBuilder<T>
            {
                public PropertyBuilder<P> Property<P>(System.Linq.Expressions.Expression<Func<T, P>> property) => throw new NotSupportedException();
                public PropertyBuilder<P> Property<P>(string name) => throw new NotSupportedException();
            }

            public class PropertyBuilder<P>
            {
                public PropertyBuilder<P> IsRequired() => throw new NotSupportedException();
                public PropertyBuilder<P> HasMaxLength(int length) => throw new NotSupportedException();
            }

            public static class Relational
            {
                public static PropertyBuilder<P> HasColumnType<P>(this PropertyBuilder<P> builder, string type) => throw new NotSupportedException();
            }
        }
        """;

    [Theory]
    [InlineData("[MaxLength({|MRK3007:255|})] public string Text { get; set; } = \"\";")]
    [InlineData("[MaxLength(length: {|MRK3007:8191|})] public string Text { get; set; } = \"\";")]
    [InlineData("[System.ComponentModel.DataAnnotations.MaxLength({|MRK3007:255|})] public string Text { get; set; } = \"\";")]
    [InlineData("[global::System.ComponentModel.DataAnnotations.MaxLengthAttribute({|MRK3007:255|})] public string Text { get; set; } = \"\";")]
    [InlineData("[StringLength({|MRK3007:1000|}, MinimumLength = 1)] public string Text { get; set; } = \"\";")]
    [InlineData("[Length(1, {|MRK3007:500|})] public string Text { get; set; } = \"\";")]
    [InlineData("[Length(maximumLength: {|MRK3007:500|}, minimumLength: 1)] public string Text { get; set; } = \"\";")]
    [InlineData("[Column(\"text\", TypeName = {|MRK3007:\"varchar(255)\"|})] public string Text { get; set; } = \"\";")]
    [InlineData("[Column(TypeName = {|MRK3007:\"character varying(2000)\"|})] public string Text { get; set; } = \"\";")]
    [InlineData("[Column(TypeName = {|MRK3007:\"NVARCHAR2(400 CHAR)\"|})] public string Text { get; init; } = \"\";")]
    [InlineData("[Column(TypeName = {|MRK3007:\"tinytext\"|})] public string Text { get; set; } = \"\";")]
    public Task Flags_an_attribute_that_is_too_short_for_the_text(string property) => Verify.Source(Stored(property, "Text = Convert.ToBase64String(blob)"));

    [Theory]
    [InlineData("[MaxLength(8192)] public string Text { get; set; } = \"\";")]
    [InlineData("[MaxLength] public string Text { get; set; } = \"\";")]
    [InlineData("[StringLength(int.MaxValue)] public string Text { get; set; } = \"\";")]
    [InlineData("[MinLength(10)] public string Text { get; set; } = \"\";")]
    [InlineData("[Column(TypeName = \"text\")] public string Text { get; set; } = \"\";")]
    [InlineData("[Column(TypeName = \"varchar(max)\")] public string Text { get; set; } = \"\";")]
    [InlineData("[Column(\"varchar(255)\")] public string Text { get; set; } = \"\";")]
    [InlineData("[Column(TypeName = \"decimal(10)\")] public string Text { get; set; } = \"\";")]
    public Task Accepts_an_attribute_that_leaves_room(string property) => Verify.Source(Stored(property, "Text = Convert.ToBase64String(blob)"));

    [Theory]
    [InlineData("[MaxLength({|MRK3007:512|})] public byte[] Data { get; set; } = [];", "Data = blob")]
    [InlineData("[Column(TypeName = {|MRK3007:\"varbinary(4096)\"|})] public byte[] Data { get; set; } = [];", "Data = blob")]
    [InlineData("[MaxLength({|MRK3007:8192|})] public string Data { get; set; } = \"\";", "Data = Convert.ToHexString(blob)")]
    [InlineData("[MaxLength({|MRK3007:8000|})] public string Data { get; set; } = \"\";", "Data = \"v1:\" + Convert.ToBase64String(blob)")]
    [InlineData("[MaxLength({|MRK3007:6144|})] public byte[] Data { get; set; } = [];", "Data = Encoding.ASCII.GetBytes(Convert.ToBase64String(blob))")]
    public Task Flags_what_is_too_short_for_the_form_that_is_stored(string property, string assignment) => Verify.Source(Stored(property, assignment));

    [Theory]
    [InlineData("[MaxLength(6144)] public byte[] Data { get; set; } = [];", "Data = blob")]
    [InlineData("[MaxLength(12288)] public string Data { get; set; } = \"\";", "Data = Convert.ToHexString(blob)")]
    [InlineData("[MaxLength(64)] public string Data { get; set; } = \"\";", "Data = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(blob))")]
    [InlineData("[MaxLength(64)] public string Data { get; set; } = \"\";", "Data = request.KeyId")]
    [InlineData("[MaxLength(64)] public int Data { get; set; }", "Data = blob.Length")]
    public Task Accepts_what_has_room_or_is_no_ciphertext(string property, string assignment) => Verify.Source(Stored(property, assignment));

    [Theory]
    [InlineData("entity.Property(row => row.Text).IsRequired().HasMaxLength({|MRK3007:255|});")]
    [InlineData("entity.Property(row => row.Text).HasColumnType({|MRK3007:\"varchar(255)\"|}).IsRequired();")]
    [InlineData("entity.Property<string>(\"Text\").HasMaxLength({|MRK3007:255|});")]
    [InlineData("entity.Property<string>(nameof(Row.Text)).HasMaxLength({|MRK3007:100 + 100|});")]
    [InlineData("var text = entity.Property(row => row.Text); text.HasMaxLength({|MRK3007:255|});")]
    [InlineData("entity.Property(row => row.Text).HasMaxLength({|MRK3007:(255)|});")]
    [InlineData("entity.Property<string>(\"Text\").HasColumnType({|MRK3007:\"varchar(255)\" ?? throw new InvalidOperationException()|});")]
    public Task Flags_the_model_of_a_database(string model) => Verify.Source(Modelled(model));

    [Theory]
    [InlineData("entity.Property(row => row.Text).HasMaxLength(8192);")]
    [InlineData("entity.Property(row => row.Name).HasMaxLength(255);")]
    [InlineData("entity.Property(row => row.Text).HasColumnType(\"text\");")]
    [InlineData("entity.Property(row => row.Text).HasMaxLength(255).HasColumnType(\"nvarchar(max)\");")]
    [InlineData("entity.Property(row => row.Text).HasMaxLength(Length());")]
    [InlineData("entity.Property(row => row.Text).HasColumnType(\"varchar(255)\" ?? \"text\");")]
    [InlineData("entity.Property<string>(Length().ToString()).HasMaxLength(255); entity.Property(row => row.Text);")]
    [InlineData("entity.Property<string>(\"Missing\").HasMaxLength(255); entity.Property(row => row.Text);")]
    [InlineData("entity.Property(row => Length()).HasMaxLength(255); entity.Property(row => row.Text);")]
    [InlineData("PropertyBuilder<string> text; text = entity.Property(row => row.Text); text.HasMaxLength(255);")]
    [InlineData("var name = entity.Property(row => row.Name); var text = name; text.HasMaxLength(255); entity.Property(row => row.Text);")]
    [InlineData("new PropertyBuilder<string>().HasMaxLength(255); entity.Property(row => row.Text);")]
    public Task Accepts_the_model_of_a_database(string model) => Verify.Source(Modelled(model));

    [Theory]
    [InlineData("parameter.Size = {|MRK3007:256|}; parameter.Value = blob;")]
    [InlineData("parameter.Value = Convert.ToBase64String(blob); parameter.Size = {|MRK3007:344|};")]
    public Task Flags_the_size_of_a_parameter(string statements) => Verify.Source(Command(statements));

    [Theory]
    [InlineData("parameter.Value = blob;")]
    [InlineData("parameter.Size = -1; parameter.Value = blob;")]
    [InlineData("parameter.Size = 6144; parameter.Value = blob;")]
    [InlineData("parameter.Size = blob.Length; parameter.Value = blob;")]
    [InlineData("parameter.Size = 256; parameter.Value = request.KeyId;")]
    public Task Accepts_the_size_of_a_parameter(string statements) => Verify.Source(Command(statements));

    [Theory]
    [InlineData("[MaxLength({|MRK3007:255|})]", "[MaxLength(8192)]")]
    [InlineData("[StringLength(maximumLength: {|MRK3007:1000|})]", "[StringLength(maximumLength: 8192)]")]
    [InlineData("[Length(maximumLength: {|MRK3007:1000|}, minimumLength: 1)]", "[Length(maximumLength: 8192, minimumLength: 1)]")]
    public Task Raises_the_length(string before, string after) => Fix.Source(
        Stored(before + " public string Text { get; set; } = \"\";", "Text = Convert.ToBase64String(blob)"),
        Stored(after + " public string Text { get; set; } = \"\";", "Text = Convert.ToBase64String(blob)"));

    [Fact]
    public Task Raises_the_length_in_the_type_of_a_column() => Fix.Source(
        Stored("[Column(TypeName = {|MRK3007:\"varbinary(512)\"|})] public byte[] Data { get; set; } = [];", "Data = blob"),
        Stored("[Column(TypeName = \"varbinary(6144)\")] public byte[] Data { get; set; } = [];", "Data = blob"));

    [Theory]
    [InlineData("[MaxLength({|MRK3007:Limit|})] public string Text { get; set; } = \"\"; private const int Limit = 200;")]
    [InlineData("[Column(TypeName = {|MRK3007:\"nvarchar(255)\"|})] public string Text { get; set; } = \"\";")]
    public Task Offers_nothing_where_the_length_to_write_is_not_known(string property) => Fix.Nothing(Stored(property, "Text = Convert.ToBase64String(blob)"));

    private static string Stored(string property, string assignment) => $$"""
        using System.ComponentModel.DataAnnotations;
        using System.ComponentModel.DataAnnotations.Schema;

        public class Row
        {
            {{property}}
        }

        public class Vault(IAmazonKeyManagementService kms)
        {
            public async Task<Row> Close(EncryptRequest request)
            {
                var blob = (await kms.EncryptAsync(request)).CiphertextBlob.ToArray();
                return new Row { {{assignment}} };
            }
        }

        """;

    private static string[] Modelled(string model) =>
    [
        $$"""
        using Microsoft.EntityFrameworkCore.Metadata.Builders;

        public class Row
        {
            public string Name { get; set; } = "";
            public string Text { get; set; } = "";
        }

        public class Model
        {
            public void Build(EntityTypeBuilder<Row> entity)
            {
                {{model}}
            }

            private static int Length() => 100;
        }

        public class Vault(IAmazonKeyManagementService kms)
        {
            public async Task<Row> Close(EncryptRequest request) => new() { Name = "", Text = Convert.ToBase64String((await kms.EncryptAsync(request)).CiphertextBlob.ToArray()) };
        }
        """,
        EntityFramework,
    ];

    private static string Command(string statements) => $$"""
        public class Vault(IAmazonKeyManagementService kms, System.Data.Common.DbCommand command)
        {
            public async Task Close(EncryptRequest request)
            {
                var blob = (await kms.EncryptAsync(request)).CiphertextBlob.ToArray();
                var parameter = command.CreateParameter();
                {{statements}}
                command.Parameters.Add(parameter);
            }
        }
        """;
}
