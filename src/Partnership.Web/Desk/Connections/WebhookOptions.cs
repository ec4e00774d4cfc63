using System.ComponentModel.DataAnnotations;

namespace Partnership.Web.Desk.Connections;

/// <summary>How webhooks are sent (<c>Webhooks:*</c>).</summary>
public sealed class WebhookOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Webhooks";

    /// <summary>How often it is looked whether something is to be sent.</summary>
    /// <value>From 100 milliseconds to one minute. The default is one second.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a receiver may take for an answer.</summary>
    /// <value>From one second to one minute. The default is 10 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many receivers are told at the same time.</summary>
    /// <value>From 1 to 64. The default is 8.</value>
    [Range(1, 64)]
    public int ReceiversAtOnce { get; set; } = 8;

    /// <summary>How many deliveries go to one receiver at the same time.</summary>
    /// <value>From 1 to 16. The default is 4.</value>
    [Range(1, 16)]
    public int DeliveriesAtOnce { get; set; } = 4;

    /// <summary>How long a delivery stays in the log once it has arrived or is given up.</summary>
    /// <value>Days, from 1 to 3,650. The default is 30.</value>
    [Range(1, 3650)]
    public int KeepDays { get; set; } = 30;

    /// <summary>Hosts inside the network that webhooks may be sent to, over http too: a name or an address, with or without a port.</summary>
    /// <value>None by default.</value>
    public IList<string> AllowedInternalHosts { get; } = [];
}
