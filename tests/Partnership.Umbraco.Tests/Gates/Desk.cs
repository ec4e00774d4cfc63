using Partnership.Umbraco.Gates;
using Partnership.Umbraco.Tests.Host;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Partnership.Umbraco.Tests.Gates;

/// <summary>An Umbraco in which people work. Each step is one request: it reads the document, changes it, and saves or publishes it.</summary>
internal sealed class Desk : IDisposable
{
    public const string English = "en-GB";
    public const string Welsh = "cy-GB";

    private Desk(UmbracoHost host) => Host = host;

    public UmbracoHost Host { get; }

    public IUser Writer { get; } = UmbracoHost.Person("Wanda Writer", "writer");

    public IUser Reviewer { get; } = UmbracoHost.Person("Rhys Reader", "reviewer");

    public IUser Publisher { get; } = UmbracoHost.Person("Paula Press", "publisher");

    public static GateAliases Review { get; } = new("review");

    public static async Task<Desk> OpenAsync()
    {
        var desk = new Desk(await new UmbracoHost().InstallAsync());
        desk.Host.Languages.Add(new Language(Welsh, "Welsh") { Id = 9 });
        return desk;
    }

    /// <summary>A page that the writer has made.</summary>
    public int Page(string name = "What we do")
    {
        Host.User = Writer;
        var page = Host.Contents.Create(name, -1, "page");
        page.SetCultureName(name, English);
        page.SetValue("summary", "We learn, so that children are safer.", English);
        Assert.True(Host.Contents.Save(page).Success);
        return page.Id;
    }

    /// <summary>A page that the reviewer has signed.</summary>
    public int SignedPage()
    {
        var id = Page();
        Assert.Empty(Tick(Reviewer, id, Review));
        return id;
    }

    /// <summary>A page that is public.</summary>
    public int PublishedPage()
    {
        var id = SignedPage();
        Assert.Empty(Publish(Publisher, id));
        return id;
    }

    public IContent Read(int id) => Host.Contents.GetById(id)!;

    public string? Stamp(int id, GateAliases? gate = null, string? culture = English) => Read(id).GetValue<string>((gate ?? Review).Stamp, culture);

    public bool IsSigned(int id, GateAliases? gate = null, string? culture = English) =>
        Read(id).GetValue<bool>((gate ?? Review).Signed, culture) && GateStamp.Parse(Stamp(id, gate, culture)) is not null;

    /// <summary>Saves what somebody makes of a document.</summary>
    /// <returns>What they are told.</returns>
    public IReadOnlyList<string> Save(IUser? who, int id, Action<IContent> change)
    {
        Host.User = who;
        var content = Read(id);
        change(content);
        var result = Host.Contents.Save(content);
        Assert.True(result.Success);
        return [.. result.EventMessages!.GetAll().Select(m => m.Message)];
    }

    public IReadOnlyList<string> Tick(IUser? who, int id, GateAliases gate, string? culture = English) => Save(who, id, c => c.SetValue(gate.Signed, 1, culture));

    public IReadOnlyList<string> Write(IUser? who, int id, string summary, string culture = English) => Save(who, id, c => c.SetValue("summary", summary, culture));

    /// <summary>Publishes a document.</summary>
    /// <returns>Why not; nothing when it is public now.</returns>
    public IReadOnlyList<string> Publish(IUser? who, int id, params string[] cultures)
    {
        Host.User = who;
        var result = Host.Contents.Publish(Read(id), cultures.Length > 0 ? cultures : [English]);
        Assert.Equal(result.Success, result.Result is PublishResultType.SuccessPublish or PublishResultType.SuccessPublishCulture or PublishResultType.SuccessPublishAlready);
        return result.Success ? [] : [.. result.EventMessages!.GetAll().Select(m => m.Message)];
    }

    public void Dispose() => Host.Dispose();
}
