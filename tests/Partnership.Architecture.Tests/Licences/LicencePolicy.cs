using System.Collections.Immutable;
using System.Text.Json;

namespace Partnership.Architecture.Tests.Licences;

/// <summary>Which licences are allowed, and which packages are let through beside them and why (<c>licences.json</c>).</summary>
internal sealed record LicencePolicy
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    /// <summary>Licences that any package may have, by their SPDX names.</summary>
    public required ImmutableHashSet<string> Allowed { get; init; }

    /// <summary>Packages that were looked at one by one.</summary>
    public required ImmutableArray<LicenceException> Exceptions { get; init; }

    public static LicencePolicy Read(string json) => JsonSerializer.Deserialize<LicencePolicy>(json, Reading)!;

    /// <summary>What is wrong with the licence of a package, with its name and its licence; null when nothing is.</summary>
    public string? Problem(UsedPackage package)
    {
        var exception = Exceptions.FirstOrDefault(e => e.Packages.Contains(package.Id));
        if (package.Licence is { } licence)
            return LicenceExpression.IsAllowed(licence, Allowed) || exception?.Licence == licence ? null : $"{package.Id} {package.Version} is under {licence}, which is not allowed.";
        if (exception is null)
            return $"{package.Id} {package.Version} names no licence.";
        return exception.Says is { } says && package.LicenceFile?.Contains(says, StringComparison.Ordinal) != true
            ? $"{package.Id} {package.Version}: its licence file does not say ‘{says}’ any more."
            : null;
    }
}

/// <summary>Packages that are let through.</summary>
internal sealed record LicenceException
{
    /// <summary>Their registry and names.</summary>
    public required ImmutableArray<string> Packages { get; init; }

    /// <summary>The licence that they are let through with, and with no other.</summary>
    public required string Licence { get; init; }

    /// <summary>Words that the licence file of the package must have; null where the package has none.</summary>
    public string? Says { get; init; }

    /// <summary>Why.</summary>
    public required string Why { get; init; }
}
