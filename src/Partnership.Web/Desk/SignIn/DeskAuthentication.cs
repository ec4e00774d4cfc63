using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Partnership.Editorial.People;

namespace Partnership.Web.Desk.SignIn;

/// <summary>Who is at the desk: a cookie that names a session in the store. Ending the session signs out, wherever the cookie is.</summary>
internal static class DeskAuthentication
{
    /// <summary>The authentication scheme of the desk.</summary>
    public const string Scheme = "desk";

    /// <summary>The name of the cookie, see <see cref="DeskCookies.NameIn"/>.</summary>
    public const string CookieName = "partnership-desk";

    /// <summary>The claim that names the session.</summary>
    public const string SessionClaim = "session";

    /// <summary>The part of the address of the sign-in page that says where to go on.</summary>
    public const string ReturnUrl = "returnUrl";

    public static void AddDeskAuthentication(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddAuthentication(Scheme).AddCookie(Scheme, options =>
        {
            options.Cookie.Name = DeskCookies.NameIn(environment, CookieName);
            options.Cookie.Path = DeskPaths.Root;
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax; // links in emails lead here; forms are held by antiforgery tokens
            options.Cookie.SecurePolicy = SecurePolicy(environment);
            options.LoginPath = DeskPaths.SignIn;
            options.ReturnUrlParameter = ReturnUrl;
            options.SlidingExpiration = false; // the session in the store says how long
            options.Events.OnValidatePrincipal = ValidateAsync;
            options.Events.OnRedirectToLogin = context => Answer(context, LeadToSignIn);
            options.Events.OnRedirectToAccessDenied = context => Answer(context, c => c.Response.StatusCode = StatusCodes.Status403Forbidden);
        });
        services.AddAuthorization();
    }

    /// <summary>Plain http is for a developer's own machine; everywhere else browsers must not send the cookie over it.</summary>
    public static CookieSecurePolicy SecurePolicy(IHostEnvironment environment) =>
        environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    /// <summary>The principal of a session.</summary>
    public static ClaimsPrincipal PrincipalOf(Guid sessionId) =>
        new(new ClaimsIdentity([new Claim(SessionClaim, sessionId.ToString())], Scheme));

    /// <summary>The session that a principal names, or null.</summary>
    public static Guid? SessionOf(ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(SessionClaim), out var id) ? id : null;

    // A script asks for data and can't fill in a form: it is told so, and the page keeps what was typed. Everyone else goes to the form.
    private static void LeadToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase) || request.Headers.XRequestedWith == "XMLHttpRequest")
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else
            context.Response.Redirect(QueryHelpers.AddQueryString(DeskPaths.SignIn, ReturnUrl, LocalReturn.PageOf(context.HttpContext)));
    }

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, Action<RedirectContext<CookieAuthenticationOptions>> answer)
    {
        answer(context);
        return Task.CompletedTask;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var limits = services.GetRequiredService<IOptions<DeskOptions>>().Value;
        if (context.Principal is { } principal && SessionOf(principal) is { } sessionId
            && await services.GetRequiredService<DeskSessions>().UseAsync(
                sessionId,
                services.GetRequiredService<TimeProvider>().GetUtcNow(),
                new SessionLimits(limits.IdleTimeout, limits.AbsoluteTimeout),
                context.HttpContext.RequestAborted) is { } used)
        {
            context.HttpContext.Features.Set(new DeskVisitor(used.Person, sessionId, used.HasSecondFactor));
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }
}
