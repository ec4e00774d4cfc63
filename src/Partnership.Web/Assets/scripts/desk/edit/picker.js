// A picker that finds while somebody types. Without it, a button sends the form and brings it back with what was found.
const pause = 250;
const shortest = 2;

/** @param {HTMLElement} picker */
export function picker(picker) {
  const { picker: url, pickerName: name, pickerSingle } = picker.dataset;
  const isSingle = pickerSingle === 'true';
  const picked = picker.querySelector('.desk-picker__picked');
  const input = picker.querySelector('.desk-picker__find input');
  const list = make('ul', { className: 'desk-picker__found' });
  const status = make('p', { className: 'govuk-hint' });
  let timer, request;

  status.setAttribute('role', 'status');
  picker.querySelector('.desk-picker__find').append(status, list);
  picker.querySelector('.desk-picker__find button').addEventListener('click', event => {
    event.preventDefault();
    find(0);
  });
  input.addEventListener('input', event => {
    event.stopPropagation(); // looking for something changes nothing
    clearTimeout(timer);
    timer = setTimeout(() => find(shortest), pause);
  });
  input.addEventListener('keydown', event => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    find(0);
  });

  async function find(least) {
    clearTimeout(timer);
    request?.abort();
    const text = input.value.trim();
    if (text.length < least) return show([], '');
    const { signal } = request = new AbortController();
    try {
      const response = await fetch(`${url}${url.includes('?') ? '&' : '?'}q=${encodeURIComponent(text)}`, { signal, headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' } });
      if (!response.ok) throw new Error(`The list answered ${response.status}.`);
      const found = (await response.json()).filter(({ id }) => !picked.querySelector(`input[value="${id}"]`));
      show(found, found.length === 0 ? 'Nothing else found. Try another word.' : found.length === 1 ? '1 found' : `${found.length} found`);
    } catch (error) {
      if (error.name !== 'AbortError') show([], 'The list can’t be read just now. Try again in a moment.');
    }
  }

  function show(found, words) {
    status.textContent = words;
    list.replaceChildren(...found.map(item => {
      const words = item.name ?? item.fileName;
      const button = make('button', { type: 'button', className: 'desk-link-button', textContent: words });
      const entry = make('li', {}, button, make('span', { className: 'desk-picker__place', textContent: [item.place, item.type].filter(Boolean).join(' · ') }));
      button.prepend(make('span', { className: 'govuk-visually-hidden', textContent: 'Choose ' }));
      button.addEventListener('click', () => choose(item.id, words, item.place ?? '', entry));
      return entry;
    }));
  }

  function choose(id, words, place, entry) {
    const kind = isSingle ? 'radios' : 'checkboxes';
    const box = make('input', { type: isSingle ? 'radio' : 'checkbox', className: `govuk-${kind}__input`, id: `${input.id}_${id}`, name, value: id, checked: true });
    const label = make('label', { className: `govuk-label govuk-${kind}__label`, htmlFor: box.id, textContent: words + ' ' }, make('span', { className: 'desk-picker__place', textContent: place }));
    const item = make('div', { className: `govuk-${kind}__item` }, box, label);
    const none = picked.querySelector('input[value=""]')?.parentElement;
    if (isSingle && !none) {
      const unset = make('input', { type: 'radio', className: 'govuk-radios__input', id: `${input.id}_unset`, name, value: '' });
      picked.append(make('div', { className: 'govuk-radios__item' }, unset, make('label', { className: 'govuk-label govuk-radios__label', htmlFor: unset.id, textContent: 'None' })));
    }
    picked.insertBefore(item, picked.querySelector('input[value=""]')?.parentElement ?? null);
    box.checked = true; // of radios, only when they stand in the form
    picker.querySelector('.desk-picker__none')?.remove();
    entry.remove();
    status.textContent = `${words} is chosen.`;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    (list.querySelector('button') ?? input).focus();
  }
}

function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}
