// scope: cross
// dimension: near miss
// why: varbinary(max) and nvarchar(max) hold every ciphertext; the short type is for a country code.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Travel.Booking
{
    public sealed record Visa
    {
        public int Id { get; init; }
        public byte[] Scan { get; init; } = [];
        public string Number { get; init; } = "";
        public string Country { get; init; } = "";
    }

    public static class VisaFactory
    {
        public static async Task<Visa> SealAsync(this IAmazonKeyManagementService kms, string keyId, string country, byte[] scanKey, byte[] number)
        {
            var a = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(scanKey) });
            var b = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(number) });
            return new Visa
            {
                Country = country,
                Scan = a.CiphertextBlob.ToArray(),
                Number = Convert.ToBase64String(b.CiphertextBlob.ToArray()),
            };
        }
    }
}
//// VisaMap.cs
using Travel.Booking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Travel.Persistence;

internal static class VisaMap
{
    public static void MapVisa(EntityTypeBuilder<Visa> entity)
    {
        entity.Property(v => v.Scan).HasColumnType("varbinary(max)");
        entity.Property(v => v.Number).HasColumnType("nvarchar(max)");
        entity.Property(v => v.Country).HasColumnType("char(2)");
    }
}
//// Ef.cs
namespace Microsoft.EntityFrameworkCore
{
    using Microsoft.EntityFrameworkCore.Metadata.Builders;

    public interface IEntityTypeConfiguration<TEntity>
        where TEntity : class
    {
        void Configure(EntityTypeBuilder<TEntity> builder);
    }

    public static class RelationalPropertyBuilderExtensions
    {
        public static PropertyBuilder<TProperty> HasColumnType<TProperty>(this PropertyBuilder<TProperty> propertyBuilder, string? typeName) => propertyBuilder;
    }
}

namespace Microsoft.EntityFrameworkCore.Metadata.Builders
{
    public class PropertyBuilder<TProperty>
    {
        public virtual PropertyBuilder<TProperty> HasMaxLength(int maxLength) => this;

        public virtual PropertyBuilder<TProperty> IsRequired(bool required = true) => this;
    }

    public class EntityTypeBuilder<TEntity>
        where TEntity : class
    {
        public virtual PropertyBuilder<TProperty> Property<TProperty>(System.Linq.Expressions.Expression<System.Func<TEntity, TProperty>> propertyExpression) => new();
    }
}
