import { createHash } from "node:crypto";
import type { SourceFile } from "@hocvu/compiler";
import {
  type Answer,
  MAX_COURSE_SIZE,
  MAX_FILES,
  type Manifest,
  PART_SIZE,
  PUBLISH_PATH,
} from "./protocol.ts";
import { isSafePath } from "./read-manifest.ts";

/** Why a course did not get there. */
export type SendProblem =
  | { readonly problem: "file-name"; readonly path: string }
  | { readonly problem: "too-large" | "key-refused" | "no-service" }
  /** The line broke, or the service is in trouble: what was sent is kept, and the same command goes on from there. */
  | { readonly problem: "broken-off"; readonly reason: string };

export class SendFailed extends Error {
  readonly why: SendProblem;
  constructor(why: SendProblem) {
    super(why.problem);
    this.why = why;
  }
}

export interface SendOptions {
  /** Of the service. */
  readonly to: string;
  readonly key: string;
  /** Of what the service says to problems, such as `vi`. */
  readonly language: string;
  readonly signal: AbortSignal;
  /** Told in bytes of what has to be sent. */
  readonly progress?: (done: number, total: number) => void;
  /** Between tries, in milliseconds. */
  readonly pauses?: readonly number[];
}

const PAUSES: readonly number[] = [1_000, 3_000, 9_000];

export type Sent = Exclude<Answer, { missing: unknown }>;

/** Sends what the service lacks of `files`, and lets it take the course over. Throws {@link SendFailed}. */
export async function sendCourse(
  files: readonly SourceFile[],
  options: SendOptions,
): Promise<Sent> {
  const { manifest, sizes, partsOf } = await cut(files);
  const ask = (path: string, method: string, body: string | Uint8Array, pauses = PAUSES) =>
    request(`${PUBLISH_PATH}/${path}`, method, body, { pauses, ...options });
  const offer = async (pauses?: readonly number[]) =>
    read(await ask("course", "POST", JSON.stringify(manifest), pauses));
  // Where nobody answers at all, waiting is of no use.
  let answer = await offer([]);
  if ("missing" in answer) {
    const missing = new Set(answer.missing);
    const total = [...missing].reduce((sum, digest) => sum + (sizes.get(digest) ?? 0), 0);
    let done = 0;
    for (const [index, { parts }] of manifest.files.entries()) {
      if (!parts.some((digest) => missing.has(digest))) continue;
      for await (const { digest, content } of partsOf(index)) {
        if (!missing.delete(digest)) continue;
        await ask(`parts/${digest}`, "PUT", content);
        done += content.length;
        options.progress?.(done, total);
      }
    }
    answer = await offer();
  }
  // Somebody writes in the folder meanwhile.
  if ("missing" in answer) throw new SendFailed({ problem: "broken-off", reason: "changed" });
  return answer;
}

interface Part {
  readonly digest: string;
  readonly content: Uint8Array;
}

/** What the course comes to in pieces; they are read again when they are sent, so that no course has to fit into memory. */
async function cut(files: readonly SourceFile[]) {
  const sizes = new Map<string, number>();
  const listed: { path: string; parts: string[] }[] = [];
  let size = 0;
  if (files.length > MAX_FILES) throw new SendFailed({ problem: "too-large" });
  for (const file of files) {
    if (!isSafePath(file.path)) throw new SendFailed({ problem: "file-name", path: file.path });
    const parts: string[] = [];
    for await (const { digest, content } of partsIn(file)) {
      parts.push(digest);
      sizes.set(digest, content.length);
      size += content.length;
      if (size > MAX_COURSE_SIZE) throw new SendFailed({ problem: "too-large" });
    }
    listed.push({ path: file.path, parts });
  }
  const manifest: Manifest = { files: listed };
  return { manifest, sizes, partsOf: (index: number) => partsIn(files[index] as SourceFile) };
}

async function* partsIn(file: SourceFile): AsyncGenerator<Part> {
  let held: Buffer[] = [];
  let size = 0;
  const part = (content: Buffer): Part => ({
    digest: createHash("sha256").update(content).digest("hex"),
    content,
  });
  for await (const chunk of file.open()) {
    held.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size < PART_SIZE) continue;
    let all = Buffer.concat(held);
    for (; all.length >= PART_SIZE; all = all.subarray(PART_SIZE)) {
      yield part(all.subarray(0, PART_SIZE));
    }
    held = [all];
    size = all.length;
  }
  if (size > 0) yield part(Buffer.concat(held));
}

async function request(
  path: string,
  method: string,
  body: string | Uint8Array,
  { to, key, language, signal, pauses = [] }: SendOptions,
): Promise<Response> {
  for (let tried = 0; ; tried++) {
    const pause = pauses[tried];
    try {
      const response = await fetch(new URL(path, to), {
        method,
        body: body as BodyInit,
        // The key goes nowhere else.
        redirect: "manual",
        signal,
        headers: {
          authorization: `Bearer ${key}`,
          "content-type":
            typeof body === "string" ? "application/json" : "application/octet-stream",
          accept: "application/json",
          "accept-language": language,
        },
      });
      const { status } = response;
      if (status === 401) throw new SendFailed({ problem: "key-refused" });
      if (status === 413) throw new SendFailed({ problem: "too-large" });
      if (status === 200 || status === 409 || status === 422) return response;
      if (status === 429 || status >= 500) throw new Error(`HTTP ${status}`);
      throw new SendFailed({ problem: "no-service" });
    } catch (error) {
      if (error instanceof SendFailed || signal.aborted) throw error;
      const { message, cause } = error as Error;
      const reason = (cause as Error | undefined)?.message || message;
      if (pause === undefined) throw new SendFailed({ problem: "broken-off", reason });
      await rest(pause, signal);
    }
  }
}

async function read(response: Response): Promise<Answer> {
  const answer: unknown = await response.json().catch(() => undefined);
  if (!isAnswer(answer)) throw new SendFailed({ problem: "no-service" });
  return answer;
}

/** Whoever answers may be something else than a service of ours. */
function isAnswer(value: unknown): value is Answer {
  const { missing, problems, course, version } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const isText = (one: unknown) => typeof one === "string";
  if (Array.isArray(missing)) return missing.every(isText);
  if (Array.isArray(problems)) return problems.every((one) => isText(one?.message));
  return isText(course) && isText(version);
}

function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal.addEventListener("abort", stop, { once: true });
  });
}
