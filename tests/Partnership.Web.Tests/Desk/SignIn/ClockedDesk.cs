using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Partnership.Editorial.Auditing;
using Partnership.Editorial.People;
using Partnership.Editorial.Store;
using Partnership.Testing;
using Partnership.Testing.Desk;
using Partnership.Web.Desk.Boards;
using Partnership.Web.Desk.Mail;

[assembly: AssemblyFixture(typeof(Partnership.Web.Tests.Desk.SignIn.ClockedDesk))]

namespace Partnership.Web.Tests.Desk.SignIn;

/// <summary>
/// A site whose clock stands still until a test moves it, whose emails go when a test says so, that reminds nobody of days, and that counts how often a password is
/// compared. Tests that use it are in <see cref="Collection"/>, so that they move the clock one after the other.
/// </summary>
public sealed class ClockedDesk : SiteFactory, IAsyncLifetime
{
    public const string Collection = "clocked desk";
    public const string Password = "Otter-Lantern-Puzzle-Meadow";

    private int addresses;

    public ClockedDesk() => Settings["Seed:Demonstration"] = "false";

    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 10, 5, 9, 0, 0, TimeSpan.Zero));

    internal CountingHasher Hasher => (CountingHasher)Services.GetRequiredService<IPasswordHasher<DeskUser>>();

    public ValueTask InitializeAsync()
    {
        _ = Services;
        return ValueTask.CompletedTask;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            foreach (var worker in new[] { typeof(NoticeMailer), typeof(DateReminders) })
                services.Remove(services.Single(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType == worker));
            services.AddSingleton<IPasswordHasher<DeskUser>>(new CountingHasher());
        });
    }

    /// <summary>A browser from a network address of its own.</summary>
    internal DeskClient Stranger() => this.StrangerAtDesk(NewAddress());

    internal string NewAddress() => string.Create(CultureInfo.InvariantCulture, $"203.0.{Interlocked.Increment(ref addresses) / 250}.{addresses % 250 + 1}");

    /// <summary>Makes a person who can sign in with <see cref="Password"/>.</summary>
    internal async Task<DeskUser> AddWithPasswordAsync(string name, CancellationToken cancellationToken, params string[] roles)
    {
        var id = await this.AddPersonAsync(name, cancellationToken, roles);
        return await ChangeAsync(id, user => user.PasswordHash = Hasher.HashPassword(user, Password), cancellationToken);
    }

    internal async Task<DeskUser> ChangeAsync(Guid userId, Action<DeskUser> change, CancellationToken cancellationToken)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<EditorialDbContext>>().CreateDbContextAsync(cancellationToken);
        var user = await db.Users.SingleAsync(u => u.Id == userId, cancellationToken);
        change(user);
        await db.SaveChangesAsync(cancellationToken);
        return user;
    }

    internal async Task<T> QueryAsync<T>(Func<EditorialDbContext, Task<T>> query, CancellationToken cancellationToken)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<EditorialDbContext>>().CreateDbContextAsync(cancellationToken);
        return await query(db);
    }

    /// <summary>What the audit trail says about somebody, in order: action and detail without the address.</summary>
    internal Task<List<string>> TrailAsync(Guid subject, CancellationToken cancellationToken) => QueryAsync(
        async db => (await db.AuditTrail.Where(e => e.SubjectId == subject).OrderBy(e => e.Sequence).ToListAsync(cancellationToken))
            .ConvertAll(e => e.Action == AuditAction.SignInFailed || e.Action == AuditAction.LockedOut ? $"{e.Action} {e.Detail?.Split(' ')[0]}" : $"{e.Action} {e.Detail}"),
        cancellationToken);

    /// <summary>Sends what waits, and answers the new emails to somebody, the oldest first.</summary>
    internal async Task<List<MimeKit.MimeMessage>> MailToAsync(string address, CancellationToken cancellationToken)
    {
        var round = Services.GetRequiredService<MailRound>();
        await round.TakeForgottenAsync(cancellationToken);
        await round.RunAsync(cancellationToken);
        var folder = Path.Combine(DataDirectory, "mail");
        var messages = new List<MimeKit.MimeMessage>();
        foreach (var file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.eml") : [])
        {
            var message = await MimeKit.MimeMessage.LoadAsync(file, cancellationToken);
            if (message.To.Mailboxes.Any(m => m.Address == address))
            {
                messages.Add(message);
                File.Delete(file);
            }
        }

        return messages;
    }

    /// <summary>The address of the link in an email, without the host.</summary>
    internal static string LinkIn(MimeKit.MimeMessage message) =>
        new Uri((message.TextBody ?? "").Split('\n').Select(l => l.Trim()).First(l => l.StartsWith("https://", StringComparison.Ordinal))).PathAndQuery;
}

/// <summary>Identity's hasher with fewer rounds, which counts. How long a comparison takes is not what tests look at.</summary>
internal sealed class CountingHasher : IPasswordHasher<DeskUser>
{
    private readonly PasswordHasher<DeskUser> inner = new(Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 10 }));
    private int compared;

    public int Compared => compared;

    public string HashPassword(DeskUser user, string password) => inner.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(DeskUser user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref compared);
        return inner.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}

/// <summary>Tests that move the clock of <see cref="ClockedDesk"/> or count what it does: one after the other.</summary>
[CollectionDefinition(ClockedDesk.Collection)]
public sealed class ClockedDeskTests;
