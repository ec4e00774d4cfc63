using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Partnership.Content.Values;
using Partnership.Editorial.Documents;
using Partnership.Editorial.People;
using Partnership.Editorial.People.Accounts;
using Partnership.Editorial.People.SecondFactor;
using Partnership.Editorial.Store;
using Partnership.Testing.Desk;

namespace Partnership.Browser.Tests.Desk;

/// <summary>What pages of the desk show only after something was done: forms with mistakes, two sides of a page, steps that need what went before.</summary>
internal static class DeskStates
{
    private const string Password = "Otter-Lantern-Puzzle-Meadow";

    /// <summary>For somebody who is signed in.</summary>
    public static readonly Dictionary<string, Func<DeskState, Task>> ForPeople = new()
    {
        ["edit: mistakes"] = MistakesAsync,
        ["edit: two people have changed it"] = ConflictAsync,
        ["import: what came of it"] = s => ImportAsync(s, Zip(
            ("good.md", "---\ntype: page\nname: Good\n---\n\nWords.\n"), ("bad.md", "---\ntype: page\nname: Bad\n---\n\n[nowhere](/a-long-address/that-leads/to-no-page-of-this-site)\n"),
            ("rows.csv", "type,name\npage,A row\n"), ("a-folder-with-a-long-name/and-a-note-that-no-page-names.txt", "x"))),
        ["import: no archive"] = s => ImportAsync(s, "no archive"u8.ToArray()),
        ["import: nothing chosen"] = s => s.SendAsync($"/desk/import?parent={s.Scene.Home}", "Bring it in"),
        ["new page: no name"] = s => s.SendAsync($"/desk/content/{s.Scene.Home}/new/page", "Make it"),
        ["rename: no name"] = s => s.SendAsync($"/desk/content/{s.Scene.Checked}/rename", "Rename", ("Name", ""), ("Last part of the address", "Not An Address")),
        ["invitation: nothing filled in"] = s => s.SendAsync("/desk/people/invite", "Send the invitation"),
        ["key: nothing filled in"] = s => s.SendAsync("/desk/connections/keys/new", "Make the key"),
        ["webhook: nothing filled in"] = s => s.SendAsync("/desk/connections/webhooks/new", "Make the webhook"),
        ["password: nothing filled in"] = s => s.SendAsync("/desk/account/password", "Change password"),
        ["upload: nothing chosen"] = s => s.SendAsync("/desk/media/upload", "Add"),
        ["picture: not described"] = s => s.SendAsync($"/desk/media/{s.Scene.File}", "Save", ("Percent from the left", "150")),
        ["takedown: no reason"] = s => s.SendAsync($"/desk/documents/{s.Scene.Checked}/take-down", "Take it down now"),
        ["withdrawal: no explanation"] = s => s.SendAsync($"/desk/documents/{s.Scene.Checked}/remove", "Mark as withdrawn"),
    };

    /// <summary>For somebody who is not.</summary>
    public static readonly Dictionary<string, Func<DeskState, Task>> ForStrangers = new()
    {
        ["sign in: nothing filled in"] = s => s.SendAsync("/desk/sign-in", "Sign in"),
        ["sign in: refused and too old"] = s => s.Visit.GoToAsync("/desk/sign-in?refused=true&stale=true"),
        ["second step"] = SecondStepAsync,
        ["second step: wrong code"] = async s =>
        {
            await SecondStepAsync(s);
            await s.SendAsync("/desk/sign-in/second-step", "Continue", ("Code", "1"));
        },
        ["join"] = async s => await s.Visit.GoToAsync(await LinkAsync(s, AccountLink.Invitation)),
        ["join: weak password"] = async s => await s.SendAsync(await LinkAsync(s, AccountLink.Invitation), "Set password", ("New password", "password")),
        ["reset"] = async s => await s.Visit.GoToAsync(await LinkAsync(s, AccountLink.Reset)),
        ["reset: too old"] = s => s.Visit.GoToAsync("/desk/sign-in/reset?person=00000000-0000-0000-0000-000000000000&token=x", 410),
        ["first user"] = s => s.Visit.GoToAsync(s.Site.OfferFirstUserLink()),
        ["first user: nothing filled in"] = s => s.SendAsync(s.Site.OfferFirstUserLink(), "Make the account"),
        ["first user: used up"] = s => s.Visit.GoToAsync("/desk/sign-in/first?token=x", 410),
    };

