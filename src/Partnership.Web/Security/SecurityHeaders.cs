using Microsoft.Net.Http.Headers;
using NetEscapades.AspNetCore.SecurityHeaders;
using NetEscapades.AspNetCore.SecurityHeaders.Infrastructure;

namespace Partnership.Web.Security;

/// <summary>
/// The one policy of security headers, on pages, files and errors alike. Each header is there for a threat: what
/// <c>default-src 'none'</c> and <c>frame-ancestors</c> cover already is not said twice, since every answer carries it.
/// </summary>
internal static class SecurityHeaders
{
    private const int HstsSeconds = 63_072_000; // two years, what browsers' preload lists ask for

    // A report is shown by the browser's own reader. What that reader needs for itself is let through, and nothing else. There
    // is no "sandbox" here on purpose: Safari shows some PDFs as a blank page under it, and a family must be able to read.
    private const string FilePolicy = "file";
    private const string Pdf = "application/pdf";
    private const string FileContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    // Pictures, and whatever else a file might be one day, need nothing of what a document can do. Styles are what a browser draws
    // round a picture that is opened by itself.
    private const string SandboxedPolicy = "sandboxed-file";
    private const string SandboxedContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

    // Answers for programs can be read by every site; they are data, and nothing in them is drawn.
    private const string ApiPolicy = "api";

    // Scalar writes its styles into the page as it runs. Scripts come from our own files, as everywhere.
    private const string ReferencePolicy = "reference";
    private const string ReferenceContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    // A page of the desk that frames a preview, and the one answer that may be framed: by the desk, and by nobody else.
    private const string PreviewFramePolicy = "preview-frame";
    private const string FramedPreviewPolicy = "framed-preview";

    public static void AddSiteSecurityHeaders(this IServiceCollection services, IHostEnvironment environment) => services.AddSecurityHeaderPolicies()
        .SetDefaultPolicy(new HeaderPolicyCollection().AddContentSecurityPolicy(Alone).AddRest(environment))
        .AddPolicy(PreviewFramePolicy, new HeaderPolicyCollection().AddContentSecurityPolicy(WithOwnFrame).AddRest(environment))
        .AddPolicy(FramedPreviewPolicy, new HeaderPolicyCollection().AddContentSecurityPolicy(FramedByOwn).AddRest(environment))
        .AddPolicy(FilePolicy, new HeaderPolicyCollection().AddCustomHeader(HeaderNames.ContentSecurityPolicy, FileContentSecurityPolicy).AddRest(environment))
        .AddPolicy(SandboxedPolicy, new HeaderPolicyCollection().AddCustomHeader(HeaderNames.ContentSecurityPolicy, SandboxedContentSecurityPolicy).AddRest(environment))
        .SetPolicySelector(SandboxAllButPdf)
        .AddPolicy(ReferencePolicy, new HeaderPolicyCollection().AddCustomHeader(HeaderNames.ContentSecurityPolicy, ReferenceContentSecurityPolicy).AddRest(environment))
        .AddPolicy(ApiPolicy, new HeaderPolicyCollection()
            .AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().None();
                csp.AddBaseUri().None();
                csp.AddFormAction().None();
                csp.AddFrameAncestors().None();
            })
            .AddRest(environment)
            .AddCrossOriginResourcePolicy(builder => builder.CrossOrigin())
            .AddCustomHeader(HeaderNames.AccessControlAllowOrigin, "*"));

    /// <summary>Gives an endpoint that serves files the stricter content policy of files; the rest stays the same.</summary>
    public static void WithFilePolicy(this IEndpointConventionBuilder endpoint) => endpoint.WithSecurityHeadersPolicy(FilePolicy);

    /// <summary>Gives an endpoint that serves pictures the content policy of files that are no PDF.</summary>
    public static void WithPicturePolicy(this IEndpointConventionBuilder endpoint) => endpoint.WithSecurityHeadersPolicy(SandboxedPolicy);

    /// <summary>Lets every site read the answers of an endpoint.</summary>
    public static TBuilder WithApiPolicy<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder => endpoint.WithSecurityHeadersPolicy(ApiPolicy);

    /// <summary>The same, for an endpoint that is put together by hand.</summary>
    public static object ApiMetadata() => new SecurityHeadersPolicyAttribute(ApiPolicy);

    /// <summary>Lets the page that describes the API draw itself.</summary>
    public static TBuilder WithReferencePolicy<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder => endpoint.WithSecurityHeadersPolicy(ReferencePolicy);

    /// <summary>Lets a page of the desk frame a preview.</summary>
    public static object PreviewFrameMetadata() => new SecurityHeadersPolicyAttribute(PreviewFramePolicy);

    /// <summary>Lets the desk, and nobody else, frame the answers of an endpoint.</summary>
    public static void WithFramedPreviewPolicy(this IEndpointConventionBuilder endpoint) => endpoint.WithSecurityHeadersPolicy(FramedPreviewPolicy);

    // An answer without a type, such as 304, says nothing about what the browser has: it keeps the policy of its endpoint.
    private static IReadOnlyHeaderPolicyCollection SandboxAllButPdf(PolicySelectorContext context) =>
        context.EndpointPolicyName == FilePolicy && context.HttpContext.Response.ContentType is { } type && type != Pdf
            ? context.ConfiguredPolicies[SandboxedPolicy]
            : context.SelectedPolicy;

    private static void Alone(CspBuilder csp)
    {
        OwnOnly(csp);
        csp.AddFrameAncestors().None();
    }

    private static void WithOwnFrame(CspBuilder csp)
    {
        Alone(csp);
        csp.AddFrameSrc().Self();
    }

    private static void FramedByOwn(CspBuilder csp)
    {
        OwnOnly(csp);
        csp.AddFrameAncestors().Self();
    }

    private static void OwnOnly(CspBuilder csp)
    {
        csp.AddDefaultSrc().None();
        csp.AddScriptSrc().Self();
        csp.AddStyleSrc().Self();
        csp.AddImgSrc().Self();
        csp.AddConnectSrc().Self();
        csp.AddFormAction().Self();
        csp.AddBaseUri().None();
    }

    private static HeaderPolicyCollection AddRest(this HeaderPolicyCollection policy, IHostEnvironment environment)
    {
        policy
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
