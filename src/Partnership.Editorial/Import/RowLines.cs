using YamlDotNet.RepresentationModel;

namespace Partnership.Editorial.Import;

/// <summary>On which lines of a table the values of one row begin.</summary>
/// <param name="first">The line on which the row begins, from 1.</param>
internal sealed class RowLines(int first)
{
    // By reference: two cells with the same text are equal nodes.
    private readonly Dictionary<YamlNode, int> lines = new(ReferenceEqualityComparer.Instance);

    /// <summary>The line on which the row begins.</summary>
    public int First => first;

    /// <summary>Remembers where a value begins.</summary>
    public void Set(YamlNode node, int line) => lines[node] = line;

    /// <summary>Where a value begins.</summary>
    public int LineOf(YamlNode node) => lines.GetValueOrDefault(node, first);
}
