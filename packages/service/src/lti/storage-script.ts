/** Where a platform keeps a value for a tool (LTI client side postMessages 1.0, platform storage 1.0). */
export interface Storage {
  /** The frame that answers: `_parent`, or its name among the parent's. */
  readonly target: string;
  readonly origin: string;
  readonly key: string;
  readonly value?: string;
}

/**
 * JavaScript: `ask(subject, storage, done, patience, late)` puts or gets a value in the platform's storage, in the spelling of the
 * specification and the older one. `done` gets the value; `late` is called where nobody answered within `patience` milliseconds,
 * and an answer still counts after it. It is asked again and again: a platform's page that still loads hears nothing.
 */
export const STORAGE_SCRIPT = `
const ask = (subject, storage, done, patience, late) => {
  const id = String(Math.random()), near = window.opener || window.parent;
  const frame = () => {
    try { if (storage.target !== "_parent") return near.frames[storage.target] || near; } catch {}
    return near;
  };
  const hear = ({ origin, data: said }) => {
    if (origin !== storage.origin || !said || said.message_id !== id || said.error) return;
    if (!/^(org\\.imsglobal\\.)?lti\\.\\w+_data\\.response$/.test(said.subject)) return;
    if (said.key !== storage.key || typeof said.value !== "string") return;
    removeEventListener("message", hear);
    clearTimeout(timer);
    clearInterval(again);
    done(said.value);
  };
  addEventListener("message", hear);
  const timer = setTimeout(late, patience);
  const say = () => {
    for (const prefix of ["lti.", "org.imsglobal.lti."]) {
      frame().postMessage({ subject: prefix + subject, message_id: id, key: storage.key, value: storage.value }, storage.origin);
    }
  };
  const again = setInterval(say, 250);
  say();
};
`;
