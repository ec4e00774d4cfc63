namespace Partnership.Editorial.People;

/// <summary>One sign-in on one device. The cookie names it; ending it signs the device out.</summary>
internal sealed class DeskSession
{
    public const int DeviceMaxLength = 200;
    public const int AddressMaxLength = 64;

    public Guid Id { get; set; }

    public Guid UserId { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime StartedAt { get; set; }

    /// <summary>In UTC, to the minute.</summary>
    public DateTime LastSeenAt { get; set; }

    /// <summary>In UTC; null while it goes on.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>What the browser calls itself.</summary>
    public string? Device { get; set; }

    /// <summary>The network address of the device.</summary>
    public string? Address { get; set; }

    /// <summary>Whether the person gave a second factor for it.</summary>
    public bool HasSecondFactor { get; set; }
}
