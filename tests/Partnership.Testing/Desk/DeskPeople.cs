using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Partnership.Editorial.People;
using Partnership.Editorial.Store;
using Partnership.Web.Desk.SignIn;
using Partnership.Web.Desk.SignIn.FirstPerson;

namespace Partnership.Testing.Desk;

/// <summary>People for tests of the desk: they get an account with roles and a session without going through the form.</summary>
public static class DeskPeople
{
    /// <summary>Makes a person with roles for the whole tree.</summary>
    /// <returns>Their id.</returns>
    public static Task<Guid> AddPersonAsync(this SiteFactory site, string name, CancellationToken cancellationToken, params string[] roles) =>
        site.AddPersonAsync(name, null, cancellationToken, roles);

    /// <summary>Makes a person with roles for a branch of the tree.</summary>
    public static async Task<Guid> AddPersonAsync(this SiteFactory site, string name, Guid? branchId, CancellationToken cancellationToken, params string[] roles)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<EditorialDbContext>>().CreateDbContextAsync(cancellationToken);
        var email = $"{Guid.NewGuid():N}@desk.example";
        var user = new DeskUser
        {
            Id = Guid.NewGuid(),
            DisplayName = name,
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            CreatedAt = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
        };
        db.Add(user);
        foreach (var role in roles)
            db.Add(new RoleAssignment { Id = Guid.NewGuid(), UserId = user.Id, Role = role, BranchId = branchId });
        await db.SaveChangesAsync(cancellationToken);
        return user.Id;
    }

    /// <summary>The cookie of a new session of a person, as <c>name=value</c>.</summary>
    public static async Task<string> SignInAsync(this SiteFactory site, Guid userId, CancellationToken cancellationToken, bool hasSecondFactor = true)
    {
        var session = await site.Services.GetRequiredService<DeskSessions>().StartAsync(userId, "Test", "127.0.0.1", hasSecondFactor, cancellationToken)
            ?? throw new InvalidOperationException("The person is disabled.");
        var cookie = site.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(DeskAuthentication.Scheme);
        var ticket = new AuthenticationTicket(
            DeskAuthentication.PrincipalOf(session),
            new AuthenticationProperties { IssuedUtc = DateTimeOffset.MinValue.AddYears(2000), ExpiresUtc = DateTimeOffset.MaxValue },
            DeskAuthentication.Scheme);
        return $"{cookie.Cookie.Name}={cookie.TicketDataFormat.Protect(ticket)}";
    }

    /// <summary>A client at the desk for a person: it follows no redirect and keeps the cookies of the desk.</summary>
    public static async Task<DeskClient> DeskOfAsync(this SiteFactory site, Guid userId, CancellationToken cancellationToken, bool hasSecondFactor = true)
    {
        var cookie = await site.SignInAsync(userId, cancellationToken, hasSecondFactor);
        return new DeskClient(site, userId, cookie);
    }

    /// <summary>A client at the desk for a new person with roles.</summary>
    public static async Task<DeskClient> DeskOfAsync(this SiteFactory site, string name, CancellationToken cancellationToken, params string[] roles) =>
        await site.DeskOfAsync(await site.AddPersonAsync(name, cancellationToken, roles), cancellationToken);

    /// <summary>A client at the desk that nobody has signed in with.</summary>
    /// <param name="site">The site.</param>
    /// <param name="address">The network address that its requests come from; null for none.</param>
    public static DeskClient StrangerAtDesk(this SiteFactory site, string? address = null) => new(site, Guid.Empty, null) { Address = address };

    /// <summary>The address by which the first account is made, as a developer finds it on the console.</summary>
    public static string OfferFirstUserLink(this SiteFactory site) => $"{FirstUserLink.Path}?token={site.Services.GetRequiredService<FirstUserLink>().Offer()}";

    /// <summary>A client for https that follows no redirect and keeps cookies.</summary>
    internal static HttpClient CreateDeskHttpClient(this SiteFactory site) => site.CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false,
        HandleCookies = false,
        BaseAddress = new Uri("https://localhost"),
    });
}
