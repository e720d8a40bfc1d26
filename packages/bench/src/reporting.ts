import { spawnSync } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Figure } from "./main.ts";
import { repository } from "./packages.ts";

const RESPONSES = 1_000_000;
const EACH = 20;
const QUESTIONS = 150;

/** How long a million answers take to become a report, and how much memory, out of each form that is read as a stream. */
export async function reporting(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "hocvu-bench-report-"));
  const figures: Figure[] = [];
  for (const [name, lines] of [
    ["tra-loi.csv", csvLines],
    ["statements.jsonl", statementLines],
  ] as const) {
    const file = join(folder, name);
    await pipeline(Readable.from(lines()), createWriteStream(file));
    const { seconds, memory } = await reported(folder, file);
    const of = `a million answers of ${name} as JSON, Word and a page`;
    figures.push(
      { name: of, value: seconds, unit: "s", budget: 20 },
      { name: "the same, memory at most", value: memory, unit: "MB", budget: 300 },
    );
  }
  await rm(folder, { recursive: true, force: true });
  return figures;
}

async function reported(
  folder: string,
  file: string,
): Promise<{ readonly seconds: number; readonly memory: number }> {
  // A process says itself how much it took, and that others on the machine had it besides is no fault of its own.
  const told = join(folder, "told.json");
  const teller = join(folder, "teller.cjs");
  await writeFile(
    teller,
    `const began = performance.now();
process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  const seconds = Math.min((performance.now() - began) / 1e3, (user + system) / 1e6);
  const memory = process.resourceUsage().maxRSS / 1000;
  require("fs").writeFileSync(${JSON.stringify(told)}, JSON.stringify({ seconds, memory }));
});`,
  );
  const command = join(repository, "packages/cli/bin/hocvu.js");
  const outs = ["json", "docx", "html"].map((one) => join(folder, `bao-cao.${one}`));
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--require", teller, command, "report", file, "--lang", "en", "--out", outs.join(",")],
    { encoding: "utf8" },
  );
  if (status !== 0 || !stderr.includes("1,000,000 answers"))
    throw new Error(`the report ended with ${status}: ${stderr.slice(-300)}`);
  return JSON.parse(await readFile(told, "utf8"));
}

interface Answer {
  readonly learner: number;
  readonly question: number;
  readonly isRight: boolean;
  readonly at: string;
}

function* answers(): Iterable<Answer> {
  for (let n = 0; n < RESPONSES; n++) {
    const learner = Math.floor(n / EACH);
    const [day, minute] = [1 + (n % 28), n % 60].map((one) => String(one).padStart(2, "0"));
    yield {
      ...{ learner, question: (learner * 7 + (n % EACH)) % QUESTIONS, isRight: n % 10 < 7 },
      at: `2026-06-${day}T08:${minute}:00Z`,
    };
  }
}

function* csvLines(): Iterable<string> {
  yield "learner,name,unit,group,course,attempt,question,version,type,response,right,points,max,seconds,at\n";
  for (const { learner, question, isRight, at } of answers()) {
    const [right, choice] = isRight ? [1, "b"] : [0, "acd"[learner % 3]];
    yield `hv${learner},Nguyễn Văn ${learner},Xã ${learner % 124},Người dân,mau,1,cau-${question},a1b2,choice,${choice},${right},${right},1,${5 + (learner % 80)},${at}\n`;
  }
}

function* statementLines(): Iterable<string> {
  let n = 0;
  for (const { learner, question, isRight, at } of answers()) {
    const id = `00000000-0000-4000-8000-${String(n++).padStart(12, "0")}`;
    const statement = {
      id,
      actor: {
        objectType: "Agent",
        account: { homePage: "https://hoc.example", name: `hv${learner}` },
        name: `Nguyễn Văn ${learner}`,
      },
      verb: { id: "http://adlnet.gov/expapi/verbs/answered" },
      object: {
        id: `https://hoc.example/mau/cau-${question}`,
        definition: {
          type: "http://adlnet.gov/expapi/activities/cmi.interaction",
          interactionType: "choice",
        },
      },
      result: {
        response: isRight ? "b" : "a",
        success: isRight,
        score: { scaled: Number(isRight) },
        duration: "PT12S",
      },
      context: { contextActivities: { grouping: [{ id: "https://hoc.example/mau" }] } },
      timestamp: at,
    };
    yield `${JSON.stringify(statement)}\n`;
  }
}
