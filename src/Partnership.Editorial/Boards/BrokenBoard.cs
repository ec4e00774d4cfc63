using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.Notices;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Boards;

/// <summary>What became of a document that something public still refers to.</summary>
public enum LinkTarget
{
    /// <summary>It is there and not public.</summary>
    NotPublic,

    /// <summary>It is in the bin.</summary>
    Binned,

    /// <summary>It is not there any more.</summary>
    Gone,
}

/// <summary>A document that something public refers to and that is not public.</summary>
/// <param name="Target">What became of it.</param>
/// <param name="Name">Its name; null when it is gone, has none, or the person may not see it.</param>
public sealed record BrokenTarget(LinkTarget Target, string? Name);

/// <summary>Emails that could not be sent and are not tried again.</summary>
/// <param name="Person">Whom they were for.</param>
/// <param name="Count">How many.</param>
/// <param name="LastAt">When the last of them was written, in UTC.</param>
public sealed record LostMail(string Person, int Count, DateTime LastAt);

/// <summary>Reads what broke, as far as the store knows.</summary>
public sealed class BrokenBoard
{
    private readonly DeskReads reads;

    internal BrokenBoard(DeskReads reads) => this.reads = reads;

    /// <summary>What became of documents that are not public although something public refers to them.</summary>
    public async Task<ImmutableDictionary<Guid, BrokenTarget>> TargetsAsync(Guid userId, IReadOnlyCollection<Guid> documents, CancellationToken cancellationToken) => await reads.RunAsync(
        userId,
        async desk =>
        {
            var places = await DocumentPlaces.LoadAsync(desk.Db, documents, cancellationToken);
            var names = await NewestVersions.NamesAsync(desk.Db, documents.Where(id => desk.May(DeskPermission.Read, places, id)), cancellationToken);
            return documents.Distinct().ToImmutableDictionary(id => id, id => new BrokenTarget(
                places.Find(id) is null ? LinkTarget.Gone : places.IsInTree(id) ? LinkTarget.NotPublic : LinkTarget.Binned, names.GetValueOrDefault(id)));
        },
        cancellationToken) ?? [];

    /// <summary>Emails that are given up, for people who look after accounts; none for anybody else.</summary>
    public async Task<ImmutableArray<LostMail>> MailsAsync(Guid userId, CancellationToken cancellationToken)
    {
        var lost = await reads.RunAsync(
            userId,
            async desk => desk.MayEverywhere(DeskPermission.People)
                ? await (
                    from notice in desk.Db.Notices
                    where notice.MailedAt == null && notice.MailFailures >= Notice.MostMailFailures
                    join user in desk.Db.Users on notice.UserId equals user.Id
                    group notice by user.DisplayName into mails
                    orderby mails.Key
                    select new LostMail(mails.Key, mails.Count(), mails.Max(m => m.CreatedAt))).ToListAsync(cancellationToken)
                : null,
            cancellationToken);
        return [.. lost ?? []];
    }
}
