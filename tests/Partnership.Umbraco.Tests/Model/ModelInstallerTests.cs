using Partnership.Content.Schema;
using Partnership.Umbraco.Gates;
using Partnership.Umbraco.Model;
using Partnership.Umbraco.Tests.Host;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Partnership.Umbraco.Tests.Model;

public class ModelInstallerTests
{
    [Fact]
    public async Task Install_EmptyUmbraco_MakesEveryTypeOfTheSchemaWithEveryProperty()
    {
        using var host = await new UmbracoHost().InstallAsync();

        foreach (var type in host.Get<PartnershipModel>().Schema.Types)
        {
            var made = host.ContentTypes.Get(type.Alias);
            Assert.NotNull(made);
            Assert.Equal(type.Kind == DocumentKind.Element, made.IsElement);
            Assert.Equal(type.AllowedAtRoot, made.AllowedAsRoot);
            Assert.Equal(type.Properties.Any(p => p.VariesByCulture), made.VariesByCulture());
            Assert.Equal(type.AllowedChildren, made.AllowedContentTypes!.OrderBy(a => a.SortOrder).Select(a => a.Alias));
            foreach (var property in type.Properties)
            {
                var there = Assert.Single(made.CompositionPropertyTypes, p => p.Alias == property.Alias);
                Assert.Equal(property.Required, there.Mandatory);
                Assert.Equal(property.VariesByCulture, there.VariesByCulture());
            }
        }
    }

    [Theory]
    [InlineData("caseReview", "reviewType", "Umbraco.DropDown.Flexible", "Umb.PropertyEditorUi.Dropdown")]
    [InlineData("caseReview", "harmTypes", "Umbraco.CheckBoxList", "Umb.PropertyEditorUi.CheckBoxList")]
    [InlineData("caseReview", "themes", "Umbraco.MultiNodeTreePicker", "Umb.PropertyEditorUi.ContentPicker")]
    [InlineData("caseReview", "report", "Umbraco.MediaPicker3", "Umb.PropertyEditorUi.MediaPicker")]
    [InlineData("caseReview", "recommendations", "Umbraco.BlockList", "Umb.PropertyEditorUi.BlockList")]
    [InlineData("caseReview", "publishedOn", "Umbraco.DateTime", "Umb.PropertyEditorUi.DatePicker")]
    [InlineData("caseReview", "learning", "Umbraco.RichText", "Umb.PropertyEditorUi.Tiptap")]
    [InlineData("siteSettings", "helpPage", "Umbraco.ContentPicker", "Umb.PropertyEditorUi.DocumentPicker")]
    [InlineData("siteSettings", "email", "Umbraco.EmailAddress", "Umb.PropertyEditorUi.EmailAddress")]
    [InlineData("page", "withdrawnOn", "Umbraco.DateTime", "Umb.PropertyEditorUi.DatePicker")]
    [InlineData("page", "withdrawalExplanation", "Umbraco.TextArea", "Umb.PropertyEditorUi.TextArea")]
    [InlineData("page", "gateReviewSigned", "Umbraco.TrueFalse", "Umb.PropertyEditorUi.Toggle")]
    [InlineData("page", "gateReviewStamp", "Umbraco.Label", "Umb.PropertyEditorUi.Label")]
    public async Task Install_Property_HasTheEditorThatIsAgreed(string contentType, string property, string editor, string ui)
    {
        using var host = await new UmbracoHost().InstallAsync();

        var made = host.ContentTypes.Get(contentType)!.CompositionPropertyTypes.Single(p => p.Alias == property);
        var dataType = await host.DataTypes.GetAsync(made.DataTypeKey);

        Assert.Equal(editor, dataType!.EditorAlias);
        Assert.Equal(ui, dataType.EditorUiAlias);
    }

    [Fact]
    public async Task Install_Choice_OffersTheLabels()
    {
        using var host = await new UmbracoHost().InstallAsync();
        var property = host.Get<PartnershipModel>().Schema.Get("caseReview").Find("reviewType")!;

        var dataType = await host.DataTypes.GetAsync(DataTypes.Of("caseReview", property).Key);

        Assert.Equal(property.Choices.Select(c => c.Label), (string[])dataType!.ConfigurationData["items"]);
    }

    [Fact]
    public async Task Install_TypesWithAWorkflow_HaveAllOfItsGates()
    {
        using var host = await new UmbracoHost().InstallAsync();
        var model = host.Get<PartnershipModel>();

        foreach (var type in model.Gated)
            foreach (var gate in model.Workflows.For(type.Alias).Gates.Select(GateAliases.Of))
                Assert.Superset(new HashSet<string> { gate.Signed, gate.Stamp, GateAliases.Editors }, host.ContentTypes.Get(type.Alias)!.CompositionPropertyTypes.Select(p => p.Alias).ToHashSet());
    }

