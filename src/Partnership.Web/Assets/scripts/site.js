// All that public pages run. Everything works without it.
import { leaveThisSite } from './leave.js';
import { openWhereWide } from './wide.js';

document.documentElement.classList.add('js');
leaveThisSite(document.querySelector('[data-leave]'));
openWhereWide(document.querySelectorAll('details[data-open-from]'));
