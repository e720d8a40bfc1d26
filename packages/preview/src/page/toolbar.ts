import { PROFILES } from "@hocvu/simulator/scorm12";
import { html } from "hono/html";
import { RUN_TIMES } from "../build/run-times.ts";
import type { Words } from "../words/words.ts";

/** The controls above the course: what it is shown on and how, and what its learner does. */
export function toolbar(words: Words) {
  const { runTimes, faults } = words;
  const { modes, looks, ...said } = words.beside.controls;
  const profiles = Object.entries(PROFILES).map(
    ([name, { title }]) => [name, words.platforms[name] ?? title] as const,
  );
  return html`<button type="button" class="quiet" id="open-tools" aria-expanded="false" aria-controls="tools">${said.controls}</button>
<section class="tools" id="tools" aria-label="${words.tools}">
<div class="choices">
${menu(
  "run-time",
  words.shownOn,
  [...RUN_TIMES].map((name) => [name, runTimes[name]] as const),
)}
${menu("profile", words.platform, [["", words.standard], ...profiles])}
${menu("mode", said.mode, Object.entries(modes))}
${menu("fault", words.fault, Object.entries(faults))}
${menu("look", said.look, Object.entries(looks))}
<button type="button" class="quiet boxed" id="large" aria-pressed="false">${said.large}</button>
${widths(words)}
</div>
<div class="deeds" role="group" aria-label="${said.learner}">
${deed("resume", words.resume)}${deed("fresh", words.fresh)}${deed("kill", said.kill)}
<button type="button" class="quiet" id="second-window" aria-pressed="false">${said.secondWindow}</button>
${deed("to-exam", said.toExam)}${deed("answer-all", said.answerAll)}${deed("answer-half", said.answerHalf)}
</div>
</section>`;
}

function menu(name: string, label: string, options: readonly (readonly [string, string])[]) {
  return html`<label id="${name}-label">${label} <select id="${name}" autocomplete="off">${options.map(
    ([value, text]) => html`<option value="${value}">${text}</option>`,
  )}</select></label>`;
}

function deed(name: string, label: string) {
  return html`<button type="button" class="quiet" id="${name}">${label}</button>`;
}

function widths({ width, widths: names }: Words) {
  return html`<div class="widths" role="group" aria-label="${width}">${(
    ["phone", "tablet", "full"] as const
  ).map(
    (name) =>
      html`<button type="button" class="quiet" data-width="${name}" aria-pressed="${
        name === "full" ? "true" : "false"
      }">${names[name]}</button>`,
  )}</div>`;
}
