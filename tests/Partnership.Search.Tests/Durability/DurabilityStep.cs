using Partnership.Search.Crasher.Sites;

namespace Partnership.Search.Tests.Durability;

/// <summary>What happens to the index after a change.</summary>
internal enum IndexEvent
{
    Nothing,
    NothingEither,
    CatchUp,
    CatchUpAgain,
    AddPages,
    AddAllPages,
    Settle,
    Restart,
    Crash,
    CrashWithTornFile,
    Rebuild,
    Abandon,
}

/// <summary>A change of the site, and what happens then.</summary>
internal sealed record DurabilityStep(SiteChange Change, IndexEvent Event, int Number);
