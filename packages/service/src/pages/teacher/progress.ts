import { switchProgress } from "../../learning/send-progress.ts";
import type { Desk } from "../shared/desk.ts";
import { field } from "../shared/form.ts";
import { actorOf } from "./allow.ts";
import { showClass } from "./class.ts";
import { progressOf } from "./progress-section.ts";

/** Has the platform hear how much is read, or no longer. */
export async function setProgress(desk: Desk): Promise<Response> {
  const { done, stale, impossible } = desk.words.teach.progress;
  const { service, who, form } = desk;
  const to = field(form, "to");
  if (to !== "on" && to !== "off") return showClass(desk, { kind: "bad", text: stale }, 400);
  if (to === "on" && !(await progressOf(desk))?.possible) {
    return showClass(desk, { kind: "bad", text: impossible }, 409);
  }
  return (await switchProgress(service, who.link_id, to === "on", actorOf(desk)))
    ? showClass(desk, { kind: "good", text: done[to] })
    : showClass(desk, { kind: "bad", text: stale }, 409);
}
