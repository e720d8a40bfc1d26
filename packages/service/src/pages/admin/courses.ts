import { sql } from "kysely";
import { courseModels } from "../../courses/current-course.ts";
import { exportResults } from "../../learning/export-results.ts";
import { digest, randomToken } from "../../secrets/digest.ts";
import { answerStream } from "../shared/answer.ts";
import { field } from "../shared/form.ts";
import { html, type Markup, named } from "../shared/markup.ts";
import { note } from "../shared/note.ts";
import { table } from "../shared/table.ts";
import { type AdminScene, action, answerAdmin, goOn } from "./scene.ts";

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** Courses with their versions, and the keys by which new ones come. */
export async function showCourses(scene: AdminScene): Promise<Response> {
  return answerCourses(scene);
}

export async function makePublishKey(scene: AdminScene): Promise<Response> {
  const { store, now } = scene.service;
  const token = randomToken();
  const at = now();
  const expires = new Date(at.getTime() + YEAR_MS);
  const hash = digest(token);
  await store.db
    .insertInto("admin_token")
    .values({
      token_hash: hash,
      kind: "publish",
      created_at: at,
      expires_at: expires,
      used_at: null,
    })
    .execute();
  await note(store.db, at, scene.session.actor, "publish-key-made", { key: hash.slice(0, 8) });
  return answerCourses(scene, token);
}

export async function revokePublishKey(scene: AdminScene): Promise<Response> {
  const { store, now } = scene.service;
  const hash = field(scene.form, "key");
  const gone = await store.db
    .deleteFrom("admin_token")
    .where("token_hash", "=", hash)
    .where("kind", "=", "publish")
    .returning("token_hash")
    .executeTakeFirst();
  if (!gone) return goOn(scene, "/admin/courses", { failed: "gone" });
  const about = { key: hash.slice(0, 8) };
  await note(store.db, now(), scene.session.actor, "publish-key-revoked", about);
  return goOn(scene, "/admin/courses", { done: "revoked" });
}

/** All results, to be read by `hocvu report`; they go out as they are read. */
export async function downloadResults(scene: AdminScene): Promise<Response> {
  const { store, now } = scene.service;
  await note(store.db, now(), scene.session.actor, "results-exported", {});
  const lines = exportResults(store.db, courseModels(store.db));
  return answerStream("results.jsonl", "application/jsonl", lines);
}

async function answerCourses(scene: AdminScene, newKey?: string): Promise<Response> {
  const { words } = scene;
  const c = words.admin.courses;
  const versions = await readVersions(scene);
  const courses = [...new Set(versions.map(({ id }) => id))];
  return answerAdmin(scene, {
    room: "courses",
    copies: newKey !== undefined,
    main: html`${
      newKey !== undefined &&
      html`<div class="card"><div class="copied"><label class="grow" for="new-key">${c.newKey}<input id="new-key" class="code" readonly value="${newKey}"></label>
<button class="button" type="button" data-copies="new-key" hidden>${words.copy}<span role="status"></span></button></div></div>`
    }
${courses.length === 0 && html`<p>${c.none}</p>`}
${courses.map((id) =>
  courseSection(
    scene,
    versions.filter((version) => version.id === id),
  ),
)}
<section><h2>${c.results}</h2><p>${c.resultsText}</p>${action(scene, "/admin/courses/results", c.downloadResults)}</section>
<section><h2>${c.publishKeys}</h2><p>${c.publishText}</p>${await publishKeys(scene)}
${action(scene, "/admin/courses/publish-keys", c.makeKey)}</section>`,
  });
}

interface Version {
  readonly id: string;
  readonly version: string;
  readonly title: string | null;
  readonly published_at: Date;
  readonly current: boolean;
  readonly links: string;
  readonly people: string;
  readonly in_exam: string;
}

async function readVersions({ service }: AdminScene): Promise<readonly Version[]> {
  const { rows } = await sql<Version>`select v.course_id as id, v.version, v.published_at,
      coalesce(v.model->'course'->>'title', v.model->>'title') as title,
      c.version is not null as current,
      (select count(*) from resource_link l where l.course_id = v.course_id) as links,
      (select count(distinct p.learner_id) from progress p join resource_link l on l.id = p.link_id
        where l.course_id = v.course_id) as people,
      (select count(*) from attempt a
        where a.course_id = v.course_id and a.version = v.version and a.submitted_at is null) as in_exam
    from course_version v
    left join course c on c.id = v.course_id and c.version = v.version
    order by v.course_id, c.version is null, v.published_at desc
    limit 200`.execute(service.store.db);
  return rows;
}

function courseSection({ words, times }: AdminScene, versions: readonly Version[]): Markup {
  const c = words.admin.courses;
  const [first] = versions;
  const links = Number(first?.links);
  return html`<section><h2>${named(first?.title ?? first?.id ?? "")}</h2>
<p class="hint"><span class="code">${first?.id}</span> · ${links === 0 ? c.noPlace : c.places(links)} · ${c.people}: ${words.count(Number(first?.people))}</p>
${table(
  first?.title ?? "",
  [
    {
      title: c.version,
      names: true,
      cell: ({ version }) => html`<span class="code">${version}</span>`,
    },
    { title: c.published, cell: ({ published_at }) => times.at(published_at) },
    {
      title: c.state,
      cell: ({ current }) =>
        html`<span class="tag${current && " good"}">${current ? c.current : c.old}</span>`,
    },
    { title: c.inExam, number: true, cell: ({ in_exam }) => words.count(Number(in_exam)) },
  ],
  versions,
)}</section>`;
}

async function publishKeys(scene: AdminScene): Promise<Markup> {
  const { service, words, times } = scene;
  const c = words.admin.courses;
  const keys = await service.store.db
    .selectFrom("admin_token")
    .select(["token_hash", "created_at", "expires_at", "used_at"])
    .where("kind", "=", "publish")
    .where("expires_at", ">", service.now())
    .orderBy("created_at", "desc")
    .execute();
  if (keys.length === 0) return html`<p>${c.noKeys}</p>`;
  return table(
    c.publishKeys,
    [
      { title: c.keyMade, names: true, cell: (key) => times.at(key.created_at) },
      { title: c.keyExpires, cell: (key) => times.at(key.expires_at) },
      { title: c.keyUsed, cell: (key) => (key.used_at ? times.at(key.used_at) : c.never) },
      {
        title: html`<span class="unseen">${c.revoke}</span>`,
        label: "",
        cell: (key) =>
          action(scene, "/admin/courses/publish-keys/revoke", c.revoke, {
            look: "danger",
            fields: { key: key.token_hash },
          }),
      },
    ],
    keys,
  );
}
