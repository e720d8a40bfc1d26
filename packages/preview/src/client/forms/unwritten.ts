/** What a form has still to write. */
export interface Writing {
  /** Resolves once nothing of it is left to write. */
  settled(): Promise<unknown>;
}

const all = new Set<Writing>();
/** Of those, what nobody has answered yet, though it was sent. */
let unanswered = 0;
let tellUnanswered = () => {};
let nobody = new Promise<void>((tell) => {
  tellUnanswered = tell;
});

export function beginWriting(writing: Writing): void {
  all.add(writing);
}

export function endWriting(writing: Writing): void {
  all.delete(writing);
}

/** It was sent, and nobody answers; what comes back is called once somebody has. */
export function notAnswered(): () => void {
  unanswered++;
  tellUnanswered();
  return () => {
    unanswered--;
    if (unanswered > 0) return;
    nobody = new Promise((tell) => {
      tellUnanswered = tell;
    });
  };
}

/**
 * Resolves once all that was typed into forms is written: what is done to whole files may touch the same lines, and one of
 * both would be refused. Rejects where nobody answers.
 */
export async function allWritten(): Promise<void> {
  while (all.size > 0) {
    await Promise.race([Promise.all([...all].map((one) => one.settled())), nobody]);
    if (unanswered > 0) throw new Error("nobody answers");
  }
}
