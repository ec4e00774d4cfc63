// What could not be sent is kept on this computer until it can be.
//
// Privacy: a form may hold personal data and internal values. They are here only while the server does not have them: they go as
// soon as the form is kept or saved, when the person signs out, and after a week in any case. The key has the person's id, and
// nobody else's form is ever offered to them.
const prefix = 'partnership-desk:form:';
const saving = 'partnership-desk:saving';
const week = 7 * 24 * 60 * 60 * 1000;

// Whoever has signed out leaves nothing behind: not while the page goes away, and not from another tab that is still open.
let isOver = false;
const tabs = attempt(() => new BroadcastChannel('partnership-desk'));
tabs?.addEventListener('message', ({ data }) => data === 'signed-out' && (isOver = true));

function attempt(action) {
  try {
    return action();
  } catch {
    return null; // no room, or the browser keeps nothing at all
  }
}

/** The place of one person's form of a document in a language. */
export function mirrorOf({ user, document: id, culture }) {
  const key = `${prefix}${user}:${id}:${culture}`;
  return {
    key,
    keep: fields => attempt(() => {
      if (isOver) return false;
      localStorage.setItem(key, JSON.stringify({ at: Date.now(), fields }));
      return true;
    }) ?? false,
    read: () => attempt(() => JSON.parse(localStorage.getItem(key))),
    forget: () => attempt(() => localStorage.removeItem(key)),
    /** Notes that the form is on its way to be saved: the next page tells whether it got there. */
    isSaving: () => attempt(() => sessionStorage.setItem(saving, JSON.stringify({ key, id }))),
  };
}

/** Forgets what was saved meanwhile, and what nobody came back for. */
export function settle(here = location) {
  const sent = attempt(() => JSON.parse(sessionStorage.getItem(saving)));
  attempt(() => sessionStorage.removeItem(saving));
  const page = `/desk/documents/${sent?.id}`;
  const isSaved = here.pathname === page || (here.pathname === `${page}/edit` && new URLSearchParams(here.search).get('saved') === 'true');
  if (sent && isSaved) attempt(() => localStorage.removeItem(sent.key));
  for (const key of keys()) {
    const at = attempt(() => JSON.parse(localStorage.getItem(key)).at) ?? 0;
    if (Date.now() - at > week) attempt(() => localStorage.removeItem(key));
  }
}

/** Forgets everything, for whoever uses this computer next, and keeps nothing more in any tab. */
export function forgetAll() {
  isOver = true;
  tabs?.postMessage('signed-out');
  for (const key of keys()) attempt(() => localStorage.removeItem(key));
}

/** Keeps again: somebody has signed in, or has stayed after all. */
export function resume() {
  isOver = false;
}

function keys() {
  return attempt(() => Object.keys(localStorage).filter(key => key.startsWith(prefix))) ?? [];
}
