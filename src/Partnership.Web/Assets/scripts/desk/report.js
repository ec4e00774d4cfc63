// The form of a report as a web page: what was corrected survives a closed tab, a lost connection and an expired sign-in.
import { mirrorOf } from './edit/mirror.js';

const pause = 1_000;

export function reportForm(page = document) {
  const form = page.querySelector('[data-report]');
  if (!form) return;
  const mirror = mirrorOf({ ...form.dataset, culture: 'report' });
  const text = form.elements.Html;
  let isChanged = false;
  let timer;

  if (new URLSearchParams(location.search).get('saved') === 'true') mirror.forget();
  else offer(form, mirror);

  form.addEventListener('input', () => {
    isChanged = true;
    timer ??= setTimeout(keep, pause);
  });
  form.addEventListener('submit', () => {
    // Whoever was signed out meanwhile lands elsewhere; then this is what is left.
    keep();
    isChanged = false;
  });
  addEventListener('pagehide', () => isChanged && keep());
  addEventListener('beforeunload', event => isChanged && !keep() && event.preventDefault());

  function keep() {
    clearTimeout(timer);
    timer = undefined;
    return mirror.keep([['Seen', form.elements.Seen.value], ['Html', text.value]]);
  }
}

// What this computer kept and the desk doesn't have.
function offer(form, mirror) {
  const found = mirror.read();
  const kept = Object.fromEntries(found?.fields ?? []);
  if (!kept.Html || kept.Html === form.elements.Html.value) return mirror.forget();
  const banner = document.getElementById('report_kept');
  const when = new Date(found.at).toLocaleString('en-GB', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
  const back = Object.assign(document.createElement('button'), { type: 'button', className: 'govuk-button govuk-button--secondary', textContent: 'Put them back' });
  const away = Object.assign(document.createElement('button'), { type: 'button', className: 'govuk-button govuk-button--secondary', textContent: 'Throw them away' });
  back.addEventListener('click', () => {
    if (!form.elements.Html.hidden) form.elements.Html.value = kept.Html; // no visual editor took its place
    form.dispatchEvent(new CustomEvent('desk:put-back', { detail: kept.Html }));
    // What somebody else saved meanwhile is not overwritten unseen: the desk compares what this began with.
    form.elements.Seen.value = kept.Seen;
    banner.hidden = true;
  });
  away.addEventListener('click', () => {
    mirror.forget();
    banner.hidden = true;
  });
  banner.replaceChildren(`This computer has corrections from ${when} that were not saved. `, back, ' ', away);
  banner.hidden = false;
}
