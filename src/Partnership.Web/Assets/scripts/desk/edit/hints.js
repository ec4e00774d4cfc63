// Hints about a text while it is written. The server finds them: with scripts and without, there is one judge.
const pause = 1500;

/** @param {HTMLFormElement} form */
export function hints(form) {
  for (const place of form.querySelectorAll('[data-hints]')) watch(form, place);
}

function watch(form, place) {
  const name = place.dataset.hints;
  const box = form.elements[name];
  if (!box) return;
  let timer, request, last;

  async function ask() {
    request?.abort();
    const text = box.value;
    if (text === last) return;
    const { signal } = request = new AbortController();
    const body = new FormData();
    body.set('formToken', form.elements.formToken.value);
    body.set('text', text);
    body.set('format', form.elements[`${name}.format`]?.value ?? 'plain');
    try {
      const response = await fetch('/desk/hints', { method: 'POST', body, signal, redirect: 'manual', headers: { 'X-Requested-With': 'XMLHttpRequest' } });
      if (!response.ok) return;
      last = text;
      show(await response.json());
    } catch {
      // Hints help; without them the form works as well.
    }
  }

  // Said again only when it has changed, so that a screen reader isn't interrupted for nothing.
  function show({ age, hints }) {
    const list = document.createElement('ul');
    list.className = 'govuk-list govuk-list--bullet';
    list.append(...hints.map(({ advice, excerpt }) => {
      const item = Object.assign(document.createElement('li'), { textContent: advice + ' ' });
      if (excerpt) item.append(Object.assign(document.createElement('q'), { textContent: excerpt }));
      return item;
    }));
    const now = [...(age ? [Object.assign(document.createElement('p'), { className: 'govuk-hint', textContent: age })] : []), ...(hints.length ? [list] : [])];
    if (now.map(n => n.textContent).join('\n') === [...place.children].map(n => n.textContent).join('\n')) return;
    place.replaceChildren(...now);
  }

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  };
  box.addEventListener('input', later);
  place.closest('[data-field]').addEventListener('focusin', () => last === undefined && later());
}
