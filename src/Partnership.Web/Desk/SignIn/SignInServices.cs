using Microsoft.Extensions.Options;
using Partnership.Editorial.People.Accounts;
using Partnership.Editorial.People.Passwords;
using Partnership.Web.Desk.Mail;
using Partnership.Web.Desk.SignIn.FirstPerson;
using Partnership.Web.Site;

namespace Partnership.Web.Desk.SignIn;

/// <summary>Puts signing in and mail together. Each part is made when it is first asked for.</summary>
internal static class SignInServices
{
    private const int ShortestWord = 4;

    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddLazily<ISecretKeeper, SecretKeeper>();
        services.AddSingleton(OrganisationWordsOf);
        services.AddLazily<TryCounts, TryCounts>();
        services.AddLazily<SignInLimits, SignInLimits>();
        services.AddLazily<DeskCookies, DeskCookies>();
        services.AddLazily<KnownDevice, KnownDevice>();
        services.AddLazily<PendingSignIn, PendingSignIn>();
        services.AddLazily<DeskEntrance, DeskEntrance>();
        services.AddLazily<FirstUserLink, FirstUserLink>();
        services.AddHostedService<FirstUserWorker>();
    }

    /// <param name="services">The container.</param>
    /// <param name="folder">Where emails are written while there is no mail server.</param>
    public static void AddDeskMail(this IServiceCollection services, string folder)
    {
        services.AddLazily<ForgottenPasswords, ForgottenPasswords>();
        services.AddLazily<Letters, Letters>();
        services.AddSingleton<IMailSender>(s => s.GetRequiredService<IOptions<MailOptions>>().Value.Smtp.Host.Length > 0
            ? ActivatorUtilities.CreateInstance<SmtpMailSender>(s)
            : ActivatorUtilities.CreateInstance<MailFolder>(s, folder));
        services.AddLazily<MailRound, MailRound>();
        services.AddHostedService<NoticeMailer>();
    }

    // Registered as a type, each would be looked into while the site starts.
    private static void AddLazily<TService, TImplementation>(this IServiceCollection services)
        where TService : class
        where TImplementation : class, TService =>
        services.AddSingleton<TService>(s => ActivatorUtilities.CreateInstance<TImplementation>(s));

    private static OrganisationWords OrganisationWordsOf(IServiceProvider services)
    {
        var host = new Uri(services.GetRequiredService<IOptions<SiteOptions>>().Value.PublicUrl).Host;
        var own = services.GetRequiredService<IOptions<DeskOptions>>().Value.PasswordWords;
        return new OrganisationWords([.. host.Split('.').Concat(own).Where(w => w.Length >= ShortestWord).Distinct(StringComparer.OrdinalIgnoreCase)]);
    }
}
