using System.Net;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Workflow;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.Boards;

namespace Partnership.Web.Tests.Desk.Attacks;

/// <summary>Statements that are signed twice, for another text, by the wrong person, or in somebody else's name.</summary>
public sealed class SignOffAttackTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sign_SameFormTwice_SignsOnce()
    {
        var (page, _) = await SubmittedAsync();
        using var reviewer = await site.DeskOfAsync("Rita Reviewer", Cancellation, "reviewer");
        var fields = Sign(await site.HashAsync(page));

        using var first = await reviewer.PostAsync(Address(page), fields, Cancellation);
        using var again = await reviewer.PostAsync(Address(page), fields, Cancellation);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (first.StatusCode, again.StatusCode));
        Assert.Single(await SignaturesAsync(page));
    }

    [Fact]
    public async Task Sign_FormFromBeforeAnEdit_IsRefusedAlsoWhenTheTextIsSubmittedAgain()
    {
        var (page, writer) = await SubmittedAsync();
        using var reviewer = await site.DeskOfAsync("Rita Reviewer", Cancellation, "reviewer");
        var old = Sign(await site.HashAsync(page));
        (await reviewer.PostAsync(Address(page), old, Cancellation)).Dispose();
        using var edited = await writer.SubmitAsync($"/desk/documents/{page}/edit", "#edit_form", BoardDrafts.Fields(("summary", "Other words.")), Cancellation, "button[value=save]");
        Assert.Equal(HttpStatusCode.Redirect, edited.StatusCode);

        using var replayed = await reviewer.PostAsync(Address(page), old, Cancellation);
        using var submitted = await writer.PostAsync($"/desk/documents/{page}?handler=Submit", BoardDrafts.Fields(("SeenHash", await site.HashAsync(page)), ("kind", "Full")), Cancellation);
        using var later = await reviewer.PostAsync(Address(page), old, Cancellation);

        Assert.Equal(
            (HttpStatusCode.Conflict, HttpStatusCode.Redirect, HttpStatusCode.Conflict), (replayed.StatusCode, submitted.StatusCode, later.StatusCode));
        Assert.NotNull(Assert.Single(await SignaturesAsync(page)).VoidedAt);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("upper")]
    [InlineData("twice")]
    public async Task Sign_HashIsTamperedWith_IsRefused(string how)
    {
        var (page, _) = await SubmittedAsync();
        using var reviewer = await site.DeskOfAsync("Rita Reviewer", Cancellation, "reviewer");
        var hash = await site.HashAsync(page);
        var forged = how switch { "upper" => hash.ToUpperInvariant(), "twice" => hash + "," + hash, "x" => hash[..^1] + "x", _ => how };

        using var response = await reviewer.PostAsync(Address(page), Sign(forged), Cancellation);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Empty(await SignaturesAsync(page));
    }

    [Fact]
    public async Task Sign_WriterOfTheTextHasTheRoleToo_IsExcluded()
    {
        using var both = await site.DeskOfAsync("Bo Both", Cancellation, "writer", "reviewer", "publisher");
        var page = await site.SubmittedAsync(both.UserId, await site.BranchAsync(), "Own page");

        using var signed = await both.PostAsync(Address(page), Sign(await site.HashAsync(page)), Cancellation);
        using var published = await both.PostAsync($"/desk/documents/{page}/publish?handler=Now", BoardDrafts.Fields(("SeenHash", await site.HashAsync(page))), Cancellation);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (signed.StatusCode, published.StatusCode));
        Assert.Empty(await SignaturesAsync(page));
    }

    [Fact]
    public async Task Sign_FieldsOfTheStore_AreNotTakenFromTheForm()
    {
        var (page, writer) = await SubmittedAsync();
        using var reviewer = await site.DeskOfAsync("Rita Reviewer", Cancellation, "reviewer");
        var fields = Sign(await site.HashAsync(page));
        foreach (var (name, value) in new[]
        {
            ("UserId", $"{writer.UserId}"), ("SignedById", $"{writer.UserId}"), ("SignedBy", "Forged"), ("SignedAt", "2001-01-01"), ("Statement", "Forged"), ("ContentHash", "forged"),
            ("State", "Published"), ("roles", "publisher"), ("PublishedAt", "2001-01-01"), ("Id", $"{Guid.NewGuid()}"), ("branchId", $"{Guid.NewGuid()}"), ("StatedOn.Value", "2001-01-01"),
        })
            fields[name] = value;

        using var response = await reviewer.PostAsync(Address(page), fields, Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var signature = Assert.Single(await SignaturesAsync(page));
        Assert.Equal((reviewer.UserId, "Rita Reviewer", await site.HashAsync(page)), (signature.SignedById, signature.SignedBy, signature.ContentHash));
        Assert.NotEqual("Forged", signature.Statement);
        Assert.True(signature.SignedAt.Year > 2001 && signature.StatedOn is null);
        await using var db = await site.OpenAsync();
        Assert.False(await db.Publications.AnyAsync(p => p.DocumentId == page, Cancellation));
    }

    [Fact]
    public async Task Submit_FieldsOfTheStore_AreNotTakenFromTheForm()
    {
        using var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        var other = await site.AddPersonAsync("Otto Other", Cancellation, "writer");
        var page = await site.AddAsync(writer.UserId, await site.BranchAsync(), "page", $"Page {Guid.NewGuid():N}", BoardDrafts.Body("Words."));

        using var response = await writer.PostAsync(
            $"/desk/documents/{page}?handler=Submit",
            BoardDrafts.Fields(
                ("SeenHash", await site.HashAsync(page)), ("kind", "Full"), ("UserId", $"{other}"), ("SubmittedById", $"{other}"), ("SubmittedBy", "Forged"), ("ContentHash", "forged"),
                ("Workflow", "action"), ("End", "Published"), ("EndedAt", "2001-01-01"), ("State", "Ready"), ("VersionId", $"{Guid.NewGuid()}"), ("Author", "Forged")),
            Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        await using var db = await site.OpenAsync();
        var submission = await db.Submissions.SingleAsync(s => s.DocumentId == page, Cancellation);
        Assert.Equal(
            (writer.UserId, "Wren Writer", await site.HashAsync(page), "page", SubmissionEnd.Open, (DateTime?)null),
            (submission.SubmittedById, submission.SubmittedBy, submission.ContentHash, submission.Workflow, submission.End, submission.EndedAt));
    }

    [Theory]
    [InlineData("/desk/documents/{0}/publish?handler=Now")]
    [InlineData("/desk/documents/{0}/publish?handler=Emergency")]
    [InlineData("/desk/documents/{0}?handler=Sign")]
    [InlineData("/desk/documents/{0}?handler=Return")]
    [InlineData("/desk/documents/{0}/take-down")]
    public async Task Post_WriterSendsAFormOfOthers_IsForbiddenAndLeavesNothing(string address)
    {
        var (page, writer) = await SubmittedAsync();
        var fields = Sign(await site.HashAsync(page));
        fields["Reason"] = "Because.";

        using var response = await writer.PostAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, page), fields, Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(await SignaturesAsync(page));
        await using var db = await site.OpenAsync();
        Assert.Equal(SubmissionEnd.Open, (await db.Submissions.SingleAsync(s => s.DocumentId == page, Cancellation)).End);
        Assert.False(await db.Publications.AnyAsync(p => p.DocumentId == page, Cancellation) || await db.Incidents.AnyAsync(i => i.DocumentId == page, Cancellation));
    }

    private static string Address(Guid page) => $"/desk/documents/{page}?handler=Sign";

    private static Dictionary<string, string?> Sign(string hash) => BoardDrafts.Fields(("SeenHash", hash), ("gate", "review"), ("attest", "true"));

    private async Task<(Guid Page, DeskClient Writer)> SubmittedAsync()
    {
        var writer = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        return (await site.SubmittedAsync(writer.UserId, await site.BranchAsync(), $"Page {Guid.NewGuid():N}"), writer);
    }

    private async Task<List<SignOff>> SignaturesAsync(Guid page)
    {
        await using var db = await site.OpenAsync();
        return await db.SignOffs.Where(s => db.Submissions.Any(x => x.Id == s.SubmissionId && x.DocumentId == page)).ToListAsync(Cancellation);
    }
}
