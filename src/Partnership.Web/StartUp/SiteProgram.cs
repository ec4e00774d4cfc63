using System.Net.Sockets;
using Microsoft.Extensions.Options;
using Partnership.Content.Schema;
using Partnership.Editorial.Backups;
using Partnership.Editorial.Store;
using Partnership.Web.Backups.Age;
using Partnership.Web.Commands;

namespace Partnership.Web.StartUp;

/// <summary>Starts the site, and turns every expected failure into one message and an exit code.</summary>
internal static class SiteProgram
{
    private const string Serve = "serve";
    private const int Failed = 1;
    private const int WrongUse = 64;
    private const string KestrelSource = "Microsoft.AspNetCore.Server.Kestrel.Core";
    private const string AddressSource = "Microsoft.AspNetCore.Http";

    public static async Task<int> RunAsync(string[] args)
    {
        var verb = args.Length > 0 && !args[0].StartsWith('-') ? args[0] : null;
        if (verb is not null && verb != Serve && !CommandLine.Has(verb))
            return await SayAsync($"There is no command '{verb}'.\n{CommandLine.Usage}", WrongUse);
        var rest = verb is null ? args : args[1..];
        try
        {
            return verb is null or Serve ? await ServeAsync(rest) : await CommandLine.RunAsync(verb, rest);
        }
        catch (Exception exception) when (Explain(exception) is not null)
        {
            return await SayAsync(Explain(exception) ?? exception.Message, Failed);
        }
    }

    private static async Task<int> ServeAsync(string[] args)
    {
        await using var app = SiteHost.Build(args);
        app.Services.GetRequiredService<IStartupValidator>().Validate(); // before anything is written
        await app.Services.GetRequiredService<ISiteStart>().RunAsync(app.Lifetime.ApplicationStopping);
        await app.RunAsync();
        return 0;
    }

    private static string? Explain(Exception exception) => exception switch
    {
        StartUpFailure or SchemaException or Partnership.Publishing.Workflow.WorkflowException or Partnership.Publishing.Clock.BankHolidayFileException or StoreException
            or BackupException or AgeException => exception.Message,
        OptionsValidationException options => "The settings are wrong: " + string.Join(" ", options.Failures),
        IOException { InnerException: SocketException } or SocketException => $"The site can't listen: {exception.Message}",
        IOException { Message: var message } when message.Contains("bind", StringComparison.OrdinalIgnoreCase) =>
            $"The site can't listen: {message} Stop the other program, or choose another address with --urls.",
        InvalidOperationException { Source: KestrelSource } or FormatException { Source: KestrelSource or AddressSource } =>
            $"The site can't listen: {exception.Message} Choose another address with --urls.",
        UnauthorizedAccessException => $"The site may not read or write a file that it needs: {exception.Message}",
        IOException => $"A file that the site needs can't be used: {exception.Message}",
        _ => null,
    };

    private static async Task<int> SayAsync(string message, int exitCode)
    {
        await Console.Error.WriteLineAsync(message);
        return exitCode;
    }
}
