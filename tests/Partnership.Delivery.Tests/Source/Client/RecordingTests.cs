using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Delivery.Source.Client;

namespace Partnership.Delivery.Tests.Source.Client;

/// <summary>The client reads everything that a real Umbraco was heard to say.</summary>
public class RecordingTests
{
    public static TheoryData<string> All => [.. Recording.Names];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Client_AnyRecording_GivesItsOutcome(string name)
    {
        var recording = Recording.Read(name);
        await using var kit = Kit(recording, out _);
        var client = kit.Get<UmbracoClient>();

        switch (KindOf(recording.Target))
        {
            case "list":
                var list = await client.AskAsync("content", null, false, RemoteJson.List, Cancel);
                AssertOutcome(recording, list, (json, found) =>
                {
                    Assert.Equal(json.GetProperty("total").GetInt64(), found.Total);
                    AssertItems(json.GetProperty("items"), found.Page);
                });
                break;
            case "items":
                AssertOutcome(recording, await client.AskAsync("content/items", null, false, RemoteJson.Items, Cancel), AssertItems);
                break;
            case "media":
                AssertOutcome(recording, await client.AskAsync("media", null, false, MediaList, Cancel), (json, found) => Assert.Equal(MediaIn(json).Count(), found.Count));
                break;
            case "medium":
                AssertOutcome(recording, await client.AskAsync("media/item", null, false, RemoteJson.Media, Cancel), AssertMedia);
                break;
            default:
                AssertOutcome(recording, await client.AskAsync("content/item", null, false, json => RemoteJson.Item(json, out _), Cancel), AssertItem);
                break;
        }
    }

    [Theory]
    [InlineData("item-variant-da", "da-DK")]
    [InlineData("item-by-id", null)]
    public async Task ItemAsync_ById_AsksAsRecorded(string name, string? culture)
    {
        var recording = Recording.Read(name);
        await using var kit = Kit(recording, out var stub);

        await kit.Get<UmbracoClient>().ItemAsync(Guid.Parse(recording.Target[^36..]), culture, isPreview: false, Cancel);

        var (address, headers) = Assert.Single(stub.Asked);
        Assert.Equal(recording.Target, address?.PathAndQuery);
        Assert.Equal(recording.RequestHeaders.GetValueOrDefault("Accept-Language"), headers.GetValueOrDefault("Accept-Language"));
        Assert.Equal("peer-delivery-key", headers["Api-Key"]);
        Assert.False(headers.ContainsKey("Preview"));
    }

    [Fact]
    public async Task ItemAsync_Preview_AsksAsRecorded()
    {
        var recording = Recording.Read("item-preview-draft");
        await using var kit = Kit(recording, out var stub);

        var answer = await kit.Get<UmbracoClient>().ItemAsync(Guid.Parse(recording.Target[^36..]), null, isPreview: true, Cancel);

        Assert.Equal("Draft article", Assert.IsType<UmbracoAnswer<RemoteItem>.Found>(answer).Value.Name);
        var (address, headers) = Assert.Single(stub.Asked);
        Assert.Equal(recording.Target, address?.PathAndQuery);
        foreach (var (header, value) in recording.RequestHeaders)
            Assert.Equal(value, headers[header]);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static SourceKit Kit(Recording recording, out StubHandler stub)
    {
        var handler = stub = new StubHandler((_, _) => Replay(recording));
        return new SourceKit(
            o => (o.BaseUrl, o.ApiKey, o.Retries, o.RetryDelay) = ("https://umbraco.example", "peer-delivery-key", 1, TimeSpan.FromMilliseconds(1)),
            change: s => s.AddHttpClient(UmbracoClient.ClientName).ConfigurePrimaryHttpMessageHandler(() => handler));
    }

    private static HttpResponseMessage Replay(Recording recording)
    {
        var response = new HttpResponseMessage((HttpStatusCode)recording.Status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(recording.Body)) };
        if (recording.Headers.TryGetValue("Content-Type", out var type))
            response.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (recording.Headers.TryGetValue("Location", out var location))
            response.Headers.Location = new Uri(location, UriKind.RelativeOrAbsolute);
        return response;
    }

