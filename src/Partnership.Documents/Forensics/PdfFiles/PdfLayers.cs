using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.Forensics.PdfFiles;

/// <summary>Which layers (optional content groups) a reader doesn't see when the file is opened.</summary>
internal sealed class PdfLayers
{
    private const int MostLayers = 2_000;

    private readonly PdfObjects objects;
    private readonly List<DictionaryToken> off = [];

    internal PdfLayers(PdfObjects objects)
    {
        this.objects = objects;
        var properties = objects.Dictionary(objects.Catalog, "OCProperties");
        var settings = objects.Dictionary(properties, "D");
        var on = References(objects.Array(settings, "ON"));
        var hidden = References(objects.Array(settings, "OFF"));
        if (objects.Name(settings, "BaseState") == "OFF")
            hidden.UnionWith(References(objects.Array(properties, "OCGs")).Except(on));
        foreach (var reference in hidden)
            if (objects.Referenced(reference) is DictionaryToken layer)
                off.Add(layer);
    }

    internal bool HasHidden => off.Count > 0;

    /// <summary>The name of the layer that hides what is on these; null when none does.</summary>
    internal string? Hiding(IReadOnlyList<DictionaryToken> layers)
    {
        if (off.Count == 0)
            return null;

        foreach (var layer in layers)
            if (IsHidden(layer))
                return objects.Text(layer, "Name") ?? "without a name";
        return null;
    }

    private bool IsHidden(DictionaryToken layer)
    {
        if (objects.Name(layer, "Type") != "OCMD")
            return IsOff(layer);

        var members = objects.Get(layer, "OCGs") switch
        {
            ArrayToken several => several.Data.Take(MostLayers).Select(objects.Resolve).OfType<DictionaryToken>().ToList(),
            DictionaryToken one => [one],
            _ => [],
        };
        if (members.Count == 0)
            return false;
        return objects.Name(layer, "P") switch
        {
            "AllOn" => members.Any(IsOff),
            "AnyOff" => !members.Any(IsOff),
            "AllOff" => !members.All(IsOff),
            _ => members.All(IsOff),
        };
    }

    private bool IsOff(DictionaryToken layer) => off.Exists(hidden => ReferenceEquals(hidden, layer) || hidden.Equals(layer));

    private static HashSet<IndirectReference> References(IReadOnlyList<IToken> tokens) =>
        [.. tokens.Take(MostLayers).OfType<IndirectReferenceToken>().Select(token => token.Data)];
}
