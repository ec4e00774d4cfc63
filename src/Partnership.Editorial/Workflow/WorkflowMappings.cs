using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Partnership.Editorial.Documents;
using Partnership.Editorial.People;

namespace Partnership.Editorial.Workflow;

internal sealed class SubmissionMapping : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder.ToTable("submissions");
        builder.HasKey(s => s.Id).HasName("pk_submissions");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Culture).HasMaxLength(DocumentVersion.CultureMaxLength);
        builder.Property(s => s.ContentHash).HasMaxLength(DocumentVersion.ContentHashMaxLength);
        builder.Property(s => s.Workflow).HasMaxLength(Submission.WorkflowMaxLength);
        builder.Property(s => s.Reason).HasMaxLength(Submission.ReasonMaxLength);
        builder.Property(s => s.EndReason).HasMaxLength(Submission.ReasonMaxLength);
        builder.Property(s => s.SubmittedBy).HasMaxLength(DeskUser.DisplayNameMaxLength);
        builder.Property(s => s.EndedBy).HasMaxLength(DeskUser.DisplayNameMaxLength);
        builder.Property(s => s.ClaimedBy).HasMaxLength(DeskUser.DisplayNameMaxLength);
        builder.HasOne<Document>().WithMany().HasForeignKey(s => s.DocumentId)
            .HasConstraintName("fk_submissions_document").OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => new { s.DocumentId, s.Culture }).IsUnique().HasFilter("\"End\" = 0").HasDatabaseName("ux_submissions_open");
        builder.HasIndex(s => new { s.End, s.SubmittedAt }).HasDatabaseName("ix_submissions_end_submitted_at");
        builder.HasIndex(s => new { s.DocumentId, s.SubmittedAt }).HasDatabaseName("ix_submissions_document_submitted_at");
    }
}

internal sealed class SignOffMapping : IEntityTypeConfiguration<SignOff>
{
    public void Configure(EntityTypeBuilder<SignOff> builder)
    {
        builder.ToTable("sign_offs");
        builder.HasKey(s => s.Id).HasName("pk_sign_offs");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Gate).HasMaxLength(SignOff.GateMaxLength);
        builder.Property(s => s.SignedBy).HasMaxLength(DeskUser.DisplayNameMaxLength);
        builder.Property(s => s.Statement).HasMaxLength(SignOff.StatementMaxLength);
        builder.Property(s => s.Note).HasMaxLength(SignOff.NoteMaxLength);
        builder.Property(s => s.ContentHash).HasMaxLength(DocumentVersion.ContentHashMaxLength);
        builder.Property(s => s.VoidedBecause).HasMaxLength(SignOff.VoidedBecauseMaxLength);
        builder.HasOne<Submission>().WithMany().HasForeignKey(s => s.SubmissionId)
            .HasConstraintName("fk_sign_offs_submission").OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => new { s.SubmissionId, s.Gate }).IsUnique().HasFilter("\"VoidedAt\" IS NULL").HasDatabaseName("ux_sign_offs_submission_gate");
    }
}

internal sealed class CommentMapping : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> builder)
    {
        builder.ToTable("comments");
        builder.HasKey(c => c.Id).HasName("pk_comments");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Culture).HasMaxLength(DocumentVersion.CultureMaxLength);
        builder.Property(c => c.Property).HasMaxLength(Comment.PropertyMaxLength);
        builder.Property(c => c.Text).HasMaxLength(Comment.TextMaxLength);
        builder.Property(c => c.WrittenBy).HasMaxLength(DeskUser.DisplayNameMaxLength);
        builder.Property(c => c.ResolvedBy).HasMaxLength(DeskUser.DisplayNameMaxLength);
        builder.HasOne<Document>().WithMany().HasForeignKey(c => c.DocumentId)
            .HasConstraintName("fk_comments_document").OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(c => new { c.DocumentId, c.Culture }).HasDatabaseName("ix_comments_document_culture");
    }
}

internal sealed class EmergencyPublicationMapping : IEntityTypeConfiguration<EmergencyPublication>
{
    public void Configure(EntityTypeBuilder<EmergencyPublication> builder)
    {
        builder.ToTable("emergency_publications");
        builder.HasKey(e => e.Id).HasName("pk_emergency_publications");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Culture).HasMaxLength(DocumentVersion.CultureMaxLength);
        builder.Property(e => e.ContentHash).HasMaxLength(DocumentVersion.ContentHashMaxLength);
        builder.Property(e => e.Reason).HasMaxLength(EmergencyPublication.ReasonMaxLength);
        builder.Property(e => e.PublishedBy).HasMaxLength(DeskUser.DisplayNameMaxLength);
        builder.Property(e => e.ApprovedBy).HasMaxLength(DeskUser.DisplayNameMaxLength);
        builder.HasOne<Document>().WithMany().HasForeignKey(e => e.DocumentId)
            .HasConstraintName("fk_emergency_publications_document").OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(e => e.ApprovedAt).HasDatabaseName("ix_emergency_publications_approved_at");
        builder.HasIndex(e => e.DocumentId).HasDatabaseName("ix_emergency_publications_document");
    }
}
