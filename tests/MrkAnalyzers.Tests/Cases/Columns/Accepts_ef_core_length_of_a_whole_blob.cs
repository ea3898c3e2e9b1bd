// scope: cross
// dimension: cross-class
// why: 6144 bytes are the most that KMS returns; the name is no ciphertext.
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

namespace Tenants;

public class Tenant
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public byte[] WrappedKey { get; set; } = Array.Empty<byte>();
}

public class TenantService(IAmazonKeyManagementService kms)
{
    public async Task<Tenant> CreateAsync(string name)
    {
        var key = await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = "alias/tenants", KeySpec = DataKeySpec.AES_256 });
        return new Tenant { Name = name, WrappedKey = key.CiphertextBlob.ToArray() };
    }
}
//// Context.cs
using Microsoft.EntityFrameworkCore;
using Tenants;

namespace Storage
{
    public class TenantContext : DbContext
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Tenant>(tenant =>
            {
                tenant.Property(t => t.Name).HasMaxLength(200).IsRequired();
                tenant.Property(t => t.WrappedKey).IsRequired().HasMaxLength(6144);
            });
        }
    }
}

namespace Microsoft.EntityFrameworkCore
{
    public class DbContext
    {
        protected virtual void OnModelCreating(ModelBuilder modelBuilder) { }
    }

    public class ModelBuilder
    {
        public virtual Metadata.Builders.EntityTypeBuilder<T> Entity<T>() where T : class => new();
        public virtual ModelBuilder Entity<T>(System.Action<Metadata.Builders.EntityTypeBuilder<T>> build) where T : class { build(new()); return this; }
    }

    public interface IEntityTypeConfiguration<T> where T : class
    {
        void Configure(Metadata.Builders.EntityTypeBuilder<T> builder);
    }

    public static class RelationalPropertyBuilderExtensions
    {
        public static Metadata.Builders.PropertyBuilder<P> HasColumnType<P>(this Metadata.Builders.PropertyBuilder<P> builder, string? type) => builder;
        public static Metadata.Builders.PropertyBuilder<P> HasColumnName<P>(this Metadata.Builders.PropertyBuilder<P> builder, string? name) => builder;
    }
}

namespace Microsoft.EntityFrameworkCore.Metadata.Builders
{
    public class EntityTypeBuilder<T>
    {
        public virtual PropertyBuilder<P> Property<P>(System.Linq.Expressions.Expression<System.Func<T, P>> property) => new();
    }

    public class PropertyBuilder<P>
    {
        public virtual PropertyBuilder<P> IsRequired(bool required = true) => this;
        public virtual PropertyBuilder<P> HasMaxLength(int length) => this;
    }
}
