// Putting pages into an order by dragging, or with the arrow keys on a handle. Nothing is saved before the form is sent; without
// this, its buttons and numbers do the same.
export function sortableLists(page = document) {
  for (const form of page.querySelectorAll('[data-sort]')) sortable(form);
}

function sortable(form) {
  const list = form.querySelector('[data-sort-list]');
  const live = form.querySelector('[data-sort-live]');
  const rows = () => [...list.children];
  form.querySelector('[data-sort-hint]').hidden = false;
  for (const row of rows()) row.prepend(handleOf(row));

  function settle() {
    rows().forEach((row, index) => { row.querySelector('[data-sort-place]').value = index + 1; });
    form.querySelector('[data-sort-order]').value = rows().map(row => row.dataset.id).join(',');
  }

  function say(row) {
    live.textContent = `${nameOf(row)}: place ${rows().indexOf(row) + 1} of ${list.children.length}. Not saved yet.`;
  }

  function step(row, to) {
    const at = rows().indexOf(row);
    const target = Math.min(Math.max(to(at), 0), list.children.length - 1);
    if (target !== at) {
      list.insertBefore(row, target > at ? list.children[target].nextSibling : list.children[target]);
      settle();
    }
    say(row);
  }

  // A number that somebody has written but not sent counts from where the page stood when it was shown: the form works that out.
  const untouched = () => rows().every((row, index) => row.querySelector('[data-sort-place]').value === String(index + 1));

  list.addEventListener('keydown', event => {
    const handle = event.target.closest('[data-sort-handle]');
    const move = handle && { ArrowUp: at => at - 1, ArrowDown: at => at + 1, Home: () => 0, End: () => list.children.length - 1 }[event.key];
    if (!move || !untouched()) return;
    event.preventDefault();
    step(handle.closest('li'), move);
    handle.focus();
  });

  list.addEventListener('click', event => {
    const button = event.target.closest('[data-sort-up], [data-sort-down]');
    if (!button || !untouched()) return;
    event.preventDefault();
    step(button.closest('li'), at => at + (button.matches('[data-sort-up]') ? -1 : 1));
    button.focus();
  });

  // Enter in a number shows the order that it means instead of saving it unseen.
  list.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || !event.target.matches('[data-sort-place]')) return;
    event.preventDefault();
    const row = event.target.closest('li');
    const place = Number.parseInt(event.target.value, 10);
    rows().forEach((other, index) => { other.querySelector('[data-sort-place]').value = index + 1; });
    if (place > 0) step(row, () => place - 1);
    event.target.focus();
  });

  list.addEventListener('pointerdown', event => {
    const handle = event.target.closest('[data-sort-handle]');
    if (!handle || event.button !== 0 || !untouched()) return;
    event.preventDefault();
    drag(handle, event.pointerId);
  });

  function drag(handle, pointerId) {
    const row = handle.closest('li');
    const from = row.nextSibling;
    handle.setPointerCapture(pointerId);
    row.classList.add('tree-sort__row--held');

    const move = event => {
      const over = rows().find(other => other !== row && event.clientY >= other.getBoundingClientRect().top && event.clientY <= other.getBoundingClientRect().bottom);
      if (over) list.insertBefore(row, rows().indexOf(over) > rows().indexOf(row) ? over.nextSibling : over);
      if (event.clientY < 60) scrollBy(0, -20);
      else if (event.clientY > innerHeight - 60) scrollBy(0, 20);
    };
    const end = isKept => {
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', keep);
      handle.removeEventListener('pointercancel', giveUp);
      removeEventListener('keydown', escape);
      row.classList.remove('tree-sort__row--held');
      if (!isKept) list.insertBefore(row, from);
      settle();
      say(row);
      handle.focus();
    };
    const keep = () => end(true);
    const giveUp = () => end(false);
    const escape = event => { if (event.key === 'Escape') giveUp(); };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', keep);
    handle.addEventListener('pointercancel', giveUp);
    addEventListener('keydown', escape);
  }
}

function handleOf(row) {
  const handle = document.createElement('button');
  handle.type = 'button';
  handle.className = 'tree-sort__handle';
  handle.dataset.sortHandle = '';
  handle.textContent = '\u2195';
  handle.setAttribute('aria-label', `Move ${nameOf(row)} with the arrow keys`);
  return handle;
}

function nameOf(row) {
  return row.querySelector('[data-sort-name]').textContent;
}
