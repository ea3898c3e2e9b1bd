// scope: cross
// dimension: combined
// why: varbinary(400) and varchar(600) are both smaller than a ciphertext and its base64 text can be.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Travel.Booking
{
    public sealed record Passport
    {
        public int Id { get; init; }
        public byte[] Scan { get; init; } = [];
        public string Number { get; init; } = "";
    }

    public static class PassportFactory
    {
        public static async Task<Passport> SealAsync(this IAmazonKeyManagementService kms, string keyId, byte[] scanKey, byte[] number)
        {
            var a = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(scanKey) });
            var b = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(number) });
            var empty = new Passport();
            return empty with { Scan = a.CiphertextBlob.ToArray(), Number = Convert.ToBase64String(b.CiphertextBlob.ToArray()) };
        }
    }
}
//// PassportMap.cs
using Travel.Booking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Travel.Persistence;

internal static class PassportMap
{
    public static void MapPassport(EntityTypeBuilder<Passport> entity)
    {
        entity.Property(p => p.Scan)
            .IsRequired()
            .{|MRK3007:HasColumnType("varbinary(400)")|};
        entity.Property(p => p.Number)
            .{|MRK3007:HasColumnType("varchar(600)")|};
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
