using Partnership.Web.Desk.Preview;
using Partnership.Web.Desk.SignIn;

namespace Partnership.Web.Desk;

/// <summary>
/// Writes down what the desk refused: who tries doors is seen by whoever reads the log. A line has the person's id, never a name, an
/// address of the network, a question or anything of a form.
/// </summary>
internal sealed partial class RefusalLog(RequestDelegate next, ILogger<RefusalLog> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        var (method, status) = (context.Request.Method, context.Response.StatusCode);
        if (status is 400 or 401 or 403 or 405 or 413 or 429 || (status == 404 && !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method)))
            LogRefused(method, PathOf(context), status, context.Features.Get<DeskVisitor>()?.Person.Id);
    }

    // Escaped, as it came: a line break in it begins no line of its own. The secret of a link is in no log.
    private static string PathOf(HttpContext context) =>
        PreviewLinks.IsShared(context.Request.Path) ? PreviewLinks.SharedRoot : context.Request.Path.ToUriComponent();

    [LoggerMessage(LogLevel.Information, "The desk refused {Method} {Path} with {Status} to {Person}.")]
    private partial void LogRefused(string method, string path, int status, Guid? person);
}
