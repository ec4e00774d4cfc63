using System.Text.Json;

namespace Partnership.Browser.Tests.Browsing;

/// <summary>Where the keyboard is, as a reader sees it.</summary>
/// <param name="Name">The element and its first words.</param>
/// <param name="Selector">Its id or classes, to choose by.</param>
/// <param name="Number">Its place in the order of the text, after <see cref="NumberAsync"/>; -1 before.</param>
/// <param name="IsMarked">Whether a reader sees that the keyboard is there.</param>
/// <param name="IsInView">Whether it is on screen.</param>
/// <param name="IsCovered">Whether something else stands over it.</param>
internal sealed record FocusStop(string Name, string Selector, int Number, bool IsMarked, bool IsInView, bool IsCovered)
{
    // A checkbox and a radio button are drawn by their label.
    private const string WhereIsFocus =
        """
        () => {
          const at = document.activeElement;
          if (!at || at === document.body || at === document.documentElement) return 'null';
          const isBox = at.matches('input[type=checkbox], input[type=radio]');
          const shown = isBox ? at.labels[0] ?? at : at;
          const mark = shown !== at ? getComputedStyle(shown, '::before') : getComputedStyle(at);
          const box = at.getClientRects()[0] ?? at.getBoundingClientRect();
          const there = document.elementFromPoint(box.x + Math.min(box.width / 2, 20), box.y + Math.min(box.height / 2, 20));
          return JSON.stringify({
            name: `${at.localName} "${(shown.innerText || at.getAttribute('aria-label') || '').trim().replace(/\s+/g, ' ').slice(0, 60)}"`,
            selector: (at.id ? '#' + at.id : '') + [...at.classList].map(name => '.' + name).join(''),
            number: Number(at.dataset.testStop ?? -1),
            isMarked: (mark.outlineStyle !== 'none' && parseFloat(mark.outlineWidth) >= 2) || mark.boxShadow !== 'none',
            isInView: box.right > 0 && box.left < innerWidth
              && (at.matches('textarea, [contenteditable=true]') ? Math.min(box.bottom, innerHeight) - Math.max(box.top, 0) >= 40 // its first line
                : box.height > innerHeight / 2 ? box.bottom > 0 && box.top < innerHeight : box.top > -1 && box.bottom < innerHeight + 1),
            isCovered: !!there && there !== at && !shown.contains(there) && !there.contains(shown),
          });
        }
        """;

    private const string NumberAll =
        """
        () => {
          const isStop = one => one.type !== 'radio' || one === ([...document.getElementsByName(one.name)].find(other => other.checked) ?? document.getElementsByName(one.name)[0]);
          const all = [...document.querySelectorAll('a[href], button, input, summary, select, textarea, [contenteditable=true], [tabindex]')]
            .filter(one => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true }) && isStop(one));
          all.forEach((one, index) => { one.dataset.testStop = index; });
          return all.length;
        }
        """;

    /// <summary>Where the keyboard is now; null when it is nowhere in the page.</summary>
    public static async Task<FocusStop?> ReadAsync(Visit visit) =>
        JsonSerializer.Deserialize<FocusStop>(await visit.AskAsync<string>(WhereIsFocus), JsonSerializerOptions.Web);

    /// <summary>Numbers everything that the Tab key must reach, in the order of the text.</summary>
    /// <returns>How many there are.</returns>
    public static Task<int> NumberAsync(Visit visit) => visit.AskAsync<int>(NumberAll);

    /// <summary>Why a reader with a keyboard would be lost here; null when not.</summary>
    public string? Trouble() =>
        !IsMarked ? $"Nobody sees that the keyboard is on {Name}."
        : !IsInView ? $"The keyboard is on {Name}, which is not on screen."
        : IsCovered ? $"The keyboard is on {Name}, which something covers."
        : null;
}
