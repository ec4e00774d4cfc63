// What marks words: beyond bold and italic, everything that a stored text may have.
import { Mark } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { held } from './attributes.js';

// The address schemes that the sanitiser lets through; anything without a scheme stays on this site.
const harmless = /^(?:https?:|mailto:|tel:|[^:]*$|[^:]*[/?#])/i;
const kept = ['href', 'title', 'data-destination-id', 'data-link-type', 'data-destination-type', 'data-start-item-id', 'data-start-item-path'];

/** Whether a link may have this address. */
export function isHarmless(address) {
  return harmless.test(address.replace(/[\u0000-\u0020\u007f-\u00a0]+/g, ''));
}

/** A link: to an address, or by its id to a document of this site. */
export const Link = Mark.create({
  name: 'link',
  priority: 1000,
  keepOnSplit: false,
  inclusive: false,
  exitable: true,
  addAttributes: () => Object.assign({}, ...kept.map(name => held(name))),
  parseHTML: () => [
    { tag: 'a[href]', getAttrs: element => isHarmless(element.getAttribute('href')) && null },
    { tag: 'a[data-destination-id]', getAttrs: element => !element.hasAttribute('href') && null },
  ],
  renderHTML: ({ HTMLAttributes }) => ['a', HTMLAttributes, 0],
  addProseMirrorPlugins() {
    // An address that is pasted over words makes them a link.
    const { editor, type } = this;
    return [new Plugin({
      props: {
        handlePaste(view, event) {
          const address = event.clipboardData?.getData('text/plain').trim() ?? '';
          const { from, to, empty } = view.state.selection;
          if (empty || !/^(?:https:\/\/|mailto:|tel:)\S+$/i.test(address) || !isHarmless(address)) return false;
          return editor.commands.command(({ tr }) => Boolean(tr.removeMark(from, to, type).addMark(from, to, type.create({ href: address }))));
        },
      },
    })];
  },
});

function simple(name, tag, options = {}) {
  return Mark.create({ name, parseHTML: () => [{ tag }], renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0], ...options });
}

export const Abbreviation = simple('abbreviation', 'abbr', { inclusive: false });
export const Cite = simple('cite', 'cite');
export const Quote = simple('quote', 'q');
export const Subscript = simple('subscript', 'sub');
export const Superscript = simple('superscript', 'sup');
