// Tells whether two texts say the same, however they are written. The editor opens only what it gives back the same.
import { parse } from './elements.js';

const blocks = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'hr', 'figure', 'figcaption']);
const usual = { start: '1', colspan: '1', rowspan: '1' };
const same = { b: 'strong', i: 'em' };
// What stands between the parts of the canonical form: characters that no text has.
const [open, inside, close] = ['\u0001', '\u0002', '\u0003'];

const language = 'a part in another language', ofTable = 'a table of an unusual kind', ofList = 'a list of an unusual kind';
const inWords = {
  lang: language, dir: language, title: 'words that show when somebody points at them', img: 'an image', figure: 'an image', figcaption: 'an image', a: 'a link', href: 'a link',
  table: ofTable, caption: ofTable, thead: ofTable, tbody: ofTable, tfoot: ofTable, tr: ofTable, th: ofTable, td: ofTable, colspan: ofTable, rowspan: ofTable, scope: ofTable,
  ul: ofList, ol: ofList, li: ofList, dl: ofList, dt: ofList, dd: ofList, start: ofList, reversed: ofList,
};

export function areSame(one, other) {
  return one === other || canonical(one) === canonical(other);
}

/** What of a text is missing or different in another one, in words for an editor. */
export function differences(before, after) {
  const [had, has] = [before, after].map(html => count(parse(html)));
  const changed = [...had.keys(), ...has.keys()].filter(one => had.get(one) !== has.get(one)).map(one => one.split('=', 1)[0]);
  return [...new Set(changed.map(name => inWords[name] ?? 'words that are marked in an unusual way'))].sort();
}

export function canonical(html) {
  return flow(parse(html), true);
}

function count(content) {
  const counts = new Map();
  for (const one of content.querySelectorAll('*'))
    for (const name of [same[one.localName] ?? one.localName, ...attributesOf(one).map(([key, value]) => `${key}=${value}`)])
      counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function flow(parent, inParagraphs) {
  const parts = [];
  let words = [];
  const flush = () => {
    const text = inline(words);
    if (text) parts.push(inParagraphs ? paragraph('p', text) : text);
    words = [];
  };
  for (const child of parent.childNodes) {
    if (!blocks.has(child.localName)) words.push(child);
    else {
      flush();
      parts.push(block(child));
    }
  }
  flush();
  return parts.join('');
}

function block(one) {
  const name = one.localName + attributes(one);
  switch (one.localName) {
    case 'p': case 'h2': case 'h3': case 'h4': case 'h5': case 'h6': case 'caption': case 'figcaption': {
      const text = inline(one.childNodes);
      return text && paragraph(name, text);
    }
    case 'dt': return tagged(name, inline(one.childNodes));
    case 'table': return table(one, name);
    case 'dd': return tagged(name, cell(one));
    case 'blockquote': return tagged(name, flow(one, true));
    case 'li': return tagged(name, flow(one, [...one.parentNode.children].some(item => [...item.children].some(child => child.localName === 'p'))));
    default: return tagged(name, flow(one, false));
  }
}

// A picture that is alone in its paragraph is a figure.
function paragraph(name, text) {
  return tagged(name === 'p' && /^\u0001img [^\u0001\u0003]*\u0003$/.test(text) ? 'figure' : name, text);
}

function cell(one) {
  const isLonely = one.children.length === 1 && one.firstElementChild.localName === 'p' && !one.firstElementChild.attributes.length
    && [...one.childNodes].every(child => child.nodeType === Node.ELEMENT_NODE || !child.data.trim());
  return flow(isLonely ? one.firstElementChild : one, !isLonely && [...one.children].some(child => blocks.has(child.localName)));
}

function table(one, name) {
  const rows = [...one.querySelectorAll('tr')].filter(row => row.closest('table') === one);
  const hasHead = [...one.children].some(child => child.localName === 'thead');
  const sectionOf = (row, index) => row.parentNode.localName === 'tfoot' ? 'tfoot'
    : row.parentNode.localName === 'thead' || (!hasHead && index === 0 && row.cells.length && [...row.cells].every(c => c.localName === 'th')) ? 'thead' : 'tbody';
  const sorted = rows.map((row, index) => [sectionOf(row, index), row]);
  const parts = ['thead', 'tbody', 'tfoot'].map(section => sorted.filter(([own]) => own === section).map(([, row]) =>
    tagged(`${section} tr${attributes(row)}`, [...row.cells].map(c => tagged(c.localName + attributes(c, section === 'thead' ? 'scope=col' : ''), cell(c))).join(''))).join(''));
  const caption = [...one.children].find(child => child.localName === 'caption');
  return tagged(name, (caption ? block(caption) : '') + parts.join(''));
}

// Pieces of words with all that marks them, in one order. White space belongs to no mark.
function inline(nodes) {
  const pieces = [];
  let gap = '', breaks = 0, afterPage = false;
  const add = (text, all) => {
    const marks = [...new Set(all)].sort().join(inside);
    if (!pieces.length) [gap, breaks] = ['', 0];
    const between = breaks ? tagged('br', '').repeat(breaks) : gap;
    const last = pieces[pieces.length - 1];
    if (last?.marks === marks && !breaks) last.text += between + text;
    else pieces.push({ between, marks, text });
    [gap, breaks, afterPage] = ['', 0, false];
  };
  const read = (node, marks) => {
    if (node.nodeType === Node.TEXT_NODE) {
      for (const part of node.data.match(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g) ?? [])
        if (/^[ \t\r\n\f]/.test(part)) gap = ' ';
        else add(part, marks);
    } else if (node.localName === 'br') breaks++;
    else if (node.localName === 'img') add(tagged('img' + attributes(node), ''), marks);
    else if (node.classList?.contains('report-page')) {
      if (afterPage) gap = ''; // between two of them there are no words to keep apart
      add(tagged(node.localName + attributes(node), ''), marks);
      afterPage = true;
    }
    else if (node.nodeType === Node.ELEMENT_NODE) {
      const isBlock = blocks.has(node.localName);
      if (isBlock) gap = ' ';
      const mark = (same[node.localName] ?? node.localName) + attributes(node);
      for (const child of node.childNodes) read(child, isBlock || mark === 'a' ? marks : [...marks, mark]);
      if (isBlock) gap = ' ';
    }
  };
  for (const node of nodes) read(node, []);
  return pieces.map(({ between, marks, text }) => between + (marks ? tagged(marks, text) : text)).join('');
}

function tagged(name, content) {
  return open + name + inside + content + close;
}

function attributes(one, expected = '') {
  return attributesOf(one).map(([name, value]) => `${name}=${value}`).filter(text => text !== expected).map(text => ' ' + text).join('');
}

function attributesOf(one) {
  return [...one.attributes].filter(({ name, value }) => usual[name] !== value).map(({ name, value }) => [name, value]).sort();
}