    private static async Task MistakesAsync(DeskState state)
    {
        var review = await state.Site.AddReviewAsync(state.Scene.Person, "Child Elder");
        await state.Visit.GoToAsync($"/desk/documents/{review}/edit");
        await state.Page.GetByLabel("Name", new PageGetByLabelOptions { Exact = true }).FillAsync("");
        await state.Page.GetByLabel("Reference (required)").FillAsync(new string('7', 41));
        await state.Page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = "Published on (required)" }).GetByLabel("Day").FillAsync("99");
        await state.PressAsync("Save");
        await Assertions.Expect(state.Page.Locator("[data-error-summary]")).ToBeVisibleAsync();
    }

    private static async Task ConflictAsync(DeskState state)
    {
        var page = await state.Site.AddPageAsync(state.Scene.Person, "A page that two people write");
        await state.Visit.GoToAsync($"/desk/documents/{page}/edit");
        await SaveAsAnotherAsync(state, page);
        await state.Page.GetByLabel("Summary", new PageGetByLabelOptions { Exact = true }).FillAsync("Some of these words are mine, and they go on for long enough to need a second line on a phone.");
        await state.PressAsync("Save");
        await Assertions.Expect(state.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToContainTextAsync("have both changed this page");
    }

    private static async Task SaveAsAnotherAsync(DeskState state, Guid page)
    {
        var other = await state.Site.AddPersonAsync("Robin Reviewer", default, "writer");
        await using var db = await OpenAsync(state);
        await state.Site.Services.GetRequiredService<SaveEdit>().RunAsync(
            new SaveEditOptions
            {
                UserId = other,
                DocumentId = page,
                BaseVersionId = await db.Versions.Where(v => v.DocumentId == page).Select(v => v.Id).SingleAsync(),
                Name = "A page that two people wrote",
                Properties = new PropertyBag([KeyValuePair.Create<string, PropertyValue>("summary", new TextValue("All of these words are another person’s."))]),
            },
            default);
    }

    private static async Task ImportAsync(DeskState state, byte[] archive)
    {
        var place = await state.Site.AddPageAsync(state.Scene.Person, "Brought in");
        await state.Visit.GoToAsync($"/desk/import?parent={place}");
        await state.Page.GetByLabel("Your folder, as a zip file").SetInputFilesAsync(new FilePayload { Name = "folder.zip", MimeType = "application/zip", Buffer = archive });
        await state.PressAsync("Bring it in");
        await Assertions.Expect(state.Page.Locator("#summary, [data-error-summary]")).ToBeVisibleAsync();
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in files)
                using (var writer = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(false)))
                    writer.Write(text);
        return bytes.ToArray();
    }

    private static async Task SecondStepAsync(DeskState state)
    {
        var person = await state.Site.AddPersonAsync("Sam Secure", default, "writer");
        string email;
        await using (var db = await OpenAsync(state))
        {
            var user = await db.Users.SingleAsync(u => u.Id == person);
            user.PasswordHash = state.Site.Services.GetRequiredService<IPasswordHasher<DeskUser>>().HashPassword(user, Password);
            await db.SaveChangesAsync();
            email = user.Email ?? "";
        }

        var setup = state.Site.Services.GetRequiredService<SecondFactorSetup>();
        await setup.BeginAsync(person, default);
        var key = (await setup.FindAsync(person, default))?.PendingKey ?? throw new InvalidOperationException("There is no key.");
        await setup.ConfirmAsync(person, Totp.CodeAt(key, state.Site.Services.GetRequiredService<TimeProvider>().GetUtcNow()), default);
        await state.Visit.GoToAsync("/desk/sign-in");
        await state.Page.GetByLabel("Email address").FillAsync(email);
        await state.Page.GetByLabel("Password", new PageGetByLabelOptions { Exact = true }).FillAsync(Password);
        await state.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sign in", Exact = true }).ClickAsync();
        await Assertions.Expect(state.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToHaveTextAsync("Enter your code");
    }

    private static async Task<string> LinkAsync(DeskState state, AccountLink link)
    {
        var person = await state.Site.AddPersonAsync("Nia New", default, "writer");
        await using var db = await OpenAsync(state);
        using var users = state.Site.Services.GetRequiredService<DeskIdentity>().Over(db);
        var user = await db.Users.SingleAsync(u => u.Id == person);
        user.EmailConfirmed = link == AccountLink.Reset;
        await db.SaveChangesAsync();
        var token = await users.GenerateUserTokenAsync(user, LinkTokens.Provider, link.ToString());
        return $"/desk/sign-in/{(link == AccountLink.Reset ? "reset" : "join")}?person={person}&token={Uri.EscapeDataString(token)}";
    }

    private static Task<EditorialDbContext> OpenAsync(DeskState state) => state.Site.Services.GetRequiredService<IDbContextFactory<EditorialDbContext>>().CreateDbContextAsync();
}
