namespace Partnership.Editorial.Webhooks;

/// <summary>When something that did not arrive is tried again.</summary>
public static class WebhookSchedule
{
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6),
    ];

    /// <summary>How often a delivery is tried at most: once, and once after each pause.</summary>
    public static int MostAttempts => Pauses.Length + 1;

    /// <summary>How long to wait after a failure. Each pause is up to a fifth shorter or longer, so that what failed together does not come back together.</summary>
    /// <param name="attempts">How often it was tried.</param>
    /// <param name="chance">From 0 to 1.</param>
    /// <returns>Null when it is given up.</returns>
    public static TimeSpan? PauseAfter(int attempts, double chance) =>
        attempts >= 1 && attempts <= Pauses.Length ? Pauses[attempts - 1] * (0.8 + 0.4 * chance) : null;
}
