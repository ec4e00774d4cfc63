using Microsoft.Extensions.DependencyInjection;
using Partnership.Editorial.People.SecondFactor;
using Partnership.Testing.Desk;

namespace Partnership.Web.Tests.Desk.SignIn;

/// <summary>What tests of signing in do in one line.</summary>
internal static class SigningIn
{
    internal const string Page = "/desk/sign-in";
    internal const string SecondStep = "/desk/sign-in/second-step";

    internal static Dictionary<string, string?> Fields(params (string Name, string? Value)[] fields) => fields.ToDictionary(f => f.Name, f => f.Value);

    /// <summary>Fills in the form of the first step.</summary>
    internal static Task<HttpResponseMessage> SignInAsync(
        this DeskClient client, string? email, CancellationToken cancellationToken, string password = ClockedDesk.Password, string page = Page) =>
        client.SubmitAsync(page, "main form", Fields(("Email", email), ("Password", password)), cancellationToken);

    /// <summary>Fills in the form of the second step.</summary>
    internal static Task<HttpResponseMessage> GiveCodeAsync(this DeskClient client, string code, CancellationToken cancellationToken) =>
        client.SubmitAsync(SecondStep, "main form", Fields(("Code", code)), cancellationToken);

    /// <summary>Sets a second factor up for a person, as their phone would.</summary>
    /// <returns>The key in their app, and their recovery codes.</returns>
    internal static async Task<(string Key, IReadOnlyList<string> Codes)> EnrolAsync(this ClockedDesk site, Guid userId, CancellationToken cancellationToken)
    {
        var setup = site.Services.GetRequiredService<SecondFactorSetup>();
        await setup.BeginAsync(userId, cancellationToken);
        var key = (await setup.FindAsync(userId, cancellationToken))?.PendingKey ?? throw new InvalidOperationException("There is no key.");
        var on = Assert.IsType<SecondFactorOutcome.On>(await setup.ConfirmAsync(userId, site.CodeOf(key), cancellationToken));
        return (key, on.RecoveryCodes);
    }

    /// <summary>The code that an app shows now.</summary>
    internal static string CodeOf(this ClockedDesk site, string key) => Totp.CodeAt(key, site.Clock.GetUtcNow());

    /// <summary>A code of the app that has not been used, half a minute later.</summary>
    internal static string NextCodeOf(this ClockedDesk site, string key)
    {
        site.Clock.Advance(TimeSpan.FromSeconds(30));
        return site.CodeOf(key);
    }

    /// <summary>Where a redirect leads, without the host.</summary>
    internal static string? Target(this HttpResponseMessage response) => response.Headers.Location?.OriginalString.Replace("https://localhost", "", StringComparison.Ordinal);

    /// <summary>The text of the error summary of a page.</summary>
    internal static async Task<string> ErrorsAsync(this HttpResponseMessage response, CancellationToken cancellationToken) =>
        (await Partnership.Testing.SiteFactory.ParseAsync(await response.Content.ReadAsStringAsync(cancellationToken), cancellationToken))
        .QuerySelector("[data-error-summary]")?.TextContent.Trim() ?? "";
}
