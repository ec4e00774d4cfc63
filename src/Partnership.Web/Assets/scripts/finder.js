// The finder: results change in place, the address and the history follow, and what changed is said. Every answer is the
// page that the server would have shown, so that there is nothing here that a reader without scripts does not have.
import { openWhereWide } from './wide.js';

/** @param {HTMLFormElement | null} form the box whose results stand on the same page */
export function finder(form) {
  const place = document.querySelector('[data-finder]');
  const status = document.querySelector('[data-finder-status]');
  if (!form || !place) return;
  const partsOf = root => [...root.querySelectorAll('[data-finder-part]')];
  let shown = location.pathname + location.search;
  let request;

  async function show(url, { isNew = true, focus } = {}) {
    request?.abort();
    request = new AbortController();
    const { signal } = request;
    status.textContent = '';
    place.setAttribute('aria-busy', 'true');
    try {
      const response = await fetch(url, { headers: { accept: 'text/html' }, signal });
      // 503 is the page that says that the search is getting ready.
      if (!response.ok && response.status !== 503) throw new Error(response.statusText);
      const answer = new DOMParser().parseFromString(await response.text(), 'text/html');
      if (signal.aborted) return;
      if (partsOf(answer).length !== partsOf(document).length) throw new Error('another page');
      if (isNew && url !== shown) history.pushState(null, '', url);
      shown = url;
      take(answer, focus);
    } catch {
      if (!signal.aborted) location.assign(url);
    }
  }

  function take(answer, focus) {
    const focused = focus ?? document.activeElement?.id;
    const hadFocus = focus || place.contains(document.activeElement);
    const opened = new Map([...place.querySelectorAll('details')].map(one => [nameOf(one), one.open]));
    partsOf(document).forEach((part, index) => {
      const { scrollTop } = part;
      part.replaceChildren(...partsOf(answer)[index].childNodes);
      part.scrollTop = scrollTop;
    });
    openWhereWide(place.querySelectorAll('details[data-open-from]'));
    for (const one of place.querySelectorAll('details')) one.open = opened.get(nameOf(one)) ?? one.open;
    form.elements.q.value = answer.querySelector('[data-finder-form] [name=q]')?.value ?? '';
    document.title = answer.title;
    takeNotice(answer.querySelector('.notice--fictional'));
    place.removeAttribute('aria-busy');
    const count = document.getElementById('finder_count');
    status.textContent = count.textContent;
    if (hadFocus) giveFocus(document.getElementById(focused), count);
  }

  function giveFocus(same, count) {
    if (same && same !== count) return same.focus({ preventScroll: true });
    count.tabIndex = -1;
    count.focus();
  }

  form.addEventListener('submit', event => {
    event.preventDefault();
    // The button under the choices leads to what was chosen; the one beside the box leaves the keyboard where it is.
    show(addressOf(form), { focus: form.contains(event.submitter ?? form) ? undefined : 'finder_count' });
  });
  place.addEventListener('change', event => {
    if (event.target.form === form && event.target.matches('input[type=checkbox], select')) show(addressOf(form));
  });
  place.addEventListener('click', event => {
    const link = event.target.closest('[data-finder-link]');
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    show(link.getAttribute('href'), { focus: 'finder_count' });
  });
  addEventListener('popstate', () => {
    const url = location.pathname + location.search;
    if (url !== shown) show(url, { isNew: false });
  });
}

// Empty values say nothing, so that an address that is passed on is short.
function addressOf(form) {
  const values = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
  const query = values.toString();
  return new URL(form.action).pathname + (query && '?' + query);
}

function nameOf(details) {
  return details.querySelector('summary').textContent;
}

// Whether examples are among what is shown changes with the results.
function takeNotice(notice) {
  const old = document.querySelector('.notice--fictional');
  if (!notice) old?.remove();
  else if (!old) document.querySelector('.masthead').before(notice);
  else if (old.textContent !== notice.textContent) old.replaceWith(notice);
}
