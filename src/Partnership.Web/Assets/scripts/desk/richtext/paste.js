// Cleans what is pasted from Word, Outlook and Google Docs: what looks like a list becomes one, what looks bold is strong, and
// nothing of their styles stays. What the text may hold at all is the editor's own business, and the server's.
import { parse, rename, unwrap } from './elements.js';
import { wordLists } from './word-lists.js';

const gone = [
  'script, style, meta, link, title, xml, object, embed, iframe, noscript, template, svg, form > input, [hidden]',
  '[data-look*="mso-hide:all"], [data-look*="mso-element:comment-list"], .MsoCommentReference, .msocomanchor',
].join();
const block = [
  'p, h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, table, thead, tbody, tfoot, tr, td, th, blockquote, hr, figure',
  'div, section, article, header, footer, main, pre',
].join();
const kept = {
  a: ['href', 'data-destination-id', 'data-link-type'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  ol: ['start', 'reversed'],
  img: ['data-media-id', 'alt'],
  abbr: ['title'],
};

/** @param {string} html what a program put on the clipboard */
export function cleanPasted(html) {
  // Copied from an editor like this one: it knows its own.
  if (/\bdata-pm-slice\b/.test(html)) return html;
  const body = new DOMParser().parseFromString(quiet(html), 'text/html').body;
  for (const one of comments(body)) one.remove();
  for (const one of body.querySelectorAll(gone)) one.remove();
  wordLists(body);
  for (const one of [...body.querySelectorAll('*')]) if (body.contains(one)) asMeant(one);
  for (const one of [...body.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')]) intoItem(one);
  for (const item of body.querySelectorAll('li')) tighten(item);
  for (const div of [...body.querySelectorAll('div')].reverse()) div.querySelector(block) ? unwrap(div) : rename(div, 'p');
  for (const one of body.querySelectorAll('h2, h3, h4')) for (const strong of one.querySelectorAll('strong')) unwrap(strong);
  spaces(body);
  for (const one of [...body.querySelectorAll('p, h2, h3, h4, strong, em, sub, sup, a')].reverse())
    if (!one.textContent.trim() && !one.querySelector('img, br')) one.remove();
  for (const one of body.querySelectorAll('p')) if (!one.textContent.trim() && !one.querySelector('img')) one.remove();
  for (const one of body.querySelectorAll('*')) bare(one);
  return body.innerHTML;
}

// Even a document that nobody shows tells the console of every style and handler that the page's policy forbids. The styles are
// read here, so they get another name; nothing relies on this for safety.
function quiet(html) {
  return html
    .replace(/<(style|script|xml|title)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gi, tag => tag.replace(/([\s"'/])style(\s*=)/gi, '$1data-look$2').replace(/([\s"'/])on([a-z]+\s*=)/gi, '$1data-on$2'));
}

function comments(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_PROCESSING_INSTRUCTION);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
}

// One element by what it was meant to be.
function asMeant(one) {
  const style = (one.dataset.look ?? '').toLowerCase();
  const name = one.localName;
  if (name.includes(':') || name === 'font' || name === 'u' || name === 'ins') return unwrap(one); // o:p, st1:place and their like
  if (name === 'del' || name === 's' || name === 'strike') return one.remove();
  if (name === 'span') return asMarks(one, style);
  if ((name === 'b' || name === 'strong') && /(?:^|[;\s])font-weight:\s*(?:normal|400|lighter)/.test(style)) return unwrap(one); // Google Docs wraps everything in one
  if ((name === 'i' || name === 'em') && /(?:^|[;\s])font-style:\s*normal/.test(style)) return unwrap(one);
  if (name === 'b') return void rename(one, 'strong');
  if (name === 'i') return void rename(one, 'em');
  if (name === 'a') return asLink(one);
  if (name === 'br' && /page-break|mso-special-character:\s*line-break/.test(style)) return /page-break/.test(style) ? one.remove() : undefined;
  const level = /^mso(?:heading|title)/i.test(one.className) ? (one.className.match(/\d/) ?? ['1'])[0] : name.match(/^h([1-6])$/)?.[1];
  if (level) {
    const heading = rename(one, `h${Math.min(4, Math.max(2, Number(level)))}`);
    copyLanguage(one, heading);
  }
}

function copyLanguage(from, to) {
  if (from.lang) to.lang = from.lang;
}

function asMarks(span, style) {
  const marks = [
    /(?:^|[;\s])font-weight:\s*(?:bold|[6-9]00)/.test(style) && !span.closest('strong, b:not([data-look*="normal"])') && 'strong',
    /(?:^|[;\s])font-style:\s*italic/.test(style) && !span.closest('em, i') && 'em',
    /vertical-align:\s*sub/.test(style) && 'sub',
    /vertical-align:\s*super/.test(style) && 'sup',
  ].filter(Boolean);
  if (/mso-spacerun:\s*yes|mso-tab-count/.test(style)) span.textContent = ' ';
  for (const mark of marks) {
    const made = document.createElement(mark);
    made.append(...span.childNodes);
    span.append(made);
  }
  unwrap(span);
}

// Bookmarks and files of somebody's computer lead nowhere; addresses that a mail program or a search engine put around another are undone.
function asLink(link) {
  const href = link.getAttribute('href');
  const isOurs = link.hasAttribute('data-destination-id');
  if (!isOurs && (!href || /^(?:#|file:|outbind:|cid:|about:|javascript:)/i.test(href.trim()))) return unwrap(link);
  try {
    const url = new URL(href);
    const inner = /(?:^|\.)safelinks\.protection\.outlook\.com$/.test(url.hostname) ? url.searchParams.get('url')
      : /(?:^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname === '/url' ? url.searchParams.get('q') : null;
    if (inner && /^(?:https?:|mailto:)/i.test(inner)) link.setAttribute('href', inner);
  } catch {
    // An address of this site, or none at all.
  }
}

// A list right inside a list belongs to the item before it.
function intoItem(list) {
  const before = list.previousElementSibling;
  if (before?.localName === 'li') before.append(list);
  else {
    const item = document.createElement('li');
    list.replaceWith(item);
    item.append(list);
  }
}

// The only paragraph of an item is just its words.
function tighten(item) {
  const paragraphs = [...item.children].filter(child => child.localName === 'p');
  if (paragraphs.length === 1) unwrap(paragraphs[0]);
}

// Spaces that don't break are for layout when there are several, or when they stand at an edge.
function spaces(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    text.data = text.data.replace(/[ \u00a0\t\r\n]{2,}/g, ' ');
    const holder = text.parentElement.closest(block) ?? root;
    if (text.data.startsWith('\u00a0') && !wordsBefore(text, holder)) text.data = text.data.slice(1);
    if (text.data.endsWith('\u00a0') && !wordsAfter(text, holder)) text.data = text.data.slice(0, -1);
  }
}

function wordsBefore(text, holder) {
  const range = document.createRange();
  range.setStart(holder, 0);
  range.setEndBefore(text);
  return range.toString().trim() !== '';
}

function wordsAfter(text, holder) {
  const range = document.createRange();
  range.setStartAfter(text);
  range.setEnd(holder, holder.childNodes.length);
  return range.toString().trim() !== '';
}

// A language is kept where it isn't English: programs write that on every word.
function bare(one) {
  for (const { name, value } of [...one.attributes]) {
    const isForeign = name === 'lang' && value && !/^en\b/i.test(value);
    const isSpanOfOne = (name === 'colspan' || name === 'rowspan') && value === '1';
    if (isForeign) one.setAttribute('lang', value.toLowerCase());
    else if (!kept[one.localName]?.includes(name) || isSpanOfOne) one.removeAttribute(name);
  }
}
