import { ask } from './dialog.js';
import { element } from './elements.js';
import { radios, textField } from './fields.js';
import { picker } from './picker.js';

const nothing = {
  href: null, title: null, 'data-destination-id': null, 'data-link-type': null, 'data-destination-type': null, 'data-start-item-id': null,
  'data-start-item-path': null,
};

/** What somebody typed as an address, with the beginning that it needs. */
export function address(typed) {
  const text = typed.trim();
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(text)) return 'mailto:' + text;
  if (/^\+?\d[\d\s()-]{1,}$/.test(text)) return 'tel:' + text.replace(/[\s()-]/g, '');
  if (/^(?:www\.|[a-z0-9-]+\.)[^\s:]+$/i.test(text) && /^[^/]+\.[a-z]{2,}(?:[/?#]|$)/i.test(text)) return 'https://' + text;
  return text;
}

function isGood(href) {
  return /^(?:https:\/\/[^\s/]+\S*|mailto:[^\s@]+@[^\s@]+|tel:\+?[\d-]{2,}|#\S+)$/i.test(href);
}

/**
 * Asks where a link leads.
 * @param {import('@tiptap/core').Editor} editor
 * @param {string|undefined} pickerUrl without it, only addresses can be given
 */
export function linkDialog(editor, pickerUrl) {
  const isLink = editor.isActive('link');
  const current = { ...nothing, ...(isLink ? editor.getAttributes('link') : {}) };
  const known = current['data-destination-id'];
  const needsWords = !isLink && editor.state.selection.empty;

  const words = textField({ label: 'Words of the link', hint: 'Say where it leads: not “click here”.' });
  const web = textField({ label: 'Address', hint: 'Begin with https://, mailto: or tel:', value: known ? '' : current.href ?? '', type: 'text' });
  Object.assign(web.input, { inputMode: 'url', autocapitalize: 'none', spellcheck: false });
  const pages = pickerUrl && picker({
    label: 'Find a page by its name',
    url: pickerUrl,
    current: known && { id: known, name: 'The page that it leads to now', path: current.href ?? '', type: '' },
    show: ({ name, path, type }) => ({ label: name, after: [element('span', { class: 'rich-picker__more' }, [path, type].filter(Boolean).join(' · '))] }),
  });
  const choose = kind => {
    web.group.hidden = kind !== 'web';
    if (pages) pages.group.hidden = kind !== 'page';
  };
  const kinds = pages && radios({
    legend: 'Where does it lead?',
    choices: [
      { value: 'page', label: 'A page of this site', checked: Boolean(known) || !isLink },
      { value: 'web', label: 'An address on the web, for email or for the phone', checked: isLink && !known },
    ],
    onChange: choose,
  });
  choose(kinds ? kinds.value() : 'web');

  function toPage() {
    const page = pages.value();
    pages.complain(page ? '' : 'Choose a page.');
    if (!page || page.id === known) return page && current;
    return { ...nothing, title: current.title, href: page.path, 'data-destination-id': page.id, 'data-link-type': 'Content' };
  }

  function toAddress() {
    const href = address(web.input.value);
    const isFine = isGood(href) || (href && href === current.href && !known);
    web.complain(isFine ? '' : href ? 'Enter an address that begins with https://, mailto: or tel:.' : 'Enter an address.');
    return isFine && { ...nothing, title: current.title, href };
  }

  function save() {
    const text = words.input.value.trim();
    words.complain(needsWords && !text ? 'Enter the words of the link.' : '');
    const link = kinds?.value() === 'page' ? toPage() : toAddress();
    if (!link || (needsWords && !text)) return false;
    const around = editor.state.selection.$from.marks().map(mark => mark.toJSON());
    if (needsWords) editor.commands.insertContent({ type: 'text', text, marks: [...around, { type: 'link', attrs: link }] });
    else editor.chain().extendMarkRange('link').setMark('link', link).run();
    return true;
  }

  ask({
    title: isLink ? 'Change the link' : 'Make a link',
    content: [...(needsWords ? [words.group] : []), ...(kinds ? [kinds.group, pages.group] : []), web.group],
    save: 'Save link',
    others: isLink ? { 'Remove link': () => editor.chain().extendMarkRange('link').unsetMark('link').run() } : {},
    onSave: save,
    onClose: () => editor.view.focus(),
  });
}
