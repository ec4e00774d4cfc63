using Partnership.Content.Items;
using Partnership.Content.Values;

namespace Partnership.Web.Tests.Live;

/// <summary>What tests write into documents.</summary>
internal static class Draft
{
    public static (string, PropertyValue) Text(string alias, string text) => (alias, new TextValue(text));

    public static (string, PropertyValue) Day(string alias, int year, int month, int day) => (alias, new DateValue(new DateOnly(year, month, day)));

    public static (string, PropertyValue) Rich(string alias, string markup) => (alias, new RichTextValue(markup));

    public static (string, PropertyValue)[] Page(string text) => [Rich("body", $"<p>{text}</p>"), Text("summary", "A page for a test.")];

    /// <summary>A review of neglect and schools. What a test says itself comes before what stands here.</summary>
    public static (string, PropertyValue)[] Review(LiveSite site, string text, params (string Alias, PropertyValue)[] more) =>
        [.. more, .. Usual(site, text).Where(u => more.All(m => m.Alias != u.Alias))];

    public static (string, PropertyValue) File(string alias, MediaItem file) => (alias, new FilesValue([file.Id]));

    private static (string Alias, PropertyValue)[] Usual(LiveSite site, string text) =>
    [
        Text("reference", "TEST-1"),
        Text("reviewType", "rapid-review"),
        Text("area", "Nowhere"),
        Text("pseudonym", "Child Test"),
        Text("summary", "A review for a test."),
        Rich("learning", $"<p>{text}</p>"),
        Day("publishedOn", 2026, 11, 20),
        ("themes", new ItemsValue([site.Editor.At("/themes/neglect").Id])),
        ("agencies", new ItemsValue([site.Editor.At("/agencies/schools").Id])),
        ("harmTypes", new TextListValue(["neglect"])),
    ];
}
