// How many characters are left, once it gets tight.
const tight = .8;

/** @param {HTMLInputElement|HTMLTextAreaElement} box with data-most */
export function limit(box) {
  const most = Number(box.dataset.most);
  const line = Object.assign(document.createElement('p'), { className: 'govuk-hint', hidden: true });
  line.setAttribute('role', 'status');
  box.after(line);
  const show = () => {
    const left = most - box.value.trim().replace(/\r\n/g, '\n').length;
    line.hidden = left > most * (1 - tight);
    line.textContent = line.hidden ? '' : left >= 0 ? `${left} characters left` : `${-left} characters too many`;
  };
  box.addEventListener('input', show);
  show();
}
