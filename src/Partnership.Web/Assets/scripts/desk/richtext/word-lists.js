// Word writes the items of a list as paragraphs that know their list and level, with the bullet or number as words before them.
const item = '[data-look*="mso-list"]';

/** Makes lists of them. */
export function wordLists(root) {
  for (const first of [...root.querySelectorAll(item)]) {
    if (!root.contains(first) || !placeOf(first)) continue;
    const items = [];
    for (let one = first; one && placeOf(one); one = one.nextElementSibling) items.push(one);
    build(items);
  }
}

// "mso-list:l0 level2 lfo1": the second level of a list. Headings with a number stay headings.
function placeOf(one) {
  if (one.localName !== 'p' && one.localName !== 'div') return null;
  if (/^MsoHeading/i.test(one.className)) return null;
  const found = /mso-list:\s*(l\d+)\s+level(\d)/i.exec(one.dataset.look ?? '');
  return found && { list: found[1], level: Number(found[2]) };
}

function build(items) {
  const open = []; // the lists that the next item may belong to, from the outside
  for (const one of items) {
    const { list, level } = placeOf(one);
    const marker = takeMarker(one);
    const kind = /^\(?(?:\d+|[a-z]{1,4}|[ivxlc]+)[.)]/i.test(marker) ? 'ol' : 'ul';
    while (open.length > level) open.pop();
    if (open.length === level && (open[level - 1].kind !== kind || (level === 1 && open[0].id !== list))) open.pop();
    while (open.length < level) begin(open, { id: list, kind, one, start: Number(/^\(?(\d+)/.exec(marker)?.[1] ?? 1) });
    const made = document.createElement('li');
    if (one.lang) made.lang = one.lang;
    made.append(...one.childNodes);
    open[level - 1].element.append(made);
    one.remove();
  }
}

function begin(open, { id, kind, one, start }) {
  const element = document.createElement(kind);
  if (kind === 'ol' && start > 1) element.setAttribute('start', start);
  const above = open[open.length - 1]?.element;
  if (!above) one.before(element);
  else {
    if (!above.lastElementChild) above.append(document.createElement('li'));
    above.lastElementChild.append(element);
  }
  open.push({ id, kind, element });
}

// The bullet or number, which stands in a part that Word itself ignores. Without one it is an ordinary paragraph of the list: a bullet.
function takeMarker(one) {
  const marker = one.querySelector('[data-look*="mso-list:Ignore" i], [data-look*="mso-list: Ignore" i]');
  if (!marker) return '';
  const text = marker.textContent.replace(/\u00a0/g, ' ').trim();
  marker.remove();
  return text;
}
