using System.Collections.Immutable;
using System.Globalization;
using Partnership.Editorial.People;
using Partnership.Editorial.People.Accounts;
using Partnership.Editorial.People.Administration;
using Partnership.Editorial.Store;
using Partnership.Web.Desk.Mail;
using Partnership.Web.StartUp;

namespace Partnership.Web.Commands;

/// <summary>Accounts of the editors' desk from the command line, for when nobody can sign in who could do it there.</summary>
internal static class UsersCommand
{
    private const string Name = "--name";
    private const string Role = "--role";

    /// <summary>What stands behind the email address.</summary>
    public static readonly string[] Options = [Name, Role];

    public static async Task<int> RunAsync(IServiceProvider services, IReadOnlyList<string> values, CancellationToken cancellationToken)
    {
        switch (values)
        {
            case ["add", var email, ..] when Read([.. values.Skip(2)]) is { } options:
                await services.GetRequiredService<ISiteStart>().LoadAsync(cancellationToken);
                return await AddAsync(services, options with { Email = email, Name = options.Name.Length > 0 ? options.Name : NameFrom(email) }, cancellationToken);
            case ["reset", var email]:
                await services.GetRequiredService<ISiteStart>().LoadAsync(cancellationToken);
                return await ResetAsync(services, email, cancellationToken);
            default:
                return await CommandEnd.SayUsageAsync("users needs add or reset, and an email address.");
        }
    }

    private static async Task<int> AddAsync(IServiceProvider services, InvitePersonOptions options, CancellationToken cancellationToken)
    {
        var (outcome, token) = await services.GetRequiredService<InvitePerson>().FromCommandLineAsync(options, cancellationToken);
        if (outcome is EditorialOutcome.Refused refused)
        {
            await Console.Error.WriteLineAsync(string.Join('\n', refused.Reasons.Select(r => r.Reason)));
            return CommandEnd.Failed;
        }

        var id = ((EditorialOutcome.Done)outcome).Id ?? throw new InvalidOperationException("Nobody was made.");
        Console.WriteLine($"{options.Name} has an account. This link lets them choose a password, once and for three days:");
        Console.WriteLine(services.GetRequiredService<Letters>().AddressOf(AccountLink.Invitation, id, token ?? ""));
        return 0;
    }

    private static async Task<int> ResetAsync(IServiceProvider services, string email, CancellationToken cancellationToken)
    {
        if (await services.GetRequiredService<ResetPerson>().FromCommandLineAsync(email, cancellationToken) is not var (userId, token))
        {
            await Console.Error.WriteLineAsync("Nobody has this email address, or their account is disabled.");
            return CommandEnd.Failed;
        }

        Console.WriteLine("Password and second factor are taken away, and every device is signed out. This link lets the person choose a password, once and for one hour:");
        Console.WriteLine(services.GetRequiredService<Letters>().AddressOf(AccountLink.Reset, userId, token));
        return 0;
    }

    private static InvitePersonOptions? Read(string[] rest)
    {
        var roles = ImmutableArray.CreateBuilder<PersonRole>();
        var name = "";
        foreach (var pair in rest.Chunk(2))
        {
            switch (pair)
            {
                case [Name, var text]:
                    name = text;
                    break;
                case [Role, var list]:
                    roles.AddRange(list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(r => new PersonRole(r, null)));
                    break;
                default:
                    return null;
            }
        }

        return new InvitePersonOptions { Email = "", Name = name, Roles = roles.ToImmutable() };
    }

    // wren.writer@example.org is Wren Writer, until they say otherwise.
    private static string NameFrom(string email) =>
        CultureInfo.GetCultureInfo("en-GB").TextInfo.ToTitleCase(email.Split('@')[0].Replace('.', ' ').Replace('_', ' '));
}
