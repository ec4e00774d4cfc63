using System.Text.Json;

namespace Partnership.Web.Tests.Search;

/// <summary>Asks the search of the site that all tests share, once it has everything.</summary>
internal static class ReadySite
{
    public static async Task<JsonElement> SearchAsync(this SharedSite site, string query)
    {
        await site.SearchHasEverythingAsync();
        using var response = await site.AskAsync("/api/search" + query);
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        return JsonDocument.Parse(await response.TextAsync()).RootElement;
    }

    public static IReadOnlyList<string> Titles(this JsonElement answer) =>
        [.. answer.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("title").GetString() ?? "")];
}
