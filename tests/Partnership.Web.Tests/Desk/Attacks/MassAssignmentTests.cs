using System.Net;
using Microsoft.EntityFrameworkCore;
using Partnership.Testing.Desk;
using Partnership.Web.Tests.Desk.Boards;

namespace Partnership.Web.Tests.Desk.Attacks;

/// <summary>Fields that a form doesn't have, but that the store does.</summary>
public sealed class MassAssignmentTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static IEnumerable<(string, string?)> Stored =>
    [
        ("UserName", "forged"), ("Email", "forged@evil.example"), ("Entry.Email", "forged@evil.example"), ("EmailConfirmed", "true"), ("PasswordHash", "forged"),
        ("SecurityStamp", "forged"), ("TwoFactorEnabled", "false"), ("LockoutEnd", "2001-01-01"), ("AccessFailedCount", "0"), ("DisabledAt", "2001-01-01"),
        ("Person.Assignments[0].Role", "administrator"), ("roles", "administrator"), ("Roles", "administrator"), ("Kept", "administrator"), ("branchId", ""),
    ];

    [Theory]
    [InlineData("/desk/account?handler=Name")]
    [InlineData("/desk/account?handler=EndOthers")]
    [InlineData("/desk/notices?handler=ReadAll")]
    public async Task Post_OwnFormWithFieldsOfTheAccount_GivesNothing(string address)
    {
        var id = await site.AddPersonAsync("Wren Writer", Cancellation, "writer");
        using var person = await site.DeskOfAsync(id, Cancellation);
        var before = await AccountAsync(id);

        using var response = await person.PostAsync(
            address, BoardDrafts.Fields([.. Stored, ("Name", "Wren Writer"), ("UserId", $"{await site.AddPersonAsync("Otto Other", Cancellation)}"), ("Id", $"{Guid.NewGuid()}")]), Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(before, await AccountAsync(id));
    }

    [Fact]
    public async Task Post_RolesOfAPerson_ChangesRolesOfThatPersonOnly()
    {
        var (id, other) = (await site.AddPersonAsync("Wren Writer", Cancellation, "writer"), await site.AddPersonAsync("Otto Other", Cancellation, "reviewer"));
        using var administrator = await site.DeskOfAsync("Ada Administrator", Cancellation, "administrator");
        var (before, others) = (await AccountAsync(id), await AccountAsync(other));

        using var response = await administrator.PostAsync(
            $"/desk/people/{id}?handler=Roles", BoardDrafts.Fields([.. Stored.Where(s => s.Item1 != "Kept"), ("Kept", "writer"), ("Id", $"{other}"), ("UserId", $"{other}")]), Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal((before, others), (await AccountAsync(id), await AccountAsync(other)));
    }

    [Theory]
    [InlineData("god", "")]
    [InlineData("administrator", "branch")]
    [InlineData("writer", "nowhere")]
    [InlineData("writer:1", "")]
    public async Task Post_RoleThatThereIsNot_IsRefused(string role, string branch)
    {
        var id = await site.AddPersonAsync("Wren Writer", Cancellation, "writer");
        using var administrator = await site.DeskOfAsync("Ada Administrator", Cancellation, "administrator");
        var before = await AccountAsync(id);
        var part = branch switch { "branch" => $"{await site.BranchAsync()}", "nowhere" => $"{Guid.NewGuid()}", _ => null };

        using var response = await administrator.PostAsync(
            $"/desk/people/{id}?handler=Roles", BoardDrafts.Fields(("Kept", "writer"), ("AddedRole", role), ("AddedBranch", part)), Cancellation);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(before, await AccountAsync(id));
    }

    [Theory]
    [InlineData("writer")]
    [InlineData("publisher")]
    public async Task Post_OwnRoles_IsForbiddenToWhoeverIsNoAdministrator(string role)
    {
        var id = await site.AddPersonAsync("Wren Writer", Cancellation, role);
        using var person = await site.DeskOfAsync(id, Cancellation);
        var before = await AccountAsync(id);

        using var response = await person.PostAsync($"/desk/people/{id}?handler=Roles", BoardDrafts.Fields(("Kept", "administrator"), ("AddedRole", "administrator")), Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(before, await AccountAsync(id));
    }

    private async Task<string> AccountAsync(Guid id)
    {
        await using var db = await site.OpenAsync();
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == id, Cancellation);
        var roles = await db.RoleAssignments.Where(r => r.UserId == id).Select(r => $"{r.Role}:{r.BranchId}").ToListAsync(Cancellation);
        return string.Join('|', [user.DisplayName, user.UserName, user.Email, $"{user.EmailConfirmed}", user.PasswordHash, $"{user.LockoutEnd}", $"{user.DisabledAt}", .. roles.Order()]);
    }
}
