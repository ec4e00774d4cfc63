using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Partnership.Delivery;

namespace Partnership.Web.Health;

/// <summary>Writes one word for everybody, and what is behind it for administrators.</summary>
internal static class HealthDetail
{
    private const string KeyHeader = "X-Health-Key";

    public static Task WriteAsync(HttpContext context, HealthReport report)
    {
        var key = context.RequestServices.GetRequiredService<IOptions<HealthOptions>>().Value.DetailKey;
        if (string.IsNullOrEmpty(key) || context.Request.Headers[KeyHeader] is not [{ } sent] || !SharedSecret.Matches(sent, key))
        {
            context.Response.ContentType = "text/plain";
            return context.Response.WriteAsync(report.Status.ToString(), context.RequestAborted);
        }

        return Results.Json(new
        {
            status = report.Status.ToString(),
            checks = report.Entries.ToDictionary(e => e.Key, e => new { status = e.Value.Status.ToString(), description = e.Value.Description, data = e.Value.Data }),
        }).ExecuteAsync(context);
    }
}
