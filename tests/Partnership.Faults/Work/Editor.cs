using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Identity;
using Partnership.Editorial.People;
using Partnership.Editorial.People.SecondFactor;
using Partnership.Faults.Cluster;
using Partnership.Testing;
using Partnership.Testing.Desk;

namespace Partnership.Faults.Work;

/// <summary>Somebody with an account, a phone for the second factor, and a browser at the desk.</summary>
internal sealed class Editor : IDisposable
{
    private const string Password = "a longer phrase than anybody guesses";
    private const string SignInPage = "/desk/sign-in";
    private const string SecondStep = SignInPage + "/second-step";
    private const string SetUpPhone = "/desk/account/second-factor";
    private static readonly TimeSpan UntilNextCode = TimeSpan.FromSeconds(5);
    private static readonly string PasswordHash = new PasswordHasher<DeskUser>().HashPassword(new DeskUser { DisplayName = "" }, Password);
    private static int numbers;

    private readonly Site site;
    private readonly string email;
    private readonly string address;
    private DeskClient browser;
    private string? phone;

    private Editor(Site site, Guid id, string email)
    {
        (this.site, Id, this.email) = (site, id, email);
        address = $"10.0.0.{Interlocked.Increment(ref numbers) % 250}";
        browser = NewBrowser();
    }

    public Guid Id { get; }

    /// <summary>Makes an account with a role and signs in.</summary>
    public static async Task<Editor> JoinAsync(Site site, string name, string role, CancellationToken cancellationToken)
    {
        var (id, email) = (Guid.NewGuid(), $"{Guid.NewGuid():N}@desk.example");
        await site.Postgres.DoAsync(
            $"""
            INSERT INTO desk_users ("Id", "DisplayName", "CreatedAt", "UserName", "NormalizedUserName", "Email", "NormalizedEmail", "EmailConfirmed", "PasswordHash", "SecurityStamp", "TwoFactorEnabled", "LockoutEnabled", "AccessFailedCount")
            VALUES ('{id}', '{name}', now(), '{email}', '{email.ToUpperInvariant()}', '{email}', '{email.ToUpperInvariant()}', true, '{PasswordHash}', '{Guid.NewGuid():N}', false, false, 0);
            INSERT INTO role_assignments ("Id", "UserId", "Role") VALUES ('{Guid.NewGuid()}', '{id}', '{role}')
            """,
            cancellationToken);
        var editor = new Editor(site, id, email);
        await editor.SignInAsync(cancellationToken);
        return editor;
    }

    /// <summary>A page of the desk, after signing in again when that is asked for; null when there is none for this person.</summary>
    /// <exception cref="HttpRequestException">The site can't show it now.</exception>
    public async Task<IDocument?> PageAsync(string path, CancellationToken cancellationToken)
    {
        for (var tries = 0; ; tries++)
        {
            using var response = await browser.GetAsync(path, cancellationToken);
            if (response.StatusCode == HttpStatusCode.OK)
                return await SiteFactory.ParseAsync(await response.Content.ReadAsStringAsync(cancellationToken), cancellationToken);
            if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden)
                return null;
            if (response.StatusCode != HttpStatusCode.Redirect || tries > 2)
                throw new HttpRequestException($"{path} answered {(int)response.StatusCode} {response.Headers.Location}.", null, response.StatusCode);
            await SignInAsync(cancellationToken);
        }
    }

    /// <summary>Sends a form of a page that this person has before them.</summary>
    /// <returns>How the site answered, and where it led.</returns>
    public async Task<(Answer Answer, string Where)> SendAsync(
        string path, IDocument page, string form, IReadOnlyDictionary<string, string?> values, CancellationToken cancellationToken, string? button = null)
    {
        try
        {
            using var response = await browser.SendFormAsync(path, page, form, values, cancellationToken, button);
            var where = response.Headers.Location?.OriginalString ?? "";
            return response.StatusCode switch
            {
                HttpStatusCode.Redirect when !where.Contains(SignInPage, StringComparison.Ordinal) => (Answer.Acknowledged, where),
                >= HttpStatusCode.InternalServerError => (Answer.Unknown, $"{(int)response.StatusCode}"),
                HttpStatusCode.Redirect => (Answer.Refused, where),
                _ => (Answer.Refused, (await SiteFactory.ParseAsync(await response.Content.ReadAsStringAsync(cancellationToken), cancellationToken)).QuerySelector("[data-error-summary]")?.TextContent ?? $"{(int)response.StatusCode}"),
            };
        }
        catch (Exception exception) when (IsAway(exception, cancellationToken))
        {
            return (Answer.Unknown, exception.Message);
        }
    }

    /// <summary>Whether an exception says that the site gave no answer.</summary>
    public static bool IsAway(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException or IOException || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested);

    public void Dispose() => browser.Dispose();

    private async Task SignInAsync(CancellationToken cancellationToken)
    {
        while (!await TrySignInAsync(cancellationToken))
            await Task.Delay(UntilNextCode, cancellationToken); // a code works once, and a node whose clock is wrong takes none
    }

    private async Task<bool> TrySignInAsync(CancellationToken cancellationToken)
    {
        try
        {
            browser.Dispose();
            browser = NewBrowser();
            using var first = await browser.SubmitAsync(SignInPage, "main form", new Dictionary<string, string?> { ["Email"] = email, ["Password"] = Password }, cancellationToken);
            if (first.StatusCode != HttpStatusCode.Redirect)
                return false;
            if (phone is not null)
            {
                using var second = await browser.SubmitAsync(SecondStep, "main form", new Dictionary<string, string?> { ["Code"] = Totp.CodeAt(phone, Calendar.Now) }, cancellationToken);
                return second.StatusCode == HttpStatusCode.Redirect;
            }

            using var desk = await browser.GetAsync("/desk", cancellationToken);
            if (desk.StatusCode == HttpStatusCode.OK)
                return true;
            return await SetUpPhoneAsync(cancellationToken);
        }
        catch (Exception exception) when (IsAway(exception, cancellationToken) || exception is InvalidOperationException)
        {
            return false;
        }
    }

    private async Task<bool> SetUpPhoneAsync(CancellationToken cancellationToken)
    {
        var page = await browser.PageAsync(SetUpPhone, cancellationToken);
        var key = page.QuerySelector("[data-key]")?.TextContent.Replace(" ", "", StringComparison.Ordinal) ?? throw new InvalidOperationException("There is no key for the phone.");
        using var set = await browser.SendFormAsync(
            SetUpPhone, page, "form[data-form=confirm]", new Dictionary<string, string?> { ["Code"] = Totp.CodeAt(key, Calendar.Now) }, cancellationToken);
        if (!set.IsSuccessStatusCode && set.StatusCode != HttpStatusCode.Redirect)
            return false;
        phone = key;
        return true;
    }

    private DeskClient NewBrowser() => new(new HttpClient(new ToAnyDesk(site.Nodes)) { BaseAddress = new Uri("https://partnership.example"), Timeout = TimeSpan.FromSeconds(20) }) { Address = address };
}
