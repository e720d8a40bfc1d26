/** Of what stands beside the course: tables, questions, sizes, the data model; and of the second window. */
export const BESIDE_STYLE = `
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
small { font-size: 0.85em; color: var(--soft); }
.chip { display: inline-block; font: inherit; font-size: 0.8rem; font-weight: 600; line-height: 1.5; padding: 0 0.5em; border: 0; border-radius: 1em; background: var(--warn-tint); color: var(--warn); }
button.chip { cursor: pointer; text-decoration: underline; min-height: 1.6rem; }
.chip.saved { background: var(--good-tint); color: var(--good); }
.check { display: flex; gap: var(--2); align-items: baseline; font-size: 0.9rem; min-height: var(--touch); }

.sums { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: var(--2); }
.sums li { border-radius: 1rem; padding: 0.1rem 0.8rem; font-weight: 600; background: var(--good-tint); color: var(--good); }
.sums .bad { background: var(--bad-tint); color: var(--bad); }
.sums .as-link { color: inherit; font-weight: inherit; padding: 0; }
.coverage { width: 100%; border-collapse: collapse; font-size: 0.88rem; }
.coverage th, .coverage td { text-align: left; vertical-align: top; font-weight: 400; padding: var(--1) var(--2) var(--1) 0; border-top: 1px solid var(--line); }
.coverage thead th { border: 0; color: var(--soft); font-size: 0.8rem; vertical-align: bottom; }
.coverage tbody th { padding-left: var(--3); }
.coverage tbody th code { font-size: 0.8rem; color: var(--soft); background: none; padding: 0; }
.coverage .module th { font-weight: 700; padding-left: 0; }
.coverage .module > * { border-top: 2px solid var(--edge); padding-top: var(--2); }
.coverage .module small { font-weight: 400; }
.coverage .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.coverage thead .number { white-space: normal; overflow-wrap: normal; }
.coverage .number:last-child { padding-right: 0; }
.coverage .number .as-link { min-width: 1.6rem; text-align: right; padding: 0; }
.coverage .none { color: var(--bad); }
.coverage .none small { color: inherit; }
.sizes tbody th { padding-left: 0; }
.sizes .chosen > * { font-weight: 700; }

.filters { display: grid; grid-template-columns: 1fr 1fr; gap: var(--2); }
.filters select, #panel-questions > input, #panel-calls > input { width: 100%; min-width: 0; font: inherit; font-size: 0.9rem; color: var(--ink); background: var(--surface); border: 2px solid var(--edge); border-radius: var(--round); min-height: var(--touch); padding: var(--1) var(--2); }
.questions { list-style: none; padding: 0; }
.questions > li { border-top: 1px solid var(--line); }
.questions summary { padding: var(--2) 0; }
.questions .stem { font-weight: 600; }
.questions summary small { display: block; padding-left: 1.1em; }
.questions details > * + * { margin-top: var(--2); }
.questions details[open] { padding-bottom: var(--3); }
.prose img { max-width: 100%; height: auto; }
.prose table { border-collapse: collapse; } .prose td, .prose th { border: 1px solid var(--line); padding: 0 var(--2); }
.blank { display: inline-block; min-width: 3em; border-bottom: 2px solid var(--edge); }
.key { list-style: none; padding: 0; border: 1px solid var(--line); border-radius: 0.4rem; }
.key li { display: flex; gap: var(--2); padding: var(--1) var(--3); }
.key li + li { border-top: 1px solid var(--line); }
.key .sign { font-weight: 700; width: 1em; flex: none; }
.key .right { background: var(--good-tint); } .key .right .sign { color: var(--good); }
.key .wrong .sign { color: var(--bad); }
.key .to { font-weight: 600; }
.key .feedback { display: block; color: var(--soft); font-size: 0.9em; }
.key .prose { display: inline; }

.weights { list-style: none; padding: 0; font-size: 0.85rem; }
.weights li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 var(--3); padding: var(--1) 0; }
.weights .path { font-family: ui-monospace, Menlo, Consolas, monospace; min-width: 0; }
.weights .meter { flex: 1 0 100%; }

.tree, .tree ul { list-style: none; padding: 0; font-size: 0.85rem; }
.tree ul { padding-left: var(--4); border-left: 1px solid var(--line); margin-left: 0.3rem; }
.tree li { padding: 0.1rem 0; }
.tree details[open] > summary > .chip { display: none; }
.tree .value { overflow-wrap: anywhere; font-weight: 600; }

.device.two { gap: 2px; background: var(--edge); }
.device.two[data-width="phone"] { max-width: calc(720px + 4px); }
.second { margin: 0; display: flex; height: 100vh; }
.second iframe { flex: 1; border: 0; }

.bare .tools, .bare .panel, .bare #told, .bare .brand, .bare #open-tools, .bare .languages, .bare #print, .bare #to-phone { display: none; }
.guest .head { display: none; }
.bare #stage { padding: 0; }
.bare .device { border: 0; border-radius: 0; margin-top: 0; }
#bare[aria-pressed="true"] { background: var(--primary); color: var(--on-primary); }
#open-tools { display: none; }
.qr { width: min(18rem, 70vw); margin: 0 auto; background: #fff; padding: var(--2); border-radius: var(--round); }
.qr svg { display: block; width: 100%; height: auto; }
.refusal main { max-width: var(--measure); margin: 12vh auto; padding: var(--4); }

@media (min-width: 100em) {
  .panel { flex-basis: 36rem; }
}
@media (max-width: 55.99em) {
  .head { padding: var(--1) var(--2); gap: 0; }
  .head h1 { flex: 1 1 60%; order: -2; }
  .brand, .languages [aria-current] { display: none; }
  .ways { margin-left: 0; flex: 1 1 100%; justify-content: space-between; }
  .ways .quiet, .languages .quiet { font-size: 0.82rem; padding: 0 0.3rem; }
  .languages { margin-left: auto; order: -1; }
  #open-tools { display: inline-flex; background: var(--surface); border-radius: 0; border-bottom: 1px solid var(--line); }
  .tools:not(.open) { display: none; }
  .bare .device { height: auto; flex: 1; }
  .bare .room, .bare #stage { flex: 1; display: flex; }
  .device.two { flex-direction: column; height: 150vh; }
  .choices > * { flex: 1 1 40%; }
  .choices .widths { flex: 1 1 100%; }
}
`;
