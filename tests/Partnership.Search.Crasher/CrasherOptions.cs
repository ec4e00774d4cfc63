using System.Globalization;

namespace Partnership.Search.Crasher;

/// <summary>What the crasher works on.</summary>
/// <param name="SchemaFolder">The folder of the document types.</param>
/// <param name="Folder">Everything that it writes.</param>
/// <param name="Seed">Which changes it makes.</param>
/// <param name="From">How many of them the site has before the index is opened.</param>
internal sealed record CrasherOptions(string SchemaFolder, string Folder, int Seed, int From)
{
    /// <summary>The folder of all indexes.</summary>
    public string IndexFolder => Path.Combine(Folder, "index");

    public string[] ToArguments() => [SchemaFolder, Folder, Seed.ToString(CultureInfo.InvariantCulture), From.ToString(CultureInfo.InvariantCulture)];

    public static CrasherOptions Parse(string[] arguments) => new(
        arguments[0], arguments[1], int.Parse(arguments[2], CultureInfo.InvariantCulture), int.Parse(arguments[3], CultureInfo.InvariantCulture));
}
