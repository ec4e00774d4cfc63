// Words that a search box offers while somebody types: an editable combobox with a list, as the ARIA Authoring Practices
// describe it. The keyboard stays in the box; the list is only pointed at.
const shortest = 2;
const pause = 150;

/** @param {HTMLElement} field holds the input; its data-suggest is the address to ask */
export function suggest(field) {
  const input = field.querySelector('input');
  const list = Object.assign(document.createElement('ul'), { id: input.id + '_list', className: 'suggestions', hidden: true });
  const status = Object.assign(document.createElement('p'), { className: 'govuk-visually-hidden' });
  const known = new Map();
  let timer, request, active;

  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  status.setAttribute('role', 'status');
  // A search input may not be a combobox, and clears itself on Escape in some browsers.
  Object.assign(input, { type: 'text', inputMode: 'search' });
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': false, 'aria-controls': list.id }))
    input.setAttribute(name, value);
  field.append(list, status);

  function stop() {
    clearTimeout(timer);
    request?.abort();
  }

  function close() {
    stop();
    point(null);
    list.hidden = true;
    input.setAttribute('aria-expanded', false);
    status.textContent = '';
  }

  function point(option) {
    active?.setAttribute('aria-selected', false);
    active = option;
    if (!option) return input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', true);
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  async function ask(then) {
    stop();
    const text = input.value.trim();
    if (text.length < shortest) return close();
    const { signal } = request = new AbortController();
    try {
      if (!known.has(text)) {
        const response = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(text)}`, { signal });
        if (!response.ok) return close();
        known.set(text, (await response.json()).items);
      }
    } catch {
      // Typed on, or no connection: the box works without.
      return;
    }
    if (signal.aborted || document.activeElement !== input) return;
    open(known.get(text));
    then?.();
  }

  function open(items) {
    if (!items.length) return close();
    point(null);
    list.replaceChildren(...items.map(({ text }, index) => {
      const option = Object.assign(document.createElement('li'), { id: `${list.id}_${index}`, textContent: text });
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', false);
      return option;
    }));
    list.hidden = false;
    input.setAttribute('aria-expanded', true);
    status.textContent = items.length === 1 ? '1 suggestion' : `${items.length} suggestions`;
  }

  function choose(option) {
    input.value = option.textContent;
    close();
    input.form.querySelector('[type=submit]').click();
  }

  function move(step) {
    if (list.hidden) return ask(() => point(step > 0 ? list.firstChild : list.lastChild));
    const next = step > 0 ? active?.nextSibling : active?.previousSibling;
    point(next ?? (step > 0 ? list.firstChild : list.lastChild));
  }

  // Each says whether the key is ours alone.
  const keys = {
    ArrowDown: () => { move(1); return true; },
    ArrowUp: () => { move(-1); return true; },
    Enter: () => active && (choose(active), true),
    Escape: () => {
      if (list.hidden) input.value = '';
      close();
      return true;
    },
    Tab: () => close(),
  };
  for (const caret of ['Home', 'End', 'ArrowLeft', 'ArrowRight']) keys[caret] = () => point(null);

  input.addEventListener('keydown', event => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (keys[event.key]?.()) event.preventDefault();
  });
  input.addEventListener('input', () => {
    stop();
    if (input.value.trim().length < shortest) close();
    else timer = setTimeout(() => ask(), pause);
  });
  input.addEventListener('blur', close);
  input.form.addEventListener('submit', close);
  list.addEventListener('pointerdown', event => event.preventDefault());
  list.addEventListener('click', event => {
    const option = event.target.closest('[role=option]');
    if (option) choose(option);
  });
}
