using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Partnership.Editorial.Media;

internal sealed class MediaFileMapping : IEntityTypeConfiguration<MediaFile>
{
    public void Configure(EntityTypeBuilder<MediaFile> builder)
    {
        builder.ToTable("media_files");
        builder.HasKey(m => m.Id).HasName("pk_media_files");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.FileName).HasMaxLength(MediaFile.FileNameMaxLength);
        builder.Property(m => m.Extension).HasMaxLength(MediaFile.ExtensionMaxLength);
        builder.Property(m => m.MediaType).HasMaxLength(MediaFile.MediaTypeMaxLength);
        builder.Property(m => m.Sha256).HasMaxLength(MediaFile.Sha256MaxLength);
        builder.Property(m => m.AltText).HasMaxLength(MediaFile.AltTextMaxLength);
        builder.Property(m => m.UploadedBy).HasMaxLength(Documents.DocumentVersion.CreatedByMaxLength);
        builder.HasIndex(m => m.Sha256).HasDatabaseName("ix_media_files_sha256");
    }
}
