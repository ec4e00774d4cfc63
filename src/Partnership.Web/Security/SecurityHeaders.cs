namespace Partnership.Web.Security;

/// <summary>The one policy of security headers, on pages, files and errors alike.</summary>
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
                csp.AddFontSrc().Self();
                csp.AddConnectSrc().Self();
                csp.AddManifestSrc().Self();
                csp.AddFormAction().Self();
                csp.AddBaseUri().None();
                csp.AddFrameAncestors().None();
                csp.AddObjectSrc().None();
            })
            .AddContentTypeOptionsNoSniff()
            .AddFrameOptionsDeny()
            .AddReferrerPolicyNoReferrer()
            .AddCrossOriginOpenerPolicy(builder => builder.SameOrigin())
            .AddCrossOriginResourcePolicy(builder => builder.SameOrigin())
            .AddCustomHeader("Permissions-Policy", "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), browsing-topics=()")
            .AddCustomHeader("X-Permitted-Cross-Domain-Policies", "none")
            .RemoveServerHeader();
        // Said on plain http too, where browsers pass over it: behind a proxy the request is plain and the reader's is not.
        if (!environment.IsDevelopment())
            policy.AddCustomHeader("Strict-Transport-Security", $"max-age={HstsSeconds}; includeSubDomains");
        return policy;
    }
}
