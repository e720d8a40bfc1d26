import type { Service } from "../src/service.ts";

export {
  enterPlatform as addPlatform,
  toolOf,
} from "../src/serve/self-test/enter-platform.ts";

/** A course that was published, as far as a launch asks. */
export async function addCourse(
  { store, now }: Service,
  id: string,
  model?: object,
): Promise<void> {
  await store.db.insertInto("course").values({ id, version: "1", published_at: now() }).execute();
  await store.db
    .insertInto("course_version")
    .values({
      course_id: id,
      version: "1",
      model: JSON.stringify({ course: model ?? { id, title: id, modules: [] }, bank: [] }),
      published_at: now(),
    })
    .execute();
}
