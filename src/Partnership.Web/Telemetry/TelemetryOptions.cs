using System.ComponentModel.DataAnnotations;

namespace Partnership.Web.Telemetry;

/// <summary>Whom the site tells how it is (<c>Telemetry:*</c>). Nobody, as long as nothing is set; then none of the code for it is loaded.</summary>
public sealed class TelemetryOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Telemetry";

    /// <summary>Where traces, metrics and logs are sent: a collector that takes OTLP over HTTP (protobuf), such as <c>http://127.0.0.1:4318</c>.</summary>
    /// <value>An absolute http or https address. Null, the default, sends nothing.</value>
    public Uri? OtlpEndpoint { get; set; }

    /// <summary>The share of requests that are traced.</summary>
    /// <value>From 0 to 1. The default is 0.1.</value>
    [Range(0.0, 1.0)]
    public double TraceShare { get; set; } = 0.1;

    /// <summary>
    /// Where <c>/metrics</c> and <c>/health</c> are served for machines of ours, such as <c>http://127.0.0.1:5081</c>: a port that the
    /// public must not reach. It goes on answering when the public one is full.
    /// </summary>
    /// <value>An http address with a port and no path. Null, the default, opens no port.</value>
    public Uri? ManagementUrl { get; set; }

    /// <summary>The endpoint, when it is one: the log asks for it before the settings are looked at.</summary>
    internal Uri? Collector => OtlpEndpoint is { IsAbsoluteUri: true, Scheme: "http" or "https" } endpoint ? endpoint : null;

    /// <summary>Whether anybody is told anything.</summary>
    public bool IsOn => OtlpEndpoint is not null || ManagementUrl is not null;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (OtlpEndpoint is not null && Collector is null)
            yield return new ValidationResult("Telemetry:OtlpEndpoint must be an http or https address.", [nameof(OtlpEndpoint)]);
        if (ManagementUrl is { } url && !(url.IsAbsoluteUri && url.Scheme == Uri.UriSchemeHttp && url.PathAndQuery == "/"))
            yield return new ValidationResult("Telemetry:ManagementUrl must be an http address with a port and no path, such as http://127.0.0.1:5081.", [nameof(ManagementUrl)]);
    }
}
