using Microsoft.Extensions.Options;
using Partnership.Web.Nodes;
using Partnership.Web.Site;
using Partnership.Web.StartUp;

namespace Partnership.Web.Commands;

/// <summary>The commands besides serving. Each works on the same settings and data as the site.</summary>
internal static class CommandLine
{
    private const int Interrupted = 130;
    private const int NotHere = 69;
    private const string Users = "users";
    private const string Import = "import";
    private const string Restore = "restore";

    private static readonly Dictionary<string, Func<IServiceProvider, IReadOnlyList<string>, CancellationToken, Task<int>>> Commands = new(StringComparer.Ordinal)
    {
        ["reindex"] = ReindexCommand.RunAsync,
        ["generate"] = GenerateCommand.RunAsync,
        ["check"] = CheckCommand.RunAsync,
        ["examine"] = ExamineCommand.RunAsync,
        ["migrate-store"] = MigrateStoreCommand.RunAsync,
        ["backup"] = BackupCommand.RunAsync,
        [Restore] = RestoreCommand.RunAsync,
        [Users] = UsersCommand.RunAsync,
        [Import] = ImportCommand.RunAsync,
    };

    // The others work on what the site itself edits.
    private static readonly string[] WithoutStore = ["reindex", "examine"];

    // Options of a command itself. All others are settings of the site.
    private static readonly Dictionary<string, string[]> OwnOptions = new(StringComparer.Ordinal) { [Users] = UsersCommand.Options, [Import] = ImportCommand.Options, [Restore] = RestoreCommand.Options };

    /// <summary>How the program is used, in a few lines.</summary>
    public const string Usage =
        """
        Usage: Partnership.Web [command] [--setting value …]
          serve                       serves the site (the default)
          reindex                     makes the search index anew beside the one in use, and puts it in its place
          check                       proves that database, public pages, log, audit trail, files and index are whole
          examine <file>              looks in a PDF, Word file or picture for what tells who somebody is, seen and hidden
          migrate-store               copies the store of the data directory into the PostgreSQL that is set, and proves that both are the same
          backup <folder>             writes everything the site keeps into one encrypted file, and proves that it can be restored
          backup try <file>           proves it of a backup that is there
          restore <file> --ledger <file>
                                      restores a backup into an empty store; what was taken down since stays down
          generate <reviews> <pages>  fills the store with made-up reviews, to measure with
          import <folder> [--parent <address>] [--as <email>]
                                      brings in a folder of pages and files as drafts below a page; run it again to go on
          users add <email> [--name <name>] [--role <role> …]
                                      makes an account for the editors' desk, and prints a link to choose a password
          users reset <email>         takes password and second factor away, and prints a link to choose a password
        """;

    public static bool Has(string verb) => Commands.ContainsKey(verb);

    /// <summary>Runs a command.</summary>
    /// <param name="verb">One that <see cref="Has"/> knows.</param>
    /// <param name="args">What stands behind it: values of the command first, then its options and settings.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string verb, string[] args)
    {
        var (values, settings) = Split(args, OwnOptions.GetValueOrDefault(verb, []));
        await using var app = SiteHost.Build([.. settings, "--Logging:LogLevel:Default", "Warning"]);
        if (app.Services.GetRequiredService<IOptions<CmsOptions>>().Value.IsHeadless && !WithoutStore.Contains(verb))
        {
            await Console.Error.WriteLineAsync(
                $"The command {verb} works on the site's own store, and there is none: Cms:Source is Umbraco, so people, content and backups are Umbraco's.");
            return NotHere;
        }

        if (app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.Role == SiteRole.Public && !WithoutStore.Contains(verb))
        {
            await Console.Error.WriteLineAsync($"The command {verb} needs more rights than a public node has: run it on a node with the desk, whose Site:Role is All or Desk.");
            return NotHere;
        }

        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, key) =>
        {
            key.Cancel = true; // the command ends by itself, with nothing half done
            stop.Cancel();
        };
        try
        {
            return await Commands[verb](app.Services, values, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped. What was there before is as it was.");
            return Interrupted;
        }
    }

    private static (List<string> Values, List<string> Settings) Split(string[] args, string[] ownOptions)
    {
        var values = args.TakeWhile(a => !a.StartsWith('-')).ToList();
        var settings = new List<string>();
        for (var i = values.Count; i < args.Length; i++)
        {
            // One without a value stays with the command, which says how it is used.
            if (ownOptions.Contains(args[i]))
                values.AddRange(args[i..Math.Min(i++ + 2, args.Length)]);
            else
                settings.Add(args[i]);
        }

        return (values, settings);
    }
}
