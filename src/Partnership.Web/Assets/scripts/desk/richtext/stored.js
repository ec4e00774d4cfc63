// The editor's own markup, brought into the form that the site stores.
import { parse, unwrap } from './elements.js';

const emptyWhenWithout = 'p, h2, h3, h4, h5, h6, blockquote, figcaption, caption';

/** @param {string} html what the editor gives */
export function stored(html) {
  const content = parse(html);
  for (const table of content.querySelectorAll('table')) sections(table);
  for (const caption of content.querySelectorAll('caption')) caption.removeAttribute('contenteditable');
  for (const list of content.querySelectorAll('ul, ol')) tighten(list);
  for (const cell of content.querySelectorAll('td, th, dd')) if (onlyParagraph(cell)) unwrap(cell.firstElementChild);
  // From the inside, so that what held only empty things is empty in its turn.
  for (const block of [...content.querySelectorAll(emptyWhenWithout)].reverse())
    if (!block.textContent.replace(/[ \t\r\n\f]+/g, '') && !block.querySelector('img, table, hr, .report-page')) block.remove();
  for (const [attribute, usual] of [['colspan', '1'], ['rowspan', '1'], ['start', '1']])
    for (const one of content.querySelectorAll(`[${attribute}="${usual}"]`)) one.removeAttribute(attribute);
  const holder = document.createElement('div');
  holder.append(content);
  return holder.innerHTML;
}

// The editor has rows only. Rows of headers at the top are the head of the table, and so are those that were.
function sections(table) {
  const rows = [...table.querySelectorAll('tr')].filter(row => row.closest('table') === table);
  const body = rows.findIndex(row => row.dataset.section !== 'thead' && ![...row.cells].every(cell => cell.localName === 'th'));
  const head = rows.slice(0, body < 0 ? rows.length : body);
  const foot = rows.filter(row => row.dataset.section === 'tfoot' && !head.includes(row));
  for (const part of table.querySelectorAll(':scope > tbody, :scope > thead, :scope > tfoot')) unwrap(part);
  for (const [name, own] of [['thead', head], ['tbody', rows.filter(row => !head.includes(row) && !foot.includes(row))], ['tfoot', foot]]) {
    if (!own.length) continue;
    const part = document.createElement(name);
    part.append(...own);
    table.append(part);
  }
  for (const row of rows) row.removeAttribute('data-section');
}

// An item of the editor always has a paragraph; a list whose items don't stand apart is stored without.
function tighten(list) {
  const items = [...list.children];
  const apart = list.hasAttribute('data-apart') || items.some(item => paragraphs(item).length > 1 || paragraphs(item)[0]?.attributes.length);
  list.removeAttribute('data-apart');
  if (!apart) for (const item of items) paragraphs(item).forEach(unwrap);
}

function paragraphs(item) {
  return [...item.children].filter(child => child.localName === 'p');
}

function onlyParagraph(cell) {
  return cell.childNodes.length === 1 && cell.firstChild.localName === 'p' && !cell.firstChild.attributes.length;
}
