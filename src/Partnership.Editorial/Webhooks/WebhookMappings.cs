using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Editorial.People;

namespace Partnership.Editorial.Webhooks;

internal sealed class WebhookMapping : IEntityTypeConfiguration<Webhook>
{
    public void Configure(EntityTypeBuilder<Webhook> builder)
    {
        builder.ToTable("webhooks");
        builder.HasKey(w => w.Id).HasName("pk_webhooks");
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Address).HasMaxLength(Webhook.AddressMaxLength);
        builder.Property(w => w.Description).HasMaxLength(Webhook.DescriptionMaxLength);
        builder.Property(w => w.Events).HasMaxLength(Webhook.EventsMaxLength);
        builder.Property(w => w.SealedSecret).HasMaxLength(Webhook.SealedSecretMaxLength);
        builder.Property(w => w.OldSealedSecret).HasMaxLength(Webhook.SealedSecretMaxLength);
        builder.Property(w => w.CreatedBy).HasMaxLength(DeskUser.DisplayNameMaxLength);
    }
}

internal sealed class WebhookDeliveryMapping : IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.ToTable("webhook_deliveries");
        builder.HasKey(d => d.Id).HasName("pk_webhook_deliveries");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Event).HasMaxLength(WebhookDelivery.EventMaxLength);
        builder.HasOne<Webhook>().WithMany().HasForeignKey(d => d.WebhookId)
            .HasConstraintName("fk_webhook_deliveries_webhook").OnDelete(DeleteBehavior.Cascade);
        // The database itself refuses to tell one thing twice.
        builder.HasIndex(d => new { d.WebhookId, d.Sequence }).IsUnique().HasDatabaseName("ux_webhook_deliveries_webhook_sequence");
        builder.HasIndex(d => new { d.State, d.NextAttemptAt }).HasDatabaseName("ix_webhook_deliveries_state_next");
        builder.HasIndex(d => new { d.WebhookId, d.CreatedAt }).HasDatabaseName("ix_webhook_deliveries_webhook_created");
    }
}

internal sealed class WebhookAttemptMapping : IEntityTypeConfiguration<WebhookAttempt>
{
    public void Configure(EntityTypeBuilder<WebhookAttempt> builder)
    {
        builder.ToTable("webhook_attempts");
        builder.HasKey(a => a.Id).HasName("pk_webhook_attempts");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasOne<WebhookDelivery>().WithMany().HasForeignKey(a => a.DeliveryId)
            .HasConstraintName("fk_webhook_attempts_delivery").OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(a => a.DeliveryId).HasDatabaseName("ix_webhook_attempts_delivery");
    }
}
