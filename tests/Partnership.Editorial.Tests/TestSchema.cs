using System.Text.Json.Nodes;
using Partnership.Content.Schema;

namespace Partnership.Editorial.Tests;

/// <summary>The content model that ships with the site.</summary>
internal static class TestSchema
{
    internal static ContentSchema Shipped { get; } = ContentSchema.Parse(Read());

    /// <summary>The shipped model with internal text in reviews and in the blocks of reviews, to see that it stays inside.</summary>
    internal static ContentSchema WithInternalText { get; } = ContentSchema.Parse(
        [.. Read().Select(f => f.Name is "caseReview.json" or "recommendation.json" ? WithInternalNote(f) : f)]);

    internal const string InternalNote = "internalNote";

    private static List<SchemaFile> Read() =>
        [.. Directory.GetFiles(Path.Combine(Repository.Seed, "schema"), "*.json").Select(f => new SchemaFile(Path.GetFileName(f), File.ReadAllBytes(f)))];

    private static SchemaFile WithInternalNote(SchemaFile file)
    {
        var type = JsonNode.Parse(file.Utf8)?.AsObject() ?? throw new InvalidOperationException($"{file.Name} is empty.");
        type["properties"]?.AsArray().Add(new JsonObject
        {
            ["alias"] = InternalNote,
            ["name"] = "Note for staff",
            ["editor"] = "text",
            ["visibility"] = "internal",
        });
        return file with { Utf8 = System.Text.Encoding.UTF8.GetBytes(type.ToJsonString()) };
    }
}
