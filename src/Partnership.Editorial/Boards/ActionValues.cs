using System.Globalization;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Content.Views;
using Partnership.Editorial.Documents;

namespace Partnership.Editorial.Boards;

/// <summary>Reads what versions of actions, and of the reviews above them, say.</summary>
internal sealed class ActionValues(ContentSchema schema)
{
    private const string StatusAlias = "status";

    private readonly PropertyJsonReader json = new(schema);

    public ActionItem Read(DocumentVersion version, Guid? reviewId, Dictionary<Guid, string> reviewNames, DateOnly today)
    {
        var type = schema.Get(ContentTypes.Action);
        var values = json.Read(version.Properties, type);
        var status = values.Text(StatusAlias) ?? ReviewAction.NotStarted;
        var (progress, dueOn) = (ReviewAction.StatusOf(status), values.Date("dueOn"));
        return new ActionItem
        {
            DocumentId = version.DocumentId,
            Culture = version.Culture,
            Name = version.Name,
            ReviewId = reviewId,
            ReviewName = reviewId is { } id ? reviewNames.GetValueOrDefault(id) : null,
            Recommendation = values.Text("recommendation")?.Trim() ?? "",
            Owner = values.Text("owner")?.Trim() ?? "",
            DueOn = dueOn,
            Status = progress,
            StatusLabel = type.Find(StatusAlias)?.LabelOf(status) ?? status,
            IsOverdue = ReviewAction.IsOverdue(progress, dueOn, today),
        };
    }

    /// <summary>The numbers of the recommendations of reviews, in any language.</summary>
    public ILookup<Guid, string> Recommendations(IEnumerable<DocumentVersion> reviews)
    {
        var type = schema.Get(ContentTypes.CaseReview);
        return (
            from version in reviews
            from block in json.Read(version.Properties, type).Blocks("recommendations")
            let number = block.Properties.Number("number")
            where number is not null
            select (version.DocumentId, Number: ((int)number.Value).ToString(CultureInfo.InvariantCulture)))
            .ToLookup(r => r.DocumentId, r => r.Number);
    }
}
