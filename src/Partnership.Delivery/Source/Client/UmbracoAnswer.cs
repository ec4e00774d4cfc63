namespace Partnership.Delivery.Source.Client;

/// <summary>What came of a question to Umbraco. Everything that is expected to happen on a network is one of these, not an exception.</summary>
internal abstract record UmbracoAnswer<T>
{
    private UmbracoAnswer()
    {
    }

    /// <summary>It is there.</summary>
    public sealed record Found(T Value) : UmbracoAnswer<T>;

    /// <summary>The page at the path that was asked for stands elsewhere now.</summary>
    /// <param name="Location">Where: the path of the page, not of the API.</param>
    public sealed record Redirected(string Location) : UmbracoAnswer<T>;

    /// <summary>Nobody outside can read it.</summary>
    public sealed record NotFound : UmbracoAnswer<T>;

    /// <summary>Only somebody else may read it, or our key is wrong.</summary>
    public sealed record Unauthorised : UmbracoAnswer<T>;

    /// <summary>Umbraco could not answer, or its answer made no sense. What it has, nobody knows.</summary>
    public sealed record Unavailable(SourceFailure Failure) : UmbracoAnswer<T>;
}

/// <summary>What went wrong, and where, in words for an administrator.</summary>
/// <param name="What">What happened.</param>
/// <param name="Where">The address that was asked, without its host.</param>
internal sealed record SourceFailure(string What, string Where)
{
    public override string ToString() => $"{Where}: {What}";
}
