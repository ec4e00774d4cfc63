using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Partnership.Content.Items;
using Partnership.Content.Values;
using Partnership.Delivery.Source.Client;
using Partnership.Delivery.Source.Mapping;

namespace Partnership.Delivery.Source.Tree;

/// <summary>A public document of Umbraco, in this site's words. It never holds what isn't public.</summary>
internal sealed record SourceItem
{
    public required Guid Id { get; init; }

    public required string ContentType { get; init; }

    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>One for each culture of the site in which it is public, the default culture first; at least one.</summary>
    public required ImmutableArray<SourceVersion> Versions { get; init; }

    /// <summary>The version that says where the document stands.</summary>
    public SourceVersion Main => Versions[0];

    /// <summary>The version of a culture of the site, or null.</summary>
    public SourceVersion? In(string culture) => Versions.FirstOrDefault(v => v.Culture == culture);

    /// <summary>Whether two readings say the same.</summary>
    public bool IsSameAs(SourceItem other) =>
        ContentType == other.ContentType && CreateDate == other.CreateDate && Versions.Length == other.Versions.Length
        && Versions.Zip(other.Versions).All(pair => pair.First.Fingerprint == pair.Second.Fingerprint);
}

/// <summary>A public document of Umbraco in one culture.</summary>
internal sealed record SourceVersion
{
    /// <summary>The culture, as this site calls it.</summary>
    public required string Culture { get; init; }

    public required string Name { get; init; }

    /// <summary>Where Umbraco has it.</summary>
    public required RemoteRoute Route { get; init; }

    public required DateTimeOffset UpdateDate { get; init; }

    public Withdrawal? Withdrawal { get; init; }

    public required PropertyBag Properties { get; init; }

    /// <summary>The files that its values use.</summary>
    public ImmutableArray<FileUse> Files { get; init; } = [];

    /// <summary>A hash of everything above: equal versions have equal ones.</summary>
    public string Fingerprint => field ??= Hash();

    private string Hash()
    {
        var text = new StringBuilder()
            .Append(Culture).Append('\n').Append(Name).Append('\n').Append(Route).Append('\n').Append(UpdateDate.UtcTicks).Append('\n')
            .Append(Withdrawal?.When.UtcTicks).Append(Withdrawal?.Explanation).Append('\n').Append(PropertyJson.Write(Properties));
        foreach (var file in Files)
            text.Append('\n').Append(file.Id).Append(file.Url).Append(file.Bytes).AppendJoin(',', file.Extensions);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
