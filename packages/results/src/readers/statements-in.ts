import { Broken, type Source } from "./source.ts";
import { encodingOfJson, inUtf8 } from "./text.ts";

/** No statement is longer, whatever is attached to it. */
const LONGEST = 4_000_000;
const [QUOTE, BACKSLASH, OPEN, CLOSE] = [0x22, 0x5c, 0x7b, 0x7d] as const;

/**
 * Each object of a file of JSON: of a list, of lines, or of the pages that a record store gives (`{"statements": […]}`, one after
 * the other). Only one object at a time is in memory.
 */
export async function eachObject(
  source: Source,
  onObject: (value: unknown) => void,
): Promise<void> {
  let carry = Buffer.alloc(0);
  const state = newState();
  let scan: ((bytes: Buffer) => void) | undefined;
  for await (const chunk of inUtf8(source, encodingOfJson)) {
    const bytes = carry.length === 0 ? bufferOf(chunk) : Buffer.concat([carry, chunk]);
    state.at = carry.length;
    if (!scan) {
      state.at = 0;
      scan = scannerFor(bytes, state, onObject);
    }
    scan(bytes);
    carry = state.start < 0 ? Buffer.alloc(0) : Buffer.from(bytes.subarray(state.start));
    if (state.start >= 0) state.start = 0;
    if (carry.length > LONGEST) throw new Broken("long", state.count + 1);
  }
  if (state.byLine && carry.length > 0) readLine(carry, 0, carry.length, state, onObject);
  if (state.depth !== 0 || state.inText) throw new Broken("cut", state.count + 1);
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

function scannerFor(
  head: Buffer,
  state: ScanState,
  onObject: (value: unknown) => void,
): (bytes: Buffer) => void {
  if (beginsWithLine(head)) {
    state.byLine = true;
    return (bytes) => scanLines(bytes, state, onObject);
  }
  const outer = outerOf(head);
  return (bytes) => scanObjects(bytes, outer, state, onObject);
}

/** Whether the first line is an object by itself, and no page of a store. */
function beginsWithLine(head: Buffer): boolean {
  const end = head.indexOf(10);
  if (head[0] !== OPEN || end < 0 || outerOf(head) === 1) return false;
  try {
    JSON.parse(head.toString("utf8", 0, end));
    return true;
  } catch {
    return false;
  }
}

/** Where each object has a line of its own, nothing has to be looked at but where lines end. */
function scanLines(bytes: Buffer, state: ScanState, onObject: (value: unknown) => void): void {
  let from = 0;
  for (let end = bytes.indexOf(10, state.at); end >= 0; end = bytes.indexOf(10, from)) {
    readLine(bytes, from, end, state, onObject);
    from = end + 1;
  }
  state.start = from < bytes.length ? from : -1;
}

function readLine(
  bytes: Buffer,
  from: number,
  to: number,
  state: ScanState,
  onObject: (value: unknown) => void,
): void {
  // A line of blanks, or with the carriage return of Windows alone.
  if (to - from < 2 && (bytes[from] ?? 10) <= 0x20) return;
  onObject(parsed(bytes, from, to, state.count + 1));
  state.count++;
}

interface ScanState {
  /** Where to go on in what is in memory. */
  at: number;
  depth: number;
  inText: boolean;
  isEscaped: boolean;
  /** Where the object begins that is not over; -1 between objects. */
  start: number;
  /** How many were read. */
  count: number;
  byLine: boolean;
}

function newState(): ScanState {
  return { at: 0, depth: 0, inText: false, isEscaped: false, start: -1, count: 0, byLine: false };
}

/** How many objects stand around each statement. */
function outerOf(bytes: Buffer): 0 | 1 {
  return /^\s*\{\s*"(statements|more)"/.test(bytes.subarray(0, 200).toString("latin1")) ? 1 : 0;
}

/** The loop that all bytes go through: nothing in it but what tells where an object begins and ends. */
function scanObjects(
  bytes: Buffer,
  outer: number,
  state: ScanState,
  onObject: (value: unknown) => void,
): void {
  let { depth, inText, isEscaped, start } = state;
  for (let n = state.at; n < bytes.length; n++) {
    const byte = bytes[n] as number;
    if (inText) {
      if (isEscaped) isEscaped = false;
      else if (byte === BACKSLASH) isEscaped = true;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) inText = true;
    else if (byte === OPEN) {
      if (depth++ === outer) start = n;
    } else if (byte === CLOSE) {
      if (--depth < 0) throw new Broken("json", state.count + 1);
      if (depth === outer && start >= 0) {
        onObject(parsed(bytes, start, n + 1, state.count + 1));
        state.count++;
        start = -1;
      }
    } else if (depth === 0 && !isBetween(byte)) throw new Broken("json", state.count + 1);
  }
  Object.assign(state, { depth, inText, isEscaped, start });
}

/** Blanks, line ends, commas and square brackets. */
function isBetween(byte: number): boolean {
  return byte <= 0x20 || byte === 0x2c || byte === 0x5b || byte === 0x5d;
}

function parsed(bytes: Buffer, from: number, to: number, count: number): unknown {
  try {
    return JSON.parse(bytes.toString("utf8", from, to));
  } catch {
    throw new Broken("json", count);
  }
}
