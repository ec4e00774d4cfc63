using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.Authorisation;
using Partnership.Web.Tests.Desk.Boards;
using Partnership.Web.Tests.Desk.Media;

namespace Partnership.Web.Tests.Desk.Attacks;

/// <summary>Ids that are made up, or that belong to something else than the page is about.</summary>
public sealed partial class ForgedIdTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ask_IdsThatNothingHas_FindsNothing()
    {
        using var person = await site.DeskOfAsync("Everyone Else", Cancellation, [.. AccessTable.Roles.Values]);
        var token = await person.TokenAsync();
        var wrong = new List<string>();
        foreach (var line in AccessTable.Lines.Where(l => l.Reach == Reach.Own && !l.IsNamedInForm))
        {
            using var request = new HttpRequestMessage(line.IsPost ? HttpMethod.Post : HttpMethod.Get, Name().Replace(line.Address, _ => $"{Guid.NewGuid()}"));
            if (line.IsPost)
                request.Content = new FormUrlEncodedContent([KeyValuePair.Create("formToken", token), .. Name().Replace(line.Form, _ => $"{Guid.NewGuid()}")
                    .Split('&', StringSplitOptions.RemoveEmptyEntries).Select(f => KeyValuePair.Create(f.Split('=')[0], f.Split('=')[1]))]);
            using var response = await person.SendAsync(request, Cancellation);
            if (response.StatusCode != HttpStatusCode.NotFound)
                wrong.Add($"{line.Endpoint}: {(int)response.StatusCode} {response.Headers.Location}");
        }

        Asking.AssertNone(wrong);
    }

    [Theory]
    [InlineData("partnerSignOff", "/desk/documents/{document}/publish?handler=Approve", "emergencyId={emergency}")]
    [InlineData("writer", "/desk/documents/{document}?handler=Resolve", "comment={comment}&resolved=true")]
    [InlineData("writer", "/desk/documents/{document}/preview?handler=Revoke", "link={link}")]
    [InlineData("publisher", "/desk/documents/{document}/preview?handler=Revoke", "link={link}")]
    [InlineData("writer", "/desk/bin?handler=Restore", "id={binned}")]
    [InlineData("publisher", "/desk/releases?handler=Cancel", "release={release}")]
    [InlineData("publisher", "/desk/releases?handler=Dismiss", "release={release}")]
    [InlineData("publisher", "/desk/releases/bundles/{bundle}?handler=Add", "document={document}")]
    [InlineData("disclosureOfficer", "/desk/documents/{document}/take-down", "Reason=x&Also={published}")]
    [InlineData("writer", "/desk/documents/{document}/edit", "document.do=save&document.base={base}&document.name=Forged")]
    [InlineData("writer", "/desk/documents/{document}/history?handler=Restore", "number=1&baseVersionId={base}")]
    [InlineData("writer", "/desk/content/{document}/rename", "Name=Forged&BaseVersionId={base}")]
    public async Task Post_OwnPageWithAnIdOfAnotherBranch_ChangesNothing(string role, string address, string form)
    {
        var (own, other) = (await BranchThings.MakeAsync(site), await BranchThings.MakeAsync(site));
        var name = $"Bram {Guid.NewGuid():N}";
        using var person = await site.DeskOfAsync(await site.AddPersonAsync(name, own.Branch, Cancellation, role), Cancellation);
        // The bundle is nobody's; all else in the address is the person's, and all in the form is not.
        var path = await own.FillAsync(address, null);
        var fields = (await other.FillAsync(form, null)).Split('&').Select(f => f.Split('=')).ToDictionary(f => f[0], f => (string?)f[1]);
        var before = await ChangesAsync(person.UserId, name);

        using var response = await person.PostAsync(path, fields, Cancellation);

        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden, HttpStatusCode.BadRequest, HttpStatusCode.Conflict });
        Assert.Equal(before, await ChangesAsync(person.UserId, name));
    }

    [Fact]
    public async Task Post_MoveOrCopyBetweenBranches_FindsNothingThere()
    {
        var (own, other) = (await BranchThings.MakeAsync(site), await BranchThings.MakeAsync(site));
        using var person = await site.DeskOfAsync(await site.AddPersonAsync("Bram Branch", own.Branch, Cancellation, "writer"), Cancellation);
        var (mine, theirs) = (await own.FindAsync("document"), await other.FindAsync("document"));

        foreach (var address in new[] { $"/desk/content/{mine}/move/{theirs}", $"/desk/content/{theirs}/move/{mine}", $"/desk/content/{theirs}/copy", $"/desk/import?parent={theirs}" })
            await BoardDrafts.AnswersAsync(HttpStatusCode.NotFound, person.PostAsync(address, BoardDrafts.Fields(), Cancellation));
    }

    [Fact]
    public async Task Get_PreviewFileUnderAnotherVersion_IsNotThere()
    {
        var (own, other) = (await BranchThings.MakeAsync(site), await BranchThings.MakeAsync(site));
        using var person = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var (version, file) = (await own.FindAsync("version"), await own.FindAsync("file"));

        await BoardDrafts.AnswersAsync(HttpStatusCode.OK, person.GetAsync($"/desk/preview/{version}/files/{file}/report.pdf", Cancellation));
        foreach (var address in new[]
        {
            $"/desk/preview/{await other.FindAsync("version")}/files/{file}/report.pdf", $"/desk/preview/{version}/files/{file}/report.pdf/", $"/desk/preview/{version}/files/{file}/other.pdf",
            $"/desk/preview/{version}/files/{Guid.Parse(file):D}/report.pdf", $"/desk/preview/{version}/files/{file}/..%2f..%2freport.pdf", $"/desk/preview/{version}/files/{file.ToUpperInvariant()}/report.pdf",
            $"/desk/media/{Guid.Parse(file)}/file/", $"/desk/media/{await own.FindAsync("picture")}/thumb/",
        })
            await BoardDrafts.AnswersAsync(HttpStatusCode.NotFound, person.GetAsync(address, Cancellation));
    }

    // What is done at the desk leaves a line, but for what was only looked at; a comment says itself who resolved it.
    private async Task<int> ChangesAsync(Guid userId, string name)
    {
        await using var db = await site.OpenAsync();
        return await db.AuditTrail.CountAsync(e => e.ActorId == userId && e.Action != Partnership.Editorial.Auditing.AuditAction.ViewedRestricted, Cancellation)
            + await db.Comments.CountAsync(c => c.ResolvedBy == name, Cancellation);
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Name();
}
