// The visual editor of a formatted text. The box that it takes the place of holds Markdown, or the HTML of a report, and works without it.
import { Editor, Extension } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { HorizontalRule } from '@tiptap/extension-horizontal-rule';
import { Italic } from '@tiptap/extension-italic';
import { ListKeymap } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Dropcursor, Gapcursor, TrailingNode, UndoRedo } from '@tiptap/extensions';
import { areSame, differences } from './richtext/compare.js';
import { element } from './richtext/elements.js';
import { Figure, InlineImage } from './richtext/figures.js';
import { linkDialog } from './richtext/link-dialog.js';
import * as marks from './richtext/marks.js';
import * as nodes from './richtext/nodes.js';
import * as reportNodes from './richtext/report-nodes.js';
import { cleanPasted } from './richtext/paste.js';
import { stored } from './richtext/stored.js';
import { toolbar } from './richtext/toolbar.js';

function extensions({ pickerUrl, mediaUrlTemplate, richTextKind }) {
  const isReport = richTextKind === 'report';
  const addressOf = id => mediaUrlTemplate?.replace('{id}', encodeURIComponent(id)) ?? null;
  return [
    Document, Paragraph, Text, Heading.configure({ levels: isReport ? [2, 3, 4, 5, 6] : [2, 3, 4] }), Blockquote, HardBreak, HorizontalRule, Bold, Italic, ListKeymap, UndoRedo, Gapcursor, TrailingNode,
    Dropcursor.configure({ class: 'rich-dropcursor', color: false }),
    ...Object.values(nodes), ...Object.values(marks).filter(one => one.type === 'mark'),
    ...(isReport ? Object.values(reportNodes) : []),
    Figure.configure({ addressOf }), InlineImage.configure({ addressOf }),
    Extension.create({
      name: 'deskKeys',
      addKeyboardShortcuts: () => ({
        'Mod-k': ({ editor }) => {
          linkDialog(editor, pickerUrl);
          return true;
        },
      }),
    }),
  ];
}

/** @param {HTMLTextAreaElement} box */
export function richText(box) {
  const format = box.form?.elements[`${box.name}.format`];
  // A browser that comes back to the page brings back what was written last.
  const holdsHtml = box.dataset.richTextKind === 'report' || format?.value === 'html';
  const html = holdsHtml ? box.value : box.dataset.html ?? '';
  const label = box.labels?.[0];
  const status = element('p', { class: 'rich-status govuk-hint', role: 'status' });
  const holder = element('div', { class: 'rich', 'data-rich-text-state': 'visual' }, status);
  let last;

  const editor = new Editor({
    extensions: extensions(box.dataset),
    content: html,
    injectCSS: false, // the styles are in desk.css; the page lets none in
    editorProps: {
      attributes: attributesOf(box, label),
      transformPastedHTML: cleanPasted,
      handlePaste: (_, event) => sayNoToFiles(event.clipboardData, status),
      handleDrop: (_, event) => sayNoToFiles(event.dataTransfer, status),
      handleKeyDown: (_, event) => {
        status.textContent = '';
        if (event.key !== 'F10' || !event.altKey) return false;
        holder.querySelector('[role=toolbar] [tabindex="0"]').focus();
        return true;
      },
    },
    onUpdate: () => write(),
  });

  const given = stored(editor.getHTML());
  if (!areSame(html, given)) return refuse(box, editor, status, differences(html, given));

  function write() {
    const now = stored(editor.getHTML());
    if (now === last) return;
    last = box.value = now;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }

  const id = box.id;
  last = given;
  box.value = html;
  if (format) format.value = 'html';
  Object.assign(box, { hidden: true, required: false, id: `${id}_source` });
  box.removeAttribute('aria-describedby');
  if (label) {
    label.removeAttribute('for');
    label.addEventListener('click', () => editor.view.focus());
  }
  editor.view.dom.id = id;
  holder.prepend(toolbar(editor, { ...box.dataset, controls: id, label: label?.textContent.trim() ?? box.name }), editor.view.dom);
  box.after(holder);
  box.form?.addEventListener('desk:put-back', ({ detail }) => editor.commands.setContent(detail, { emitUpdate: true }));
  for (const plain of box.form?.querySelectorAll('[data-rich-text-plain]') ?? []) if (plain.dataset.richTextPlain === box.name) plain.hidden = true;
}

function attributesOf(box, label) {
  if (label && !label.id) label.id = `${box.id}_label`;
  return Object.fromEntries(Object.entries({
    class: `rich-text${box.classList.contains('govuk-textarea--error') ? ' rich-text--error' : ''}`,
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-labelledby': label?.id,
    'aria-label': label ? null : box.getAttribute('aria-label'),
    'aria-describedby': box.getAttribute('aria-describedby'),
    'aria-invalid': box.classList.contains('govuk-textarea--error') ? 'true' : null,
    lang: box.lang,
    dir: box.dir,
    spellcheck: 'true',
  }).filter(([, value]) => value));
}

// Files have their own place, where somebody says what they show.
function sayNoToFiles(data, status) {
  const isFile = data?.files.length > 0 && !data.types.includes('text/html');
  const hasPicture = isFile || /<img\b(?![^>]*\bdata-media-id)/i.test(data?.getData('text/html') ?? '');
  if (hasPicture) status.textContent = 'Images can’t be pasted. Put them in the media library first, then use the Image button.';
  return isFile;
}

// What the editor would lose stays as it is, in the plain box.
function refuse(box, editor, status, lost) {
  editor.destroy();
  status.removeAttribute('role');
  status.textContent = `The visual editor can’t show all of this text${lost.length ? `: it has ${lost.join(', ')}` : ''}. You can edit it here as ${box.dataset.richTextKind === 'report' ? 'HTML' : 'Markdown'}.`;
  box.after(element('div', { class: 'rich', 'data-rich-text-state': 'refused' }, status));
}
