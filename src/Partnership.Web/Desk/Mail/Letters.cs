using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Partnership.Editorial.Notices;
using Partnership.Editorial.People.Accounts;
using Partnership.Web.Site;

namespace Partnership.Web.Desk.Mail;

/// <summary>What emails to people of the desk say. They never say what a document says: an email travels far.</summary>
internal sealed class Letters(IOptions<SiteOptions> site)
{
    private const int MostNotices = 20;

    /// <summary>The address of a page where somebody chooses a password by a link.</summary>
    public string AddressOf(AccountLink link, Guid userId, string token) => site.Value.Absolute(QueryHelpers.AddQueryString(
        DeskPaths.SignIn + (link == AccountLink.Invitation ? "/join" : "/reset"),
        [KeyValuePair.Create<string, string?>("person", userId.ToString()), KeyValuePair.Create<string, string?>("token", token)]));

    /// <summary>An invitation, or a link to choose another password.</summary>
    public Letter Of(AccountLetter letter) => letter.Link == AccountLink.Invitation
        ? new Letter(letter.Name, letter.Email, "You are invited to the editors' desk", Text(
            letter.Name,
            $"You can now help to look after {Host}.",
            "Follow this link to choose a password. It works once, and for three days:",
            AddressOf(letter.Link, letter.UserId, letter.Token),
            "If you did not expect this email, you need not do anything."))
        : new Letter(letter.Name, letter.Email, "Choose a new password", Text(
            letter.Name,
            $"Somebody asked for a new password for your account at the editors' desk of {Host}. It may have been you, or an administrator.",
            "Follow this link to choose one. It works once, and for one hour:",
            AddressOf(letter.Link, letter.UserId, letter.Token),
            "If you did not ask for it, you need not do anything. Your password stays as it is. If it happens again, tell an administrator."));

    /// <summary>Everything that waits for a person, in one email.</summary>
    public Letter Of(NoticeLetter letter)
    {
        var lines = letter.Notices.Take(MostNotices).Select(n => $"{n.Text}\n{site.Value.Absolute(n.Link)}");
        var more = letter.Notices.Length > MostNotices
            ? $"There are {(letter.Notices.Length - MostNotices).ToString(CultureInfo.InvariantCulture)} more on your desk:\n{site.Value.Absolute(DeskPaths.Notices)}"
            : $"You find all your notices on your desk:\n{site.Value.Absolute(DeskPaths.Notices)}";
        var subject = letter.Notices.Length == 1 ? "There is something for you at the editors' desk" : $"There are {letter.Notices.Length} things for you at the editors' desk";
        return new Letter(letter.Name, letter.Email, subject, Text(letter.Name, [.. lines, more]));
    }

    private string Host => new Uri(site.Value.PublicUrl).Host;

    private static string Text(string name, params ReadOnlySpan<string> paragraphs)
    {
        var text = new StringBuilder($"Hello {name},\n");
        foreach (var paragraph in paragraphs)
            text.Append('\n').Append(paragraph).Append('\n');
        return text.ToString();
    }
}
