import { wholeNumber } from "../shared/form.ts";
import { html, type Markup } from "../shared/markup.ts";
import { table } from "../shared/table.ts";
import { type AdminScene, answerAdmin } from "./scene.ts";

const ROWS = 100;

/** The audit trail, newest first. */
export async function showAudit(scene: AdminScene): Promise<Response> {
  const { service, words, times, c } = scene;
  const a = words.admin.audit;
  const before = wholeNumber(c.req.query("before") ?? "", 1, 999_999_999);
  const found = await service.store.db
    .selectFrom("audit")
    .selectAll()
    .$if(before !== undefined, (query) => query.where("id", "<", before ?? 0))
    .orderBy("id", "desc")
    .limit(ROWS + 1)
    .execute();
  const rows = found.slice(0, ROWS);
  const older = found.length > ROWS && rows.at(-1)?.id;
  const list = table(
    a.title,
    [
      { title: a.at, cell: (row) => times.at(row.at) },
      { title: a.what, names: true, cell: (row) => a.actions[row.action] ?? row.action },
      { title: a.who, cell: (row) => a.actor(row.actor) },
      { title: a.about, cell: (row) => details(row.about) },
    ],
    rows,
  );
  return answerAdmin(scene, {
    room: "audit",
    main: html`<p>${a.text}</p>${rows.length > 0 ? list : html`<p>${a.none}</p>`}
${older && html`<p><a class="button" href="/admin/audit?before=${older}">${words.next}</a></p>`}`,
  });
}

function details(about: Readonly<Record<string, unknown>>): Markup {
  return html`<span class="code">${Object.entries(about)
    .map(([name, value]) => `${name}: ${typeof value === "object" ? JSON.stringify(value) : value}`)
    .join(" · ")}</span>`;
}
