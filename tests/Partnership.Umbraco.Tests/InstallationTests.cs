using Partnership.Umbraco.Model;
using Partnership.Umbraco.Roles;
using Partnership.Umbraco.Tests.Host;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Sync;

namespace Partnership.Umbraco.Tests;

public class InstallationTests
{
    [Fact]
    public async Task Start_EmptyUmbraco_HasTheStartingContentPublishedUnderOurIds()
    {
        using var host = new UmbracoHost();

        await host.StartAsync();

        var home = Assert.Single(host.Contents.GetRootContent());
        Assert.Equal("home", home.ContentType.Alias);
        Assert.True(host.Documents.All.Count > 90, $"There are only {host.Documents.All.Count} documents.");
        Assert.All(host.Documents.All, d => Assert.True(d.Published, $"'{d.Name}' is not public."));
        var settings = host.Documents.All.Single(d => d.ContentType.Alias == "siteSettings");
        Assert.Equal(5, settings.GetValue<string>("navigation")!.Split(',').Length);
        Assert.All(settings.GetValue<string>("navigation")!.Split(','), udi => Assert.NotNull(host.Contents.GetById(Guid.Parse(udi["umb://document/".Length..]))));
        Assert.Contains("/{localLink:", home.GetValue<string>("body", "en-GB"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_StartingContent_KeepsEveryRuleOfTheSchemaWhenItIsReadBack()
    {
        using var host = new UmbracoHost();
        await host.StartAsync();
        var (model, values) = (host.Get<PartnershipModel>(), host.Get<Umbraco.Gates.SchemaValues>());

        foreach (var document in host.Documents.All)
        {
            var type = model.Schema.Get(document.ContentType.Alias);
            var culture = document.ContentType.Variations == ContentVariation.Culture ? "en-GB" : null;
            var bag = values.Read(type, Umbraco.Gates.RawValues.Of(document, culture, published: true), culture);
            Assert.Empty(Publishing.Rules.PropertyRules.Check(bag, type, model.Schema).Select(p => $"{document.Name}: {p.Reason}"));
        }
    }

    [Fact]
    public async Task Start_Again_WritesNothing()
    {
        using var host = new UmbracoHost();
        await host.StartAsync();
        var before = (host.Documents.Writes, host.Types.Writes, host.Notes.Writes, host.Groups.Count);

        await host.StartAsync();

        Assert.Equal(before, (host.Documents.Writes, host.Types.Writes, host.Notes.Writes, host.Groups.Count));
    }

    [Fact]
    public async Task Start_SiteHasContent_AddsNone()
    {
        using var host = await new UmbracoHost().InstallAsync();
        host.Contents.Save(host.Contents.Create("Theirs", Constants.System.Root, "searchSettings"));

        await host.StartAsync();

        Assert.Single(host.Documents.All);
        Assert.False(host.Languages.Single(l => l.IsoCode == "en-US").IsDefault); // set before there was anything
    }

    [Theory]
    [InlineData(RuntimeLevel.Install, ServerRole.Single)]
    [InlineData(RuntimeLevel.Upgrade, ServerRole.Single)]
    [InlineData(RuntimeLevel.Run, ServerRole.Subscriber)]
    public async Task Start_NotTheTimeOrNotTheServer_DoesNothing(RuntimeLevel level, ServerRole role)
    {
        using var host = new UmbracoHost { Level = level, Role = role };

        await host.StartAsync();

        Assert.Equal((0, 0, 0), (host.Documents.Writes, host.Types.Writes, host.Notes.Writes));
    }

    [Fact]
    public async Task Start_Groups_LetEachRoleDoWhatItMay()
    {
        using var host = new UmbracoHost();
        await host.StartAsync();

        Assert.Equal(6, host.Groups.Count);
        foreach (var role in host.Get<PartnershipModel>().Workflows.Roles)
        {
            var group = Assert.Single(host.Groups, g => g.Alias == RoleGroups.AliasOf(role.Alias));
            Assert.Equal(role.Alias, RoleGroups.RoleOf(group.Alias));
            Assert.Equal(role.Alias == "publisher", group.Permissions.Contains("Umb.Document.Publish"));
            Assert.Equal(role.Alias == "writer", group.Permissions.Contains("Umb.Document.Create"));
            Assert.Contains("Umb.Document.Update", group.Permissions);
        }
    }

    [Fact]
    public async Task Start_AnAdministratorChangedAndDeletedGroups_StaySo()
    {
        using var host = new UmbracoHost();
        await host.StartAsync();
        host.Groups.RemoveAll(g => g.Alias == RoleGroups.AliasOf("administrator"));
        host.Groups.Single(g => g.Alias == RoleGroups.AliasOf("writer")).Permissions.Clear();

        await host.StartAsync();

        Assert.Equal(5, host.Groups.Count);
        Assert.Empty(host.Groups.Single(g => g.Alias == RoleGroups.AliasOf("writer")).Permissions);
    }

    [Fact]
    public async Task Seeding_IsOver_LeavesNoWayPastTheGates()
    {
        using var host = new UmbracoHost();
        await host.StartAsync();
        host.User = UmbracoHost.Person("Paula Press", "publisher");
        var page = host.Documents.All.First(d => d.ContentType.Alias == "page");
        var changed = host.Contents.GetById(page.Id)!;
        changed.SetValue("summary", "Changed.", "en-GB");
        host.Contents.Save(changed);

        Assert.False(host.Contents.Publish(host.Contents.GetById(page.Id)!, ["en-GB"]).Success);
    }
}
