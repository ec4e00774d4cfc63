using OpenTelemetry;
using OpenTelemetry.Logs;

namespace Partnership.Web.Telemetry;

/// <summary>
/// Leaves of a line of the log its template, its numbers and the few texts that <see cref="PlainLabels.OfLogs"/> names; of an exception its
/// types and where it was thrown. The whole line is in the log of the machine.
/// </summary>
internal sealed class PlainLogs : BaseProcessor<LogRecord>
{
    private const string Template = "{OriginalFormat}";

    // Their lines are templates. Others may put words together before they log them.
    private static readonly string[] Known = ["Partnership.", "Microsoft.", "System."];

    public override void OnEnd(LogRecord data)
    {
        var isKnown = Known.Any(k => data.CategoryName?.StartsWith(k, StringComparison.Ordinal) == true);
        var template = data.Attributes?.FirstOrDefault(a => a.Key == Template).Value as string;
        data.Body = isKnown && template is not null ? template : "(left out)";
        data.FormattedMessage = null;
        List<KeyValuePair<string, object?>> kept = [.. (data.Attributes ?? []).Where(a => a.Key != Template && IsPlain(a))];
        if (data.Exception is { } exception)
        {
            kept.Add(new("exception.type", TypesOf(exception)));
            kept.Add(new("exception.stacktrace", exception.StackTrace));
            data.Exception = null;
        }

        data.Attributes = kept;
    }

    private static bool IsPlain(KeyValuePair<string, object?> value) =>
        value.Value is bool or int or long or double or float or TimeSpan or Enum || PlainLabels.OfLogs.Contains(value.Key);

    private static string TypesOf(Exception exception) =>
        exception.InnerException is { } inner ? $"{exception.GetType().FullName} <- {TypesOf(inner)}" : exception.GetType().FullName ?? "";
}
