/** Elements and values in the order in which they are to be set. */
export type Values = readonly (readonly [element: string, value: string])[];

/** Sets values on a SCORM platform of either edition. */
export interface ScormWriter {
  /** Sets what changed since the platform last took everything. */
  write(values: Values): void;
  /** The platform took it all. */
  taken(): true;
  /** After a refusal everything has to be set again: platforms send only what changed. Where the platform `said` nothing it sent nothing. */
  forget(said: string): false;
}

/**
 * `otherThan` gives a value to set in between, so that a platform which forgot to send the right one takes that for a change
 * (Moodle compares with what it last tried to send, not with what arrived).
 */
export function scormWriter(
  setValue: (element: string, value: string) => void,
  otherThan: (element: string, value: string) => string | undefined,
): ScormWriter {
  const set = new Map<string, string>();
  /** What was set when the platform last refused it all. */
  let refused: ReadonlyMap<string, string> = new Map();
  return {
    write(values) {
      for (const [element, value] of values) {
        if (set.get(element) === value) continue;
        const other = refused.get(element) === value ? otherThan(element, value) : undefined;
        if (other !== undefined) setValue(element, other);
        setValue(element, value);
        set.set(element, value);
      }
    },
    taken() {
      refused = new Map();
      return true;
    },
    forget(said) {
      if (said !== "") refused = new Map(set);
      set.clear();
      return false;
    },
  };
}

export function isTrue(text: string): boolean {
  return text === "true" || text === "1";
}

/** What the platform says, as text; "" where it throws, as some do while the window closes. */
export function answer(ask: () => unknown): string {
  try {
    return String(ask() ?? "");
  } catch {
    return "";
  }
}
