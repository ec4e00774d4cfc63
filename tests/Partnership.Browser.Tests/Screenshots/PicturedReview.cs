using Partnership.Content.Values;
using Partnership.Content.Views;
using Partnership.Editorial.Disclosure;
using Partnership.Editorial.Workflow;

namespace Partnership.Browser.Tests.Screenshots;

/// <summary>A case review that people work on, for pictures: with a comment, findings of the check, deadlines and actions.</summary>
internal sealed class PicturedReview(PicturedDocuments documents)
{
    private static readonly Guid Recommendation = Guid.Parse("0a1b2c3d-0000-4000-8000-000000000021");

    /// <summary>Makes it, and adds its pictures.</summary>
    public async Task AddAsync(Dictionary<string, PicturedPage> pictures, Guid writer, Guid reviewer, Guid officer)
    {
        var review = await documents.AddReviewAsync(
            writer, "Child Hazel", "CR-22",
            ("learning", new RichTextValue("<p>We learned to ring back when nobody answers on 07700 900123, and to ask again.</p>")),
            ("recommendations", new BlocksValue([Recommend()])),
            ("incidentOn", documents.DaysAgo(40)),
            ("notifiedOn", documents.DaysAgo(37)));
        await CommentAsync(reviewer, review);
        PicturedDocuments.Made(await documents.Get<RequestCheck>().RunAsync(new OnDocumentOptions { UserId = officer, DocumentId = review }, CancellationToken.None));
        await ActAsync(writer, review);

        pictures["comment"] = new(writer, $"/desk/documents/{review}/edit", "[data-field='recommendations[0].number']");
        pictures["disclosure"] = new(officer, $"/desk/documents/{review}/check", "#check_state");
        pictures["clock"] = new(writer, $"/desk/documents/{review}", "#statutory_clock");
        pictures["actions"] = new(reviewer, $"/desk/actions?review={review}", "[role='status']");
    }

    private static Block Recommend() => new(Recommendation, "recommendation", PicturedDocuments.Bag(
    [
        ("number", new NumberValue(1)),
        ("text", new TextValue("Every service agrees who rings a family back, and by when.")),
    ]));

    private async Task CommentAsync(Guid reviewer, Guid review) => PicturedDocuments.Made(await documents.Get<WriteComment>().RunAsync(
        new WriteCommentOptions
        {
            UserId = reviewer,
            DocumentId = review,
            Property = CommentPlaces.InBlock("recommendations", Recommendation, "text"),
            Text = "Who makes sure that they agree? Please name an organisation. Could you also say what a family can do when nobody rings back?",
        },
        CancellationToken.None));

    // One is late, and one waits to be confirmed.
    private async Task ActAsync(Guid writer, Guid review)
    {
        await documents.AddAsync(
            writer, review, ContentTypes.Action, "Agree who rings back",
            ("recommendation", new TextValue("1")), ("owner", new TextValue("Lead Nurse, health visiting")), ("dueOn", documents.DaysAgo(5)), ("status", new TextValue("in-progress")));
        var done = await documents.AddAsync(
            writer, review, ContentTypes.Action, "Give families one number to ring",
            ("recommendation", new TextValue("1")), ("owner", new TextValue("Head of Service, children’s social care")), ("dueOn", documents.DaysAgo(-20)), ("status", new TextValue("complete")));
        await documents.SubmitAsync(writer, done);
    }
}
