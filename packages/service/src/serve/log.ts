import type { Log } from "../service.ts";

/** One JSON object a line, as collectors of logs read them. Callers name things by their ids, people never. */
export function logTo(write: (line: string) => void, now: () => Date): Log {
  return (event, details = {}) => {
    write(`${JSON.stringify({ at: now().toISOString(), event, ...details })}\n`);
  };
}
