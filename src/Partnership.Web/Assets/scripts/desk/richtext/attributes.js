/** An attribute of a node or a mark that an element has under the same name, or under another one. */
export function held(name, tag = name) {
  return { [name]: { default: null, parseHTML: one => one.getAttribute(tag), renderHTML: attributes => (attributes[name] === null ? {} : { [tag]: attributes[name] }) } };
}
