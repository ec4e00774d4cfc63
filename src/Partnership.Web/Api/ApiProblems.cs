using Partnership.Web.Finder;

namespace Partnership.Web.Api;

/// <summary>What programs are told when they can't be answered.</summary>
internal static class ApiProblems
{
    /// <summary>The index is being made.</summary>
    public static IResult WarmingUp(HttpResponse response)
    {
        FinderAnswer.MarkAsUnavailable(response);
        return Results.Problem(
            "The search is getting ready. Try again in a moment; requests without q are answered already.",
            statusCode: StatusCodes.Status503ServiceUnavailable,
            title: "The search is getting ready");
    }
}
