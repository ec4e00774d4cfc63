namespace Partnership.Editorial.Synthetic;

/// <summary>
/// Random numbers that are the same on every computer and in every version of .NET: <see cref="Random"/> promises neither.
/// SplitMix64, quick and even enough for text; not for secrets.
/// </summary>
internal sealed class SyntheticRandom(ulong seed)
{
    private ulong state = seed;

    /// <summary>A stream of its own for each combination of numbers.</summary>
    public static SyntheticRandom For(int seed, int number) =>
        new(new SyntheticRandom((uint)seed).Next() ^ new SyntheticRandom(~(ulong)(uint)number).Next());

    public ulong Next()
    {
        var mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>A number from 0 to one less than <paramref name="bound"/>.</summary>
    public int Below(int bound) => (int)(((Next() >> 32) * (uint)bound) >> 32);

    /// <summary>A number of a range, both ends included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Percent(int percent) => Below(100) < percent;
}
