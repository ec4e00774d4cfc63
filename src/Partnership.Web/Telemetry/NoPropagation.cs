using System.Diagnostics;
using OpenTelemetry.Context.Propagation;

namespace Partnership.Web.Telemetry;

/// <summary>Takes nothing over from the headers of a request, and sends nothing on.</summary>
internal sealed class NoPropagation : DistributedContextPropagator
{
    public override IReadOnlyCollection<string> Fields => [];

    public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter)
    {
        // Nothing is sent on.
    }

    public override void ExtractTraceIdAndState(object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState) =>
        (traceId, traceState) = (null, null);

    public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;
}

/// <summary>The same, for the part of OpenTelemetry that looks by itself.</summary>
internal sealed class NoTextMapPropagation : TextMapPropagator
{
    public override ISet<string> Fields { get; } = new HashSet<string>();

    public override PropagationContext Extract<T>(PropagationContext context, T carrier, Func<T, string, IEnumerable<string>?> getter) => context;

    public override void Inject<T>(PropagationContext context, T carrier, Action<T, string, string> setter)
    {
        // Nothing is sent on.
    }
}
