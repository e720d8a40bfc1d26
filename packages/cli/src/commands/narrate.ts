import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { check } from "@hocvu/compiler";
import { hasErrors, type Language } from "@hocvu/diagnostics";
import { diskReason } from "../disk-reason.ts";
import { exitStatus } from "../exit-status.ts";
import { wordsIn } from "../language.ts";
import { cueFile } from "../narration/cues.ts";
import { readDrafts } from "../narration/drafts.ts";
import { readScripts, textOfPage } from "../narration/scripts.ts";
import { findSpeaker, speak } from "../narration/speak.ts";
import { line } from "../print.ts";
import { type Output, report } from "../report.ts";
import { UsageError, WriteError } from "../usage-error.ts";
import { courseFolder, expanded, shortest, withoutNeighbours } from "./arguments.ts";

export interface NarrateOptions {
  readonly voice?: string;
  readonly speed: string;
  readonly dryRun: boolean;
  readonly language: Language;
}

/** `hocvu narrate`: sound for every page, said by what is installed. No build calls it; what a person recorded is kept. */
export async function narrate(
  courses: readonly string[],
  options: NarrateOptions,
  output: Output,
): Promise<number> {
  const words = wordsIn(options.language).narrating;
  const speed = Number(options.speed);
  if (!Number.isInteger(speed) || speed < 80 || speed > 400) {
    throw new UsageError(words.wrongSpeed(options.speed));
  }
  const speaker = await findSpeaker();
  if (!speaker && !options.dryRun) throw new UsageError(words.nothingSpeaks(process.platform));
  let status: number = exitStatus.fine;
  for (const course of withoutNeighbours(await expanded(courses))) {
    const root = await courseFolder(course);
    const { value, diagnostics, sourceOf } = await check(root, []);
    if (!value || hasErrors(diagnostics)) {
      report(diagnostics, { format: "pretty", language: options.language, sourceOf }, output);
      status = exitStatus.inputErrors;
      continue;
    }
    const { lang, modules } = value.course;
    const isVietnamese = /^vi\b/i.test(lang);
    const inCourse = isVietnamese ? "media/loi-doc" : "media/narration";
    const folder = join(root, inCourse);
    const scripts = await readScripts(root);
    const pages = modules.flatMap(({ pages }) => pages);
    const known = new Set(pages.map(({ id }) => id));
    for (const id of scripts.keys()) {
      if (!known.has(id)) output.stderr(line(words.unknownPage(id)));
    }
    const failing = (error: NodeJS.ErrnoException): never => {
      const reason = diskReason(error, options.language);
      throw new WriteError(
        wordsIn(options.language).cannotWrite(shortest(error.path ?? folder), reason),
      );
    };
    if (!options.dryRun) await mkdir(folder, { recursive: true }).catch(failing);
    const drafts = await readDrafts(folder);
    const count = { said: 0, same: 0, recorded: 0 };
    const voice = { name: options.voice ?? (isVietnamese ? "vi" : lang.toLowerCase()), speed };
    for (const { id, html } of pages) {
      // Whoever writes scripts leaves out what is not to be listened to.
      const said = scripts.size > 0 ? scripts.get(id) : textOfPage(html);
      if (!said) continue;
      const state = await drafts.stateOf(id, said);
      if (state === "recorded") {
        count.recorded++;
        output.stderr(line(words.recorded(id)));
      } else if (state === "same") {
        count.same++;
      } else {
        count.said++;
        const path = shortest(join(folder, `${id}.${speaker?.ending ?? "wav"}`));
        if (options.dryRun || !speaker) {
          output.stdout(line(words.would(path, scripts.has(id))));
          continue;
        }
        try {
          const parts = await speak(said, join(folder, id), speaker, voice);
          await drafts.add(id, speaker.ending, said);
          await drafts.addCues(id, cueFile(parts));
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error);
          throw new UsageError(words.failed(id, reason));
        }
        // At once: what a break leaves unlisted would be taken for a person's.
        await drafts.save().catch(failing);
        output.stdout(line(words.spoken(path)));
      }
    }
    const unscripted = pages.filter(({ id }) => !scripts.has(id)).length;
    output.stderr(line(words.summary(count.said, count.same, count.recorded, unscripted)));
    if (speaker && !speaker.press && count.said > 0) output.stderr(line(words.large));
  }
  return status;
}
