import { element } from './elements.js';
import { freshId } from './fields.js';

/**
 * Asks something in a modal dialog, outside of the page's own form.
 * @param {Object} question
 * @param {string} question.title
 * @param {Node[]} question.content
 * @param {string} question.save the words of its main button
 * @param {Object<string, Function>} [question.others] further buttons by their words
 * @param {() => boolean} question.onSave says whether everything is answered; the dialog stays open when not
 * @param {() => void} question.onClose whatever closed it
 */
export function ask({ title, content, save, others = {}, onSave, onClose }) {
  const heading = element('h2', { id: freshId('title'), class: 'rich-dialog__title' }, title);
  const button = (words, type, kind) => element('button', { type, class: `govuk-button${kind}` }, words);
  const cancel = button('Cancel', 'button', ' govuk-button--secondary');
  const form = element('form', { method: 'dialog', novalidate: true }, heading, ...content);
  const dialog = element('dialog', { class: 'rich-dialog', 'aria-labelledby': heading.id }, form);
  // At once, not when the browser tells of it: what is typed next belongs into the text.
  const finish = () => {
    if (!dialog.isConnected) return;
    dialog.close();
    dialog.remove();
    onClose();
  };
  const extra = Object.entries(others).map(([words, act]) => {
    const one = button(words, 'button', ' govuk-button--secondary');
    one.addEventListener('click', () => {
      act();
      finish();
    });
    return one;
  });
  form.append(element('div', { class: 'govuk-button-group' }, button(save, 'submit', ''), ...extra, cancel));
  form.addEventListener('submit', event => {
    event.preventDefault();
    if (onSave()) finish();
    else form.querySelector('[aria-invalid=true]')?.focus();
  });
  cancel.addEventListener('click', finish);
  dialog.addEventListener('close', finish);
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
