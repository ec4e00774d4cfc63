// What a stored text is made of, where TipTap's own nodes don't say all of it.
import { Extension, Node } from '@tiptap/core';
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { element } from './elements.js';

function held(name, tag = name) {
  return { [name]: { default: null, parseHTML: one => one.getAttribute(tag), renderHTML: attributes => (attributes[name] === null ? {} : { [tag]: attributes[name] }) } };
}

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
      parseHTML: row => (row.parentElement?.localName === 'tfoot' ? 'tfoot' : null),
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

const mediaAttributes = () => ({ mediaId: held('mediaId', 'data-media-id').mediaId, alt: { default: '', parseHTML: image => image.getAttribute('alt') ?? '', renderHTML: attributes => ({ alt: attributes.alt }) } });

/** The small picture of a file, in the editor and nowhere else. */
function picture({ mediaId, alt }, addressOf) {
  return element('img', { src: addressOf(mediaId), alt, 'data-media-id': mediaId });
}

/** An image of the media library with its caption, which is written in place. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'inline*',
  draggable: true,
  isolating: true,
  addOptions: () => ({ addressOf: () => null }),
  addAttributes() {
    const image = mediaAttributes();
    for (const one of Object.values(image)) {
      const { parseHTML } = one;
      one.parseHTML = figure => parseHTML(figure.querySelector('img'));
    }
    return image;
  },
  parseHTML: () => [{ tag: 'figure', getAttrs: figure => Boolean(figure.querySelector('img[data-media-id]')) && null, contentElement: figure => figure.querySelector('figcaption') ?? document.createElement('figcaption') }],
  renderHTML: ({ node, HTMLAttributes: { 'data-media-id': id, alt, ...others } }) => ['figure', others, ['img', { 'data-media-id': node.attrs.mediaId, alt: node.attrs.alt }], ['figcaption', 0]],
  addNodeView() {
    return ({ node, editor, getPos }) => {
      const contentDOM = element('figcaption');
      const image = picture(node.attrs, this.options.addressOf);
      image.contentEditable = 'false';
      image.addEventListener('click', () => editor.commands.setNodeSelection(getPos()));
      return { dom: element('figure', {}, image, contentDOM), contentDOM };
    };
  },
  addKeyboardShortcuts() {
    const inCaption = ({ $from, empty }) => empty && $from.parent.type === this.type;
    return {
      Enter: () => {
        const { selection } = this.editor.state;
        if (!inCaption(selection)) return false;
        const after = selection.$from.after();
        return this.editor.chain().insertContentAt(after, { type: 'paragraph' }).setTextSelection(after + 1).run();
      },
      Backspace: () => {
        const { selection } = this.editor.state;
        if (!inCaption(selection) || selection.$from.parentOffset > 0) return false;
        return this.editor.commands.setNodeSelection(selection.$from.before());
      },
    };
  },
});

/** An image between words. Old texts may have some; new ones are figures. */
export const InlineImage = Node.create({
  name: 'inlineImage',
  group: 'inline',
  inline: true,
  addOptions: () => ({ addressOf: () => null }),
  addAttributes: mediaAttributes,
  parseHTML: () => [{ tag: 'img[data-media-id]' }],
  renderHTML: ({ node }) => ['img', { 'data-media-id': node.attrs.mediaId, alt: node.attrs.alt }],
  addNodeView() {
    return ({ node }) => ({ dom: picture(node.attrs, this.options.addressOf) });
  },
});
