using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Partnership.Editorial.Import;

/// <summary>
/// Reads YAML that anyone may have written. References inside it are refused: a few lines of them can stand for more than any memory
/// holds. So is deep nesting: nodes are read by recursion, which would end the process.
/// </summary>
internal static class SafeYaml
{
    private const int DeepestNesting = 20;

    /// <summary>Reads a text with one document.</summary>
    /// <returns>Its node; or null, with the line in the text, from 1, and the reason. Null without a reason means that it is empty.</returns>
    public static (YamlNode? Root, int Line, string? Reason) Read(string yaml)
    {
        try
        {
            if (Refuse(yaml) is { } refused)
                return (null, refused.Line, refused.Reason);
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents.Count switch
            {
                0 => (null, 1, null),
                1 => (stream.Documents[0].RootNode, 1, null),
                _ => (null, 1, "There is a second document in it."),
            };
        }
        catch (YamlException exception)
        {
            return (null, (int)exception.Start.Line, exception.Message);
        }
    }

    private static (int Line, string Reason)? Refuse(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        for (var depth = 0; parser.MoveNext();)
        {
            depth += parser.Current?.NestingIncrease ?? 0;
            var line = (int)(parser.Current?.Start.Line ?? 1);
            if (parser.Current is AnchorAlias)
                return (line, "References with * can't be used. Put text that begins with * or & between quotation marks.");
            if (depth > DeepestNesting)
                return (line, "There are too many lists inside each other.");
        }

        return null;
    }
}
