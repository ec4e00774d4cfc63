using System.Text.Json;
using System.Xml.Linq;

namespace Partnership.Architecture.Tests.Licences;

/// <summary>Every package of every lock file in the repository: what is shipped, what it is built with and what it is tested with.</summary>
internal static class LockedPackages
{
    private static readonly string[] NotOurs = ["/node_modules/", "/obj/", "/bin/", "/artifacts/"];

    public static IReadOnlyList<UsedPackage> All() =>
    [
        .. from lockFile in Files("packages.lock.json")
           from framework in Json(lockFile).GetProperty("dependencies").EnumerateObject()
           from package in framework.Value.EnumerateObject()
           where package.Value.GetProperty("type").GetString() != "Project"
           group package by (package.Name, Version: package.Value.GetProperty("resolved").GetString()!) into one
           select FromNuGet(one.Key.Name, one.Key.Version),
        .. from lockFile in Files("package-lock.json")
           from package in Json(lockFile).GetProperty("packages").EnumerateObject()
           where package.Name.Length > 0
           select FromNpm(package),
    ];

    private static UsedPackage FromNuGet(string name, string version)
    {
        var folder = Path.Combine(PackagesFolder, name.ToLowerInvariant(), version.ToLowerInvariant());
        var description = Path.Combine(folder, name.ToLowerInvariant() + ".nuspec");
        Assert.True(File.Exists(description), $"{name} {version} is not on this machine: run dotnet restore first.");
        var licence = XDocument.Load(description).Descendants().FirstOrDefault(e => e.Name.LocalName == "license");
        var isFile = licence?.Attribute("type")?.Value == "file";
        return new UsedPackage
        {
            Id = "nuget:" + name,
            Version = version,
            Licence = isFile ? null : licence?.Value,
            LicenceFile = isFile ? File.ReadAllText(Path.Combine(folder, licence!.Value)) : null,
        };
    }

    private static UsedPackage FromNpm(JsonProperty package) => new()
    {
        Id = "npm:" + package.Name[(package.Name.LastIndexOf("node_modules/", StringComparison.Ordinal) + "node_modules/".Length)..],
        Version = package.Value.GetProperty("version").GetString()!,
        Licence = package.Value.TryGetProperty("license", out var licence) ? licence.GetString() : null,
    };

    // Where the restore put them is written beside this project, wherever that is on a machine.
    private static string PackagesFolder { get; } =
        Json(Path.Combine(Repository.Root, "tests", "Partnership.Architecture.Tests", "obj", "project.assets.json"))
            .GetProperty("packageFolders").EnumerateObject().First().Name;

    private static IEnumerable<string> Files(string name) =>
        from path in Directory.EnumerateFiles(Repository.Root, name, SearchOption.AllDirectories)
        where !NotOurs.Any(path.Replace('\\', '/').Contains)
        select path;

    private static JsonElement Json(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.Clone();
    }
}
