using System.Diagnostics;
using OpenTelemetry;

namespace Partnership.Web.Telemetry;

/// <summary>Leaves of a span what <see cref="PlainLabels.OfSpans"/> has: no address, no question, no client.</summary>
internal sealed class PlainSpans : BaseProcessor<Activity>
{
    private const string Route = "http.route";
    private const string Method = "http.request.method";

    public override void OnEnd(Activity data)
    {
        foreach (var (key, _) in data.TagObjects.ToList())
            if (!PlainLabels.OfSpans.Contains(key))
                data.SetTag(key, null);
        data.TraceStateString = null;
        data.SetStatus(data.Status); // without its words
        data.DisplayName = $"{data.GetTagItem(Method) as string ?? data.Kind.ToString()} {data.GetTagItem(Route) as string}".TrimEnd();
    }
}
