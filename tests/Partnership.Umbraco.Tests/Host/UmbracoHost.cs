using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Partnership.Umbraco.Gates;
using Partnership.Umbraco.Model;
using Partnership.Umbraco.Roles;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Sync;

namespace Partnership.Umbraco.Tests.Host;

/// <summary>
/// An Umbraco as far as Umbraco.Cms.Core holds one: its own services, models and notifications, composed with our composer. Only what
/// reaches a database, a disk or the backoffice's session is played.
/// </summary>
internal sealed class UmbracoHost : IDisposable
{
    private readonly ServiceProvider services;

    public UmbracoHost(Action<IServiceCollection>? before = null, IEnumerable<KeyValuePair<string, string?>>? settings = null)
    {
        var collection = new ServiceCollection();
        Register(collection);
        before?.Invoke(collection);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var urls = new UrlProviderCollectionBuilder();
        new PartnershipComposer().Compose(Port.Make<IUmbracoBuilder>(
            ("get_Services", _ => collection), ("get_Config", _ => configuration), ("WithCollectionBuilder", _ => urls)));
        urls.RegisterWith(collection);
        collection.AddSingleton<IMediaHashes>(Media);
        services = collection.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 30, 15, TimeSpan.Zero));

    public MemoryDocuments Documents { get; } = new();

    public MemoryTypes Types { get; } = new();

    public MemoryKeyValues Notes { get; } = new();

    public MemoryMedia Media { get; } = new();

    public List<IUserGroup> Groups { get; } = [];

    public List<ILanguage> Languages { get; } = [new Language("en-US", "English (United States)") { Id = 1, IsDefault = true }];

    public RuntimeLevel Level { get; set; } = RuntimeLevel.Run;

    public ServerRole Role { get; set; } = ServerRole.Single;

    /// <summary>Who is signed in.</summary>
    public IUser? User { get; set; }

    public IContentService Contents => services.GetRequiredService<IContentService>();

    public IContentTypeService ContentTypes => services.GetRequiredService<IContentTypeService>();

    public IDataTypeService DataTypes => services.GetRequiredService<IDataTypeService>();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Starts Umbraco.</summary>
    public Task StartAsync() => services.GetRequiredService<IEventAggregator>().PublishAsync(new UmbracoApplicationStartedNotification(false), TestContext.Current.CancellationToken);

    /// <summary>Installs the content model without the starting content.</summary>
    public async Task<UmbracoHost> InstallAsync()
    {
        await services.GetRequiredService<LanguageInstaller>().InstallAsync();
        await services.GetRequiredService<ModelInstaller>().InstallAsync();
        return this;
    }

    public static IUser Person(string name, params string[] roles)
    {
        var groups = roles.Select((r, i) => new ReadOnlyUserGroup(i + 10, Guid.NewGuid(), r, null, null, null, null, RoleGroups.AliasOf(r), [], [], new HashSet<string>(), new HashSet<IGranularPermission>(), true));
        return new User(new GlobalSettings(), Math.Abs(name.GetHashCode(StringComparison.Ordinal) % 100000) + 10, name, $"{name.Replace(' ', '.')}@example.org", name, "", "", groups, [], []) { Key = Guid.NewGuid() };
    }

    public void Dispose() => services.Dispose();

    private void Register(ServiceCollection s)
    {
        var monitor = Port.Make<IOptionsMonitor<ContentSettings>>(("get_CurrentValue", _ => new ContentSettings()), ("OnChange", object? (_) => null));
        var valueEditors = Port.Make<IDataValueEditorFactory>();
        s.AddLogging();
        s.AddSingleton<TimeProvider>(Clock);
        s.AddSingleton<IKeyValueService>(Notes);
        s.AddSingleton<IShortStringHelper>(new DefaultShortStringHelper(new DefaultShortStringHelperConfig().WithDefault(new RequestHandlerSettings())));
        s.AddSingleton<IConfigurationEditorJsonSerializer, PlainJson>();
        s.AddSingleton<IEventAggregator>(p => new EventAggregator(type => p.GetRequiredService(type)));
        s.AddSingleton<global::Umbraco.Cms.Core.Scoping.ICoreScopeProvider>(p => new MemoryScopes(p.GetRequiredService<IEventAggregator>()));
        s.AddSingleton(Port.Make<IEventMessagesFactory>(("Get", _ => new EventMessages()), ("GetOrDefault", object? (_) => null)));
        s.AddSingleton(PlayedEditor.All(valueEditors, Port.Make<IIOHelper>()));
        s.AddSingleton(Documents.Repository);
        s.AddSingleton(Types.ContentTypes);
        s.AddSingleton(Types.DataTypes);
        s.AddSingleton(Port.Make<IAuditService>(("AddAsync", _ => Task.FromResult(Attempt.Succeed(global::Umbraco.Cms.Core.Services.OperationStatus.AuditLogOperationStatus.Success)))));
        s.AddSingleton(Port.Make<IUserIdKeyResolver>(("GetAsync", a => a[0] is Guid ? Task.FromResult(-1) : Task.FromResult(Constants.Security.SuperUserKey))));
        s.AddSingleton(Port.Make<ILanguageRepository>(("GetMany", _ => Languages.ToArray()), ("GetDefaultIsoCode", _ => Languages.First(l => l.IsDefault).IsoCode)));
        s.AddSingleton(Port.Make<IBackOfficeSecurityAccessor>(("get_BackOfficeSecurity", _ => User is null ? null : Port.Make<IBackOfficeSecurity>(("get_CurrentUser", _ => User)))));
        s.AddSingleton(Port.Make<IRuntimeState>(("get_Level", _ => Level)));
        s.AddSingleton(Port.Make<IServerRoleAccessor>(("get_CurrentServerRole", _ => Role)));
        s.AddSingleton(Played.Languages(Languages));
        s.AddSingleton(Played.UserGroups(Groups));
        s.AddSingleton(Port.Make<IMediaService>());
        s.AddSingleton(p => new MediaFileManager(
            Port.Make<IFileSystem>(), Port.Make<IMediaPathScheme>(), NullLogger<MediaFileManager>.Instance, p.GetRequiredService<IShortStringHelper>(), p, new Lazy<global::Umbraco.Cms.Core.Scoping.ICoreScopeProvider>()));
        s.AddSingleton<IContentService>(p => Services.Contents(p, monitor, Documents));
        s.AddSingleton<IContentTypeService>(Services.ContentTypes);
        s.AddSingleton<IDataTypeService>(Services.DataTypes);
    }
}
