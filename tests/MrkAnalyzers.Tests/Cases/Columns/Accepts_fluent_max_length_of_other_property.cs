// scope: cross
// dimension: near miss
// why: The sealed property is left unlimited; the short limits belong to clear columns.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Insurance.Claims
{
    public sealed class Policy
    {
        public int Id { get; set; }
        public string? Title { get; set; }
        public string? Beneficiary { get; set; }
        public string? SealedBy { get; set; }
    }

    public sealed class PolicySealer(IAmazonKeyManagementService kms, string keyId)
    {
        public async Task SealAsync(Policy policy, byte[] beneficiary, CancellationToken ct)
        {
            var answer = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(beneficiary) }, ct);
            policy.Beneficiary = Convert.ToBase64String(answer.CiphertextBlob.ToArray());
            policy.SealedBy = answer.KeyId;
        }
    }
}
//// PolicyConfiguration.cs
using Insurance.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Insurance.Persistence;

public sealed class PolicyConfiguration : IEntityTypeConfiguration<Policy>
{
    public void Configure(EntityTypeBuilder<Policy> builder)
    {
        builder.Property(p => p.Title).HasMaxLength(120).IsRequired();
        builder.Property(p => p.Beneficiary).IsRequired();
        builder.Property(p => p.SealedBy).HasMaxLength(2048);
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
