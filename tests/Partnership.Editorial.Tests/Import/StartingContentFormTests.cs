using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Partnership.Content.Values;
using Partnership.Editorial.Import;

namespace Partnership.Editorial.Tests.Import;

/// <summary>
/// The plug-in for Umbraco carries the starting content as JSON, because it can't use what reads Markdown here. This keeps the JSON up to
/// date. To write it anew, run this test with PARTNERSHIP_WRITE=1 in the environment.
/// </summary>
public class StartingContentFormTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    private static readonly string Stored = Path.Combine(Repository.Root, "src/Partnership.Umbraco/Seeding/starting-content.json");

    [Fact]
    public async Task StartingContent_JsonOfThePlugIn_SaysWhatTheFilesSay()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var seed = await SeedContent.ReadAsync([new SeedFolder(Repository.Seed)], TestSchema.Shipped, cancellationToken);
        Assert.Empty(seed.Problems);

        var json = Write(seed) + "\n";

        if (Environment.GetEnvironmentVariable("PARTNERSHIP_WRITE") == "1")
            await File.WriteAllTextAsync(Stored, json, new UTF8Encoding(false), cancellationToken);
        Assert.Equal(json, await File.ReadAllTextAsync(Stored, cancellationToken));
    }

    private static string Write(SeedContent seed)
    {
        var ids = seed.Documents.ToDictionary(d => d.Path, d => d.Id);
        return new JsonArray(
        [
            .. seed.Documents.Select(d => new JsonObject
            {
                ["id"] = d.Id,
                ["type"] = d.Type.Alias,
                ["parent"] = d.ParentPath is { } parent ? ids[parent] : null,
                ["versions"] = new JsonArray(
                [
                    .. d.Versions.Select(v => new JsonObject
                    {
                        ["culture"] = v.Address.Culture,
                        ["name"] = v.Name,
                        ["properties"] = JsonNode.Parse(PropertyJson.Write(v.Properties)),
                    }),
                ]),
            }),
        ]).ToJsonString(Readable);
    }
}
