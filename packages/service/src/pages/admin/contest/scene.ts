import { isId } from "@hocvu/model";
import { type CurrentContest, currentContest } from "../../../contest/current-contest.ts";
import { type CourseModels, sharedModels } from "../../../courses/current-course.ts";
import { CONTEST_ADMIN_WORDS, type ContestAdminWords } from "../../../words/contest-admin.ts";
import { type ContestScene, contestScene } from "../../contest/scene.ts";
import type { AdminScene } from "../scene.ts";

/** An organiser in front of a contest. */
export interface Organising extends ContestScene {
  readonly admin: AdminScene;
  readonly models: CourseModels;
  readonly words: ContestAdminWords;
  /** The address of its pages. */
  readonly at: string;
}

/** The contest that the address names; undefined where there is none. */
export async function organising(admin: AdminScene): Promise<Organising | undefined> {
  const id = admin.c.req.param("course") ?? "";
  const models = sharedModels(admin.service.store.db);
  const current = isId(id) ? await currentContest(admin.service, models, id) : undefined;
  return current && sceneOf(admin, models, current);
}

export function sceneOf(
  admin: AdminScene,
  models: CourseModels,
  current: CurrentContest,
): Organising {
  return {
    ...contestScene(admin.service, current, admin.language),
    admin,
    models,
    words: CONTEST_ADMIN_WORDS[admin.language],
    at: `/admin/contests/${current.course.id}`,
  };
}
