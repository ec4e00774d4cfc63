using System.Text.Json.Nodes;
using Partnership.Delivery.Server.OpenApi;

namespace Partnership.Delivery.Tests.Server;

/// <summary>Compares our description of the API with the recorded one, from which clients make their code.</summary>
public sealed class DescriptionTests
{
    private static readonly JsonObject Ours = JsonNode.Parse(DeliveryDescription.Utf8.Span)!.AsObject();
    private static readonly JsonObject Recorded = JsonNode.Parse(Recording.Read("swagger").Body)!.AsObject();

    public static TheoryData<string> Paths => [.. Recorded["paths"]!.AsObject().Select(p => p.Key)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Paths_Recorded_HaveTheSameParametersAndAnswers(string path)
    {
        var ours = Ours["paths"]![path]!["get"]!;
        var recorded = Recorded["paths"]![path]!["get"]!;

        Assert.Equal(Parameters(recorded), Parameters(ours));
        Assert.Subset(Answers(ours), Answers(recorded));
    }

    [Fact]
    public void Paths_Ours_AreNoOthers() =>
        Assert.Equal(Recorded["paths"]!.AsObject().Select(p => p.Key).Order(), Ours["paths"]!.AsObject().Select(p => p.Key).Order());

    [Fact]
    public void Schemas_Recorded_HaveTheSameMembers()
    {
        foreach (var (name, schema) in Recorded["components"]!["schemas"]!.AsObject())
            Assert.Subset(Members(Ours["components"]!["schemas"]![name]!), Members(schema!));
    }

    [Fact]
    public void References_AllOfThem_LeadToASchema()
    {
        var schemas = Ours["components"]!["schemas"]!.AsObject();

        var references = ReferencesIn(Ours).ToList();

        Assert.NotEmpty(references);
        Assert.All(references, r => Assert.True(schemas.ContainsKey(r["#/components/schemas/".Length..]), r));
    }

    private static IEnumerable<string> ReferencesIn(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(m => m.Key == "$ref" ? [m.Value!.GetValue<string>()] : ReferencesIn(m.Value)),
        JsonArray entries => entries.SelectMany(ReferencesIn),
        _ => [],
    };

    private static List<(string, string)> Parameters(JsonNode operation) =>
        [.. operation["parameters"]!.AsArray().Select(p => (p!["name"]!.GetValue<string>(), p["in"]!.GetValue<string>()))];

    private static HashSet<string> Answers(JsonNode operation) => [.. operation["responses"]!.AsObject().Select(r => r.Key)];

    private static HashSet<string> Members(JsonNode schema) => [.. schema["properties"]?.AsObject().Select(p => p.Key) ?? []];
}
