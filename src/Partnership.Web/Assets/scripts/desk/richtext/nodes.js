// What a stored text is made of, where TipTap's own nodes don't say all of it.
import { Extension, Node } from '@tiptap/core';
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { held } from './attributes.js';

/** Language, direction and title, which any part of a text may have. */
export const EveryPart = Extension.create({
  name: 'everyPart',
  addGlobalAttributes: () => [
    {
      types: [
        'paragraph', 'heading', 'blockquote', 'bulletList', 'orderedList', 'listItem', 'table', 'tableRow', 'tableCell', 'tableHeader', 'horizontalRule', 'definitionList',
        'definitionTerm', 'definitionMeaning', 'figure', 'bold', 'italic', 'link', 'abbreviation', 'cite', 'quote', 'subscript', 'superscript',
      ],
      attributes: { ...held('lang'), ...held('dir') },
    },
    {
      types: ['paragraph', 'heading', 'blockquote', 'bulletList', 'orderedList', 'listItem', 'table', 'tableCell', 'tableHeader', 'bold', 'italic', 'abbreviation', 'cite', 'quote'],
      attributes: held('title'),
    },
  ],
});

// Whether the items of a list stand apart, as paragraphs do.
const apart = {
  apart: {
    default: false,
    parseHTML: list => [...list.children].some(item => [...item.children].some(child => child.localName === 'p')),
    renderHTML: attributes => (attributes.apart ? { 'data-apart': '' } : {}),
  },
};

export const Bullets = BulletList.extend({ addAttributes: () => apart });

export const Numbers = OrderedList.extend({
  addAttributes: () => ({
    ...apart,
    start: { default: 1, parseHTML: list => parseInt(list.getAttribute('start'), 10) || 1 },
    reversed: { default: false, parseHTML: list => list.hasAttribute('reversed'), renderHTML: attributes => (attributes.reversed ? { reversed: '' } : {}) },
  }),
});

// The Tab key always leads on: an editor who uses the keyboard must be able to leave. There are buttons and Ctrl+] for levels.
export const Item = ListItem.extend({
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Mod-]': () => this.editor.commands.sinkListItem(this.name),
      'Mod-[': () => this.editor.commands.liftListItem(this.name),
    };
  },
});

export const StoredTable = Table.extend({
  addOptions() {
    return { ...this.parent(), View: null };
  },
  addAttributes: () => ({
    caption: { default: null, parseHTML: table => table.querySelector(':scope > caption')?.textContent.trim() || null, renderHTML: () => ({}) },
  }),
  parseHTML: () => [{ tag: 'table' }, { tag: 'caption', ignore: true }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'table', HTMLAttributes, ...(node.attrs.caption ? [['caption', { contenteditable: false }, node.attrs.caption]] : []), ['tbody', 0],
  ],
  addKeyboardShortcuts() {
    const { Tab, 'Shift-Tab': back, ...others } = this.parent();
    return others;
  },
});

export const StoredRow = TableRow.extend({
  addAttributes: () => ({
    section: {
      default: null,
      // Rows of headers alone are known by their cells.
      parseHTML: row => {
        const section = row.parentElement?.localName;
        return section === 'tfoot' || (section === 'thead' && [...row.cells].some(cell => cell.localName !== 'th')) ? section : null;
      },
      renderHTML: attributes => (attributes.section ? { 'data-section': attributes.section } : {}),
    },
  }),
});

const span = name => ({ [name]: { default: 1, parseHTML: cell => parseInt(cell.getAttribute(name), 10) || 1 } });
// colwidth belongs to the library's own handling of columns; it is never stored.
const cellAttributes = () => ({ ...span('colspan'), ...span('rowspan'), colwidth: { default: null, parseHTML: () => null, renderHTML: () => ({}) } });

export const Cell = TableCell.extend({ addAttributes: cellAttributes });
export const HeaderCell = TableHeader.extend({ addAttributes: () => ({ ...cellAttributes(), ...held('scope') }) });

export const DefinitionList = Node.create({
  name: 'definitionList',
  group: 'block',
  content: '(definitionTerm | definitionMeaning)+',
  parseHTML: () => [{ tag: 'dl' }],
  renderHTML: ({ HTMLAttributes }) => ['dl', HTMLAttributes, 0],
});

export const DefinitionTerm = Node.create({
  name: 'definitionTerm',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'dt' }],
  renderHTML: ({ HTMLAttributes }) => ['dt', HTMLAttributes, 0],
});

export const DefinitionMeaning = Node.create({
  name: 'definitionMeaning',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'dd' }],
  renderHTML: ({ HTMLAttributes }) => ['dd', HTMLAttributes, 0],
});