    [Fact]
    public async Task Install_SecondStart_WritesNothing()
    {
        using var host = await new UmbracoHost().InstallAsync();
        var (types, notes) = (host.Types.Writes, host.Notes.Writes);

        await host.InstallAsync();

        Assert.Equal((types, notes), (host.Types.Writes, host.Notes.Writes));
    }

    [Fact]
    public async Task Install_NotesAreLost_ChangesNoType()
    {
        using var host = await new UmbracoHost().InstallAsync();
        var types = host.Types.Writes;
        host.Notes.Values.Clear();

        await host.InstallAsync();

        Assert.Equal(types, host.Types.Writes);
    }

    [Fact]
    public async Task Install_AgainAfterAnEditorsChanges_LeavesThem()
    {
        using var host = await new UmbracoHost().InstallAsync();
        var page = host.ContentTypes.Get("page")!;
        page.Name = "Article";
        page.PropertyTypes.Single(p => p.Alias == "body").Description = "Ours.";
        page.PropertyTypes.Single(p => p.Alias == "body").SortOrder = 40;
        page.AddPropertyType(Extra(host), "ours", "Ours");
        page.AllowedContentTypes = [.. page.AllowedContentTypes!, new ContentTypeSort(host.ContentTypes.Get("theme")!.Key, 5, "theme")];
        await host.ContentTypes.UpdateAsync(page, Constants.Security.SuperUserKey);

        Forget(host);
        await host.InstallAsync();

        var after = host.ContentTypes.Get("page")!;
        Assert.Equal("Article", after.Name);
        Assert.Equal(("Ours.", 40), (after.PropertyTypes.Single(p => p.Alias == "body").Description, after.PropertyTypes.Single(p => p.Alias == "body").SortOrder));
        Assert.Contains(after.PropertyTypes, p => p.Alias == "ourOwn");
        Assert.Contains(after.AllowedContentTypes!, a => a.Alias == "theme");
    }

    [Fact]
    public async Task Install_AgainAfterAPropertyWasLost_PutsItBackBesideTheEditorsOwn()
    {
        using var host = await new UmbracoHost().InstallAsync();
        var page = host.ContentTypes.Get("page")!;
        page.AddPropertyType(Extra(host), "ours", "Ours");
        page.RemovePropertyType("body");
        await host.ContentTypes.UpdateAsync(page, Constants.Security.SuperUserKey);

        Forget(host);
        await host.InstallAsync();

        Assert.Superset(new HashSet<string> { "body", "ourOwn" }, host.ContentTypes.Get("page")!.PropertyTypes.Select(p => p.Alias).ToHashSet());
    }

    [Fact]
    public async Task Install_AChoiceThatAnAdministratorAdded_StaysAndOursComesBack()
    {
        using var host = await new UmbracoHost().InstallAsync();
        var key = DataTypes.Of("caseReview", host.Get<PartnershipModel>().Schema.Get("caseReview").Find("reviewType")!).Key;
        var dataType = (await host.DataTypes.GetAsync(key))!;
        dataType.ConfigurationData = new Dictionary<string, object> { ["multiple"] = false, ["items"] = new[] { "Their own", "Serious case review" } };
        await host.DataTypes.UpdateAsync(dataType, Constants.Security.SuperUserKey);

        Forget(host);
        await host.InstallAsync();

        var items = ((IEnumerable<object>)(await host.DataTypes.GetAsync(key))!.ConfigurationData["items"]).Select(i => i.ToString()).ToList();
        Assert.Equal(["Their own", "Serious case review"], items.Take(2));
        Assert.Contains("Rapid review: what we learned", items);
        Assert.Equal(items.Count, items.Distinct().Count());
    }

    [Fact]
    public async Task Install_OldTextsThatNobodyChanged_AreBroughtUpToDate()
    {
        using var host = await new UmbracoHost().InstallAsync();
        var page = host.ContentTypes.Get("page")!;
        page.Description = "What an older version said.";
        await host.ContentTypes.UpdateAsync(page, Constants.Security.SuperUserKey);
        host.Get<InstallNotes>().Leave(page.Key, Fingerprints.Of(host.ContentTypes.Get("page")!), isOurs: true); // as that version would have left it

        Forget(host);
        await host.InstallAsync();

        Assert.Equal(host.Get<PartnershipModel>().Schema.Get("page").Description, host.ContentTypes.Get("page")!.Description);
    }

    // As a new version of the plug-in does, which has another plan.
    private static void Forget(UmbracoHost host) => host.Notes.Values.Remove("Partnership.Umbraco+plan");

    private static PropertyType Extra(UmbracoHost host) =>
        new(host.Get<global::Umbraco.Cms.Core.Strings.IShortStringHelper>(), Constants.PropertyEditors.Aliases.TextBox, ValueStorageType.Nvarchar, "ourOwn") { Name = "Our own" };
}
