/** Where a platform keeps a value for a tool (LTI client side postMessages 1.0, platform storage 1.0). */
export interface Storage {
  /** The frame that answers: `_parent`, or its name among the parent's. */
  readonly target: string;
  readonly origin: string;
  readonly key: string;
  readonly value?: string;
}

/**
 * JavaScript: `ask(subject, storage, done)` puts or gets a value in the platform's storage, in the spelling of the specification
 * and the older one; `done` gets the value, or undefined where nobody answers within two seconds.
 */
export const STORAGE_SCRIPT = `
const ask = (subject, storage, done) => {
  const id = String(Math.random()), near = window.opener || window.parent;
  let frame = near;
  try { if (storage.target !== "_parent") frame = near.frames[storage.target] || near; } catch {}
  const finish = value => {
    removeEventListener("message", hear);
    clearTimeout(timer);
    done(value);
  };
  const hear = ({ origin, data: said }) => {
    if (origin !== storage.origin || !said || said.message_id !== id || said.error) return;
    if (!/^(org\\.imsglobal\\.)?lti\\.\\w+_data\\.response$/.test(said.subject)) return;
    if (said.key !== storage.key || typeof said.value !== "string") return;
    finish(said.value);
  };
  addEventListener("message", hear);
  const timer = setTimeout(finish, 2000);
  for (const prefix of ["lti.", "org.imsglobal.lti."]) {
    frame.postMessage({ subject: prefix + subject, message_id: id, key: storage.key, value: storage.value }, storage.origin);
  }
};
`;
