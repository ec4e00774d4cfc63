using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Editorial.People;

namespace Partnership.Editorial.Notices;

/// <summary>Something that a person must know: on their desk at once, and by email a moment later.</summary>
internal sealed class Notice
{
    public const int TextMaxLength = 500;
    public const int LinkMaxLength = 300;

    public Guid Id { get; set; }

    public Guid UserId { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>For the person, without what a document says: an email travels far.</summary>
    public required string Text { get; set; }

    /// <summary>The page of the desk where it goes on; begins with <c>/desk</c>.</summary>
    public required string Link { get; set; }

    /// <summary>In UTC; null while it is new.</summary>
    public DateTime? ReadAt { get; set; }

    /// <summary>In UTC; null while the email is still to be sent.</summary>
    public DateTime? MailedAt { get; set; }

    /// <summary>How often sending has failed.</summary>
    public int MailFailures { get; set; }
}

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("notices");
        builder.HasKey(n => n.Id).HasName("pk_notices");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Text).HasMaxLength(Notice.TextMaxLength);
        builder.Property(n => n.Link).HasMaxLength(Notice.LinkMaxLength);
        builder.HasOne<DeskUser>().WithMany().HasForeignKey(n => n.UserId)
            .HasConstraintName("fk_notices_user").OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(n => new { n.UserId, n.CreatedAt }).HasDatabaseName("ix_notices_user_created_at");
        builder.HasIndex(n => n.MailedAt).HasDatabaseName("ix_notices_mailed_at");
    }
}
