import type { Step } from "@hocvu/compiler";
import { lettersOf } from "@hocvu/diagnostics/columns";
import { visible } from "@hocvu/diagnostics/visible";

export interface ProgressWords {
  readonly read: (done: number, total: number) => string;
  readonly picture: (done: number, total: number) => string;
  readonly pack: (name: string, done: number, total: number) => string;
  /** In whole percent. */
  readonly send: (percent: number) => string;
}

/** In bytes. */
interface Sending {
  readonly doing: "send";
  readonly done: number;
  readonly total: number;
}

/** A terminal's one line that is written over and over. */
export interface StatusLine {
  readonly write: (text: string) => void;
  readonly columns: number;
}

/** What takes less is done before anybody could read of it. */
const PATIENCE = 500;
const BETWEEN = 100;
/** To the line's begin, and rid of what it held. */
const ERASE = "\r\u001B[2K";

/** Shows on `line` what is being done, once it has taken half a second; `end` leaves no trace. Silent without a line. */
export function showProgress(
  line: StatusLine | undefined,
  words: ProgressWords,
  now: () => number = () => performance.now(),
): { readonly tell: (step: Step | Sending) => void; readonly end: () => void } {
  let next = now() + PATIENCE;
  let shown = false;
  return {
    tell(step) {
      if (!line || now() < next) return;
      next = now() + BETWEEN;
      shown = true;
      line.write(`${ERASE}${fitting(visible(inWords(step, words)), line.columns)}`);
    },
    end() {
      if (shown) line?.write(ERASE);
      shown = false;
    },
  };
}

function inWords(step: Step | Sending, words: ProgressWords): string {
  switch (step.doing) {
    case "read":
    case "picture":
      return words[step.doing](step.done, step.total);
    case "pack":
      return words.pack(step.name, step.done, step.total);
    case "send":
      return words.send(Math.floor((100 * step.done) / step.total));
  }
}

/** So much that the terminal does not break the line: only its last could be erased. */
function fitting(text: string, columns: number): string {
  const all = lettersOf(text);
  return all.length < columns ? text : `${all.slice(0, Math.max(0, columns - 2)).join("")}…`;
}
