using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Partnership.Editorial.Notices;
using Partnership.Editorial.People.Accounts;
using Partnership.Editorial.People.Administration;
using Partnership.Editorial.People.Passwords;
using Partnership.Editorial.People.SecondFactor;
using Partnership.Editorial.People.SigningIn;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.People;

/// <summary>Puts together what is about people: accounts, signing in, notices.</summary>
internal static class PeopleServices
{
    // What OWASP advises for PBKDF2 with HMAC-SHA512 (2025).
    private const int HashIterations = 220_000;

    public static void AddPeople(this IServiceCollection services)
    {
        services.AddSingleton<IPasswordHasher<DeskUser>>(_ => new PasswordHasher<DeskUser>(Options.Create(new PasswordHasherOptions { IterationCount = HashIterations })));
        services.AddSingleton(s => new DeskIdentity(
            s.GetRequiredService<IPasswordHasher<DeskUser>>(),
            new PasswordRules(s.GetRequiredService<OrganisationWords>()),
            new LinkTokens(Secrets(s), s.GetRequiredService<TimeProvider>()),
            Secrets(s),
            s,
            s.GetRequiredService<ILogger<UserManager<DeskUser>>>()));
        services.AddSingleton(s => new SignInWithPassword(Session(s), Identity(s)));
        services.AddSingleton(s => new SignInWithProvider(Session(s), Identity(s)));
        services.AddSingleton(s => new GiveSecondFactor(Session(s), Identity(s)));
        services.AddSingleton(s => new ProvePerson(Session(s), Identity(s), s.GetRequiredService<GiveSecondFactor>()));
        services.AddSingleton(s => new SecondFactorSetup(Session(s), Identity(s), s.GetRequiredService<ProvePerson>(), Secrets(s), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s => new ChangePassword(Session(s), Identity(s), s.GetRequiredService<ProvePerson>()));
        services.AddSingleton(s => new SetPasswordByLink(Session(s), Identity(s)));
        services.AddSingleton(s => new ChangeName(Writes(s)));
        services.AddSingleton(s => new InvitePerson(Writes(s), Session(s), Identity(s)));
        services.AddSingleton(s => new ChangePerson(Writes(s), Identity(s)));
        services.AddSingleton(s => new ResetPerson(Writes(s), Session(s), Identity(s)));
        services.AddSingleton(s => new FirstUser(
            Session(s), Identity(s), s.GetRequiredService<IEditorialDatabase>(), () => s.GetRequiredService<WorkflowCatalogue>()));
        services.AddSingleton(s => new AccountMail(Session(s), Identity(s)));
        services.AddSingleton(s => new PeopleReader(Session(s)));
        services.AddSingleton(s => new BranchReader(Session(s)));
        services.AddSingleton(s => new NoticeReader(Session(s)));
        services.AddSingleton(s => new MarkNotices(Session(s)));
        services.AddSingleton(s => new NoticeMail(Session(s)));
    }

    private static DeskWrites Writes(IServiceProvider services) => services.GetRequiredService<DeskWrites>();

    private static DeskIdentity Identity(IServiceProvider services) => services.GetRequiredService<DeskIdentity>();

    private static ISecretKeeper Secrets(IServiceProvider services) => services.GetRequiredService<ISecretKeeper>();

    private static EditorialSession Session(IServiceProvider services) => services.GetRequiredService<EditorialSession>();
}
