import { carry, type Desk } from "../../shared/desk.ts";
import { html, type Part } from "../../shared/markup.ts";
import { countQueue } from "./waiting.ts";

/** How many written answers of a class wait, and the way to mark them; nothing where none was ever handed in. */
export async function markingSection(desk: Desk): Promise<Part> {
  const { words, service, who } = desk;
  const { db } = service.store;
  const m = words.teach.marking;
  const waiting = sumOf(await countQueue(db, who.link_id, false));
  if (waiting === 0 && sumOf(await countQueue(db, who.link_id, true)) === 0) return "";
  return html`<section><h2>${m.title}</h2><p>${waiting > 0 ? m.waiting(waiting) : m.allMarked}</p>
<form method="post" action="/teach/marking">${carry(desk)}<button class="button${waiting > 0 && " strong"}">${m.open}</button></form></section>`;
}

export function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, one) => sum + one, 0);
}
