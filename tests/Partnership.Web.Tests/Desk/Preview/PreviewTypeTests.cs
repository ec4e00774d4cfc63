using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Live;

namespace Partnership.Web.Tests.Desk.Preview;

/// <summary>A draft of every type has a preview, finished or hardly begun.</summary>
public sealed class PreviewTypeTests(LiveSite site) : IClassFixture<LiveSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static IEnumerable<TheoryDataRow<string, bool>> Types() =>
        from file in Directory.EnumerateFiles(Path.Combine(Testing.Repository.Root, "content-seed", "schema"), "*.json")
        let text = File.ReadAllText(file)
        where new[] { "page", "part", "data" }.Any(kind => text.Contains($"\"kind\": \"{kind}\"", StringComparison.Ordinal))
        from isFinished in new[] { true, false }
        select new TheoryDataRow<string, bool>(Path.GetFileNameWithoutExtension(file), isFinished);

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Get_DraftOfAnyType_IsShown(string alias, bool isFinished)
    {
        var type = site.Now.Schema.Get(alias);
        var id = await DocumentOfAsync(type);
        var name = $"{type.Name} pv10 {isFinished}";
        await site.Editor.SaveAsync(id, name, isFinished ? [.. Minimal(type)] : []);
        using var desk = await site.DeskOfAsync("Wren", Cancel, "writer");

        var frame = await desk.PageAsync(Previewing.Frame(id), Cancel);
        var page = await desk.PageAsync(frame.QuerySelector("iframe")?.GetAttribute("src") ?? "", Cancel);

        Assert.NotEmpty(page.WordsOf("main h1"));
        if (type.Kind == DocumentKind.Page && alias != "home")
            Assert.Contains(name, page.Title, StringComparison.Ordinal);
        if (type.Kind == DocumentKind.Part && isFinished)
            Assert.True(ShowsPart(type, page.Body!.Words(), name)); // a page has a body
        if (alias == "siteSettings" && isFinished)
            Assert.Contains("x pv10", page.QuerySelector(".brand__name")!.Words(), StringComparison.Ordinal); // every page has it
        if (type.Kind != DocumentKind.Page)
            Assert.Contains("It has no page of its own.", frame.Body!.Words(), StringComparison.Ordinal); // a page has a body
    }

    private static bool ShowsPart(DocumentType type, string words, string name) =>
        words.Contains(name, StringComparison.OrdinalIgnoreCase) || type.Properties.Any(p => words.Contains($"{p.Alias} x pv10", StringComparison.OrdinalIgnoreCase));

    // In the place where editors make one; what there is only one of is changed.
    private async Task<Guid> DocumentOfAsync(DocumentType type)
    {
        if (type.AllowedAtRoot || type.Kind == DocumentKind.Data)
            return site.Now.OfType(type.Alias)[0].Id;
        var parent = site.Now.Items.First(i => site.Now.Schema.Get(i.ContentType).AllowedChildren.Contains(type.Alias));
        return await site.CreateBelowAsync(type.Alias, parent.Id);
    }

    private IEnumerable<(string, PropertyValue)> Minimal(DocumentType type) =>
        from property in type.Properties
        where property.Required || property.Editor == EditorKind.Text
        select (property.Alias, ValueOf(property));

    private PropertyValue ValueOf(PropertyDefinition property) => property.Editor switch
    {
        EditorKind.Number => new NumberValue(property.Minimum ?? 1),
        EditorKind.Boolean => new BooleanValue(true),
        EditorKind.Date => new DateValue(new DateOnly(2026, 11, 20)),
        EditorKind.Choice => new TextValue(property.Choices[0].Value),
        EditorKind.Choices => new TextListValue([property.Choices[0].Value]),
        EditorKind.Tags => new TextListValue(["tag"]),
        EditorKind.Email => new TextValue("a@example.org"),
        EditorKind.Phone => new TextValue("01234 567890"),
        EditorKind.Url => new TextValue("https://example.org"),
        EditorKind.RichText => new RichTextValue($"<p>{property.Alias} x pv10</p>"),
        EditorKind.Items => new ItemsValue([site.Now.Items.First(i => property.ItemTypes.Count == 0 || property.ItemTypes.Contains(i.ContentType)).Id]),
        EditorKind.Files => new FilesValue([site.Published.Current.Snapshot.Media[0].Id]),
        EditorKind.Blocks => new BlocksValue([]),
        _ when property.MaxLength < 20 => new TextValue("1"),
        _ => new TextValue($"{property.Alias} x pv10"),
    };
}
