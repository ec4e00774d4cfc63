// The media library: choosing the focal point on the picture itself, and a word before too much is sent. Both forms work without.
export function mediaLibrary(page = document) {
  const frame = page.querySelector('[data-focus]');
  const form = page.querySelector('[data-focus-form]');
  if (frame && form) focalPoint(frame, form.elements.FocusX, form.elements.FocusY);
  for (const upload of page.querySelectorAll('[data-upload]')) watchSize(upload);
}

function focalPoint(frame, x, y) {
  if (!x || !y) return;
  const point = document.createElement('span');
  point.className = 'media-focus__point';
  point.setAttribute('aria-hidden', 'true');
  frame.append(point);
  frame.classList.add('media-focus--live');

  const show = () => {
    point.style.setProperty('inset-inline-start', `${within(x.value)}%`);
    point.style.setProperty('inset-block-start', `${within(y.value)}%`);
  };
  const picture = frame.querySelector('img');
  picture.addEventListener('click', event => {
    const box = picture.getBoundingClientRect();
    x.value = within((event.clientX - box.left) / box.width * 100);
    y.value = within((event.clientY - box.top) / box.height * 100);
    show();
  });
  x.addEventListener('input', show);
  y.addEventListener('input', show);
  show();
}

function within(percent) {
  const number = Number.parseInt(percent, 10);
  return Number.isNaN(number) ? 50 : Math.min(100, Math.max(0, Math.round(percent)));
}

// A browser that sends more than the site takes is cut off in the middle, and shows its own page about it instead of ours.
function watchSize(form) {
  const field = form.querySelector('input[type=file]');
  const problem = form.querySelector('[data-upload-problem]');
  const isTooLarge = () => [...field.files].reduce((bytes, file) => bytes + file.size, 0) > Number(form.dataset.largest);
  field.addEventListener('change', () => { problem.hidden = !isTooLarge(); });
  form.addEventListener('submit', event => {
    problem.hidden = !isTooLarge();
    if (!problem.hidden) event.preventDefault();
  });
}
