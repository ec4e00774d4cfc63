using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Partnership.Browser.Tests.Browsing;
using Partnership.Editorial.People;
using Partnership.Testing.Desk;

namespace Partnership.Browser.Tests.Desk;

/// <summary>What somebody writes into a form outlives a closed tab and an ended session, and stays theirs.</summary>
public sealed class EditKeepingTests(Chromium chromium, DeskSite site) : DeskTest(chromium, site)
{
    private const string Words = "Half a sentence that nobody has saved";
    private const string SignedOut = "You have been signed out. What you wrote is safe.";
    private const string OnThisComputer = "This computer has changes from";

    [Fact]
    public async Task Close_TabWhileWriting_TheWordsAreThereAgain()
    {
        var (visit, form, _) = await OpenAsync("Wren Closer");
        var tab = await form.InAnotherTabAsync();
        await tab.Summary.FillAsync(Words);

        await tab.CloseAsync(Cancellation);

        // The site may have them by now or not: then this computer has.
        await visit.GoToAsync(form.Address);
        if (await form.Offer.IsVisibleAsync())
            await form.PressAsync("Put them back");
        await Assertions.Expect(form.Summary).ToHaveValueAsync(Words);
    }

    [Fact]
    public async Task Close_TabWhenTheSessionHasEnded_OffersTheWordsOfThisComputer()
    {
        var (visit, form, person) = await OpenAsync("Robin Closer");
        var tab = await form.InAnotherTabAsync();
        await EndSessionsAsync(person);
        await tab.WriteAsync(Words);
        await Assertions.Expect(tab.Problem).ToContainTextAsync(SignedOut);
        await tab.CloseAsync(Cancellation);
        await SignInAsync(visit, person);

        await visit.GoToAsync(form.Address);
        await Assertions.Expect(form.Offer).ToContainTextAsync(OnThisComputer);
        await Assertions.Expect(form.Summary).ToHaveValueAsync("");
        await form.PressAsync("Put them back");
        await Assertions.Expect(form.Summary).ToHaveValueAsync(Words);
        await form.PressAsync("Save");

        await Assertions.Expect(visit.Page.GetByText("Saved.")).ToBeVisibleAsync();
        await Assertions.Expect(form.Summary).ToHaveValueAsync(Words);
        Assert.Empty(await form.KeptHereAsync());
    }

    [Fact]
    public async Task End_SessionWhileWriting_GoesOnAfterSigningInInAnotherTab()
    {
        var (visit, form, person) = await OpenAsync("Wren Timeless");
        await form.WriteAsync("Before it ended.");
        await Assertions.Expect(form.State).ToContainTextAsync("Kept at");
        await EndSessionsAsync(person);

        await form.WriteAsync("Before it ended, and after.");
        await Assertions.Expect(form.Problem).ToContainTextAsync(SignedOut);
        var other = await visit.Context.RunAndWaitForPageAsync(() => form.Problem.GetByRole(AriaRole.Link).ClickAsync());
        await Assertions.Expect(other.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToHaveTextAsync("Sign in to the editors’ desk");
        await SignInAsync(visit, person);
        await form.WaitAWhileAsync();
        await Assertions.Expect(form.Problem).ToBeHiddenAsync();
        await Assertions.Expect(form.State).ToContainTextAsync("Kept at");
        await form.PressAsync("Save");

        await Assertions.Expect(visit.Page.GetByText("Saved.")).ToBeVisibleAsync();
        await Assertions.Expect(form.Summary).ToHaveValueAsync("Before it ended, and after.");
        Assert.Empty(await form.KeptHereAsync());
    }

    [Fact]
    public async Task SignOut_WithWordsThatWereNotSent_LeavesNothingInTheBrowser()
    {
        var (visit, form, _) = await OpenAsync("Wren Leaver");
        var tab = await form.InAnotherTabAsync();
        await WriteOfflineAsync(visit, tab);
        await WriteOfflineAsync(visit, form);
        Assert.NotEmpty(await form.KeptHereAsync());
        await visit.Context.SetOfflineAsync(false);
        var asked = 0;
        visit.Page.Dialog += (_, dialog) =>
        {
            asked++;
            _ = dialog.AcceptAsync();
        };

        await form.PressAsync("Sign out");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToHaveTextAsync("Sign in to the editors’ desk");
        Assert.Equal((1, 0), (asked, (await form.KeptHereAsync()).Length));

        // Nor does a tab that is still open leave anything.
        await tab.WriteAsync("More words");
        await tab.WaitAWhileAsync();
        await Assertions.Expect(tab.Problem).ToContainTextAsync("What you wrote is not kept: copy it before you leave this page.");
        Assert.Empty(await tab.KeptHereAsync());
    }

    [Fact]
    public async Task SignIn_SomebodyElseInTheSameBrowser_IsNotShownTheWords()
    {
        var (visit, form, person) = await OpenAsync("Wren First");
        var tab = await form.InAnotherTabAsync();
        await EndSessionsAsync(person);
        await tab.WriteAsync(Words);
        await Assertions.Expect(tab.Problem).ToContainTextAsync(SignedOut);
        await SignInAsync(visit, await Site.AddPersonAsync("Robin Second", Cancellation, "writer"));

        await visit.GoToAsync(form.Address);
        await Assertions.Expect(form.Offer).ToBeHiddenAsync();
        await Assertions.Expect(form.Summary).ToHaveValueAsync("");
        Assert.DoesNotContain(Words, await visit.Page.ContentAsync(), StringComparison.Ordinal);
        await tab.Summary.FillAsync(Words + ", and more");
        await tab.WaitAWhileAsync();
        await Assertions.Expect(tab.Problem).ToHaveTextAsync(
            "Somebody else is signed in now. Save nothing here before you have signed in as yourself. What you wrote is safe on this computer.");

        await SignInAsync(visit, person);
        await visit.GoToAsync(form.Address);
        await Assertions.Expect(form.Offer).ToContainTextAsync(OnThisComputer);
    }

    private async Task<(Visit Visit, EditForm Form, Guid Person)> OpenAsync(string name)
    {
        var person = await Site.AddPersonAsync(name, Cancellation, "writer");
        var visit = await AtDeskAsync(person, Visitor.AtDesk);
        var form = await EditForm.OpenAsync(visit, await Site.AddPageAsync(person, $"A page of {name}"));
        foreach (var address in new[] { form.KeepAddress, form.OthersAddress, "/desk/hints" })
            visit.ExpectFailureOf(address);
        return (visit, form, person);
    }

    private static async Task WriteOfflineAsync(Visit visit, EditForm form)
    {
        await visit.Context.SetOfflineAsync(true);
        await form.WriteAsync(Words);
        await Assertions.Expect(form.Problem).ToContainTextAsync("There is no connection. What you wrote is safe on this computer.");
    }

    private Task<int> EndSessionsAsync(Guid person) =>
        Site.Services.GetRequiredService<DeskSessions>().EndAsync(person, null, null, person, "Test", Cancellation);
}
