import { spawn } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { renameOver } from "@hocvu/compiler/rename-over";
import { type SpokenPart, sentencesOf } from "./cues.ts";
import { joinWaves } from "./join-waves.ts";

/** Programs that speak, the better one first; both take the same arguments. */
const SPEAKERS = ["espeak-ng", "espeak"] as const;

/** How a wave file becomes a small one, by the programs that can. */
const PRESSES: Readonly<Record<string, (from: string, to: string) => readonly string[]>> = {
  ffmpeg: (from, to) => ["-y", "-loglevel", "error", "-i", from, "-ac", "1", "-b:a", "32k", to],
  lame: (from, to) => ["--quiet", "-m", "m", "-b", "32", from, to],
};

/** Between two sentences, in seconds. */
const PAUSE = 0.3;

export interface Voice {
  /** As the speaking program calls it: `vi`, `vi-vn-x-south`. */
  readonly name: string;
  /** Words a minute. */
  readonly speed: number;
}

/** What is installed to speak and to make recordings small. */
export interface Speaker {
  readonly program: string;
  readonly press?: string | undefined;
  /** The ending of what it writes. */
  readonly ending: "mp3" | "wav";
}

/** What can speak here; `undefined` where nothing can. */
export async function findSpeaker(): Promise<Speaker | undefined> {
  const program = await firstOf(SPEAKERS, ["--version"]);
  if (!program) return undefined;
  const press =
    (await firstOf(["ffmpeg"], ["-version"])) ?? (await firstOf(["lame"], ["--version"]));
  return { program, press, ending: press ? "mp3" : "wav" };
}

/**
 * Says `text` into the file `path`, without its ending, sentence by sentence, and gives how long each is. Throws what the program
 * complained of; then nothing stands there that could be taken for a recording.
 */
export async function speak(
  text: string,
  path: string,
  { program, press, ending }: Speaker,
  { name, speed }: Voice,
): Promise<readonly SpokenPart[]> {
  const wave = `${path}.draft.wav`;
  const draft = `${path}.draft.${ending}`;
  try {
    const args = ["-v", name, "-s", String(speed), "-w", wave, "--stdin"];
    const found = sentencesOf(text);
    const sentences = found.length > 0 ? found : [text];
    const waves: Buffer[] = [];
    for (const sentence of sentences) {
      await run(program, args, plain(sentence));
      waves.push(await readFile(wave));
    }
    const { wave: whole, lengths } = joinWaves(waves, PAUSE);
    await writeFile(wave, whole);
    const pressing = press && PRESSES[press];
    if (pressing) await run(press, pressing(wave, draft));
    await renameOver(draft, `${path}.${ending}`);
    return sentences.map((words, n) => ({ words, length: lengths[n] ?? 0 }));
  } finally {
    for (const rest of [wave, draft]) await rm(rest, { force: true });
  }
}

/** espeak takes what stands in `[[ ]]` for names of sounds. Control characters, its other commands, no course may hold. */
function plain(text: string): string {
  return text.replace(/\[(?=\[)/g, "[ ");
}

async function firstOf(
  programs: readonly string[],
  args: readonly string[],
): Promise<string | undefined> {
  for (const program of programs) {
    const found = await run(program, args).then(
      () => true,
      () => false,
    );
    if (found) return program;
  }
  return undefined;
}

function run(program: string, args: readonly string[], input = ""): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ["pipe", "ignore", "pipe"], shell: false });
    let complaint = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      complaint += text;
    });
    // One that ends before it has read all says so by its status.
    child.stdin.on("error", () => {});
    child.on("error", reject);
    child.on("close", (status) => {
      if (status === 0) resolve();
      else reject(new Error(complaint.trim().split("\n")[0] || `${program}: ${status}`));
    });
    child.stdin.end(input);
  });
}
