namespace Partnership.Web.Finder;

/// <summary>What an answer says of the search besides its results.</summary>
internal static class FinderAnswer
{
    private const string RetryAfterSeconds = "10";

    /// <summary>While the index is being made, the answer is a page, and says to programs that it is for now only.</summary>
    public static void MarkIfWarmingUp(HttpResponse response, FinderView view)
    {
        if (view.IsWarmingUp)
            MarkAsUnavailable(response);
    }

    public static void MarkAsUnavailable(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.Headers.RetryAfter = RetryAfterSeconds;
    }
}
