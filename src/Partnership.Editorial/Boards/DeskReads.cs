using Partnership.Editorial.People;
using Partnership.Editorial.Store;
using Partnership.Publishing.Workflow;

namespace Partnership.Editorial.Boards;

/// <summary>Reads for people of the desk, each in one moment of the store in which their roles are read as well.</summary>
internal sealed class DeskReads(EditorialSession session, WorkflowCatalogue catalogue)
{
    /// <summary>Reads for a person.</summary>
    /// <returns>Null when there is no such person, or they were disabled meanwhile.</returns>
    public Task<T?> RunAsync<T>(Guid userId, Func<DeskRead, Task<T?>> read, CancellationToken cancellationToken) where T : class => session.ReadAsync(
        async db => await PersonReader.FindAsync(db, userId, cancellationToken) is { } person
            ? await read(new DeskRead(db, person, catalogue))
            : null,
        cancellationToken);
}

/// <summary>One read in progress: it knows who reads, and what they may see.</summary>
internal sealed class DeskRead(EditorialDbContext db, Person person, WorkflowCatalogue catalogue)
{
    public EditorialDbContext Db => db;

    public Person Person => person;

    public WorkflowCatalogue Catalogue => catalogue;

    /// <summary>The person with the roles that they have for a document.</summary>
    public DeskActor On(DocumentPlaces places, Guid documentId) => person.On(places.PathTo(documentId));

    /// <summary>Whether the person has a permission for a document.</summary>
    public bool May(DeskPermission permission, DocumentPlaces places, Guid documentId) => catalogue.Allows(On(places, documentId).Roles, permission);

    /// <summary>Whether the person has a permission for the tree as a whole.</summary>
    public bool MayEverywhere(DeskPermission permission) => catalogue.Allows(person.On([]).Roles, permission);

    /// <summary>Whether the person may see internal values of a document. Whoever writes sees what they write.</summary>
    public bool MaySeeInternal(DocumentPlaces places, Guid documentId) =>
        May(DeskPermission.ReadInternal, places, documentId) || May(DeskPermission.Write, places, documentId);
}
