import { BESIDE_STYLE } from "./style/beside.ts";
import { EDITOR_STYLE } from "./style/editor.ts";
import { FORM_STYLE } from "./style/forms.ts";
import { IMPORT_STYLE } from "./style/import.ts";
import { SPOT_STYLE } from "./style/spots.ts";

/** What the window adds to the player's own look: tools above, the course, and a panel beside it. */
export const STYLE = `
html { font-size: 100%; }
.window { display: flex; flex-direction: column; min-height: 100vh; }
.skip { position: absolute; z-index: 2; left: -99em; background: var(--surface); padding: var(--2) var(--4); }
.skip:focus { top: var(--2); left: var(--2); }

.head { display: flex; flex-wrap: wrap; align-items: center; gap: 0 var(--4); padding: var(--1) var(--4); background: var(--surface); border-bottom: 1px solid var(--line); }
.brand { font-weight: 700; color: var(--primary); }
.head h1 { font-size: 1rem; flex: 1 1 12rem; min-width: 0; }
.ways { display: flex; margin-left: auto; }
.ways .quiet { font-size: var(--s); }
.languages { display: flex; }
.languages .quiet { font-size: var(--s); font-weight: 400; color: var(--ink); }
.languages [aria-current] { color: var(--primary); font-weight: 700; cursor: default; text-decoration: none; }

.tools { padding: var(--2) var(--4) 0; background: var(--surface); border-bottom: 1px solid var(--line); font-size: var(--s); }
.choices { display: flex; flex-wrap: wrap; align-items: flex-end; gap: var(--2) var(--3); }
.tools label { display: block; font-size: 0.8rem; line-height: 1.4; color: var(--soft); flex: 0 1 auto; min-width: 0; }
.tools select { display: block; font: inherit; font-size: var(--s); color: var(--ink); background: var(--surface); border: 2px solid var(--edge); border-radius: var(--round); min-height: 2.4rem; padding: 0 var(--1); max-width: 100%; width: 9.5rem; }
.tools #run-time, .tools #mode { width: 7.5rem; }
.boxed { border: 2px solid var(--edge); font-size: var(--s); color: var(--ink); min-height: 2.4rem; padding: 0 var(--3); }
.widths { display: flex; border: 2px solid var(--edge); border-radius: var(--round); margin-left: auto; }
.widths .quiet { border: 0; border-radius: 0.45rem; font-size: var(--s); padding: 0 var(--2); min-height: 2.15rem; color: var(--ink); }
[aria-pressed="true"]:is(.boxed, .deeds .quiet), .widths .quiet[aria-pressed="true"] { background: var(--primary); color: var(--on-primary); }
.deeds { display: flex; flex-wrap: wrap; gap: 0 var(--2); margin: var(--1) calc(-1 * var(--2)); }
.deeds .quiet { font-size: var(--s); min-height: 2.2rem; padding: 0 var(--2); }

.print-list { max-width: 40rem; margin: 0 auto; padding: var(--6) var(--4); }
.print-list > * + * { margin-top: var(--4); }
.print-list > h2 { margin-top: var(--6); }
.print-list label { display: block; font-weight: 600; margin-bottom: var(--4); }
.print-list input { display: block; margin-top: var(--2); max-width: 100%; font: inherit; }
.print-list ul { list-style: none; padding: 0; }
.print-list li + li { margin-top: var(--3); }
.print-list li a { display: block; padding: var(--3) var(--4); min-height: var(--touch); background: var(--surface); border: 2px solid var(--edge); border-radius: var(--round); font-weight: 600; }

.room { flex: 1 1 auto; display: flex; min-height: 0; }
#stage { flex: 1 1 auto; min-width: 0; display: flex; flex-direction: column; outline: 0; padding: var(--2) var(--4) var(--4); }
#told { font-size: var(--s); color: var(--soft); min-height: 1.65em; }
#told.bad { color: var(--bad); font-weight: 600; }
.device { flex: 1 1 auto; min-height: 34rem; display: flex; margin: var(--1) auto 0; width: 100%; background: var(--surface); border: 1px solid var(--line); border-radius: var(--round); overflow: hidden; }
.device[data-width="phone"] { max-width: calc(360px + 2px); }
.device[data-width="tablet"] { max-width: calc(768px + 2px); }
.device iframe { flex: 1 1 auto; width: 100%; border: 0; display: block; }

.panel { container-type: inline-size; flex: 0 0 29rem; min-width: 0; display: flex; flex-direction: column; background: var(--surface); border-left: 1px solid var(--line); }
[role="tablist"] { display: grid; grid-template-columns: repeat(4, auto); border-bottom: 1px solid var(--line); padding: var(--1) var(--2); gap: 2px; }
[role="tab"] { font: inherit; font-size: 0.84rem; font-weight: 600; min-height: 2.3rem; padding: 0 0.3rem; border: 0; border-radius: 0.4rem; background: none; color: var(--ink); cursor: pointer; white-space: nowrap; }
[role="tab"]:hover { background: var(--tint); }
[role="tab"][aria-selected="true"] { color: var(--on-primary); background: var(--primary); }
@container (min-width: 43rem) {
  [role="tablist"] { grid-template-columns: repeat(8, auto); }
}
.count:not(:empty) { display: inline-block; margin-left: var(--1); min-width: 1.4rem; padding: 0 0.35rem; border-radius: 1rem; background: var(--tint); color: var(--ink); font-size: 0.8rem; }
.count.bad { background: var(--bad); color: var(--surface); }
[role="tabpanel"] { flex: 1 1 auto; padding: var(--3) var(--4) var(--5); font-size: 0.94rem; overflow-wrap: anywhere; }
[role="tabpanel"] > * + * { margin-top: var(--3); }
[role="tabpanel"] h2 { font-size: 1rem; margin-top: var(--5); }
[role="tabpanel"] > h2:first-child { margin-top: 0; }
@media (min-width: 56em) {
  .window { height: 100vh; }
  .device { min-height: 0; }
  [role="tabpanel"] { overflow-y: auto; min-height: 0; }
}

.problems { list-style: none; padding: 0; }
#problems > * + *, #fix + p { margin-top: var(--2); }
.problems li { border: 1px solid var(--line); border-left: 5px solid var(--edge); border-radius: 0.4rem; padding: var(--2) var(--3); }
.problems li + li { margin-top: var(--2); }
.problems li.error { border-left-color: var(--bad); }
.problems li.warning { border-left-color: var(--warn); }
.problems .kind { font-size: 0.85rem; font-weight: 700; }
.problems .error .kind { color: var(--bad); }
.problems .warning .kind { color: var(--warn); }
.problems .where, .hint { font-size: 0.85rem; color: var(--soft); }
.problems .links { display: flex; flex-wrap: wrap; gap: 0 var(--4); }
.as-link { font: inherit; font-size: 0.9rem; border: 0; background: none; padding: var(--1) 0; min-height: 1.6rem; color: var(--primary); text-decoration: underline; text-underline-offset: 0.2em; cursor: pointer; text-align: left; }
code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 0.92em; background: var(--tint); padding: 0 0.2em; border-radius: 0.2em; }

.facts { display: grid; grid-template-columns: minmax(6rem, max-content) minmax(0, 1fr); gap: var(--1) var(--4); margin: 0; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; font-weight: 600; }
.facts .meter { margin-top: var(--1); }
.meter.full > span { background: var(--bad); }
.calls { list-style: none; padding: 0; font-size: 0.85rem; }
.calls li { border-top: 1px solid var(--line); padding: var(--1) 0; }
.calls .call { font-family: ui-monospace, Menlo, Consolas, monospace; }
.calls .result { color: var(--soft); }
.calls .bad { color: var(--bad); font-weight: 600; }
details > summary { cursor: pointer; padding: var(--1) 0; min-height: 1.6rem; }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: 0.85rem / 1.5 ui-monospace, Menlo, Consolas, monospace; }
dialog { border: 1px solid var(--edge); border-radius: var(--round); background: var(--surface); color: var(--ink); width: min(48rem, calc(100vw - 2rem)); padding: var(--4) var(--5); }
dialog::backdrop { background: rgb(0 0 0 / 0.5); }
dialog > * + * { margin-top: var(--3); }
dialog pre { max-height: 60vh; overflow: auto; }

@media (max-width: 55.99em) {
  .room { flex-direction: column; }
  .panel { flex: none; border-left: 0; border-top: 1px solid var(--line); }
  #stage { padding: var(--2); }
  .device { height: 78vh; flex: none; }
  .tools { padding: var(--2); }
  .tools label { flex: 1 1 40%; }
  .tools select, .tools #run-time, .tools #mode { width: 100%; min-height: var(--touch); }
  .boxed, .deeds .quiet, [role="tab"] { min-height: var(--touch); }
  [role="tab"] { font-size: 0.8rem; padding: 0 0.15rem; }
  .widths { flex: 1 1 100%; }
  .widths .quiet { flex: 1 1 auto; }
  
}
${BESIDE_STYLE}${EDITOR_STYLE}${FORM_STYLE}${SPOT_STYLE}${IMPORT_STYLE}`;
