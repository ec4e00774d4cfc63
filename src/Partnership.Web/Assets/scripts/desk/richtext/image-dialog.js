import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { ask } from './dialog.js';
import { element } from './elements.js';
import { checkbox, textField } from './fields.js';
import { picker } from './picker.js';

/** The image that is chosen, or in whose caption the editor is. */
export function currentImage({ selection }) {
  if (selection instanceof NodeSelection && ['figure', 'inlineImage'].includes(selection.node.type.name)) return { node: selection.node, pos: selection.from };
  const { $from } = selection;
  return $from.parent.type.name === 'figure' ? { node: $from.parent, pos: $from.before() } : null;
}

// The caret goes into the caption.
function insert(tr, figure) {
  tr.replaceSelectionWith(figure, false);
  tr.doc.descendants((node, pos) => {
    if (node === figure) tr.setSelection(TextSelection.create(tr.doc, pos + 1));
  });
  return true;
}

/**
 * Asks for a file of the media library and for the words in its place.
 * @param {import('@tiptap/core').Editor} editor
 * @param {string} pickerUrl
 */
export function imageDialog(editor, pickerUrl) {
  const current = currentImage(editor.state);
  const had = current?.node.attrs;
  const files = picker({
    label: 'Find an image by the name of its file',
    url: pickerUrl,
    current: had && { id: had.mediaId, fileName: 'The image that is there now', alt: had.alt ?? '' },
    show: ({ fileName, thumbUrl }) => ({ label: fileName, after: thumbUrl ? [element('img', { src: thumbUrl, alt: '', loading: 'lazy' })] : [] }),
  });
  const alternative = textField({ label: 'What the image shows', hint: 'For people who can’t see it. Say what matters in it, in a sentence.', value: had?.alt ?? '' });
  const decorative = checkbox({ label: 'The image is decorative', hint: 'It says nothing that the text doesn’t say. Screen readers leave it out.', checked: had?.alt === '' });
  const follow = () => {
    alternative.group.hidden = decorative.input.checked;
  };
  decorative.input.addEventListener('change', follow);
  follow();
  files.group.addEventListener('change', event => {
    if (event.target.type === 'radio' && !alternative.input.value) alternative.input.value = files.value()?.alt ?? '';
  });

  function save() {
    const file = files.value();
    const alt = decorative.input.checked ? '' : alternative.input.value.trim();
    files.complain(file ? '' : 'Choose an image.');
    alternative.complain(alt || decorative.input.checked ? '' : 'Say what the image shows, or tick that it is decorative.');
    if (!file || (!alt && !decorative.input.checked)) return false;
    const attrs = { mediaId: file.id, alt };
    if (current) editor.commands.command(({ tr }) => Boolean(tr.setNodeMarkup(current.pos, null, { ...had, ...attrs })));
    else editor.commands.command(({ tr, state }) => insert(tr, state.schema.nodes.figure.create(attrs)));
    return true;
  }

  ask({
    title: current ? 'Change the image' : 'Put in an image',
    content: [files.group, alternative.group, decorative.group],
    save: 'Save image',
    others: current ? { 'Remove image': () => editor.commands.command(({ tr }) => Boolean(tr.delete(current.pos, current.pos + current.node.nodeSize))) } : {},
    onSave: save,
    onClose: () => editor.view.focus(),
  });
}
