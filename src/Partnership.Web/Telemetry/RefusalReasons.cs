namespace Partnership.Web.Telemetry;

/// <summary>Why a request was refused.</summary>
internal static class RefusalReasons
{
    /// <summary>Too many at once.</summary>
    public const string Busy = "busy";

    /// <summary>Too many from one address, key or account in a while.</summary>
    public const string Rate = "rate";

    /// <summary>It took too long.</summary>
    public const string Time = "time";
}

/// <summary>Limits that are not of a kind of work.</summary>
internal static class OtherLimiters
{
    /// <summary>Failures to sign in.</summary>
    public const string SignInTries = "sign-in-tries";

    /// <summary>Links to previews that don't work.</summary>
    public const string PreviewLinks = "preview-links";
}
