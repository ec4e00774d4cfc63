namespace Partnership.Architecture.Tests.Licences;

/// <summary>A package of a lock file, and what it says of its licence.</summary>
internal sealed record UsedPackage
{
    /// <summary>The registry and the name, such as <c>nuget:MailKit</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The version.</summary>
    public required string Version { get; init; }

    /// <summary>The licence as an SPDX expression, or null when the package names none in that form.</summary>
    public required string? Licence { get; init; }

    /// <summary>The words of the licence, where the package carries a file instead of an expression; else null.</summary>
    public string? LicenceFile { get; init; }
}
