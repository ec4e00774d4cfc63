using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Detectors;

/// <summary>Looks for one kind of detail. Keeps nothing, so that many threads may use it.</summary>
internal interface IDetector
{
    /// <summary>What it finds; in any order, and findings may overlap.</summary>
    IEnumerable<Candidate> Find(TextView view);
}
