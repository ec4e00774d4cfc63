using Partnership.Web.Desk.Preview;
using Partnership.Web.Desk.SignIn;

namespace Partnership.Web.Desk;

/// <summary>
/// Writes down what the desk refused: who tries doors is seen by whoever reads the log. A line has the person's id, never a name, an
/// address of the network, a question or anything of a form. What is wrong with a form is logged only when it looks like an attack.
/// </summary>
internal sealed partial class RefusalLog(RequestDelegate next, ILogger<RefusalLog> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        var (method, status, person) = (context.Request.Method, context.Response.StatusCode, context.Features.Get<DeskVisitor>()?.Person.Id);
        if (status is 400 or 401 or 403 or 405 or 413 or 429 || (status == 404 && (person is not null || !IsReading(method))))
            LogRefused(method, PathOf(context), status, person);
        else if (status is 409 or 422 && context.Features.Get<Suspicion>() is { Code: var code })
            LogSuspect(method, PathOf(context), status, person, code);
    }

    // What a person may not see is answered as if it weren't there; what a stranger asks for is looked at by nobody before they sign in.
    private static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    // Escaped, as it came: a line break in it begins no line of its own. The secret of a link is in no log, nor is the name of a file.
    private static string PathOf(HttpContext context)
    {
        if (PreviewLinks.IsShared(context.Request.Path))
            return PreviewLinks.SharedRoot;
        var path = context.Request.Path.ToUriComponent();
        var name = path.LastIndexOf('/') + 1;
        return path.IndexOf('.', name) < 0 ? path : path[..name] + "*";
    }

    [LoggerMessage(LogLevel.Information, "The desk refused {Method} {Path} with {Status} to {Person}.")]
    private partial void LogRefused(string method, string path, int status, Guid? person);

    [LoggerMessage(LogLevel.Information, "The desk refused {Method} {Path} with {Status} to {Person}: {Code}.")]
    private partial void LogSuspect(string method, string path, int status, Guid? person, string code);
}
