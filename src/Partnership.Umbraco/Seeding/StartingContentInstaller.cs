using Microsoft.Extensions.Logging;
using Partnership.Content.Values;
using Partnership.Umbraco.Model;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Partnership.Umbraco.Seeding;

/// <summary>Puts the starting content into a site that has none, once. All of it, or nothing.</summary>
internal sealed partial class StartingContentInstaller(
    PartnershipModel model, IContentService contents, InstallNotes notes, ICoreScopeProvider scopes, ILogger<StartingContentInstaller> logger)
{
    private const string Content = "content";
    private const string Resource = "starting-content.json";

    private readonly PropertyJsonReader reader = new(model.Schema);
    private readonly UmbracoValues values = new(model.Schema);

    public Task InstallAsync(CancellationToken cancellationToken)
    {
        if (notes.IsDone(Content))
            return Task.CompletedTask;
        var seeds = contents.Count() == 0 ? SeedDocument.ReadAll(EmbeddedSeed.Files("seed").Single(f => f.Name == Resource).Utf8) : [];
        using var scope = scopes.CreateCoreScope();
        using (SeedingInProgress.Begin())
        {
            // Pickers and links come second: only then is there something that Umbraco can note them down for.
            foreach (var seed in seeds)
                Create(seed, cancellationToken);
            foreach (var seed in seeds)
                Complete(seed, cancellationToken);
        }

        notes.Done(Content);
        scope.Complete();
        LogSeeded(logger, seeds.Count);
        return Task.CompletedTask;
    }

    private void Create(SeedDocument seed, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var content = seed.Parent is { } parent
            ? contents.Create(seed.Versions[0].Name, parent, seed.Type)
            : contents.Create(seed.Versions[0].Name, Constants.System.Root, seed.Type);
        content.Key = seed.Id;
        foreach (var version in seed.Versions)
            if (content.ContentType.VariesByCulture())
                content.SetCultureName(version.Name, version.Culture);
        Fill(content, seed, value => !UmbracoValues.Points(value));
        Demand(contents.Save(content).Success, seed, "be saved");
    }

    private void Complete(SeedDocument seed, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var content = contents.GetById(seed.Id) ?? throw new InvalidOperationException($"The document '{seed.Versions[0].Name}' was saved and is not there.");
        Fill(content, seed, UmbracoValues.Points);
        if (content.IsDirty())
            Demand(contents.Save(content).Success, seed, "be completed");
        var cultures = content.ContentType.VariesByCulture() ? seed.Versions.Select(v => v.Culture).ToArray() : ["*"];
        var result = contents.Publish(content, cultures);
        Demand(result.Success, seed, $"be published: {result.Result}");
    }

    private void Fill(IContent content, SeedDocument seed, Func<PropertyValue, bool> now)
    {
        var type = model.Schema.Get(seed.Type);
        var varies = content.ContentType.VariesByCulture();
        foreach (var version in seed.Versions)
            foreach (var (alias, value) in reader.Read(version.Properties.GetRawText(), type))
                if (now(value) && type.Find(alias) is { } property && (property.VariesByCulture || version == seed.Versions[0]))
                    content.SetValue(alias, values.Write(property, value, varies ? version.Culture : null), property.VariesByCulture && varies ? version.Culture : null);
    }

    private static void Demand(bool success, SeedDocument seed, string what)
    {
        if (!success)
            throw new InvalidOperationException($"The document '{seed.Versions[0].Name}' of the starting content can't {what}.");
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The starting content is in place: {Documents} documents.")]
    private static partial void LogSeeded(ILogger logger, int documents);
}
