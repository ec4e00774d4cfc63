using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Partnership.Faults.Work;

/// <summary>What people do at the desk with a document, one form each. Each writes into the journal what it was told.</summary>
internal sealed partial class Steps(Journal journal, Places places)
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public async Task<Draft?> CreateAsync(Editor writer, bool isReview, CancellationToken cancellationToken)
    {
        var (parent, type) = isReview ? (places.Reviews, "caseReview") : (places.Home, "page");
        var path = $"/desk/content/{parent}/new/{type}";
        if (await writer.PageAsync(path, cancellationToken) is not { } page)
            return null;
        var name = $"{(isReview ? "review" : "guidance")} {SecretWord.New()[2..]}";
        var (answer, where) = await writer.SendAsync(path, page, "#new_form", new Dictionary<string, string?> { ["Name"] = name }, cancellationToken);
        var id = answer == Answer.Acknowledged && IdPattern().Match(where) is { Success: true } match ? Guid.Parse(match.Value) : Guid.Empty;
        journal.Write(new Written(Act.Create, answer, id, Calendar.Now) { Detail = type });
        return id == Guid.Empty ? null : new Draft(id, isReview, (isReview ? "/case-reviews/" : "/") + name.Replace(' ', '-'));
    }

    /// <returns>Whether it is saved.</returns>
    public async Task<bool> EditAsync(Editor writer, Draft draft, CancellationToken cancellationToken)
    {
        var path = $"{draft.Page}/edit?culture=en-GB";
        if (await writer.PageAsync(path, cancellationToken) is not { } page)
            return false;
        var word = SecretWord.New();
        journal.Keep(word);
        var (answer, _) = await writer.SendAsync(path, page, "#edit_form", draft.FieldsWith(word, places), cancellationToken, "button[value=close]");
        journal.Write(new Written(Act.Edit, answer, draft.Id, Calendar.Now) { Word = word });
        if (answer == Answer.Acknowledged)
            draft.Word = word;
        return answer == Answer.Acknowledged;
    }

    public Task<Answer?> SubmitAsync(Editor writer, Draft draft, CancellationToken cancellationToken) =>
        FillInAsync(writer, draft, Act.Submit, draft.Page, "#submit_form", _ => [], cancellationToken);

    public Task<Answer?> SignAsync(Editor signer, Draft draft, CancellationToken cancellationToken) => FillInAsync(signer, draft, Act.Sign, draft.Page, "#sign_form", form =>
    {
        var fields = new Dictionary<string, string?> { ["attest"] = "true" };
        if (form.QuerySelector("[name='StatedOn.Day']") is not null)
            (fields["StatedOn.Day"], fields["StatedOn.Month"], fields["StatedOn.Year"]) = ("5", "1", "2026");
        if (form.QuerySelector("[name=Reason]") is not null)
            fields["Reason"] = "No court case is open.";
        return fields;
    }, cancellationToken);

    public async Task<Answer?> PublishAsync(Editor publisher, Draft draft, CancellationToken cancellationToken) => await FillInAsync(publisher, draft, Act.Publish, $"{draft.Page}/publish", "#publish_form", _ =>
    {
        journal.MayBePublic(draft.Word, Calendar.Now);
        return [];
    }, cancellationToken);

    public async Task<Answer?> ScheduleAsync(Editor publisher, Draft draft, DateTimeOffset due, CancellationToken cancellationToken) => await FillInAsync(publisher, draft, Act.Schedule, $"{draft.Page}/publish", "#schedule_form", _ =>
    {
        journal.MayBePublic(draft.Word, due);
        var there = TimeZoneInfo.ConvertTime(due, London);
        return new Dictionary<string, string?>
        {
            ["On.Day"] = there.Day.ToString(CultureInfo.InvariantCulture),
            ["On.Month"] = there.Month.ToString(CultureInfo.InvariantCulture),
            ["On.Year"] = there.Year.ToString(CultureInfo.InvariantCulture),
            ["At"] = there.ToString("HH:mm", CultureInfo.InvariantCulture),
        };
    }, cancellationToken, due);

    public async Task<Answer?> TakeDownAsync(Editor officer, Draft draft, CancellationToken cancellationToken) => await FillInAsync(officer, draft, Act.TakeDown, $"{draft.Page}/take-down", "#take_down_form", _ =>
    {
        journal.MayBeGone(draft.Id);
        return new Dictionary<string, string?> { ["Reason"] = "Page 2." };
    }, cancellationToken);

    /// <returns>The answer; null when the person's page has no such form.</returns>
    private async Task<Answer?> FillInAsync(
        Editor editor, Draft draft, Act act, string path, string form, Func<IElement, Dictionary<string, string?>> fill, CancellationToken cancellationToken, DateTimeOffset? due = null)
    {
        if (await editor.PageAsync(path, cancellationToken) is not { } page || page.QuerySelector(form) is not { } there)
            return null;
        var gate = there.QuerySelector("[name=gate]")?.GetAttribute("value");
        var (answer, _) = await editor.SendAsync(path, page, form, fill(there), cancellationToken);
        journal.Write(new Written(act, answer, draft.Id, Calendar.Now) { Word = draft.Word, Detail = gate, DueAt = due });
        return answer;
    }

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}")]
    private static partial Regex IdPattern();
}
