using System.Text;
using Partnership.Content.Problems;
using Partnership.Content.Schema;

namespace Partnership.Content.Tests.Builders;

/// <summary>The text of a sound schema file, in which a test spoils single lines.</summary>
internal sealed class SchemaText
{
    private readonly string[] lines;

    private SchemaText(string text) => lines = text.Split('\n');

    /// <summary>The file <c>page.json</c>: the alias stands in line 2, a text property in lines 7 to 12, a rich text in 13 to 18.</summary>
    public static SchemaText Page() => new("""
        {
          "alias": "page",
          "name": "Page",
          "icon": "page",
          "kind": "page",
          "properties": [
            {
              "alias": "title",
              "name": "Title",
              "editor": "text",
              "visibility": "public"
            },
            {
              "alias": "body",
              "name": "Text",
              "editor": "richText",
              "visibility": "public"
            }
          ]
        }
        """);

    public SchemaText WithLine(int number, string text)
    {
        lines[number - 1] = text;
        return this;
    }

    public SchemaFile AsFile(string name = "page.json") => new(name, Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    /// <summary>Every mistake that is found in the files.</summary>
    public static IReadOnlyList<SourceProblem> ProblemsOf(params SchemaFile[] files) =>
        Assert.Throws<SchemaException>(() => ContentSchema.Parse(files)).Problems;

    /// <summary>Every mistake that is found in this file, when it stands beside a sound composition, element and list.</summary>
    public IReadOnlyList<SourceProblem> Problems() => ProblemsOf(
        AsFile(),
        File("details", "composition", "summary"),
        File("card", "element", "heading"),
        File("settings", "data", "email"));

    private static SchemaFile File(string alias, string kind, string property) => new(alias + ".json", Encoding.UTF8.GetBytes($$"""
        {
          "alias": "{{alias}}", "name": "{{alias}}", "icon": "page", "kind": "{{kind}}",
          "properties": [ { "alias": "{{property}}", "name": "{{property}}", "editor": "text", "visibility": "public" } ]
        }
        """));
}
