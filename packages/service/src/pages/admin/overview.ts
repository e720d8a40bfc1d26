import { sql } from "kysely";
import type { Service } from "../../service.ts";
import type { Words } from "../../words/words.ts";
import type { SelfTestStep } from "../self-test.ts";
import { html, type Markup, type Part } from "../shared/markup.ts";
import { note } from "../shared/note.ts";
import { type AdminScene, action, answerAdmin } from "./scene.ts";

/** How the service is, what is there, and what is still to do before people can come. */
export async function showOverview(scene: AdminScene): Promise<Response> {
  const { words, service } = scene;
  const o = words.admin.overview;
  const health = await measure(service);
  const sums = await count(service);
  const main = html`
${service.store.kind === "pglite" && html`<p class="callout">${o.embedded}</p>`}
<section><h2>${o.setup}</h2>${checklist(scene, sums)}
${scene.options.selfTest && action(scene, "/admin/self-test", o.test, { look: sums.tested ? "" : "strong" })}</section>
<section><h2>${o.health}</h2>${figures([
    [
      o.database,
      html`${o.databaseKind[service.store.kind]}<span class="hint">${o.answersIn(health.milliseconds)}</span>`,
    ],
    [o.waiting, words.count(sums.waiting)],
    [o.oldest, health.oldest === undefined ? words.none : words.span(health.oldest)],
    [o.dead, link("/admin/outbox", sums.dead, words)],
    [o.overdue, words.count(sums.overdue)],
    [o.pending, link("/admin/platforms", sums.pending, words)],
  ])}</section>
<section><h2>${o.counts}</h2>${figures([
    [o.courses, link("/admin/courses", sums.courses, words)],
    [o.platforms, link("/admin/platforms", sums.platforms, words)],
    [o.links, words.count(sums.links)],
    [o.learners, words.count(sums.learners)],
    [o.attempts, words.count(sums.attempts)],
    [o.open, words.count(sums.open)],
  ])}</section>`;
  return answerAdmin(scene, { room: "overview", main });
}

export async function runSelfTest(scene: AdminScene): Promise<Response> {
  const { service, options, session, words } = scene;
  const o = words.admin.overview;
  const back = html`<p><a class="button" href="/admin">${o.back}</a></p>`;
  if (!options.selfTest) {
    const main = html`<p>${o.testNone}</p>${back}`;
    return answerAdmin(scene, { room: "overview", title: o.testTitle, main });
  }
  const steps = await options.selfTest(service);
  const passed = steps.length > 0 && steps.every((step) => step.passed);
  await note(service.store.db, service.now(), session.actor, "self-test", { passed });
  return answerAdmin(scene, {
    room: "overview",
    title: o.testTitle,
    notice: { kind: passed ? "good" : "bad", text: passed ? o.testPassed : o.testFailed },
    main: html`<ol class="checklist">${steps.map((step) => testStep(step, o))}</ol>${back}`,
  });
}

function testStep(step: SelfTestStep, o: Words["admin"]["overview"]): Markup {
  const took = o.testTook((step.milliseconds / 1000).toFixed(1));
  return html`<li>${mark(step.passed, o)} ${o.testSteps[step.name]}
<span class="hint">${took}</span>${step.problem && html`<span class="hint code">${step.problem}</span>`}</li>`;
}

function checklist({ words, service, options }: AdminScene, sums: Sums): Markup {
  const { steps } = words.admin.overview;
  const isHttps = service.publicUrl.startsWith("https:");
  const items: readonly (readonly [boolean, Part, string])[] = [
    [sums.courses > 0, html`<a href="/admin/courses">${steps.course}</a>`, steps.courseHint],
    [isHttps, steps.https, steps.httpsHint(service.publicUrl)],
    [sums.active > 0, html`<a href="/admin/platforms">${steps.platform}</a>`, steps.platformHint],
    ...(options.selfTest ? [[sums.tested, steps.test, steps.testHint] as const] : []),
  ];
  return html`<ol class="checklist">${items.map(
    ([done, title, hint]) =>
      html`<li>${mark(done, words.admin.overview, false)} ${title}${!done && html`<span class="hint">${hint}</span>`}</li>`,
  )}</ol>`;
}

function mark(done: boolean, o: Words["admin"]["overview"], bad = true): Markup {
  const look = done ? "done" : bad ? "bad" : "";
  return html`<span class="mark ${look}" aria-hidden="true">${done ? "✓" : bad ? "!" : ""}</span><span class="unseen">${
    done ? o.done : o.open_
  }:</span>`;
}

function figures(entries: readonly (readonly [string, Part])[]): Markup {
  return html`<dl class="figures six">${entries.map(
    ([title, value]) => html`<div><dt>${title}</dt><dd>${value}</dd></div>`,
  )}</dl>`;
}

function link(address: string, number: number, words: Words): Part {
  return number > 0 ? html`<a href="${address}">${words.count(number)}</a>` : words.count(number);
}

interface Sums {
  readonly courses: number;
  readonly platforms: number;
  readonly active: number;
  readonly pending: number;
  readonly links: number;
  readonly learners: number;
  readonly attempts: number;
  readonly open: number;
  readonly overdue: number;
  readonly waiting: number;
  readonly dead: number;
  readonly tested: boolean;
}

/** Grace for answers on their way, and a round of the sweep. */
const OVERDUE_MS = 5 * 60 * 1000;

async function count({ store, now }: Service): Promise<Sums> {
  const overdue = new Date(now().getTime() - OVERDUE_MS);
  const { rows } = await sql<Record<string, string | boolean | null>>`select
    (select count(*) from course) as courses,
    (select count(*) from platform) as platforms,
    (select count(*) from platform where status = 'active') as active,
    (select count(*) from platform where status = 'pending') as pending,
    (select count(*) from resource_link) as links,
    (select count(*) from learner) as learners,
    (select count(*) from attempt) as attempts,
    (select count(*) from attempt where submitted_at is null) as open,
    (select count(*) from attempt where submitted_at is null and due_at < ${overdue}) as overdue,
    (select count(*) from score where status = 'waiting') as waiting,
    (select count(*) from score where status = 'dead') as dead,
    (select (about->>'passed')::boolean from audit where action = 'self-test' order by id desc limit 1) as tested
  `.execute(store.db);
  const { tested, ...numbers } = rows[0] ?? {};
  const sums = Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [name, Number(value)]),
  );
  return { ...(sums as unknown as Omit<Sums, "tested">), tested: tested === true };
}

async function measure({ store, now }: Service) {
  const start = performance.now();
  const row = await store.db
    .selectFrom("score")
    .select("created_at")
    .where("status", "=", "waiting")
    .orderBy("created_at")
    .limit(1)
    .executeTakeFirst();
  const milliseconds = Math.ceil(performance.now() - start);
  const oldest = row && (now().getTime() - row.created_at.getTime()) / 1000;
  return { milliseconds, oldest };
}
