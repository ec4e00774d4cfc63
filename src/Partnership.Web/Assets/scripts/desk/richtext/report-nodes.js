// What the text of a report has besides: where its printed pages begin, notes, and names of headings that links lead to.
import { Extension, Node } from '@tiptap/core';
import { held } from './attributes.js';

export const Names = Extension.create({
  name: 'reportNames',
  addGlobalAttributes: () => [{ types: ['heading', 'listItem'], attributes: held('id') }],
});

/** Something between words that is moved and deleted as a whole. */
function mark(name, tag, attributes, words) {
  return Node.create({
    name,
    group: 'inline',
    inline: true,
    atom: true,
    priority: 1100, // before links
    addAttributes: () => Object.assign({ words: { default: '', parseHTML: one => one.textContent, renderHTML: () => ({}) } }, ...attributes.map(one => held(one))),
    parseHTML: () => [{ tag, priority: 1100 }],
    renderHTML: ({ node, HTMLAttributes }) => [tag.replace(/[.[].*/, ''), HTMLAttributes, ...words(node.attrs)],
  });
}

export const PageStart = mark('pageStart', 'span.report-page', ['id', 'class'], ({ words }) => [words]);
export const NoteReference = mark('noteReference', 'a[role="doc-noteref"]', ['href', 'id', 'role', 'aria-label'], ({ words }) => [words]);
export const NoteBack = mark('noteBack', 'a[role="doc-backlink"]', ['href', 'role', 'aria-label'], ({ words }) => [words]);
