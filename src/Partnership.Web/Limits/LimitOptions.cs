using System.ComponentModel.DataAnnotations;

namespace Partnership.Web.Limits;

/// <summary>How much the site takes on before it says that it is busy (<c>Limits:*</c>). What is kept in memory is always answered.</summary>
public sealed class LimitOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Limits";

    // This work is computing: more of it at once takes as long, and leaves what is answered from memory less of the processor.
    private static readonly int Processors = Math.Max(2, Environment.ProcessorCount);

    /// <summary>Pages that have to be made.</summary>
    /// <value>The default is two for each processor at once, and 256 waiting.</value>
    public WorkLimit Pages { get; set; } = new() { AtOnce = 2 * Processors, Waiting = 256 };

    /// <summary>Questions: the finder and the search API.</summary>
    /// <value>The default is one for each processor (at least two) at once, and 128 waiting.</value>
    public WorkLimit Search { get; set; } = new() { AtOnce = Processors, Waiting = 128 };

    /// <summary>Feeds and exports. Each holds all of its answer.</summary>
    /// <value>The default is two for each processor at once, and 32 waiting.</value>
    public WorkLimit Exports { get; set; } = new() { AtOnce = 2 * Processors, Waiting = 32 };

    /// <summary>Answers of the Delivery API that have to be written. The largest may have 16 MB.</summary>
    /// <value>The default is four for each processor at once, and 128 waiting.</value>
    public WorkLimit Delivery { get; set; } = new() { AtOnce = 4 * Processors, Waiting = 128 };

    /// <summary>What strangers may ask of the desk: signing in, and previews by a link.</summary>
    /// <value>The default is 16 at once and 64 waiting.</value>
    public WorkLimit SignIn { get; set; } = new() { AtOnce = 16, Waiting = 64 };

    /// <summary>What editors do.</summary>
    /// <value>The default is 32 at once and 64 waiting: much of it waits for the database, or for an upload.</value>
    public WorkLimit Desk { get; set; } = new() { AtOnce = 32, Waiting = 64 };

    /// <summary>How many pages, questions and forms for signing in that have to be worked on one address may ask for in the long run.</summary>
    /// <value>Requests a second, from 1 to 1,000,000. The default is 100.</value>
    [Range(1, 1_000_000)]
    public int PerSecond { get; set; } = 100;

    /// <summary>How many of them an address may ask for at once, after a while of none: a school is one address.</summary>
    /// <value>Requests, from 1 to 1,000,000. The default is 2,000.</value>
    [Range(1, 1_000_000)]
    public int Burst { get; set; } = 2_000;

    /// <summary>How long the site works on a public request or a form for signing in, the waiting not counted.</summary>
    /// <value>From one second to ten minutes. The default is 30 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan WorkTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>What a refused visitor is told to wait.</summary>
    /// <value>From one second to one hour. The default is ten seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The limits of connections.</summary>
    public ConnectionLimits Connections { get; set; } = new();

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from part in new (string Name, object Value)[]
        {
            (nameof(Pages), Pages), (nameof(Search), Search), (nameof(Exports), Exports), (nameof(Delivery), Delivery), (nameof(SignIn), SignIn), (nameof(Desk), Desk), (nameof(Connections), Connections),
        }
        from mistake in MistakesOf(part.Value)
        select new ValidationResult($"{Section}:{part.Name}: {mistake.ErrorMessage}", [part.Name]);

    // Attributes of parts are not looked at by themselves.
    private static List<ValidationResult> MistakesOf(object part)
    {
        var mistakes = new List<ValidationResult>();
        Validator.TryValidateObject(part, new ValidationContext(part), mistakes, validateAllProperties: true);
        return mistakes;
    }
}
