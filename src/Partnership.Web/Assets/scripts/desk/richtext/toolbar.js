// The buttons above the text: one stop of the Tab key, arrows between them, as the ARIA Authoring Practices describe it.
import { captionDialog } from './caption-dialog.js';
import { element } from './elements.js';
import { currentImage, imageDialog } from './image-dialog.js';
import { linkDialog } from './link-dialog.js';

const chain = act => editor => {
  editor.view.focus();
  return act(editor.chain()).run();
};
const heading = level => ({
  words: `Heading ${level}`,
  keys: `Control+Alt+${level}`,
  act: chain(c => c.toggleHeading({ level })),
  isOn: editor => editor.isActive('heading', { level }),
});
const can = act => editor => act(editor.can());

function groups({ pickerUrl, mediaPickerUrl }) {
  return [
    {
      name: 'Kind of text',
      buttons: [
        {
          words: 'Paragraph',
          keys: 'Control+Alt+0',
          act: chain(c => c.setParagraph()),
          isOn: editor => editor.isActive('paragraph') && !editor.isActive('listItem') && !editor.isActive('blockquote'),
        },
        heading(2), heading(3), heading(4),
      ],
    },
    {
      name: 'Words',
      buttons: [
        { words: 'Bold', keys: 'Control+B', act: chain(c => c.toggleBold()), isOn: editor => editor.isActive('bold') },
        { words: 'Italic', keys: 'Control+I', act: chain(c => c.toggleItalic()), isOn: editor => editor.isActive('italic') },
        { words: 'Link', keys: 'Control+K', act: editor => linkDialog(editor, pickerUrl), isOn: editor => editor.isActive('link') },
      ],
    },
    {
      name: 'Lists and quotations',
      buttons: [
        { words: 'Bullets', keys: 'Control+Shift+8', act: chain(c => c.toggleBulletList()), isOn: editor => editor.isActive('bulletList') },
        { words: 'Numbers', keys: 'Control+Shift+7', act: chain(c => c.toggleOrderedList()), isOn: editor => editor.isActive('orderedList') },
        { words: 'Indent', keys: 'Control+]', act: chain(c => c.sinkListItem('listItem')), isOff: editor => !can(c => c.sinkListItem('listItem'))(editor) },
        { words: 'Outdent', keys: 'Control+[', act: chain(c => c.liftListItem('listItem')), isOff: editor => !can(c => c.liftListItem('listItem'))(editor) },
        { words: 'Quote', keys: 'Control+Shift+B', act: chain(c => c.toggleBlockquote()), isOn: editor => editor.isActive('blockquote') },
      ],
    },
    {
      name: 'Put in',
      buttons: [
        ...(mediaPickerUrl ? [{ words: 'Image', act: editor => imageDialog(editor, mediaPickerUrl), isOn: editor => currentImage(editor.state) !== null }] : []),
        { words: 'Table', act: chain(c => c.insertTable({ rows: 3, cols: 2, withHeaderRow: true })), isOff: editor => editor.isActive('table') },
      ],
    },
    {
      name: 'Undo',
      buttons: [
        { words: 'Undo', keys: 'Control+Z', act: chain(c => c.undo()), isOff: editor => !can(c => c.undo())(editor) },
        { words: 'Redo', keys: 'Control+Y', act: chain(c => c.redo()), isOff: editor => !can(c => c.redo())(editor) },
      ],
    },
    {
      name: 'Table',
      isShown: editor => editor.isActive('table'),
      buttons: [
        { words: 'Row above', act: chain(c => c.addRowBefore()) },
        { words: 'Row below', act: chain(c => c.addRowAfter()) },
        { words: 'Delete row', act: chain(c => c.deleteRow()) },
        { words: 'Column before', act: chain(c => c.addColumnBefore()) },
        { words: 'Column after', act: chain(c => c.addColumnAfter()) },
        { words: 'Delete column', act: chain(c => c.deleteColumn()) },
        { words: 'Header row', act: chain(c => c.toggleHeaderRow()) },
        { words: 'Caption', act: captionDialog },
        { words: 'Delete table', act: chain(c => c.deleteTable()) },
      ],
    },
  ];
}

/**
 * The toolbar of an editor.
 * @param {import('@tiptap/core').Editor} editor
 * @param {{ pickerUrl?: string, mediaPickerUrl?: string, controls: string, label: string }} options
 */
export function toolbar(editor, options) {
  const bar = element('div', { class: 'rich-toolbar', role: 'toolbar', 'aria-label': `Formatting of ${options.label}`, 'aria-controls': options.controls });
  const shown = [];
  for (const { name, buttons, isShown } of groups(options)) {
    const group = element('div', { class: 'rich-toolbar__group', role: 'group', 'aria-label': name });
    for (const button of buttons) {
      const made = element('button', { type: 'button', class: 'rich-toolbar__button', tabindex: -1 }, button.words);
      if (button.keys) {
        made.title = button.keys.replace('Control', 'Ctrl');
        made.setAttribute('aria-keyshortcuts', button.keys);
      }
      made.addEventListener('click', () => {
        if (made.getAttribute('aria-disabled') !== 'true') button.act(editor);
      });
      group.append(made);
      shown.push({ ...button, made });
    }
    bar.append(group);
    if (isShown) shown.push({ group, isShown });
  }

  const stops = () => [...bar.querySelectorAll('button')].filter(button => !button.closest('[hidden]'));

  function stopAt(button) {
    for (const one of bar.querySelectorAll('button')) one.tabIndex = one === button ? 0 : -1;
  }

  function update() {
    for (const { made, group, isOn, isOff, isShown } of shown) {
      if (isShown) group.hidden = !isShown(editor);
      if (isOn) made.setAttribute('aria-pressed', isOn(editor));
      if (isOff) made.setAttribute('aria-disabled', isOff(editor));
    }
    if (!stops().some(button => button.tabIndex === 0)) stopAt(stops()[0]);
  }

  const keys = {
    ArrowRight: (all, at) => all[(at + 1) % all.length],
    ArrowLeft: (all, at) => all[(at - 1 + all.length) % all.length],
    Home: all => all[0],
    End: all => all[all.length - 1],
  };
  bar.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape') return editor.view.focus();
    const all = stops();
    const next = keys[event.key]?.(all, all.indexOf(document.activeElement));
    if (!next) return;
    event.preventDefault();
    stopAt(next);
    next.focus();
  });
  bar.addEventListener('focusin', event => stopAt(event.target));
  // The text keeps its selection while a button is pressed.
  bar.addEventListener('pointerdown', event => event.preventDefault());
  bar.addEventListener('mousedown', event => event.preventDefault());
  editor.on('transaction', update);
  update();
  return bar;
}
