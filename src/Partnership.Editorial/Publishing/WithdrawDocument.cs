using Partnership.Content.Items;
using Partnership.Editorial.Store;
using Partnership.Publishing.Log;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Publishing;

/// <summary>What to mark as withdrawn, and what to tell the public.</summary>
internal sealed record WithdrawDocumentOptions
{
    /// <summary>The document.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>The culture.</summary>
    public string Culture { get; init; } = Cultures.Default;

    /// <summary>Why, in words for the public.</summary>
    public required string Explanation { get; init; }
}

/// <summary>Marks a page as withdrawn. It stays readable, with the explanation on top.</summary>
internal sealed class WithdrawDocument
{
    private readonly EditorialSession session;

    internal WithdrawDocument(EditorialSession session) => this.session = session;

    /// <summary>Marks, or says why not.</summary>
    public Task<EditorialOutcome> RunAsync(WithdrawDocumentOptions options, CancellationToken cancellationToken) =>
        session.WriteAsync(write => write.EndAsync(ApplyAsync(write, options, cancellationToken), cancellationToken), cancellationToken);

    /// <summary>Does it as a part of a larger write.</summary>
    /// <returns>Why not, or null when it is done.</returns>
    public static async Task<EditorialOutcome.Refused?> ApplyAsync(EditorialWrite write, WithdrawDocumentOptions options, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(options.Explanation) || options.Explanation.Length > Publication.WithdrawalExplanationMaxLength)
            return EditorialOutcome.Because(
                RefusalCode.ExplanationMissing,
                $"Say why in at most {Publication.WithdrawalExplanationMaxLength} characters: readers see it on top of the page.");
        if (await write.Db.Publications.FindAsync([options.DocumentId, options.Culture], cancellationToken) is not { } publication)
            return EditorialOutcome.Because(RefusalCode.NotFound, "The page is not published in this language.");
        publication.WithdrawnAt = write.Now;
        publication.WithdrawalExplanation = options.Explanation.Trim();
        write.Log(options.DocumentId, options.Culture, PublicationEvent.MarkedWithdrawn);
        return null;
    }
}
