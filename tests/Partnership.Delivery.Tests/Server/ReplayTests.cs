using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Partnership.Delivery.Tests.Server;

/// <summary>Asks our server, seeded with the recorded site's content, for everything that was recorded.</summary>
public sealed partial class ReplayTests
{
    // Each is in docs/delivery-api.md, with the reason.
    private static readonly Dictionary<string, int> OtherStatus = new()
    {
        ["item-401-protected"] = 404, // we have no members, so nothing is protected: it is public, or not there
        ["items-by-ids-protected"] = 200,
        ["item-expand-bad"] = 400,
        ["item-fields-bad"] = 400,
        ["production-negative-take"] = 400,
    };

    // Those with neither a sort nor an order of their own: Umbraco answers in the order of its index.
    private static bool HasNoOrder(string target) => !target.Contains("sort=", StringComparison.Ordinal) && !target.Contains("ancestors:", StringComparison.Ordinal);

    public static TheoryData<string> Recordings => [.. Recording.Names];

    [Theory]
    [MemberData(nameof(Recordings))]
    public async Task Get_AsRecorded_AnswersAsRecorded(string name)
    {
        var recording = Recording.Read(name);
        await using var host = await DeliveryHost.StartAsync(options =>
        {
            options.PublicAccess = !name.StartsWith("closed-", StringComparison.Ordinal);
            options.Enabled = !name.StartsWith("disabled-", StringComparison.Ordinal);
            options.RichTextOutputAsJson = name == "item-richtext-json";
        });

        using var answer = await host.GetAsync(recording.Target, HeadersOf(recording));

        Assert.Equal(OtherStatus.GetValueOrDefault(name, recording.Status), (int)answer.StatusCode);
        if (OtherStatus.ContainsKey(name))
            return;
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        AssertHeaders(recording, answer);
        if (recording.Body.Length == 0)
            Assert.Empty(body);
        else
            await AssertSameAsync(host, recording, RecordedJson.Ours(recording.Body), JsonNode.Parse(body)!);
    }

    [Fact]
    public void Recordings_AreAllThere() => Assert.Equal(73, Recording.Names.Count());

    private static void AssertHeaders(Recording recording, HttpResponseMessage answer)
    {
        foreach (var name in new[] { "Content-Type", "Vary", "api-supported-versions" })
        {
            var ours = answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;
            Assert.Equal(recording.Headers.GetValueOrDefault(name), ours);
        }
    }

    private static async Task AssertSameAsync(DeliveryHost host, Recording recording, JsonNode expected, JsonNode ours)
    {
        if (expected is not JsonObject || expected["items"] is not JsonArray || !HasNoOrder(recording.Target))
        {
            Assert.Equal(Text(WithOurTotal(recording, expected, ours)), Text(ours));
            return;
        }

        // As many entries, of the same total; and each recorded entry is among all of ours, the same in every member.
        Assert.Equal(Total(recording, expected, ours), ours["total"]!.GetValue<int>());
        Assert.Equal(expected["items"]!.AsArray().Count, ours["items"]!.AsArray().Count);
        using var everything = await host.GetAsync(Everything(recording.Target), HeadersOf(recording));
        var all = JsonNode.Parse(await everything.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["items"]!.AsArray();
        foreach (var entry in expected["items"]!.AsArray())
            Assert.Equal(Text(entry!), Text(all.Single(a => Id(a!) == Id(entry!))!));
    }

    private static JsonNode WithOurTotal(Recording recording, JsonNode expected, JsonNode ours)
    {
        if (expected is JsonObject && expected["total"] is not null)
            expected["total"] = Total(recording, expected, ours);
        return expected;
    }

    // Umbraco answers "take=0" with a total of 0; ours is true.
    private static int Total(Recording recording, JsonNode expected, JsonNode ours) => recording.Name == "list-take-0"
        ? Math.Max(17, ours["total"]!.GetValue<int>())
        : expected["total"]!.GetValue<int>();

    private static string Everything(string target) =>
        (target.Contains('?', StringComparison.Ordinal) ? Take().Replace(target, "") : target + "?").TrimEnd('&') + "&take=100";

    // The default culture there was en-US.
    private static (string Name, string Value)[] HeadersOf(Recording recording) =>
        [.. recording.RequestHeaders.Select(h => (h.Key, h.Value == "en-US" ? "en-GB" : h.Value))];

    private static string Id(JsonNode item) => item["id"]!.GetValue<string>();

    // The order of members is compared as well.
    private static string Text(JsonNode node) => node.ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true });

    [GeneratedRegex("take=[0-9]+&?")]
    private static partial Regex Take();
}
