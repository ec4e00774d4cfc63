// Fields of dialogs, marked up as govuk-frontend has them.
import { element } from './elements.js';

let count = 0;

/** An id that no other element has. */
export function freshId(name) {
  return `rich_${name}_${++count}`;
}

function group(input, hint, ...content) {
  const error = element('p', { id: input.id + '_error', class: 'govuk-error-message', hidden: true });
  const made = element('div', { class: 'govuk-form-group' }, ...content);
  input.before(error);
  const described = [hint && hint.id, error.id].filter(Boolean).join(' ');
  input.setAttribute('aria-describedby', described);
  return {
    group: made,
    input,
    /** Shows what is wrong, or nothing any more. */
    complain(message) {
      error.hidden = !message;
      error.replaceChildren(...(message ? [element('span', { class: 'govuk-visually-hidden' }, 'Error: '), message] : []));
      made.classList.toggle('govuk-form-group--error', Boolean(message));
      input.classList.toggle('govuk-input--error', Boolean(message));
      input.toggleAttribute('aria-invalid', Boolean(message));
      if (message) input.setAttribute('aria-invalid', 'true');
    },
  };
}

export function textField({ label, hint, value = '', type = 'text' }) {
  const input = element('input', { id: freshId('field'), class: 'govuk-input', type, autocomplete: 'off', spellcheck: type === 'text' ? null : 'false' });
  input.value = value;
  const hintLine = hint && element('div', { id: input.id + '_hint', class: 'govuk-hint' }, hint);
  const holder = element('div', {}, input);
  return group(input, hintLine, element('label', { class: 'govuk-label', for: input.id }, label), ...(hintLine ? [hintLine] : []), holder);
}

export function checkbox({ label, hint, checked }) {
  const input = element('input', { id: freshId('field'), class: 'govuk-checkboxes__input', type: 'checkbox' });
  input.checked = checked;
  const hintLine = element('div', { id: input.id + '_hint', class: 'govuk-hint govuk-checkboxes__hint' }, hint);
  input.setAttribute('aria-describedby', hintLine.id);
  const item = element('div', { class: 'govuk-checkboxes__item' }, input, element('label', { class: 'govuk-label govuk-checkboxes__label', for: input.id }, label), hintLine);
  return { group: element('div', { class: 'govuk-form-group' }, element('div', { class: 'govuk-checkboxes govuk-checkboxes--small' }, item)), input };
}

/** One choice of several. */
export function radio({ name, value, checked, label, after = [] }) {
  const input = element('input', { id: freshId('choice'), class: 'govuk-radios__input', type: 'radio', name, value });
  input.checked = checked;
  return element('div', { class: 'govuk-radios__item' }, input, element('label', { class: 'govuk-label govuk-radios__label', for: input.id }, label, ...after));
}

/** Choices under a question. */
export function radios({ legend, choices, onChange }) {
  const name = freshId('choices');
  const items = choices.map(choice => radio({ name, ...choice }));
  const fieldset = element('fieldset', { class: 'govuk-fieldset' },
    element('legend', { class: 'govuk-fieldset__legend' }, legend),
    element('div', { class: 'govuk-radios govuk-radios--small' }, ...items));
  fieldset.addEventListener('change', () => onChange(fieldset.querySelector(':checked').value));
  return { group: element('div', { class: 'govuk-form-group' }, fieldset), value: () => fieldset.querySelector(':checked').value };
}
