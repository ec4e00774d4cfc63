// The form of a document: kept while it is written, so that nothing is lost by a closed tab, a lost connection or an expired
// sign-in. It works without: then buttons do the same.
import { hints } from './edit/hints.js';
import { limit } from './edit/limits.js';
import { forgetAll, mirrorOf, resume, settle } from './edit/mirror.js';
import { picker } from './edit/picker.js';
import { address, presence } from './edit/presence.js';

const pause = 4_000;
const again = 30_000;
const mostOfABeacon = 60_000; // browsers take 64 KB from a page that goes away
const somebodyElse = 'Somebody else is signed in now. Save nothing here before you have signed in as yourself.';

export function editForm(page = document) {
  settle();
  page.querySelectorAll('form[action="/desk/sign-out"], form[data-signs-out=true]').forEach(form => form.addEventListener('submit', () => {
    forgetAll();
    addEventListener('input', resume, { once: true }); // they were asked whether to leave, and stayed
  }));
  const form = page.querySelector('[data-edit]');
  if (!form) return;
  hints(form);
  form.querySelectorAll('[data-picker]').forEach(picker);
  form.querySelectorAll('[data-most]:not([data-most=""])').forEach(limit);
  keepWhileWriting(form);
}

function keepWhileWriting(form) {
  const mirror = mirrorOf(form.dataset);
  const state = document.getElementById('edit_state');
  const problem = document.getElementById('edit_problem');
  let isChanged = false; // since the server last had it
  let isLeaving = false;
  let isOut = false;
  let isAnothers = false; // turn at the desk
  let timer, request;

  const entries = () => [...new FormData(form)].filter(([name, value]) => name !== 'formToken' && typeof value === 'string');
  const ask = presence(form, {
    onSignedOut: signedOut,
    onSignedIn: () => {
      isAnothers = false;
      if (!isOut) return;
      isOut = false;
      resume();
      say('');
      isChanged = true;
      keep();
    },
    onOtherUser: () => {
      isOut = isAnothers = true;
      say(isChanged ? `${somebodyElse} ${whereItIs()}` : somebodyElse);
    },
  });
  offer(form, mirror, entries());

  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  form.addEventListener('submit', event => {
    isLeaving = true;
    clearTimeout(timer);
    request?.abort();
    // Whoever was signed out meanwhile lands elsewhere; then this is what is left.
    mirror.keep(entries());
    if (['save', 'close'].includes(event.submitter?.value)) mirror.isSaving();
  });
  addEventListener('pageshow', () => (isLeaving = false));
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && keep());
  addEventListener('beforeunload', event => {
    // Only when neither the server nor this computer has it.
    if (isChanged && !isLeaving && !mirror.keep(entries())) event.preventDefault();
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector('.desk-edit__buttons button[value=save]'));
  });

  function changed() {
    isChanged = true;
    state.textContent = 'Not saved yet';
    timer ??= setTimeout(keep, pause);
  }

  async function keep(isSecondTry = false) {
    clearTimeout(timer);
    timer = undefined;
    if (!isChanged || isLeaving) return;
    isChanged = false;
    request?.abort();
    const { signal } = request = new AbortController();
    let response;
    try {
      response = await fetch(address(form, 'Keep'), { method: 'POST', body: new FormData(form), signal, redirect: 'manual', headers: { 'X-Requested-With': 'XMLHttpRequest' } });
    } catch (error) {
      if (error.name !== 'AbortError') held('There is no connection.');
      else isChanged = true;
      return;
    }
    if (response.ok) return kept();
    isChanged = true;
    if (response.status === 401 || response.type === 'opaqueredirect') return signedOut();
    // The token may be of a sign-in before: a fresh one comes with the answer of who is there.
    if (response.status === 400 && !isSecondTry && await ask()) return keep(true);
    held((await response.json().catch(() => ({}))).reason ?? 'The desk can’t keep it just now.');
  }

  function kept() {
    if (!isChanged) mirror.forget();
    say('');
    state.textContent = `Kept at ${new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}, but not saved yet`;
  }

  function held(reason) {
    isChanged = true;
    say(`${isAnothers ? somebodyElse : reason} ${whereItIs()}`);
    timer ??= setTimeout(keep, again);
  }

  function whereItIs() {
    return mirror.keep(entries()) ? 'What you wrote is safe on this computer.' : 'What you wrote is not kept: copy it before you leave this page.';
  }

  function signedOut() {
    isOut = true;
    const isHere = !isChanged || mirror.keep(entries());
    const link = Object.assign(document.createElement('a'), { className: 'govuk-link', href: '/desk/sign-in', target: '_blank', rel: 'noopener', textContent: 'Sign in again (opens in a new tab)' });
    say('You have been signed out. ', isHere ? 'What you wrote is safe. ' : 'What you wrote is not kept: copy it before you leave this page. ', link, ' and then come back here.');
  }

  // Said once: the same words again would only interrupt.
  function say(...words) {
    const text = words.map(word => word.textContent ?? word).join('');
    if (problem.textContent === text) return;
    problem.replaceChildren(...words);
    problem.hidden = text === '';
  }

  function leave() {
    if (!isChanged || isLeaving) return;
    // Nobody can see any more whether it arrives; the next visit compares.
    const written = entries();
    mirror.keep(written);
    if (JSON.stringify(written).length < mostOfABeacon) navigator.sendBeacon(address(form, 'Keep'), new FormData(form));
  }
}

// What this computer kept and the server doesn't have.
function offer(form, mirror, shown) {
  const found = mirror.read();
  if (!found || same(found.fields, shown)) return mirror.forget();
  const banner = document.getElementById('edit_mirror');
  const when = new Date(found.at).toLocaleString('en-GB', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
  const words = Object.assign(document.createElement('p'), { textContent: `This computer has changes from ${when} that were not sent.` });
  const back = Object.assign(document.createElement('button'), { type: 'button', className: 'govuk-button govuk-button--secondary', textContent: 'Put them back' });
  const away = Object.assign(document.createElement('button'), { type: 'button', className: 'govuk-button govuk-button--secondary', textContent: 'Throw them away' });
  back.addEventListener('click', () => send(form, found.fields));
  away.addEventListener('click', () => {
    mirror.forget();
    banner.hidden = true;
  });
  banner.replaceChildren(words, back, away);
  banner.hidden = false;
}

// The server shows the form anew, blocks and all.
function send(form, fields) {
  const copy = Object.assign(document.createElement('form'), { method: 'post', action: form.action, hidden: true });
  for (const [name, value] of [...fields.filter(([name]) => name !== 'document.do'), ['document.do', 'show'], ['formToken', form.elements.formToken.value]]) {
    const box = Object.assign(document.createElement('textarea'), { name });
    box.value = value;
    copy.append(box);
  }
  document.body.append(copy);
  copy.submit();
}

// Boxes of formatted text say the same as Markdown and as HTML; what they began with doesn't count.
function same(before, now) {
  const isFormat = name => /\.(format|html)$/.test(name);
  const text = fields => JSON.stringify(fields.filter(([name]) => !isFormat(name)).map(([name, value]) => [name, value.replace(/\r\n/g, '\n')]));
  return text(before) === text(now);
}
