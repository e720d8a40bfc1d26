import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { type Diagnostic, type Language, toJson } from "@hocvu/diagnostics";
import { publishCourse } from "../courses/publish.ts";
import { type ReadCourse, readCourse } from "../courses/read-course.ts";
import { note } from "../pages/shared/note.ts";
import type { Service } from "../service.ts";
import { writeSources } from "./parts.ts";
import type { Answer, Manifest, ToldProblem } from "./protocol.ts";
import type { Publisher } from "./publisher.ts";

/**
 * Compiles a course whose pieces are all here, and takes it over unless it has an error. The service compiles by itself, so that
 * a key for publishing gives its owner what an author may do: no scripts in a learner's browser, and no answers in a page.
 */
export async function takeOver(
  { store, now, log, secret }: Pick<Service, "store" | "now" | "log" | "secret">,
  manifest: Manifest,
  { actor, keyHash }: Publisher,
  language: Language,
): Promise<Exclude<Answer, { missing: unknown }>> {
  const folder = await mkdtemp(join(tmpdir(), "hocvu-publish-"));
  try {
    // A glossary may lie right above it.
    const root = join(folder, "course");
    await mkdir(root);
    await writeSources(store.db, manifest, root);
    const read = await readCourse(root, secret);
    if (!read.value) return { problems: problemsOf(read, root, language) };
    const at = now();
    const { course, version, changed } = await publishCourse(store.db, read.value, at, "key");
    await store.db
      .updateTable("admin_token")
      .set({ used_at: at })
      .where("token_hash", "=", keyHash)
      .execute();
    if (changed) await note(store.db, at, actor, "course-published", { course, version });
    log("published", { course, version, changed });
    return { course, version, changed };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function problemsOf(
  { diagnostics, sourceOf }: Pick<ReadCourse, "diagnostics" | "sourceOf">,
  root: string,
  language: Language,
): readonly ToldProblem[] {
  const [inside, above] = [`${posix(root)}/`, `${posix(join(root, ".."))}/`];
  const told = (one: Diagnostic) => toJson(one, language, sourceOf) as ToldProblem;
  return diagnostics.map(told).map(({ file, ...problem }) => ({
    ...problem,
    ...(file?.startsWith(inside) ? { file: file.slice(inside.length) } : {}),
    ...(file?.startsWith(above) && !file.startsWith(inside)
      ? { file: `../${file.slice(above.length)}` }
      : {}),
  }));
}

function posix(path: string): string {
  return path.split(sep).join("/");
}
