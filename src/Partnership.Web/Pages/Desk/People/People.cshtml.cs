using System.Collections.Immutable;
using Partnership.Editorial.Notices;
using Partnership.Editorial.People.Administration;

namespace Partnership.Web.Pages.Desk.People;

/// <summary>Everyone who has an account at the desk.</summary>
public sealed class PeopleModel : PeoplePage
{
    private readonly PeopleReader people;
    private readonly NoticeReader notices;

    /// <summary>Made for a request.</summary>
    public PeopleModel(PeopleReader people, NoticeReader notices)
    {
        this.people = people;
        this.notices = notices;
    }

    /// <inheritdoc />
    public override string Title => "People";

    /// <summary>Everyone, by name.</summary>
    public ImmutableArray<PersonEntry> Entries { get; private set; } = [];

    /// <summary>Whose notices could not be mailed.</summary>
    public ImmutableArray<UndeliveredNotices> Undelivered { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Entries = await people.ListAsync(cancellationToken);
        Undelivered = await notices.UndeliveredAsync(cancellationToken);
    }
}
