namespace Partnership.Editorial.Disclosure;

/// <summary>What a disclosure officer said of a finding. It holds for every version of the document in which the same is found.</summary>
internal sealed class Resolution
{
    public const int BecauseMaxLength = 1000;

    public Guid DocumentId { get; set; }

    public required string Key { get; set; }

    public ResolutionKind Kind { get; set; }

    public required string Because { get; set; }

    public Guid ById { get; set; }

    public required string By { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime At { get; set; }
}

/// <summary>What can be said of a finding. The numbers are stored.</summary>
public enum ResolutionKind
{
    /// <summary>It tells nobody who somebody is; the reason says why. The finding is closed.</summary>
    NotIdentifying = 0,

    /// <summary>It must go: a new file or new words come. The finding stays open, and is gone when it isn't found any more.</summary>
    ToBeFixed = 1,
}
