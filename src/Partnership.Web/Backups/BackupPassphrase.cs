using Partnership.Editorial.Backups;
using Spectre.Console;

namespace Partnership.Web.Backups;

/// <summary>Finds the passphrase of backups: never on the command line, where every user of the machine could read it.</summary>
internal static class BackupPassphrase
{
    private const int Shortest = 16;

    /// <summary>The passphrase to make a backup with.</summary>
    /// <exception cref="BackupException">There is none, or it is too short.</exception>
    public static async Task<string> ToEncryptAsync(BackupOptions options, CancellationToken cancellationToken)
    {
        var passphrase = await GivenAsync(options, cancellationToken) ?? Ask("Passphrase for the backup:");
        if (passphrase.Length < Shortest)
            throw new BackupException($"The passphrase must have at least {Shortest} characters: whoever gets the backup may try for years. Five or six words of no sentence do well.");
        return IsAsked(options) && Ask("Once more:") != passphrase
            ? throw new BackupException("The two were not the same, so nothing was made.")
            : passphrase;
    }

    /// <summary>The passphrase to open a backup with.</summary>
    /// <exception cref="BackupException">There is none.</exception>
    public static async Task<string> ToDecryptAsync(BackupOptions options, CancellationToken cancellationToken) =>
        await GivenAsync(options, cancellationToken) ?? Ask("Passphrase of the backup:");

    private static bool IsAsked(BackupOptions options) => string.IsNullOrEmpty(options.PassphraseFile) && string.IsNullOrEmpty(options.Passphrase);

    private static async Task<string?> GivenAsync(BackupOptions options, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(options.PassphraseFile))
            return string.IsNullOrEmpty(options.Passphrase) ? null : options.Passphrase;
        if (!File.Exists(options.PassphraseFile))
            throw new BackupException($"There is no file {options.PassphraseFile}, where Backup:PassphraseFile says that the passphrase is.");
        return (await File.ReadAllLinesAsync(options.PassphraseFile, cancellationToken)).FirstOrDefault("").Trim();
    }

    private static string Ask(string words) => Console.IsInputRedirected
        ? throw new BackupException("There is no passphrase. Put it into a file that only the site's user can read, and say where with Backup:PassphraseFile.")
        : AnsiConsole.Prompt(new TextPrompt<string>(words).Secret());
}
