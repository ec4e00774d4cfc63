// A list to choose from, which the server narrows while somebody types.
import { element } from './elements.js';
import { freshId, radio, textField } from './fields.js';

const pause = 200;

/**
 * @param {Object} options
 * @param {string} options.label
 * @param {string} options.url answers ?q= with a list; each item has an id
 * @param {(item: Object) => { label: (Node|string), after: Node[] }} options.show
 * @param {Object|null} options.current what is chosen already
 */
export function picker({ label, url, show, current }) {
  const search = textField({ label, type: 'search' });
  const name = freshId('picked');
  const list = element('div', { class: 'govuk-radios govuk-radios--small rich-picker', role: 'radiogroup', 'aria-label': 'Found' });
  const status = element('p', { class: 'govuk-hint', role: 'status' });
  const items = new Map();
  let timer, request;

  function offer(found) {
    const chosen = items.get(list.querySelector(':checked')?.value) ?? current;
    items.clear();
    for (const item of chosen ? [chosen, ...found.filter(({ id }) => id !== chosen.id)] : found) items.set(item.id, item);
    list.replaceChildren(...[...items.values()].map(item => radio({ name, value: item.id, checked: item === chosen, ...show(item) })));
    status.textContent = found.length === 0 ? 'Nothing found. Try another word.' : found.length === 1 ? '1 found' : `${found.length} found`;
  }

  async function find() {
    request?.abort();
    const { signal } = request = new AbortController();
    try {
      const response = await fetch(`${url}${url.includes('?') ? '&' : '?'}q=${encodeURIComponent(search.input.value.trim())}`, { signal, headers: { Accept: 'application/json' } });
      if (!response.ok) throw new Error(`The list answered ${response.status}.`);
      offer(await response.json());
    } catch (error) {
      if (error.name !== 'AbortError') status.textContent = 'The list can’t be read just now. Try again in a moment.';
    }
  }

  search.input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(find, pause);
  });
  search.input.addEventListener('keydown', event => {
    // Enter looks, it doesn't save.
    if (event.key !== 'Enter') return;
    event.preventDefault();
    clearTimeout(timer);
    find();
  });
  search.group.append(status, list);
  find();
  return { ...search, value: () => items.get(list.querySelector(':checked')?.value) ?? null };
}
