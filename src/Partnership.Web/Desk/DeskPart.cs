using Partnership.Editorial;
using Partnership.Editorial.Backups;
using Partnership.Editorial.Media;
using Partnership.Web.Backups;
using Partnership.Web.Desk.Help;
using Partnership.Web.Desk.Mail;
using Partnership.Web.Desk.Media;
using Partnership.Web.Desk.Pickers;
using Partnership.Web.Desk.Preview;
using Partnership.Web.Desk.SignIn;
using Partnership.Web.Desk.SignIn.FirstPerson;
using Partnership.Web.Desk.SignIn.SingleSignOn;
using Partnership.Web.Health;
using Partnership.Web.StartUp;
using Partnership.Web.Storage;

namespace Partnership.Web.Desk;

/// <summary>A site that is edited here.</summary>
internal sealed class DeskPart(string data, string seedPath, MediaOptions media, StoreOptions store) : SitePart
{
    public override bool HasDrafts => true;

    public override void AddTo(WebApplicationBuilder builder)
    {
        builder.Bind<DeskOptions>(DeskOptions.Section);
        builder.Bind<SignInOptions>(SignInOptions.Section);
        builder.Bind<FirstUserOptions>(FirstUserOptions.Section);
        builder.Bind<MailOptions>(MailOptions.Section);
        builder.Services.AddEditorial(Path.Combine(data, DataFolders.Media), Path.Combine(data, DataFolders.PageText), Path.Combine(data, DataFolders.Renditions), media);
        builder.Services.AddSiteStore(store, data, mayWork: true);
        var ledger = builder.Bind<LedgerOptions>(LedgerOptions.Section).In(data, builder.Environment.ContentRootPath);
        builder.Bind<BackupOptions>(BackupOptions.Section);
        builder.Services.AddSingleton(new DataPlace(data, ledger, HasKeyFolder: store.Provider == StoreProvider.Sqlite));
        builder.Services.AddErasureLedger(ledger).AddBackups();
        builder.Services.AddHostedService<LedgerWorker>();
        builder.Services.AddHealthChecks().AddCheck<LedgerCheck>("ledger", tags: [HealthEndpoints.ReadyTag]);
        builder.Services.AddSingleton<ISiteStart, SiteStart>();
        builder.Services.AddDesk(builder.Environment, seedPath);
        builder.Services.AddDeskMedia();
        builder.Services.AddSingleSignOn(builder.Bind<SingleSignOnOptions>(SingleSignOnOptions.Section));
        builder.Services.AddDeskMail(Path.Combine(data, "mail"));
    }

    public override void UseBeforeRouting(WebApplication app) => app.UseDeskDoor();

    public override void UseAfterRouting(WebApplication app) => app.UseDesk();

    public override void MapTo(WebApplication app)
    {
        app.MapDeskMedia();
        app.MapDeskHelp();
        app.MapMediaPicker();
        app.MapPreviews();
        app.MapSharedPreviews();
    }
}
