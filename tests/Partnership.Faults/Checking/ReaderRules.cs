using System.Net;
using Partnership.Faults.Work;

namespace Partnership.Faults.Checking;

/// <summary>What no visitor may ever see.</summary>
internal sealed class ReaderRules(Journal journal, Calendar calendar)
{
    /// <summary>How long after its acknowledgement a node in quiet times may go on showing what was taken down.</summary>
    public static readonly TimeSpan TakedownWithin = TimeSpan.FromSeconds(5);

    /// <summary>What is wrong with an answer.</summary>
    /// <param name="reading">The answer.</param>
    /// <param name="wasShown">Whether the same process has shown the same address before.</param>
    /// <param name="mustBeThere">Whether the address is one that nobody has asked to take away.</param>
    /// <param name="now">When the answer was there.</param>
    public IEnumerable<Finding> Judge(Reading reading, bool wasShown, bool mustBeThere, DateTimeOffset now)
    {
        if (wasShown && mustBeThere && reading.Status != HttpStatusCode.OK)
            yield return new Finding("an error for what was shown before", $"{reading.Node} {reading.Path}: {(int)reading.Status} at {now:O}");
        foreach (var word in SecretWord.In(reading.Body))
        {
            var state = journal.Find(word);
            if (state?.PublicFrom is not { } from || from > now)
                yield return new Finding("a word that is not public", $"{reading.Node} {reading.Path}: {word} at {now:O}, public from {state?.PublicFrom:O}");
            else if (state.TakenDownAt is { } gone && reading.Asked > gone + TakedownWithin && !calendar.IsTroubled(reading.Node, gone, now))
                yield return new Finding("a page that was taken down", $"{reading.Node} {reading.Path}: {word} at {now:O}, taken down at {gone:O}");
        }
    }
}
