import { lstat, mkdir, rmdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { renameOver } from "@hocvu/compiler/rename-over";
import { isPlainPath, placeInCourse } from "../../sources/course-path.ts";
import type { Sources } from "../../sources/sources.ts";
import { applyEdits, type TextEdit } from "../text-edit.ts";
import { REMOVED, type Step } from "./steps.ts";

/** What was done, or why nothing more was; `back` undoes what was done. */
export interface CarriedOut {
  readonly refused?: "exists" | "absent" | "changed";
  readonly back: readonly Step[];
}

/**
 * Carries steps out, one after the other. Nothing is written over: a name that is taken ends it, and whatever was done
 * until then is a course with all of its texts. Throws what the disk says.
 */
export async function carryOut(
  root: string,
  steps: readonly Step[],
  sources: Sources,
): Promise<CarriedOut> {
  const back: Step[] = [];
  for (const step of steps) {
    const undo = await carryOutOne(root, step, sources);
    if (typeof undo === "string") return { refused: undo, back };
    back.unshift(undo);
  }
  return { back };
}

async function carryOutOne(
  root: string,
  step: Step,
  sources: Sources,
): Promise<Step | NonNullable<CarriedOut["refused"]>> {
  switch (step.kind) {
    case "create": {
      const at = await placeOf(root, step.path);
      if (!at || (await exists(at))) return "exists";
      await writeFile(at, step.text, { flag: "wx" });
      // It is put aside, in case that somebody has written in it.
      return { kind: "rename", from: step.path, to: `${REMOVED}/${Date.now()}/${step.path}` };
    }
    case "rename": {
      const [from, to] = [await placeOf(root, step.from), await placeOf(root, step.to)];
      if (!from || !to || !(await exists(from))) return "absent";
      if (await exists(to)) return "exists";
      await mkdir(dirname(to), { recursive: true });
      await sources.inTurn(step.from, () => renameOver(from, to));
      if (step.from.startsWith(`${REMOVED}/`)) await leaveNoFolder(dirname(from));
      return { kind: "rename", from: step.to, to: step.from };
    }
    case "edit": {
      const now = await sources.read(step.path);
      if (!now) return "absent";
      const { path: file, edits, digest } = step;
      const base = step.base ?? (digest === now.digest ? now.text : undefined);
      const edited = await sources.edit({
        file,
        digest,
        edits,
        ...(base === undefined ? {} : { base }),
      });
      if (edited.kind !== "written") return "changed";
      const isExact = base !== undefined && applyEdits(base, edits) === edited.text;
      return {
        kind: "edit",
        path: file,
        edits: wayBack(isExact ? base : now.text, edited.text, edits, isExact),
        digest: edited.digest,
      };
    }
  }
}

/** The edits that lead from `after` back to `before`. */
export function wayBack(
  before: string,
  after: string,
  edits: readonly TextEdit[],
  isExact = true,
): readonly TextEdit[] {
  if (!isExact) return [{ start: 0, end: after.length, text: before }];
  let shift = 0;
  return [...edits]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, text: put }) => {
      const from = start + shift;
      shift += put.length - (end - start);
      return { start: from, end: from + put.length, text: before.slice(start, end) };
    });
}

/** Those for what was taken out are there only as long as they hold something. */
async function leaveNoFolder(folder: string): Promise<void> {
  await rmdir(folder).catch(() => undefined);
  await rmdir(dirname(folder)).catch(() => undefined);
}

async function placeOf(root: string, path: string): Promise<string | undefined> {
  return isPlainPath(path) ? placeInCourse(root, path) : undefined;
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
