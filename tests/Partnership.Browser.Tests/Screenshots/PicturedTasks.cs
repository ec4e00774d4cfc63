using System.IO.Compression;
using Microsoft.Playwright;
using Partnership.Browser.Tests.Site;
using Partnership.Content.Items;
using Partnership.Content.Views;
using Partnership.Editorial.Previews;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Workflow;

namespace Partnership.Browser.Tests.Screenshots;

/// <summary>What people do beside writing and checking, for pictures.</summary>
internal sealed class PicturedTasks(BrowserSite site, PicturedDocuments documents)
{
    private const string Polish = "pl";

    /// <summary>A page to be shared, as its writer sees it.</summary>
    public async Task ShareAsync(Dictionary<string, PicturedPage> pictures, Guid writer, Guid page)
    {
        var (shared, _) = await documents.Get<SharePreview>().RunAsync(
            new SharePreviewOptions { UserId = writer, DocumentId = page, Culture = Cultures.Default, Number = 1, Purpose = "The parents’ group", Days = 7 }, CancellationToken.None);
        PicturedDocuments.Made(shared);
        pictures["share"] = new(writer, $"/desk/documents/{page}/preview", "#share_heading");
    }

    /// <summary>A bundle with something that is ready and something that is not.</summary>
    public async Task BundleAsync(Dictionary<string, PicturedPage> pictures, Guid publisher, params Guid[] bundled)
    {
        var edit = documents.Get<EditBundle>();
        var bundle = PicturedDocuments.Made(await edit.CreateAsync(publisher, "The review of Child Rowan and its page", CancellationToken.None));
        foreach (var document in bundled)
            PicturedDocuments.Made(await edit.ChangeAsync(
                bundle, new OnDocumentOptions { UserId = publisher, DocumentId = document, SeenHash = await documents.HashAsync(document) }, true, CancellationToken.None));
        pictures["bundle"] = new(publisher, $"/desk/releases/bundles/{bundle}", "h1");
    }

    /// <summary>A page that was changed after it was translated.</summary>
    public async Task TranslateAsync(Dictionary<string, PicturedPage> pictures, Guid writer)
    {
        const string name = "Somebody to talk to at night";
        var page = await documents.AddPageAsync(writer, name, "You can call us until 10 at night. Somebody listens to you.");
        await documents.SaveAsync(writer, page, Polish, "Rozmowa w nocy", "Możesz do nas dzwonić do godziny 22. Ktoś cię wysłucha.", "Translated");
        await documents.SaveAsync(writer, page, Cultures.Default, name, "You can call us at any time of the night. Somebody listens to you and helps.", "Now open all night");
        pictures["translate"] = new(writer, $"/desk/documents/{page}/edit?culture={Polish}", ".govuk-breadcrumbs");
        pictures["compare"] = new(writer, $"/desk/documents/{page}/compare?from=1&to=2", "h1");
    }

    /// <summary>A public example that another page refers to.</summary>
    public async Task RemoveAsync(Dictionary<string, PicturedPage> pictures, Guid writer, Guid publisher)
    {
        var example = site.Published.OfType(ContentTypes.NewsItem).First(i => i.Properties.IsTrue("demonstration"));
        await documents.AddPageAsync(writer, "What young people do with us", $"Read what <a href=\"/\" data-destination-id=\"{example.Id}\">they made</a>.");
        pictures["remove"] = new(publisher, $"/desk/documents/{example.Id}/remove", "h1");
    }

    /// <summary>A folder with two pages, one of them with a mistake.</summary>
    public void Import(Dictionary<string, PicturedPage> pictures, Guid writer) =>
        pictures["import"] = new(writer, $"/desk/import?parent={site.Published.OfType(ContentTypes.Publications)[0].Id}", "h1", SendFolderAsync);

    private static async Task SendFolderAsync(IPage page)
    {
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "guides.zip", MimeType = "application/zip", Buffer = Folder() });
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Bring it in" }).ClickAsync();
        await Assertions.Expect(page.Locator("#summary")).ToBeVisibleAsync();
    }

    private static byte[] Folder()
    {
        using var folder = new MemoryStream();
        using (var archive = new ZipArchive(folder, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "thresholds.md", "type: publication\nname: When a family needs help\nkind: leaflet\npublishedOn: 2026-05-04\n");
            Write(archive, "strategy.md", "type: publication\nname: Our plan for the next three years\nkind: strategy\npublishedOn: in spring\n");
        }

        return folder.ToArray();
    }

    private static void Write(ZipArchive archive, string name, string values)
    {
        using var file = new StreamWriter(archive.CreateEntry(name).Open());
        file.Write($"---\n{values}---\n");
    }
}
