using System.Net;
using CsCheck;

namespace Partnership.Editorial.Tests.RichText;

/// <summary>Random texts of what Markdown can say.</summary>
internal static class AnyText
{
    private const string Id = "0192a0de-1111-7222-8333-444455556666";

    private static readonly string[] Words =
    [
        "child", "the", "a", "Otterby", "7", "2026", "don’t", "well-being", "ysgol", "é", "a_b", "x*y", "C#", "#1", "1.", "2)", "-", "+", "=", "~", ">", "<b>", "&amp;", "&", "AT&T",
        "[x]", "(y)", "`code`", "\\", "|", "!", "wow!", ":--", "---", "===", "***", "___", "http://x.example", "a@b.example", "\u00a0", "10\u00a0km", "“said”", "…", "{#id}", "$1", "^", "~~",
    ];

    private static readonly string[] Edges = ["child", "the", "Otterby", "7", "ysgol", "é", "reports"];

    private static readonly string[] Addresses =
    [
        "href=\"https://example.org/a?b=1&amp;c=2\"", "href=\"mailto:a@b.example\"", "href=\"tel:+441234567890\"", "href=\"#part\"", "href=\"/about/us\"",
        "href=\"https://example.org/(a)_b\"", "href=\"https://example.org/&amp;copy;\"", "href=\"https://example.org/a\" title=\"A &quot;title&quot; | \\ &amp;amp;\"",
        $"href=\"/old#part\" data-link-type=\"Content\" data-destination-id=\"{Id}\"", $"data-destination-id=\"{Id}\"", $"href=\"?q=1\" data-destination-id=\"{Id}\"",
    ];

    /// <summary>A whole text.</summary>
    public static Gen<string> Markup => Blocks(2, "p", "h2", "h3", "h4", "hr", "figure", "list", "blockquote", "table").Select(string.Concat);

    private static Gen<string> Plain => OneOf(Words).Array[1, 6].Select(w => WebUtility.HtmlEncode(string.Join(' ', w)));

    // Marks begin and end with a letter or a number: Markdown knows no others inside a sentence.
    private static Gen<string> Solid => Gen.Select(OneOf(Edges), Plain, OneOf(Edges), (a, b, c) => $"{a} {b} {c}");

    private static Gen<string> Sentence(bool canBreak) => Gen.Int[0, canBreak ? 8 : 7].SelectMany(kind => kind switch
    {
        0 => Solid.Select(s => $"<strong>{s}</strong>"),
        1 => Solid.Select(s => $"<em>{s}</em>"),
        2 => Solid.Select(s => $"<i><b>{s}</b></i>"),
        3 => Gen.Select(Solid, Solid, (a, b) => $"<b>{a} <em>{b}</em></b>"),
        4 => Gen.Select(OneOf(Addresses), Solid, (a, s) => $"<a {a}>{s}</a>"),
        5 => Gen.Select(OneOf(Addresses), Solid, Solid, (a, s, t) => $"<strong>{s} <a {a}>{t}</a></strong>"),
        6 => Gen.Select(Plain, Gen.Int[0, 3], (alt, said) => $"<img data-media-id=\"{Id}\"{(said == 0 ? "" : $" alt=\"{(said == 1 ? "" : alt)}\"")}>"),
        8 => Gen.Const("<br>"),
        _ => Plain,
    }).Array[1, 4].Select(parts => string.Join(' ', parts));

    private static Gen<string> Line => Sentence(canBreak: true).Select(s => "start " + s);

    private static Gen<string[]> Blocks(int depth, params string[] kinds) => OneOf(kinds).SelectMany(kind => Block(kind, depth)).Array[1, 4];

    private static Gen<string> Block(string kind, int depth) => kind switch
    {
        "p" => Line.Select(w => $"<p>{w}</p>"),
        "h2" or "h3" or "h4" => Sentence(canBreak: false).Select(w => $"<{kind}>x {w}</{kind}>"),
        "hr" => Gen.Const("<hr>"),
        "figure" => Gen.Select(Plain, Plain, Gen.Bool, (alt, c, b) => $"<figure><img data-media-id=\"{Id}\" alt=\"{alt}\">{(b ? $"<figcaption>{c}</figcaption>" : "")}</figure>"),
        "blockquote" when depth > 0 => Blocks(depth - 1, "p", "list", "h3", "blockquote").Select(b => $"<blockquote>{string.Concat(b)}</blockquote>"),
        "list" => List(depth),
        "table" => Table,
        _ => Line.Select(w => $"<p>{w}</p>"),
    };

    private static Gen<string> List(int depth) => Gen.Select(Gen.OneOf(Gen.Const("ul"), Gen.Const("ol"), Gen.Const("ol start=\"4\"")), Gen.Bool, Gen.Int[2, 4]).SelectMany(t =>
    {
        var (tag, isLoose, count) = t;
        var inner = depth > 0 ? Gen.OneOf(Gen.Const(""), Gen.Const(""), List(depth - 1).Select(l => l.Replace(" start=\"4\"", "", StringComparison.Ordinal))) : Gen.Const("");
        return Gen.Select(Line, inner, (w, i) => isLoose ? $"<li><p>{w}</p>{i}</li>" : $"<li>{w}{i}</li>").Array[count]
            .Select(items => $"<{tag}>{string.Concat(items)}</{tag[..2]}>");
    });

    private static Gen<string> Table => Gen.Select(Gen.Int[1, 3], Gen.Int[1, 3]).SelectMany((columns, rows) =>
        Sentence(canBreak: false).Array[columns].Array[rows + 1].Select(cells =>
            $"<table><thead><tr>{string.Concat(cells[0].Select(c => $"<th>{c}</th>"))}</tr></thead><tbody>{string.Concat(cells[1..].Select(r => $"<tr>{string.Concat(r.Select(c => $"<td>{c}</td>"))}</tr>"))}</tbody></table>"));

    private static Gen<string> OneOf(string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
