using Microsoft.EntityFrameworkCore;

namespace Partnership.Editorial.PostgreSql.Shared;

/// <summary>The tables that only a store for several nodes has.</summary>
internal static class SharedMappings
{
    private const int HashLength = 64;
    private const int LongestName = 200;

    public static void AddShared(this ModelBuilder model)
    {
        model.Entity<SharedKey>(key =>
        {
            key.ToTable("shared_keys");
            key.HasKey(k => k.Name);
            key.Property(k => k.Name).HasMaxLength(LongestName);
        });
        model.Entity<SharedFile>(file =>
        {
            file.ToTable("shared_files");
            file.HasKey(f => f.Sha256);
            file.Property(f => f.Sha256).HasMaxLength(HashLength);
        });
        model.Entity<SharedFilePiece>(piece =>
        {
            piece.ToTable("shared_file_pieces");
            piece.HasKey(p => new { p.Sha256, p.Number });
            piece.Property(p => p.Sha256).HasMaxLength(HashLength);
            piece.HasOne<SharedFile>().WithMany().HasForeignKey(p => p.Sha256).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<SharedPageText>(text =>
        {
            text.ToTable("shared_page_texts");
            text.HasKey(t => new { t.Sha256, t.Version });
            text.Property(t => t.Sha256).HasMaxLength(HashLength);
            text.HasOne<SharedFile>().WithMany().HasForeignKey(t => t.Sha256).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
