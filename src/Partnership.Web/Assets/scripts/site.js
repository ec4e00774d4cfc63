// All that public pages run. Everything works without it.
import { finder } from './finder.js';
import { leaveThisSite } from './leave.js';
import { suggest } from './suggest.js';
import { openWhereWide } from './wide.js';

document.documentElement.classList.add('js');
leaveThisSite(document.querySelector('[data-leave]'));
openWhereWide(document.querySelectorAll('details[data-open-from]'));
document.querySelectorAll('[data-suggest]').forEach(suggest);
finder(document.querySelector('[data-finder-form]'));
document.addEventListener('click', event => {
  if (event.target.closest('[data-print]')) print();
});
