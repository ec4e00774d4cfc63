using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Partnership.Delivery.Source.Client;

/// <summary>Asks Umbraco's Content Delivery API, and turns whatever happens into an answer.</summary>
internal sealed class UmbracoClient(IHttpClientFactory clients, IOptions<UmbracoOptions> options)
{
    /// <summary>The name of the client that the factory makes.</summary>
    public const string ClientName = "umbraco-delivery";

    /// <summary>How deep an answer may be nested.</summary>
    public const int DeepestAnswer = 64;

    private const string Root = "umbraco/delivery/api/v2/";

    private readonly UmbracoOptions settings = options.Value;

    /// <summary>A part of the list of everything public, in the order of the tree, without values.</summary>
    /// <param name="culture">Umbraco's name of the culture; null for its default.</param>
    /// <param name="below">Only what stands below this document; null for everything.</param>
    /// <param name="skip">How many come before this part.</param>
    /// <param name="take">The most that it has.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    public Task<UmbracoAnswer<RemoteList>> ListAsync(string? culture, Guid? below, int skip, int take, CancellationToken cancellationToken)
    {
        var fetch = below is { } id ? $"fetch=descendants:{id}&" : "";
        return AskAsync($"content?{fetch}fields=&sort=level:asc&sort=sortOrder:asc&skip={skip}&take={take}", culture, false, RemoteJson.List, cancellationToken);
    }

    /// <summary>Those of some documents that are public. One that is protected makes the whole question unauthorised.</summary>
    public async Task<UmbracoAnswer<RemoteItems>> ItemsAsync(IReadOnlyList<Guid> ids, string? culture, CancellationToken cancellationToken) =>
        ids.Count == 0
            ? new UmbracoAnswer<RemoteItems>.Found(new RemoteItems([], []))
            : await AskAsync($"content/items?{string.Join('&', ids.Select(id => $"id={id}"))}", culture, false, RemoteJson.Items, cancellationToken);

    /// <summary>A document by its id.</summary>
    public Task<UmbracoAnswer<RemoteItem>> ItemAsync(Guid id, string? culture, bool isPreview, CancellationToken cancellationToken) =>
        AskAsync($"content/item/{id}", culture, isPreview, json => RemoteJson.Item(json, out _), cancellationToken);

    /// <summary>A document by its path.</summary>
    public Task<UmbracoAnswer<RemoteItem>> ItemAsync(string path, string? culture, CancellationToken cancellationToken) =>
        AskAsync($"content/item/{string.Join('/', path.Trim('/').Split('/').Select(Uri.EscapeDataString))}", culture, false, json => RemoteJson.Item(json, out _), cancellationToken);

    /// <summary>A file by its id.</summary>
    public Task<UmbracoAnswer<RemoteMedia>> MediaAsync(Guid id, CancellationToken cancellationToken) =>
        AskAsync($"media/item/{id}", null, false, RemoteJson.Media, cancellationToken);

    /// <summary>Asks, and reads the answer.</summary>
    internal async Task<UmbracoAnswer<T>> AskAsync<T>(
        string question, string? culture, bool isPreview, Func<JsonElement, T?> read, CancellationToken cancellationToken) where T : class
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(settings.Base, Root + question));
        if (culture is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", culture);
        if (settings.ApiKey is { Length: > 0 } key)
            request.Headers.TryAddWithoutValidation("Api-Key", key);
        if (isPreview)
            request.Headers.TryAddWithoutValidation("Preview", "true");
        var where = question.Length > 120 ? question[..120] + "…" : question;
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var response = await client.SendAsync(request, cancellationToken);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => Read(await response.Content.ReadAsByteArrayAsync(cancellationToken), where, read),
                HttpStatusCode.MovedPermanently when response.Headers.Location is { } location => new UmbracoAnswer<T>.Redirected(location.OriginalString),
                HttpStatusCode.NotFound => new UmbracoAnswer<T>.NotFound(),
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new UmbracoAnswer<T>.Unauthorised(),
                var status => Unavailable<T>($"it answered {(int)status}", where),
            };
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && WordsFor(exception) is not null)
        {
            return Unavailable<T>(WordsFor(exception) ?? "", where);
        }
    }

    /// <summary>What to say of an exception that a network brings about; null for any other.</summary>
    internal static string? WordsFor(Exception exception) => exception switch
    {
        BrokenCircuitException => "it failed too often; it is left alone for a moment",
        TimeoutRejectedException or TaskCanceledException => "it took too long",
        AnswerTooLargeException => exception.Message,
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } => "the answer broke off",
        HttpRequestException => exception.Message,
        IOException => exception.Message,
        _ => null,
    };

    private static UmbracoAnswer<T> Read<T>(byte[] body, string where, Func<JsonElement, T?> read) where T : class
    {
        try
        {
            using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = DeepestAnswer });
            if (json.RootElement.ValueKind == JsonValueKind.Null)
                return new UmbracoAnswer<T>.NotFound(); // a path of another culture
            return read(json.RootElement) is { } value ? new UmbracoAnswer<T>.Found(value) : Unavailable<T>("the answer has another shape than it should", where);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return Unavailable<T>($"the answer is no JSON: {exception.Message}", where);
        }
    }

    private static UmbracoAnswer<T>.Unavailable Unavailable<T>(string what, string where) => new(new SourceFailure(what, where));
}
