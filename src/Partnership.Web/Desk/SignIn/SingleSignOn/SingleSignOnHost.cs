using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Partnership.Editorial.People.SigningIn;

namespace Partnership.Web.Desk.SignIn.SingleSignOn;

/// <summary>Lets people sign in with the organisation's own accounts. Nothing of it is there unless the settings name a provider.</summary>
internal static class SingleSignOnHost
{
    /// <summary>The authentication scheme.</summary>
    public const string Scheme = "desk-single-sign-on";

    /// <summary>Where somebody starts.</summary>
    public const string Path = DeskPaths.SignIn + "/single";

    private const string Callback = DeskPaths.SignIn + "/single/back";

    private static readonly string[] Scopes = ["openid", "profile", "email"];

    // Signatures with a key pair, and nothing that the client's own secret could make.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    public static void AddSingleSignOn(this IServiceCollection services, SingleSignOnOptions settings)
    {
        if (!settings.IsOn)
            return;
        services.AddAuthentication().AddOpenIdConnect(Scheme, options =>
        {
            (options.Authority, options.ClientId, options.ClientSecret) = (settings.Authority, settings.ClientId, settings.ClientSecret);
            (options.ResponseType, options.ResponseMode, options.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
            (options.CallbackPath, options.RemoteSignOutPath) = (Callback, default);
            options.SignedOutCallbackPath = Callback + "/signed-out";
            (options.SaveTokens, options.MapInboundClaims, options.GetClaimsFromUserInfoEndpoint) = (false, false, false);
            options.SignInScheme = DeskAuthentication.Scheme;
            options.TokenValidationParameters.ValidAlgorithms = Algorithms;
            options.BackchannelHttpHandler = new SocketsHttpHandler { AllowAutoRedirect = false }; // keys come from the provider itself
            options.Scope.Clear();
            foreach (var scope in Scopes)
                options.Scope.Add(scope);
            foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
                (cookie.Name, cookie.Path, cookie.SameSite, cookie.SecurePolicy, cookie.HttpOnly) =
                    (DeskCookies.Secure + cookie.Name, DeskPaths.SignIn, SameSiteMode.Lax, CookieSecurePolicy.Always, true);
            options.Events.OnTicketReceived = context => EnterAsync(context, settings);
            options.Events.OnRemoteFailure = context =>
            {
                context.HandleResponse();
                context.Response.Redirect(DeskPaths.SignIn + "?refused=true");
                return Task.CompletedTask;
            };
        });
    }

    private static async Task EnterAsync(TicketReceivedContext context, SingleSignOnOptions settings)
    {
        var services = context.HttpContext.RequestServices;
        var claims = context.Principal ?? new ClaimsPrincipal();
        var hasSecondFactor = settings.TrustSecondFactor || claims.FindAll("amr").Any(c => c.Value == "mfa");
        var email = claims.FindFirstValue("email");
        var isVerified = settings.TrustEmail || string.Equals(claims.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase);
        context.HandleResponse(); // who comes in gets a session of ours, and no other
        var outcome = await services.GetRequiredService<SignInWithProvider>().RunAsync(
            new ProviderAttempt
            {
                Issuer = claims.FindFirst("sub")?.Issuer ?? "",
                Subject = claims.FindFirstValue("sub") ?? "",
                VerifiedEmail = isVerified ? email : null,
                HasSecondFactor = hasSecondFactor,
                Address = VisitorAddress.Of(context.HttpContext),
            },
            context.HttpContext.RequestAborted);
        context.Response.Redirect(outcome is SignInOutcome.Passed passed
            ? await GoOnAsync(context, services.GetRequiredService<DeskEntrance>(), passed, hasSecondFactor)
            : DeskPaths.SignIn + "?refused=true");
    }

    private static async Task<string> GoOnAsync(TicketReceivedContext context, DeskEntrance entrance, SignInOutcome.Passed passed, bool hasSecondFactor)
    {
        var person = new PendingPerson(passed.UserId, passed.Stamp, "", LocalReturn.Of(context.ReturnUri));
        return await entrance.AfterFirstStepAsync(context.HttpContext, person, passed.NeedsSecondFactor, hasSecondFactor, context.HttpContext.RequestAborted)
            is Microsoft.AspNetCore.Mvc.LocalRedirectResult redirect
            ? redirect.Url
            : DeskPaths.SignIn + "?refused=true";
    }
}
