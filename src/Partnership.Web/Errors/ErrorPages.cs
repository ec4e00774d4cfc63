using Microsoft.AspNetCore.Diagnostics;
using Partnership.Web.Desk.Preview;

namespace Partnership.Web.Errors;

/// <summary>Turns failures into pages for people and problem details for programs, with a reference that the log has too.</summary>
internal static class ErrorPages
{
    private static readonly string[] ProgramPrefixes = ["/api", "/umbraco"];

    public static void AddErrorPages(this IServiceCollection services)
    {
        services.AddProblemDetails(options => options.CustomizeProblemDetails = problem =>
            problem.ProblemDetails.Extensions["reference"] = ReferenceOf(problem.HttpContext));
        services.AddExceptionHandler<FailureLog>();
    }

    public static void UseErrorPages(this WebApplication app)
    {
        app.UseMiddleware<LastResort>();
        app.UseExceptionHandler("/_error/500");
        app.UseStatusCodePagesWithReExecute("/_error/{0}");
    }

    /// <summary>What a person reads out when they tell us about a failure. The log line of the failure has it too.</summary>
    public static string ReferenceOf(HttpContext context) => context.TraceIdentifier.Replace(":0000000", "-", StringComparison.Ordinal);

    /// <summary>Whether the caller is a program, which wants problem details instead of a page.</summary>
    public static bool IsForProgram(PathString path) => ProgramPrefixes.Any(prefix => path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Logs a failure once, with its reference and without the visitor's address or query.</summary>
internal sealed partial class FailureLog(ILogger<FailureLog> logger) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        LogFailure(exception, ErrorPages.ReferenceOf(httpContext), httpContext.Request.Method, PathOf(httpContext));
        return ValueTask.FromResult(false); // the error page is still to be shown
    }

    // By now the request's own path is that of the error page.
    private static string? PathOf(HttpContext context) =>
        PreviewLinks.WithoutSecret(context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context.Request.Path.Value);

    [LoggerMessage(LogLevel.Error, "{Reference}: {Method} {Path} failed.")]
    private partial void LogFailure(Exception exception, string reference, string method, string? path);
}
