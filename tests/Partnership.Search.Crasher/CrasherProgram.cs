using System.Globalization;
using Partnership.Content.Schema;
using Partnership.Search.Crasher.Sites;
using Partnership.Search.Indexing;

namespace Partnership.Search.Crasher;

/// <summary>
/// Keeps an index like a site that changes without end, until it is killed. It says each thing that it has done on a line.
/// </summary>
internal sealed class CrasherProgram(CrasherOptions options, TextWriter output) : IProgress<IndexProgress>
{
    /// <summary>A site as it is after some changes of a sequence.</summary>
    public static async Task<ChangingSite> SiteAsync(CrasherOptions options, IEnumerator<SiteChange> changes, CancellationToken cancellationToken)
    {
        var site = new ChangingSite(SchemaIn(options.SchemaFolder), Path.Combine(options.Folder, "files"));
        for (var i = 0; i < options.From; i++)
            await NextAsync(site, changes, cancellationToken);
        return site;
    }

    /// <summary>The changes of a seed, without end.</summary>
    public static IEnumerable<SiteChange> Changes(int seed)
    {
        var random = new Random(seed);
        while (true)
            yield return new SiteChange((SiteChangeKind)random.Next(Enum.GetValues<SiteChangeKind>().Length), random.Next(1000), random.Next(1000));
    }

    /// <summary>The schema of the repository.</summary>
    public static ContentSchema SchemaIn(string folder) => ContentSchema.Parse(
        [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(path => new SchemaFile(Path.GetFileName(path), File.ReadAllBytes(path)))]);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var changes = Changes(options.Seed).GetEnumerator();
        var site = await SiteAsync(options, changes, cancellationToken);
        using var keeper = new SearchIndexKeeper(options.IndexFolder, site.Files.Texts, new SearchIndexHolder());
        await keeper.OpenAsync(site.Snapshot, this, cancellationToken);
        for (var number = options.From; ; number++)
        {
            Say(string.Create(CultureInfo.InvariantCulture, $"reached {number}"));
            for (var i = number % 3; i > 0 && await keeper.AddPagesAsync(site.Snapshot, cancellationToken); i--)
                Say("read");
            if (number % 4 == 0)
            {
                await keeper.SettleAsync();
                Say("settled");
            }

            await NextAsync(site, changes, cancellationToken);
            await keeper.CatchUpAsync(site.Snapshot, cancellationToken);
        }
    }

    void IProgress<IndexProgress>.Report(IndexProgress value) => Say("building");

    private static Task NextAsync(ChangingSite site, IEnumerator<SiteChange> changes, CancellationToken cancellationToken)
    {
        changes.MoveNext();
        return site.ApplyAsync(changes.Current, cancellationToken);
    }

    private void Say(string line)
    {
        lock (output)
            output.WriteLine(line);
    }
}
