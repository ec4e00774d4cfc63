using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Editorial.People.Administration;
using Partnership.Editorial.Store;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.SignIn;

namespace Partnership.Web.Tests.Desk.People;

[Collection(ClockedDesk.Collection)]
public sealed class PeopleTests(ClockedDesk site)
{
    private static readonly string[] Others = ["writer", "reviewer", "disclosureOfficer", "partnerSignOff", "publisher"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> OtherRoles => [.. Others];

    [Theory]
    [MemberData(nameof(OtherRoles))]
    public async Task Any_OtherRole_IsForbidden(string role)
    {
        var victim = await site.AddPersonAsync("Vic Victim", Cancellation, "administrator");
        using var desk = await site.DeskOfAsync("Olu Other", Cancellation, role);

        foreach (var address in new[] { "/desk/people", "/desk/people/invite", $"/desk/people/{victim}" })
        {
            using var response = await desk.GetAsync(address, Cancellation);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }

        foreach (var address in new[] { "invite", $"{victim}?handler=Roles", $"{victim}?handler=Disable", $"{victim}?handler=Enable", $"{victim}?handler=Reset", $"{victim}?handler=InviteAgain" })
        {
            using var response = await desk.PostAsync(
                "/desk/people/" + address, SigningIn.Fields(("Name", "X Y"), ("Email", "xy@desk.example"), ("Roles", "administrator"), ("AddedRole", "writer")), Cancellation);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }

        Assert.Empty(await site.TrailAsync(victim, Cancellation));
    }

    [Theory]
    [MemberData(nameof(OtherRoles))]
    public async Task Operations_OtherRole_AreRefusedByThemselvesToo(string role)
    {
        var by = await site.AddPersonAsync("Olu Other", Cancellation, role);
        var victim = await site.AddPersonAsync("Vic Victim", Cancellation, "administrator");
        var change = site.Services.GetRequiredService<ChangePerson>();

        EditorialOutcome[] outcomes =
        [
            await change.RolesAsync(by, victim, [], Cancellation), await change.DisableAsync(by, victim, Cancellation), await change.EnableAsync(by, victim, Cancellation),
            await site.Services.GetRequiredService<ResetPerson>().RunAsync(by, victim, Cancellation),
            await site.Services.GetRequiredService<InvitePerson>().RunAsync(by, new InvitePersonOptions { Email = "x@desk.example", Name = "X Y" }, Cancellation),
            await site.Services.GetRequiredService<InvitePerson>().AgainAsync(by, victim, Cancellation),
        ];

        Assert.All(outcomes, o => Assert.IsType<EditorialOutcome.Refused>(o));
    }

    [Fact]
    public async Task Get_People_ListsThemWithStateAndRoles()
    {
        var name = $"Wren {Guid.NewGuid():N}";
        await site.AddPersonAsync(name, Cancellation, "writer", "reviewer");
        using var admin = await AdminAsync();

        var page = await admin.PageAsync("/desk/people", Cancellation);

        var row = Assert.Single(page.QuerySelectorAll("tbody tr"), r => r.TextContent.Contains(name, StringComparison.Ordinal));
        Assert.Contains("Reviewer, Writer", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Active", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Never", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_InviteForABranch_GivesTheRoleThereOnly()
    {
        using var admin = await AdminAsync();
        var page = await admin.PageAsync("/desk/people/invite", Cancellation);
        var branch = page.QuerySelectorAll("select[name=Branch] option")[1].GetAttribute("value");
        var email = $"{Guid.NewGuid():N}@desk.example";

        using var response = await admin.SubmitAsync(
            "/desk/people/invite", "main form",
            SigningIn.Fields(("Name", "Nia New"), ("Email", email), ("Roles", "writer"), ("Branch", branch), ("EmailConfirmed", "true"), ("PasswordHash", "x")), Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var user = await site.QueryAsync(db => db.Users.SingleAsync(u => u.Email == email, Cancellation), Cancellation);
        Assert.Equal((false, null), (user.EmailConfirmed, user.PasswordHash));
        var role = await site.QueryAsync(db => db.RoleAssignments.SingleAsync(a => a.UserId == user.Id, Cancellation), Cancellation);
        Assert.Equal(("writer", branch), (role.Role, role.BranchId?.ToString()));
        Assert.Contains($"person-changed invited +writer@{role.BranchId:N}", await site.TrailAsync(user.Id, Cancellation));
    }

    [Theory]
    [InlineData("", "new@desk.example", "writer", "Enter a name")]
    [InlineData("Nia New", "nobody", "writer", "Enter an email address")]
    [InlineData("Nia New", "ni\u00e4@desk.example", "writer", "Enter an email address")]
    [InlineData("Nia\nNew", "new@desk.example", "writer", "one line")]
    [InlineData("Nia New", "new@desk.example\r\nBcc: x@y.example", "writer", "Enter an email address")]
    [InlineData("Nia New", "new@desk.example", "owner", "There is no role")]
    public async Task Post_InviteSomebodyImpossible_SaysWhy(string name, string email, string role, string reason)
    {
        using var admin = await AdminAsync();

        using var response = await admin.SubmitAsync("/desk/people/invite", "main form", SigningIn.Fields(("Name", name), ("Email", email), ("Roles", role)), Cancellation);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains(reason, await response.ErrorsAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_InviteAnAddressThatIsThere_IsRefusedWhateverItsCapitals()
    {
        var person = await site.AddWithPasswordAsync("Wren Writer", Cancellation, "writer");
        using var admin = await AdminAsync();

        using var response = await admin.SubmitAsync(
            "/desk/people/invite", "main form", SigningIn.Fields(("Name", "Nia New"), ("Email", person.Email?.ToUpperInvariant()), ("Roles", "writer")), Cancellation);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("is there already", await response.ErrorsAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_InviteAgain_MakesTheLinkBeforeUseless()
    {
        using var admin = await AdminAsync();
        var email = $"{Guid.NewGuid():N}@desk.example";
        using var invited = await admin.SubmitAsync("/desk/people/invite", "main form", SigningIn.Fields(("Name", "Nia New"), ("Email", email), ("Roles", "writer")), Cancellation);
        var first = ClockedDesk.LinkIn(Assert.Single(await site.MailToAsync(email, Cancellation)));
        var id = await site.QueryAsync(db => db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync(Cancellation), Cancellation);

        using var again = await admin.SubmitAsync($"/desk/people/{id}", "form[data-form=invite]", SigningIn.Fields(), Cancellation);

        var second = ClockedDesk.LinkIn(Assert.Single(await site.MailToAsync(email, Cancellation)));
        using var client = site.Stranger();
        using var old = await client.GetAsync(first, Cancellation);
        using var good = await client.GetAsync(second, Cancellation);
        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.OK), (old.StatusCode, good.StatusCode));
    }

    [Fact]
    public async Task Post_Roles_AreGivenAndTakenAndThePersonIsTold()
    {
        var id = await site.AddPersonAsync("Wren Writer", Cancellation, "writer", "reviewer");
        using var admin = await AdminAsync();

        using var response = await admin.SubmitAsync(
            $"/desk/people/{id}", "form[data-form=roles]", SigningIn.Fields(("Kept", "reviewer"), ("AddedRole", "publisher"), ("AddedBranch", "")), Cancellation);

        Assert.Equal($"/desk/people/{id}", response.Target());
        var roles = await site.QueryAsync(db => db.RoleAssignments.Where(a => a.UserId == id).Select(a => a.Role).Order().ToListAsync(Cancellation), Cancellation);
        Assert.Equal(["publisher", "reviewer"], roles);
        Assert.Contains("person-changed +publisher -writer", await site.TrailAsync(id, Cancellation));
        using var desk = await site.DeskOfAsync(id, Cancellation);
        Assert.Contains("has changed what you can do", (await desk.PageAsync("/desk/notices", Cancellation)).Body?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AdministratorForABranch_IsRefused()
    {
        var id = await site.AddPersonAsync("Wren Writer", Cancellation, "writer");
        using var admin = await AdminAsync();
        var branch = (await admin.PageAsync($"/desk/people/{id}", Cancellation)).QuerySelectorAll("select[name=AddedBranch] option")[1].GetAttribute("value");

        using var response = await admin.SubmitAsync(
            $"/desk/people/{id}", "form[data-form=roles]", SigningIn.Fields(("AddedRole", "administrator"), ("AddedBranch", branch)), Cancellation);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    [Theory]
    [InlineData("Roles")]
    [InlineData("Disable")]
    [InlineData("Reset")]
    public async Task Post_AboutOneself_IsForbidden(string handler)
    {
        using var admin = await AdminAsync();

        using var response = await admin.PostAsync($"/desk/people/{admin.UserId}?handler={handler}", SigningIn.Fields(("AddedRole", "publisher")), Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(await site.TrailAsync(admin.UserId, Cancellation));
    }

    [Fact]
    public async Task Disable_TwoAdministratorsEachOtherAtOnce_OneStays()
    {
        var one = await site.AddPersonAsync("Ann Admin", Cancellation, "administrator");
        var two = await site.AddPersonAsync("Bo Boss", Cancellation, "administrator");
        var change = site.Services.GetRequiredService<ChangePerson>();

        var outcomes = await Task.WhenAll(change.DisableAsync(one, two, Cancellation), change.DisableAsync(two, one, Cancellation));

        Assert.Single(outcomes, o => o is EditorialOutcome.Done);
        Assert.Single(outcomes, o => o is EditorialOutcome.Refused);
    }

    [Fact]
    public async Task Post_Reset_TakesPasswordSecondFactorAndSessionsAway()
    {
        var person = await site.AddWithPasswordAsync("Pat Publisher", Cancellation, "publisher");
        await site.EnrolAsync(person.Id, Cancellation);
        using var desk = await site.DeskOfAsync(person.Id, Cancellation);
        using var admin = await AdminAsync();

        using var response = await admin.SubmitAsync($"/desk/people/{person.Id}", "form[data-form=reset]", SigningIn.Fields(), Cancellation);

        using var ended = await desk.GetAsync("/desk", Cancellation);
        using var client = site.Stranger();
        using var old = await client.SignInAsync(person.Email, Cancellation);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity), (response.StatusCode, ended.StatusCode, old.StatusCode));
        var link = ClockedDesk.LinkIn(Assert.Single(await site.MailToAsync(person.Email ?? "", Cancellation)));
        using var chosen = await client.SubmitAsync(link, "main form", SigningIn.Fields(("Password", ClockedDesk.Password)), Cancellation);
        using var signedIn = await client.SignInAsync(person.Email, Cancellation);
        using var home = await client.GetAsync("/desk", Cancellation);
        Assert.Equal(("/desk", "/desk/account/second-factor"), (signedIn.Target(), home.Target()));
        Assert.Contains("credentials-changed reset second-factor-removed", await site.TrailAsync(person.Id, Cancellation));
    }

    [Fact]
    public async Task Any_NobodyHasTheId_IsNotFound()
    {
        using var admin = await AdminAsync();

        using var page = await admin.GetAsync($"/desk/people/{Guid.NewGuid()}", Cancellation);
        using var post = await admin.PostAsync($"/desk/people/{Guid.NewGuid()}?handler=Disable", SigningIn.Fields(), Cancellation);
        using var noId = await admin.GetAsync("/desk/people/everyone", Cancellation);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (page.StatusCode, post.StatusCode, noId.StatusCode));
    }

    [Fact]
    public async Task Post_WithoutToken_ChangesNothing()
    {
        var id = await site.AddPersonAsync("Wren Writer", Cancellation, "writer");
        using var admin = await AdminAsync();

        using var response = await admin.PostAsync($"/desk/people/{id}?handler=Disable", SigningIn.Fields(), Cancellation, withToken: false);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(await site.TrailAsync(id, Cancellation));
    }

    private Task<DeskClient> AdminAsync() => site.DeskOfAsync("Ann Admin", Cancellation, "administrator");
}
