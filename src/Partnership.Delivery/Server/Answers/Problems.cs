using System.Diagnostics;
using System.Text.Json;

namespace Partnership.Delivery.Server.Answers;

/// <summary>What callers are told of their mistakes, in the forms that were recorded.</summary>
internal static class Problems
{
    private const int BadRequest = 400;
    private const int NotFound = 404;
    private const string ProblemType = "application/problem+json; charset=utf-8";
    private const string JsonType = "application/json; charset=utf-8";

    public static DeliveryAnswer UnknownFetch { get; } = Option("Selector option not found", "The attempted 'fetch' option does not exist");

    public static DeliveryAnswer UnknownFilter { get; } = Option("Filter option not found", "One of the attempted 'filter' options does not exist");

    public static DeliveryAnswer UnknownSort { get; } = Option("Sort option not found", "One of the attempted 'sort' options does not exist");

    public static DeliveryAnswer TooMuch { get; } = Option(
        "Answer too long", "The answer would be longer than allowed. Ask for fewer items with 'take', or for fewer of their properties with 'expand' and 'fields'");

    public static DeliveryAnswer UnknownStartItem { get; } = new DeliveryAnswer.Refused(NotFound, "\"The Start-Item could not be found\""u8.ToArray(), JsonType);

    /// <summary>A value of an option that can't be read.</summary>
    /// <param name="title">What is wrong, in three words.</param>
    /// <param name="detail">What is wrong, and what would be right.</param>
    public static DeliveryAnswer Option(string title, string detail) => Write(json =>
    {
        json.WriteString("type", "Error");
        json.WriteString("title", title);
        json.WriteNumber("status", BadRequest);
        json.WriteString("detail", detail);
    });

    /// <summary>A parameter that is not what it must be.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="message">What is wrong with it.</param>
    public static DeliveryAnswer Parameter(string name, string message) => Write(json =>
    {
        json.WriteString("type", "https://tools.ietf.org/html/rfc9110#section-15.5.1");
        json.WriteString("title", "One or more validation errors occurred.");
        json.WriteNumber("status", BadRequest);
        json.WriteStartObject("errors");
        json.WriteStartArray(name);
        json.WriteStringValue(message);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteString("traceId", Activity.Current?.Id);
    });

    private static DeliveryAnswer.Refused Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return new DeliveryAnswer.Refused(BadRequest, stream.ToArray(), ProblemType);
    }
}
