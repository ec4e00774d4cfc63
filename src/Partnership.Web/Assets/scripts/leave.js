// "Leave this site": a plain link that works without us. With us the page vanishes at once, the safe page takes this
// page's place in the history so that Back does not return to it, and three presses of Shift do the same.
const presses = 3;
const patience = 5000;

/** @param {HTMLAnchorElement | null} link where to go is its address; the words to say are its data attributes */
export function leaveThisSite(link) {
  if (!link) return;
  const { leaveTwoMore, leaveOneMore, leaveGoing, leaveExpired } = link.dataset;
  const status = announcer();
  const dots = progress(link);
  let count = 0;
  let alone = false;
  let timer;

  function leave() {
    clearTimeout(timer);
    document.documentElement.classList.add('leaving');
    document.title = leaveGoing;
    status.textContent = leaveGoing;
    location.replace(link.href);
  }

  function show(pressed, words) {
    count = pressed;
    dots.show(pressed);
    status.textContent = words;
  }

  function shiftPressed() {
    if (count === 0) timer = setTimeout(() => show(0, leaveExpired), patience);
    if (count + 1 === presses) leave();
    else show(count + 1, count === 0 ? leaveTwoMore : leaveOneMore);
  }

  function startAgain() {
    if (count === 0) return;
    clearTimeout(timer);
    show(0, '');
  }

  // Also with Ctrl or the middle button: a second tab must not leave this page behind.
  for (const kind of ['click', 'auxclick'])
    link.addEventListener(kind, event => {
      if (event.button > 1) return;
      event.preventDefault();
      leave();
    });

  // Shift counts when it goes up again with no other key in between, so that writing capitals never leaves.
  addEventListener('keydown', event => {
    if (event.key === 'Shift') alone ||= !event.repeat;
    else {
      alone = false;
      startAgain();
    }
  });
  addEventListener('keyup', event => {
    if (event.key !== 'Shift' || !alone) return;
    alone = false;
    shiftPressed();
  });

  // A browser may bring this page back from its memory as it was left: hidden. Load it anew instead of showing it.
  addEventListener('pageshow', event => {
    if (event.persisted && document.documentElement.classList.contains('leaving')) location.replace(link.href);
  });
}

function announcer() {
  const status = document.createElement('p');
  status.className = 'leave__status govuk-visually-hidden';
  status.setAttribute('role', 'status');
  document.body.append(status);
  return status;
}

function progress(link) {
  const dots = document.createElement('span');
  dots.className = 'leave__dots';
  dots.setAttribute('aria-hidden', 'true');
  dots.hidden = true;
  dots.append(...Array.from({ length: presses }, () => document.createElement('i')));
  link.append(dots);
  return {
    show(pressed) {
      dots.hidden = pressed === 0;
      [...dots.children].forEach((dot, index) => dot.classList.toggle('on', index < pressed));
    },
  };
}
