// scope: cross
// dimension: combined
// why: The configuration of the entity, in a class of its own, gives the column 500 characters.
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
    public class Invoice
    {
        public long Id { get; set; }
        public string Iban { get; private set; } = "";

        public void SetIban(string sealedIban) => Iban = sealedIban;
    }

    public class IbanProtector(IAmazonKeyManagementService kms)
    {
        public async Task ProtectAsync(Invoice invoice, string iban)
        {
            var response = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/billing", Plaintext = new MemoryStream(Encoding.ASCII.GetBytes(iban)) });
            invoice.SetIban("kms:" + Convert.ToBase64String(response.CiphertextBlob.ToArray()));
        }
    }
}
//// InvoiceConfiguration.cs
using Billing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Billing.Storage
{
    internal sealed class InvoiceConfiguration : IEntityTypeConfiguration<Invoice>
    {
        public void Configure(EntityTypeBuilder<Invoice> builder)
        {
            builder.Property(static invoice => invoice.Iban)
                .HasColumnName("iban")
                .HasColumnType({|MRK3007:"nvarchar(500)"|});
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
