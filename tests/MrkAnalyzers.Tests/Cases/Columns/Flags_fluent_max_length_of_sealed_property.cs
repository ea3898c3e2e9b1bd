// scope: cross
// dimension: cross-class
// why: The model configuration limits the base64 property to 1024 characters.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Insurance.Claims
{
    public sealed class Claim
    {
        public int Id { get; set; }
        public string? Title { get; set; }
        public string? Diagnosis { get; set; }
    }

    public sealed class ClaimSealer(IAmazonKeyManagementService kms, string keyId)
    {
        public async Task SealAsync(Claim claim, byte[] diagnosis, CancellationToken ct)
        {
            var sealedText = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(diagnosis) }, ct);
            claim.Diagnosis = Convert.ToBase64String(sealedText.CiphertextBlob.ToArray());
        }
    }
}
//// ClaimConfiguration.cs
using Insurance.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Insurance.Persistence;

public sealed class ClaimConfiguration : IEntityTypeConfiguration<Claim>
{
    public void Configure(EntityTypeBuilder<Claim> builder)
    {
        builder.Property(c => c.Title).HasMaxLength(120).IsRequired();
        builder.Property(c => c.Diagnosis).{|MRK3007:HasMaxLength(1024)|};
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
