/**
 * A new element.
 * @param {string} name
 * @param {Object} attributes true gives an attribute without a value; null and false give none
 * @param {...(Node|string)} content
 */
export function element(name, attributes = {}, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
  made.append(...content);
  return made;
}

/** Markup as elements that load and run nothing. */
export function parse(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

/** Puts an element's content in its place. */
export function unwrap(element) {
  element.replaceWith(...element.childNodes);
}

/** Puts another element in the place of one, with its content. */
export function rename(old, name) {
  const made = document.createElement(name);
  made.append(...old.childNodes);
  old.replaceWith(made);
  return made;
}
