// All that the editors' desk runs. Every form works without it.
import { editForm } from './edit.js';
import { mediaLibrary } from './media.js';
import { reportForm } from './report.js';
import { richText } from './richtext.js';
import { sortableLists } from './tree.js';

document.documentElement.classList.add('js');
document.querySelectorAll('textarea[data-rich-text]').forEach(richText);
editForm(); // after the visual editors: they write into its fields
reportForm();
mediaLibrary();
sortableLists();
document.querySelector('[data-error-summary]')?.focus();
