using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using Partnership.Content.Items;
using Partnership.Delivery.Source.Client;
using Partnership.Delivery.Source.Mapping;

namespace Partnership.Delivery.Source.Files;

/// <summary>What came of fetching a file.</summary>
internal abstract record FileDownloadOutcome
{
    public sealed record Fetched(MediaItem Item, string? ETag, DateTimeOffset? LastModified) : FileDownloadOutcome;

    public sealed record Unchanged : FileDownloadOutcome;

    public sealed record Failed(string What) : FileDownloadOutcome;
}

/// <summary>Fetches one file from Umbraco and has it looked at and kept.</summary>
internal sealed class FileDownload(IHttpClientFactory clients, IFileKeeper keeper, AddressGuard guard, IOptions<UmbracoOptions> options, TimeProvider clock)
{
    /// <summary>The name of the client that the factory makes.</summary>
    public const string ClientName = "umbraco-files";

    private readonly UmbracoOptions settings = options.Value;

    /// <summary>Fetches a file.</summary>
    /// <param name="use">The file.</param>
    /// <param name="known">What is known of it from the same address; null to fetch it whatever it is.</param>
    /// <param name="cancellationToken">Stops the fetching; nothing stays.</param>
    public async Task<FileDownloadOutcome> RunAsync(FileUse use, KnownFile? known, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(settings.FileTimeout, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await FetchAsync(use, known, stop.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new FileDownloadOutcome.Failed("it took too long");
        }
        catch (Exception exception) when (UmbracoClient.WordsFor(exception) is not null)
        {
            return new FileDownloadOutcome.Failed(UmbracoClient.WordsFor(exception) ?? "");
        }
    }

    private async Task<FileDownloadOutcome> FetchAsync(FileUse use, KnownFile? known, CancellationToken cancellationToken)
    {
        var address = guard.Resolve(settings.Base, use.Url);
        using var client = clients.CreateClient(ClientName);
        for (var redirects = 0; address is not null; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (known?.ETag is { } tag && EntityTagHeaderValue.TryParse(tag, out var parsed))
                request.Headers.IfNoneMatch.Add(parsed);
            else if (known?.LastModified is { } modified)
                request.Headers.IfModifiedSince = modified;
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.StatusCode is >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest and not HttpStatusCode.NotModified)
            {
                if (redirects >= AddressGuard.Redirects || response.Headers.Location is not { } location)
                    return new FileDownloadOutcome.Failed("it sends us round and round");
                address = guard.Resolve(address, location.OriginalString);
                continue;
            }

            return response.StatusCode switch
            {
                HttpStatusCode.NotModified when known is not null => new FileDownloadOutcome.Unchanged(),
                HttpStatusCode.OK => await KeepAsync(use, response, cancellationToken),
                var status => new FileDownloadOutcome.Failed($"its server answered {(int)status}"),
            };
        }

        return new FileDownloadOutcome.Failed("it stands on a host from which no files are fetched (see Umbraco:FileHosts)");
    }

    private async Task<FileDownloadOutcome> KeepAsync(FileUse use, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        return await keeper.KeepAsync(use.Id, NameOf(use.Url), body, cancellationToken) switch
        {
            FileKeeping.Kept(var item) => new FileDownloadOutcome.Fetched(item, response.Headers.ETag?.ToString(), response.Content.Headers.LastModified),
            FileKeeping.Refused(var reason) => new FileDownloadOutcome.Failed(reason),
            var other => throw new InvalidOperationException($"A file cannot be kept as {other.GetType().Name}."),
        };
    }

    private static string NameOf(string url) => Uri.UnescapeDataString(url.Split('?', '#')[0].TrimEnd('/').Split('/')[^1]);
}
