using System.Text;
using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Terms;

/// <summary>The letters and digits of a text without anything between them, and the way back to the folded text.</summary>
internal sealed class Skeleton
{
    private readonly int[] places;

    /// <summary>The skeleton of a text.</summary>
    public Skeleton(TextView view)
    {
        View = view;
        var letters = new StringBuilder(view.Text.Length);
        var kept = new List<int>(view.Text.Length);
        for (var i = 0; i < view.Text.Length; i++)
        {
            if (!char.IsLetterOrDigit(view.Text[i]))
                continue;
            letters.Append(view.Lower[i]);
            kept.Add(i);
        }
        Letters = letters.ToString();
        places = [.. kept];
    }

    /// <summary>The folded text.</summary>
    public TextView View { get; }

    /// <summary>The letters and digits, in lower case.</summary>
    public string Letters { get; }

    /// <summary>Where a letter stands in the folded text.</summary>
    public int Place(int index) => places[index];

    /// <summary>What stands between a letter and the one before it.</summary>
    public ReadOnlySpan<char> Gap(int index) => View.Text.AsSpan((places[index - 1] + 1)..places[index]);
}
