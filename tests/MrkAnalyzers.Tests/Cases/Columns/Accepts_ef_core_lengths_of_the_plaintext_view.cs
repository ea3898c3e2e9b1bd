// scope: cross
// dimension: combined
// why: The limited column holds the plaintext that the user typed; the sealed text goes elsewhere.
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

namespace Billing
{
    public class Draft
    {
        public long Id { get; set; }
        public string Iban { get; set; } = "";
        public string Sealed { get; set; } = "";
    }

    public class IbanProtector(IAmazonKeyManagementService kms)
    {
        public async Task<Draft> ProtectAsync(string iban)
        {
            var response = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/billing", Plaintext = new MemoryStream(Encoding.ASCII.GetBytes(iban)) });
            return new Draft { Iban = iban, Sealed = Convert.ToBase64String(response.CiphertextBlob.ToArray()) };
        }
    }
}
//// DraftConfiguration.cs
using Billing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Billing.Storage
{
    internal sealed class DraftConfiguration : IEntityTypeConfiguration<Draft>
    {
        public void Configure(EntityTypeBuilder<Draft> builder)
        {
            builder.Property(draft => draft.Iban).HasMaxLength(34);
            builder.Property(draft => draft.Sealed).HasColumnType("nvarchar(max)");
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
