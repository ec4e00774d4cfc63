// Filters and contents are closed on a phone and open where there is room beside the text.
// A reader who has opened or closed one keeps it that way.

/** @param {Iterable<HTMLDetailsElement>} all each with the narrowest width to be open at in data-open-from, such as 64em */
export function openWhereWide(all) {
  for (const details of all) {
    const wide = matchMedia(`(min-width: ${details.dataset.openFrom})`);
    const follow = () => {
      // The finder replaces its choices; those that are gone must not be kept alive.
      if (details.isConnected) details.open = wide.matches;
      else wide.removeEventListener('change', follow);
    };
    details.querySelector('summary').addEventListener('click', () => wide.removeEventListener('change', follow));
    wide.addEventListener('change', follow);
    if (wide.matches) follow();
  }
}
