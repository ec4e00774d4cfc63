using System.Globalization;

namespace Partnership.Web.Limits;

/// <summary>The header that says how long to wait.</summary>
internal static class RetryAfter
{
    /// <summary>A time as the header has it: whole seconds, at least one.</summary>
    public static string Of(TimeSpan wait) => ((int)Math.Ceiling(Math.Max(1, wait.TotalSeconds))).ToString(CultureInfo.InvariantCulture);
}
