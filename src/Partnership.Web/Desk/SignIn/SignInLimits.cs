using Microsoft.Extensions.Options;
using Partnership.Editorial.Auditing;
using Partnership.Web.Telemetry;

namespace Partnership.Web.Desk.SignIn;

/// <summary>Says when somebody has tried too often. Accounts that do not exist are counted like those that do.</summary>
internal sealed class SignInLimits(TryCounts counts, IOptions<SignInOptions> options, AuditTrail trail, SiteMetrics metrics)
{
    private readonly SignInOptions limits = options.Value;

    /// <summary>Counts a try at an account.</summary>
    /// <param name="context">The request.</param>
    /// <param name="account">What is tried: a mark of an address, a device, a person.</param>
    /// <param name="cancellationToken">Stops before anything is recorded.</param>
    /// <returns>Null when it may be tried; otherwise how long to wait.</returns>
    public async Task<TimeSpan?> TakeAsync(HttpContext context, string account, CancellationToken cancellationToken)
    {
        var network = VisitorAddress.NetworkOf(context);
        var wait = counts.Take(NetworkKey(network), limits.TriesPerAddress, limits.Window) ?? counts.Take(account, limits.TriesPerAccount, limits.Window);
        if (wait is not null)
            metrics.Refused(OtherLimiters.SignInTries, RefusalReasons.Rate);
        // One line a window, not one a request: the trail must not be what a flood fills.
        if (wait is not null && counts.Take($"told:{network}", 1, limits.Window) is null)
            await trail.RecordAsync(null, "Somebody", AuditAction.SignInFailed, null, null, $"throttled {VisitorAddress.Of(context)}", cancellationToken);
        return wait;
    }

    /// <summary>Takes a try back: the person came in.</summary>
    public void GiveBack(HttpContext context, string account)
    {
        counts.GiveBack(NetworkKey(VisitorAddress.NetworkOf(context)));
        counts.GiveBack(account);
    }

    /// <summary>Whether an account may be sent one more link because somebody has asked for it.</summary>
    public bool MaySendLink(string mark) => counts.Take($"link:{mark}", limits.LinksPerAccount, limits.Window) is null;

    private static string NetworkKey(string network) => $"network:{network}";
}
