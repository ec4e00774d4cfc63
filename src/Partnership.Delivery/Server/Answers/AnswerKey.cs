using Microsoft.AspNetCore.Http;

namespace Partnership.Delivery.Server.Answers;

/// <summary>Everything of a request on which its answer depends.</summary>
/// <param name="Kind">Content or media.</param>
/// <param name="Rest">The rest of the address.</param>
/// <param name="Query">The query as it was sent.</param>
/// <param name="Culture">The culture.</param>
/// <param name="StartItem">What was sent as start item.</param>
internal sealed record AnswerKey(string Kind, string Rest, string Query, string Culture, string StartItem)
{
    private const int LongestKept = 1000;

    /// <summary>What the answer to a request depends on.</summary>
    public static AnswerKey Of(HttpRequest request, DeliveryAddress address) => new(
        address.Kind, address.Rest, request.QueryString.Value ?? "", RequestHeaders.CultureOf(request.Headers), request.Headers[DeliveryPaths.StartItemHeader].ToString());

    /// <summary>Whether it is short enough to be remembered.</summary>
    public bool IsWorthKeeping => Rest.Length + Query.Length + Culture.Length + StartItem.Length <= LongestKept;
}
