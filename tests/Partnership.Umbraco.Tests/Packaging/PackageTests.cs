using System.IO.Compression;
using System.Xml.Linq;

namespace Partnership.Umbraco.Tests.Packaging;

/// <summary>The package that an Umbraco site adds.</summary>
public sealed class PackageTests : IDisposable
{
    private const string Package = "Partnership.Umbraco.1.0.0.nupkg";
    private const string NewestUmbraco = "17.8.1";

    private readonly string folder = Directory.CreateTempSubdirectory("partnership-package-").FullName;

    [Fact]
    public async Task Pack_Twice_GivesTheSameBytes()
    {
        var first = await File.ReadAllBytesAsync(await PackAsync("one"), TestContext.Current.CancellationToken);
        var second = await File.ReadAllBytesAsync(await PackAsync("two"), TestContext.Current.CancellationToken);

        Assert.Equal(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(first)), Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(second)));
    }

    [Fact]
    public async Task Pack_Package_CarriesOurAssembliesAndAsksOnlyForWhatOthersServe()
    {
        await using var package = await ZipFile.OpenReadAsync(await PackAsync("feed"), TestContext.Current.CancellationToken);
        var names = package.Entries.Select(e => e.FullName).ToList();
        await using var nuspec = await package.GetEntry("Partnership.Umbraco.nuspec")!.OpenAsync(TestContext.Current.CancellationToken);
        var document = await XDocument.LoadAsync(nuspec, LoadOptions.None, TestContext.Current.CancellationToken);
        var dependencies = document.Descendants().Where(e => e.Name.LocalName == "dependency").ToDictionary(e => e.Attribute("id")!.Value, e => e.Attribute("version")!.Value);

        foreach (var project in new[] { "Content", "Publishing", "Disclosure", "Umbraco" })
            Assert.Contains($"lib/net10.0/Partnership.{project}.dll", names);
        Assert.Contains("README.md", names);
        Assert.Contains("icon.png", names);
        Assert.DoesNotContain(dependencies.Keys, d => d.StartsWith("Partnership.", StringComparison.Ordinal));
        Assert.Equal("[17.6.2, 18.0.0)", dependencies["Umbraco.Cms.Core"]);
        Assert.Equal(PackagesOfCarriedProjects(), dependencies.Keys.Where(d => d != "Umbraco.Cms.Core").ToHashSet());
    }

    [Fact]
    public async Task Pack_AddedToAProjectWithTheNewestUmbraco17_LoadsWithEveryMember()
    {
        // A version of its own: NuGet keeps what it has unpacked once, and would load yesterday's.
        var version = $"1.0.0-test.{Guid.NewGuid():N}";
        await PackAsync("feed", $"-p:PackageVersion={version}");
        var site = Directory.CreateDirectory(Path.Combine(folder, "site")).FullName;
        await File.WriteAllTextAsync(Path.Combine(site, "site.csproj"), Project(version), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(site, "Program.cs"), await ProgramAsync(), TestContext.Current.CancellationToken);

        await Tool.RunAsync(site, "build", "-c", "Release", "-v", "quiet", "--nologo", $"-p:RestoreAdditionalProjectSources={Path.Combine(folder, "feed")}", "-o", Path.Combine(site, "out"));
        var said = await Tool.RunAsync(site, Path.Combine(site, "out", "site.dll"));
        await Tool.RunAsync(site, "publish", "-c", "Release", "-v", "quiet", "--nologo", "--no-restore", "-o", Path.Combine(site, "published"));

        Assert.Matches($@"^Umbraco {NewestUmbraco.Replace(".", @"\.", StringComparison.Ordinal)}, [0-9]{{2,}} types, [0-9]{{3,}} methods, made 7 handlers of notifications", said);
        Assert.True(File.Exists(Path.Combine(site, "published", "wwwroot", "App_Plugins", "Partnership.Umbraco", "umbraco-package.json")));
        var kept = (await Tool.RunAsync(site, "nuget", "locals", "global-packages", "--list"))["global-packages: ".Length..].Trim();
        Directory.Delete(Path.Combine(kept, "partnership.umbraco", version), recursive: true);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<string> PackAsync(string name, params string[] more)
    {
        var target = Path.Combine(folder, name);
        await Tool.RunAsync(
            Tool.Root, ["pack", "src/Partnership.Umbraco/Partnership.Umbraco.csproj", "-c", Tool.Configuration, "--no-build", "--no-restore", "-o", target, "-v", "quiet", "--nologo", .. more]);
        return Path.Combine(target, Package);
    }

    private static HashSet<string> PackagesOfCarriedProjects() =>
    [
        .. from project in new[] { "Content", "Publishing", "Disclosure" }
           from reference in XDocument.Load(Path.Combine(Tool.Root, $"src/Partnership.{project}/Partnership.{project}.csproj")).Descendants("PackageReference")
           select reference.Attribute("Include")!.Value,
    ];

    private static string Project(string version) => $"""
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Partnership.Umbraco" Version="{version}" />
            <PackageReference Include="Umbraco.Cms.Core" Version="{NewestUmbraco}" />
            <PackageReference Include="Microsoft.Extensions.FileProviders.Embedded" Version="10.0.12" />
          </ItemGroup>
        </Project>
        """;

    private static Task<string> ProgramAsync() => File.ReadAllTextAsync(Path.Combine(Tool.Root, "tests/Partnership.Umbraco.Tests/Packaging/SiteProgram.txt"), TestContext.Current.CancellationToken);
}
