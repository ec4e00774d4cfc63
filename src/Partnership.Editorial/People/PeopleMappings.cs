using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Partnership.Editorial.People;

internal sealed class DeskUserMapping : IEntityTypeConfiguration<DeskUser>
{
    private const int HashMaxLength = 256;
    private const int StampMaxLength = 64;

    public void Configure(EntityTypeBuilder<DeskUser> builder)
    {
        builder.ToTable("desk_users");
        builder.HasKey(u => u.Id).HasName("pk_desk_users");
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.DisplayName).HasMaxLength(DeskUser.DisplayNameMaxLength);
        builder.Property(u => u.UserName).HasMaxLength(DeskUser.EmailMaxLength);
        builder.Property(u => u.NormalizedUserName).HasMaxLength(DeskUser.EmailMaxLength);
        builder.Property(u => u.Email).HasMaxLength(DeskUser.EmailMaxLength);
        builder.Property(u => u.NormalizedEmail).HasMaxLength(DeskUser.EmailMaxLength);
        builder.Property(u => u.PasswordHash).HasMaxLength(HashMaxLength);
        builder.Property(u => u.SecurityStamp).HasMaxLength(StampMaxLength);
        builder.Property(u => u.ConcurrencyStamp).HasMaxLength(StampMaxLength).IsConcurrencyToken();
        builder.Ignore(u => u.PhoneNumber).Ignore(u => u.PhoneNumberConfirmed);
        builder.HasIndex(u => u.NormalizedUserName).IsUnique().HasDatabaseName("ux_desk_users_user_name");
        builder.HasIndex(u => u.NormalizedEmail).HasDatabaseName("ix_desk_users_email");
    }
}

/// <summary>What ASP.NET Core Identity keeps beside a person: sign-ins elsewhere, authenticator keys and recovery codes, claims.</summary>
internal sealed class DeskUserLoginMapping : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    private const int KeyMaxLength = 256;

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("desk_user_logins");
        builder.HasKey(l => new { l.LoginProvider, l.ProviderKey }).HasName("pk_desk_user_logins");
        builder.Property(l => l.LoginProvider).HasMaxLength(KeyMaxLength);
        builder.Property(l => l.ProviderKey).HasMaxLength(KeyMaxLength);
        builder.HasOne<DeskUser>().WithMany().HasForeignKey(l => l.UserId).HasConstraintName("fk_desk_user_logins_user");
        builder.HasIndex(l => l.UserId).HasDatabaseName("ix_desk_user_logins_user");
    }
}

internal sealed class DeskUserTokenMapping : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    private const int KeyMaxLength = 128;

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("desk_user_tokens");
        builder.HasKey(t => new { t.UserId, t.LoginProvider, t.Name }).HasName("pk_desk_user_tokens");
        builder.Property(t => t.LoginProvider).HasMaxLength(KeyMaxLength);
        builder.Property(t => t.Name).HasMaxLength(KeyMaxLength);
        builder.HasOne<DeskUser>().WithMany().HasForeignKey(t => t.UserId).HasConstraintName("fk_desk_user_tokens_user");
    }
}

internal sealed class DeskUserClaimMapping : IEntityTypeConfiguration<IdentityUserClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder)
    {
        builder.ToTable("desk_user_claims");
        builder.HasKey(c => c.Id).HasName("pk_desk_user_claims");
        builder.HasOne<DeskUser>().WithMany().HasForeignKey(c => c.UserId).HasConstraintName("fk_desk_user_claims_user");
        builder.HasIndex(c => c.UserId).HasDatabaseName("ix_desk_user_claims_user");
    }
}

internal sealed class RoleAssignmentMapping : IEntityTypeConfiguration<RoleAssignment>
{
    public void Configure(EntityTypeBuilder<RoleAssignment> builder)
    {
        builder.ToTable("role_assignments");
        builder.HasKey(a => a.Id).HasName("pk_role_assignments");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Role).HasMaxLength(RoleAssignment.RoleMaxLength);
        builder.HasOne<DeskUser>().WithMany().HasForeignKey(a => a.UserId).HasConstraintName("fk_role_assignments_user");
        builder.HasIndex(a => new { a.UserId, a.Role, a.BranchId }).IsUnique().HasDatabaseName("ux_role_assignments_user_role_branch");
    }
}

internal sealed class DeskSessionMapping : IEntityTypeConfiguration<DeskSession>
{
    public void Configure(EntityTypeBuilder<DeskSession> builder)
    {
        builder.ToTable("desk_sessions");
        builder.HasKey(s => s.Id).HasName("pk_desk_sessions");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Device).HasMaxLength(DeskSession.DeviceMaxLength);
        builder.Property(s => s.Address).HasMaxLength(DeskSession.AddressMaxLength);
        builder.HasOne<DeskUser>().WithMany().HasForeignKey(s => s.UserId).HasConstraintName("fk_desk_sessions_user");
        builder.HasIndex(s => new { s.UserId, s.EndedAt }).HasDatabaseName("ix_desk_sessions_user_ended");
    }
}
