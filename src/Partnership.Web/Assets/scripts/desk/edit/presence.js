// Who else has the page open. It asks only while somebody is at work here: asking counts as using the desk, and a page that lies
// open must not keep a person signed in.
const interval = 30_000;
const idle = 5 * 60_000;

/**
 * @param {HTMLFormElement} form
 * @param {{ onSignedOut: () => void, onBack: () => void, onOtherUser: () => void }} events
 */
export function presence(form, { onSignedOut, onBack, onOtherUser }) {
  const banner = document.getElementById('edit_others');
  let active = Date.now();
  let isOut = false;

  for (const event of ['input', 'keydown', 'pointerdown', 'focusin']) document.addEventListener(event, () => (active = Date.now()), { passive: true });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return;
    active = Date.now();
    ask();
  });
  setInterval(() => document.visibilityState === 'visible' && Date.now() - active < idle && ask(), interval);

  /** Asks who is there. It brings a fresh token too, for whoever has signed in again in another tab. */
  async function ask() {
    try {
      const response = await fetch(address(form, 'Others'), { redirect: 'manual', headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' } });
      if (response.status === 401 || response.type === 'opaqueredirect') {
        isOut = true;
        onSignedOut();
        return false;
      }
      if (!response.ok) return false;
      const { user, token, others } = await response.json();
      if (user !== form.dataset.user) {
        onOtherUser();
        return false;
      }
      for (const field of document.querySelectorAll('input[name=formToken]')) field.value = token;
      show(others.map(({ name }) => name));
      if (isOut) onBack();
      isOut = false;
      return true;
    } catch {
      return false; // no connection: the form says so when it is kept
    }
  }

  function show(names) {
    const words = names.length === 0 ? '' : `${names.join(' and ')} ${names.length === 1 ? 'has' : 'have'} this page open too. If you both save, nothing is lost: you see both sides and choose.`;
    const line = banner.querySelector('p');
    if (line.textContent.trim().replace(/\s+/g, ' ') !== words) line.textContent = words;
    banner.hidden = names.length === 0;
  }

  return ask;
}

/** The address of something that the page of a form answers to scripts. */
export function address(form, handler) {
  const url = new URL(form.action);
  url.searchParams.set('handler', handler);
  return url.href;
}
