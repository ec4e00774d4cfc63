// Images of the media library: their files by id, never an address.
import { Node } from '@tiptap/core';
import { held } from './attributes.js';
import { element } from './elements.js';

const mediaAttributes = () => ({
  ...held('mediaId', 'data-media-id'),
  // Null while nobody has said whether it is decorative, which is the empty text.
  alt: { default: null, parseHTML: image => image.getAttribute('alt'), renderHTML: ({ alt }) => ({ alt }) },
});

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
  parseHTML: () => [{
    tag: 'figure',
    getAttrs: figure => figure.querySelector('img[data-media-id]') !== null && null,
    contentElement: figure => figure.querySelector('figcaption') ?? element('figcaption'),
  }],
  renderHTML: ({ HTMLAttributes: { 'data-media-id': id, alt, ...others } }) => ['figure', others, ['img', { 'data-media-id': id, alt }], ['figcaption', 0]],
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
