using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Filters;
using Umbraco.Cms.Core.Services.Implement;
using Umbraco.Cms.Core.Strings;

namespace Partnership.Umbraco.Tests.Host;

/// <summary>Umbraco's own services.</summary>
internal static class Services
{
    public static ContentService Contents(IServiceProvider p, IOptionsMonitor<ContentSettings> settings, MemoryDocuments documents) => new(
        p.GetRequiredService<ICoreScopeProvider>(),
        NullLoggerFactory.Instance,
        p.GetRequiredService<IEventMessagesFactory>(),
        documents.Repository,
        Port.Make<IEntityRepository>(("GetAllPaths", a => ((int[])a[1]!).Select(id => new TreeEntityPath { Id = id, Path = documents.All.Single(d => d.Id == id).Path }).ToArray())),
        p.GetRequiredService<IAuditService>(),
        p.GetRequiredService<IContentTypeRepository>(),
        Port.Make<IDocumentBlueprintRepository>(),
        p.GetRequiredService<ILanguageRepository>(),
        new Lazy<IPropertyValidationService>(() => Port.Make<IPropertyValidationService>(("IsPropertyDataValid", a => (a[1] = Array.Empty<IProperty>()) is not null))),
        p.GetRequiredService<IShortStringHelper>(),
        new CultureImpactFactory(settings),
        p.GetRequiredService<IUserIdKeyResolver>(),
        p.GetRequiredService<PropertyEditorCollection>(),
        Port.Make<IIdKeyMap>(
            ("GetKeyForId", a => documents.All.FirstOrDefault(d => d.Id == (int)a[0]!) is { } found ? Attempt.Succeed(found.Key) : Attempt.Fail<Guid>()),
            ("GetIdForKey", a => documents.All.FirstOrDefault(d => d.Key == (Guid)a[0]!) is { } found ? Attempt.Succeed(found.Id) : Attempt.Fail<int>())),
        settings,
        Port.Make<IRelationService>());

    public static ContentTypeService ContentTypes(IServiceProvider p) => new(
        p.GetRequiredService<ICoreScopeProvider>(),
        NullLoggerFactory.Instance,
        p.GetRequiredService<IEventMessagesFactory>(),
        p.GetRequiredService<IContentService>(),
        p.GetRequiredService<IContentTypeRepository>(),
        p.GetRequiredService<IAuditService>(),
        Port.Make<IDocumentTypeContainerRepository>(),
        Port.Make<IEntityRepository>(),
        p.GetRequiredService<IEventAggregator>(),
        p.GetRequiredService<IUserIdKeyResolver>(),
        new ContentTypeFilterCollection(() => []),
        Port.Make<ITemplateService>());

    public static DataTypeService DataTypes(IServiceProvider p) => new(
        p.GetRequiredService<ICoreScopeProvider>(),
        NullLoggerFactory.Instance,
        p.GetRequiredService<IEventMessagesFactory>(),
        p.GetRequiredService<IDataTypeRepository>(),
        p.GetRequiredService<IAuditService>(),
        p.GetRequiredService<IContentTypeRepository>(),
        Port.Make<IMediaTypeRepository>(),
        Port.Make<IMemberTypeRepository>(),
        new Lazy<IIdKeyMap>(() => Port.Make<IIdKeyMap>()));
}