    private static string KindOf(string path) => path.Contains("/media/item/", StringComparison.Ordinal) ? "medium"
        : path.Contains("/media", StringComparison.Ordinal) ? "media"
        : path.Contains("/content/items", StringComparison.Ordinal) ? "items"
        : path.Contains("/content/item/", StringComparison.Ordinal) ? "item"
        : "list";

    private static void AssertOutcome<T>(Recording recording, UmbracoAnswer<T> answer, Action<JsonElement, T> compare)
    {
        switch (recording.Status)
        {
            case 200:
                using (var json = JsonDocument.Parse(recording.Body))
                    if (json.RootElement.ValueKind == JsonValueKind.Null)
                        Assert.IsType<UmbracoAnswer<T>.NotFound>(answer);
                    else
                        compare(json.RootElement, Assert.IsType<UmbracoAnswer<T>.Found>(answer).Value);
                break;
            case 301:
                Assert.Equal(recording.Headers["Location"], Assert.IsType<UmbracoAnswer<T>.Redirected>(answer).Location);
                break;
            case 401 or 403:
                Assert.IsType<UmbracoAnswer<T>.Unauthorised>(answer);
                break;
            case 404:
                Assert.IsType<UmbracoAnswer<T>.NotFound>(answer);
                break;
            default:
                Assert.Contains(recording.Status.ToString(System.Globalization.CultureInfo.InvariantCulture), Assert.IsType<UmbracoAnswer<T>.Unavailable>(answer).Failure.What, StringComparison.Ordinal);
                break;
        }
    }

    private static void AssertItems(JsonElement json, RemoteItems found)
    {
        Assert.Empty(found.Broken);
        Assert.Equal(json.GetArrayLength(), found.Items.Count);
        foreach (var (element, item) in json.EnumerateArray().Zip(found.Items))
            AssertItem(element, item);
    }

    private static void AssertItem(JsonElement json, RemoteItem item)
    {
        Assert.Equal(json.GetProperty("id").GetGuid(), item.Id);
        Assert.Equal(json.GetProperty("name").GetString(), item.Name);
        Assert.Equal(json.GetProperty("contentType").GetString(), item.ContentType);
        Assert.Equal(json.GetProperty("createDate").GetDateTimeOffset(), item.CreateDate);
        Assert.Equal(json.GetProperty("updateDate").GetDateTimeOffset(), item.UpdateDate);
        Assert.Equal(json.GetProperty("route").GetProperty("path").GetString(), item.Route.Path);
        Assert.Equal(json.GetProperty("route").GetProperty("startItem").GetProperty("id").GetGuid(), item.Route.StartItemId);
        Assert.Equal(json.GetProperty("cultures").EnumerateObject().Select(c => c.Name).Order(), item.Cultures.Keys.Order());
        Assert.True(JsonElement.DeepEquals(json.GetProperty("properties"), item.Properties));
    }

    private static List<RemoteMedia>? MediaList(JsonElement json)
    {
        var media = MediaIn(json).Select(RemoteJson.Media).ToList();
        return media.Any(m => m is null) ? null : [.. media.OfType<RemoteMedia>()];
    }

    // A folder has no file, and no address.
    private static IEnumerable<JsonElement> MediaIn(JsonElement json) =>
        (json.ValueKind == JsonValueKind.Array ? json : json.GetProperty("items")).EnumerateArray().Where(m => m.GetProperty("mediaType").GetString() != "Folder");

    private static void AssertMedia(JsonElement json, RemoteMedia media)
    {
        Assert.Equal(json.GetProperty("id").GetGuid(), media.Id);
        Assert.Equal(json.GetProperty("url").GetString(), media.Url);
        Assert.Equal(json.GetProperty("bytes").GetInt64(), media.Bytes);
    }
}
