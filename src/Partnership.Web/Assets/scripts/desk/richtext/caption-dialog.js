import { ask } from './dialog.js';
import { textField } from './fields.js';

/** Asks for the caption of the table in which the editor is. */
export function captionDialog(editor) {
  const caption = textField({ label: 'Caption', hint: 'Says what the table is about. Leave it empty for a table without.', value: editor.getAttributes('table').caption ?? '' });
  ask({
    title: 'Caption of the table',
    content: [caption.group],
    save: 'Save caption',
    onSave: () => editor.commands.updateAttributes('table', { caption: caption.input.value.trim() || null }),
    onClose: () => editor.view.focus(),
  });
}
