using Partnership.Editorial.People;
using Partnership.Editorial.Store;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Workflow;

/// <summary>Runs what people of the desk do, each in one transaction in which their roles are read as well.</summary>
internal sealed class DeskWrites(EditorialSession session, WorkflowCatalogue catalogue)
{
    public WorkflowCatalogue Catalogue => catalogue;

    /// <summary>Does something in a person's name.</summary>
    /// <param name="userId">The person. One who was disabled meanwhile may do nothing any more.</param>
    /// <param name="write">What is done; its answer says why not, or null. It may set what it has made.</param>
    /// <param name="cancellationToken">Stops before anything is changed.</param>
    public Task<EditorialOutcome> RunAsync(Guid userId, Func<DeskWrite, Task<EditorialOutcome.Refused?>> write, CancellationToken cancellationToken) =>
        RunAsync(userId, async desk => (await write(desk), null), cancellationToken);

    /// <summary>Does something that makes something in a person's name.</summary>
    public Task<EditorialOutcome> RunAsync(
        Guid userId, Func<DeskWrite, Task<(EditorialOutcome.Refused? Refused, Guid? Made)>> write, CancellationToken cancellationToken) => session.WriteAsync(
        async transaction =>
        {
            if (await PersonReader.FindAsync(transaction.Db, userId, cancellationToken) is not { } person)
                return EditorialOutcome.Because(RefusalCode.NotPermitted, "Your account can't be used any more. Ask an administrator.");
            var (refused, made) = await write(new DeskWrite(transaction, person, catalogue));
            return refused ?? (EditorialOutcome)new EditorialOutcome.Done(await transaction.CompleteAsync(cancellationToken), made);
        },
        cancellationToken);
}
