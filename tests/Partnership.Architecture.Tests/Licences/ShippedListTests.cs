using System.Diagnostics;
using System.Text.Json;

namespace Partnership.Architecture.Tests.Licences;

/// <summary>What <c>tools/sbom/join.mjs</c> makes of the two halves of the list of what is shipped. <c>test.sh</c> makes the real one.</summary>
public sealed class ShippedListTests : IDisposable
{
    private const string MailKit = """{ "bom-ref": "m", "name": "MailKit", "version": "4.18.2", "purl": "pkg:nuget/MailKit@4.18.2", "hashes": [{}], "licenses": [{}] }""";
    private const string Lucene = """{ "bom-ref": "l", "name": "Lucene.Net", "version": "4.8.0", "purl": "pkg:nuget/Lucene.Net@4.8.0", "hashes": [{}] }""";
    private const string Compiler = """{ "bom-ref": "b", "name": "Analyzer", "version": "1.0.0", "scope": "excluded", "purl": "pkg:nuget/Analyzer@1.0.0" }""";
    private const string Editor = """{ "bom-ref": "t", "name": "@tiptap/core", "version": "3.32.2", "purl": "pkg:npm/%40tiptap/core@3.32.2", "hashes": [{}], "licenses": [{}] }""";

    private readonly string folder = Directory.CreateTempSubdirectory("partnership-sbom-").FullName;

    [Fact]
    public async Task Join_BothHalves_ListsWhatIsShippedWithTheLicencesThatWereReadByHand()
    {
        var (exitCode, _) = await JoinAsync([MailKit, Lucene, Compiler], [Editor]);

        var list = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "list.json"), TestContext.Current.CancellationToken)).RootElement;
        var components = list.GetProperty("components").EnumerateArray().ToList();
        Assert.Equal(0, exitCode);
        Assert.Equal(["MailKit", "Lucene.Net", "@tiptap/core"], components.Select(c => c.GetProperty("name").GetString()));
        Assert.Equal("Apache-2.0", components[1].GetProperty("licenses")[0].GetProperty("license").GetProperty("id").GetString());
        Assert.Equal(["m", "t"], list.GetProperty("dependencies")[0].GetProperty("dependsOn").EnumerateArray().Select(d => d.GetString()));
    }

    [Fact]
    public async Task Join_PackageIsMissing_FailsAndNamesIt()
    {
        var (exitCode, said) = await JoinAsync([Lucene], []);

        Assert.NotEqual(0, exitCode);
        Assert.Contains("nuget:MailKit@4.18.2 is not in the list of what is shipped.", said, StringComparison.Ordinal);
        Assert.Contains("npm:@tiptap/core@3.32.2 is not in the list of what is shipped.", said, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder, "list.json")));
    }

    [Fact]
    public async Task Join_PackageWithoutHashOrLicence_FailsAndNamesIt()
    {
        var (exitCode, said) = await JoinAsync([MailKit.Replace("[{}]", "[]", StringComparison.Ordinal), Lucene], [Editor]);

        Assert.NotEqual(0, exitCode);
        Assert.Contains("nuget:MailKit@4.18.2 is listed without a hash.", said, StringComparison.Ordinal);
        Assert.Contains("nuget:MailKit@4.18.2 is listed without a licence.", said, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<(int ExitCode, string Said)> JoinAsync(string[] nuget, string[] npm)
    {
        Write("packages.lock.json", """{ "dependencies": { "net10.0": { "MailKit": { "type": "Direct", "resolved": "4.18.2" }, "Lucene.Net": { "type": "Direct", "resolved": "4.8.0" }, "Ours": { "type": "Project" } } } }""");
        Write("package-lock.json", """{ "packages": { "": {}, "node_modules/@tiptap/core": { "version": "3.32.2" }, "node_modules/sass": { "version": "1.0.0", "dev": true } } }""");
        Write("nuget.json", Half(nuget, """["m"]"""));
        Write("npm.json", Half(npm, """["t"]"""));
        var start = new ProcessStartInfo("node") { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in new[] { Path.Combine(Repository.Root, "tools", "sbom", "join.mjs"), "nuget.json", "npm.json", folder, "list.json" })
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await said);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);

    private static string Half(string[] components, string root) => $$"""
        {
          "metadata": { "component": { "bom-ref": "root" } },
          "components": [{{string.Join(",", components)}}],
          "dependencies": [{ "ref": "root", "dependsOn": {{root}} }]
        }
        """;
}
