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
 * and an answer still counts after it.
 */
export const STORAGE_SCRIPT = `
const ask = (subject, storage, done, patience, late) => {
  const id = String(Math.random()), near = window.opener || window.parent;
  let frame = near;
  try { if (storage.target !== "_parent") frame = near.frames[storage.target] || near; } catch {}
  const hear = ({ origin, data: said }) => {
    if (origin !== storage.origin || !said || said.message_id !== id || said.error) return;
    if (!/^(org\\.imsglobal\\.)?lti\\.\\w+_data\\.response$/.test(said.subject)) return;
    if (said.key !== storage.key || typeof said.value !== "string") return;
    removeEventListener("message", hear);
    clearTimeout(timer);
    done(said.value);
  };
  addEventListener("message", hear);
  const timer = setTimeout(late, patience);
  for (const prefix of ["lti.", "org.imsglobal.lti."]) {
    frame.postMessage({ subject: prefix + subject, message_id: id, key: storage.key, value: storage.value }, storage.origin);
  }
};
`;
