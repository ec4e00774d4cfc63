using System.ComponentModel.DataAnnotations;

namespace Partnership.Web.Limits;

/// <summary>How much of one kind of work is done at once.</summary>
public sealed class WorkLimit
{
    /// <summary>How many requests are worked on at once.</summary>
    /// <value>Requests, from 1 to 10,000.</value>
    [Range(1, 10_000)]
    public int AtOnce { get; set; }

    /// <summary>How many more wait for their turn, the first come first; the next is told to come back later.</summary>
    /// <value>Requests, from 0 to 100,000.</value>
    [Range(0, 100_000)]
    public int Waiting { get; set; }
}
