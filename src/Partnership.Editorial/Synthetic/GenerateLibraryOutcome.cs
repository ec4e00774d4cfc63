namespace Partnership.Editorial.Synthetic;

/// <summary>What came of generating a library.</summary>
public abstract record GenerateLibraryOutcome
{
    private GenerateLibraryOutcome()
    {
    }

    /// <summary>The library is complete and public.</summary>
    /// <param name="Reviews">How many reviews this run made; fewer than asked for when it went on where another had stopped.</param>
    /// <param name="Actions">How many actions below them.</param>
    /// <param name="Pages">How many pages of reports.</param>
    /// <param name="Words">How many words these pages have.</param>
    public sealed record Generated(int Reviews, int Actions, long Pages, long Words) : GenerateLibraryOutcome;

    /// <summary>The same library was there already, so nothing was touched.</summary>
    public sealed record AlreadyThere : GenerateLibraryOutcome;

    /// <summary>It can't be generated. Groups of reviews that were stored before the reason arose stay.</summary>
    /// <param name="Reason">Why, for the person who asked.</param>
    public sealed record Refused(string Reason) : GenerateLibraryOutcome;
}
