import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  freshPostgres,
  hasPostgres,
  openPostgres,
  type Store,
} from "../../../service/test/databases.ts";
import { addLink, examCourse, launch, writeCourse } from "../../../service/test/sample.ts";
import { bundleCommand, type Running, startCommand } from "../../test/serve-process.ts";

const isPossible = hasPostgres && process.platform === "linux";

let command: Awaited<ReturnType<typeof bundleCommand>>;
let course: string;
let data: string;
let store: Store;
let running: Running;
let address: string;
let options: readonly string[];
beforeAll(async () => {
  if (!isPossible) return;
  const database = await freshPostgres();
  [command, course, data, store] = await Promise.all([
    bundleCommand(),
    writeCourse(examCourse("questions: 4\ntime: 30m")),
    mkdtemp(join(tmpdir(), "hocvu-workers-")),
    openPostgres(database),
  ]);
  options = ["--workers", "2", "--data", data, "--database", database];
  running = startCommand(command.script, ["serve", course, ...options, "--port", "0"]);
  [, address = ""] = await running.line(/^ready at (.+)$/);
}, 120_000);
afterAll(async () => {
  running?.child.kill("SIGKILL");
  await store?.close();
  await command?.remove();
  for (const folder of [course, data]) if (folder) await rm(folder, { recursive: true });
});

test.skipIf(!isPossible)(
  "of two workers one that is killed is replaced, nothing acknowledged is lost, and SIGTERM ends all when they have answered",
  async () => {
    const { token } = await launch(store, await addLink(store));
    const ask = async <T>(method: string, path: string, body?: object): Promise<T> => {
      const answer = await fetch(address + path, {
        method,
        signal: AbortSignal.timeout(20_000),
        headers: { authorization: `Bearer ${token}`, connection: "close" },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      if (!answer.ok) throw new Error(`${path} ${answer.status}`);
      return (await answer.json()) as T;
    };
    const { sitting } = await ask<ExamView>("POST", "/api/exam", {});
    const ids = sitting?.items.map(({ id }) => id) ?? [];
    const saved = new Map<string, number>();
    const save = async (id: string, sequence: number) => {
      const answers = [{ id, sequence, response: ["a"], ago: 0 }];
      await ask("PUT", "/api/exam/answers", { sitting: sitting?.id, answers });
      saved.set(id, Math.max(sequence, saved.get(id) ?? 0));
    };
    const first = [await running.line(BEGAN), await running.line(BEGAN)].map(([, pid]) => pid);
    expect(new Set(first)).toEqual(new Set((await running.children()).map(String)));

    // Another service has no room there, and is told so in words.
    const { port } = new URL(address);
    const other = startCommand(command.script, ["serve", course, ...options, "--port", port]);
    await other.line(new RegExp(`port ${port} is taken`));
    expect(await other.ended).toEqual([2, null]);

    // One goes in the middle of it; requests that were with that one fail, as a browser sends them again.
    const victim = Number(first[0]);
    const load = Array.from({ length: 40 }, (_, n) => save(ids[n % ids.length] ?? "", n + 1));
    process.kill(victim, "SIGKILL");
    await Promise.allSettled(load);
    expect((await running.line(/"worker ended","pid":(\d+)/))[1]).toBe(String(victim));
    const [, next] = await running.line(BEGAN);
    expect(await running.children()).toContain(Number(next));
    expect(await running.children()).not.toContain(victim);
    for (const [n, id] of ids.entries()) await save(id, 100 + n);
    const { sitting: kept } = await ask<ExamView>("GET", "/api/exam");
    for (const { id, sequence } of kept?.given ?? []) {
      expect(sequence).toBeGreaterThanOrEqual(saved.get(id) ?? 0);
    }
    expect(kept?.given).toHaveLength(ids.length);

    // An answer whose second half comes after the end was asked for.
    const body = JSON.stringify({
      sitting: sitting?.id,
      answers: [{ id: ids[0], sequence: 200, response: ["b"], ago: 0 }],
    });
    const slow = request(`${address}/api/exam/answers`, {
      method: "PUT",
      headers: { authorization: `Bearer ${token}`, "content-length": Buffer.byteLength(body) },
    });
    const answered = new Promise<number | undefined>((done, fail) => {
      slow.on("response", (answer) => done(answer.resume().statusCode));
      slow.on("error", fail);
    });
    await new Promise((sent) => slow.write(body.slice(0, 20), sent));
    await ask("GET", "/api/progress");
    running.child.kill("SIGTERM");
    await running.line(/^stopping/);
    slow.end(body.slice(20));
    expect(await answered).toBe(200);
    expect(await running.ended).toEqual([0, null]);
    await expect(fetch(`${address}/healthz`)).rejects.toThrow();
    const { sequence } = await store.db
      .selectFrom("answer")
      .select("sequence")
      .where("question_id", "=", ids[0] ?? "")
      .executeTakeFirstOrThrow();
    expect(sequence).toBe(200);
  },
  120_000,
);

/** As far as is looked at here. */
interface ExamView {
  readonly sitting?: {
    readonly id: string;
    readonly items: readonly { readonly id: string }[];
    readonly given: readonly { readonly id: string; readonly sequence: number }[];
  };
}

const BEGAN = /"worker began","pid":(\d+)/;
