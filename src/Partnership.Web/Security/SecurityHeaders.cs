namespace Partnership.Web.Security;

/// <summary>
/// The one policy of security headers, on pages, files and errors alike. Each header is there for a threat: what
/// <c>default-src 'none'</c> and <c>frame-ancestors</c> cover already is not said twice, since every answer carries it.
/// </summary>
internal static class SecurityHeaders
{
    private const int HstsSeconds = 63_072_000; // two years, what browsers' preload lists ask for

    public static void UseSiteSecurityHeaders(this WebApplication app) => app.UseSecurityHeaders(Policy(app.Environment));

    private static HeaderPolicyCollection Policy(IHostEnvironment environment)
    {
        var policy = new HeaderPolicyCollection()
            .AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().None();
                csp.AddScriptSrc().Self();
                csp.AddStyleSrc().Self();
                csp.AddImgSrc().Self();
                csp.AddFormAction().Self();
                csp.AddBaseUri().None();
                csp.AddFrameAncestors().None();
            })
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicyNoReferrer()
            .AddCrossOriginOpenerPolicy(builder => builder.SameOrigin())
            .AddCrossOriginResourcePolicy(builder => builder.SameOrigin())
            .AddCustomHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()")
            .RemoveServerHeader();
        // Said on plain http too, where browsers pass over it: behind a proxy the request is plain and the reader's is not.
        if (!environment.IsDevelopment())
            policy.AddCustomHeader("Strict-Transport-Security", $"max-age={HstsSeconds}; includeSubDomains");
        return policy;
    }
}
