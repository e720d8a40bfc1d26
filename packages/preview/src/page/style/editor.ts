/** Of the editor beside the course. */
export const EDITOR_STYLE = `
#edit { font-weight: 600; }
#edit[aria-pressed="true"] { background: var(--primary); color: var(--on-primary); text-decoration: none; }
#editor { flex: 1 1 40%; min-width: 0; display: flex; flex-direction: column; background: var(--surface); border-right: 1px solid var(--line); }
#editor[hidden] { display: none; }
.editor-head { display: flex; align-items: center; gap: var(--2); padding: var(--2) var(--3) 0; }
.editor-head label { font-size: var(--s); color: var(--soft); }
.editor-head select { flex: 1 1 auto; min-width: 0; font: inherit; font-weight: 600; color: var(--ink); background: var(--surface); border: 2px solid var(--edge); border-radius: var(--round); min-height: 2.5rem; padding: 0 var(--2); }
.editor-head .quiet { color: var(--ink); text-decoration: none; min-width: 2.5rem; padding: 0; }
.editor-tools { display: flex; flex-wrap: wrap; align-items: center; gap: 0 var(--1); padding: var(--1) var(--2); border-bottom: 1px solid var(--line); }
.editor-tools .quiet { color: var(--ink); text-decoration: none; font-size: var(--s); min-height: 2.25rem; padding: 0 var(--2); border-radius: 0.4rem; }
.editor-tools .quiet:hover, .editor-tools [aria-expanded="true"] { background: var(--tint); }
.editor-tools .tool { min-width: 2.25rem; }
.editor-tools .bold { font-weight: 800; }
.editor-tools .italic { font-style: italic; font-family: Georgia, serif; }
.menus { display: contents; }
.with-menu { position: relative; }
.with-menu[hidden] { display: none; }
.with-menu > .quiet::after { content: "▾"; color: var(--soft); margin-left: 0.35em; }
.menu { position: absolute; z-index: 5; top: 100%; left: 0; min-width: 12rem; max-height: 22rem; overflow-y: auto; padding: var(--1); background: var(--surface); border: 1px solid var(--edge); border-radius: var(--round); box-shadow: 0 4px 18px rgb(0 0 0 / 0.25); }
.menu[hidden] { display: none; }
.menu button { display: block; width: 100%; font: inherit; font-size: 0.95rem; text-align: left; color: var(--ink); background: none; border: 0; border-radius: 0.4rem; padding: var(--1) var(--3); min-height: 2.5rem; cursor: pointer; }
.menu button:hover, .menu button:focus { background: var(--tint); }
#editor-text { flex: 1 1 auto; min-height: 0; overflow: hidden; border: 3px solid transparent; }
#editor-text:focus-within { border-color: var(--info); }
.editor-foot { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 var(--4); padding: var(--1) var(--3); border-top: 1px solid var(--line); font-size: var(--s); color: var(--soft); }
.editor-foot p { margin: 0; }
#editor-state { font-weight: 600; }
#editor-state::before { content: "●"; margin-right: 0.4em; color: var(--good); }
#editor-state[data-kind="saving"]::before, #editor-state[data-kind="typing"]::before { color: var(--warn); }
#editor-state[data-kind="offline"], #editor-state[data-kind="refused"], #editor-state[data-kind="gone"], #editor-state[data-kind="conflict"] { color: var(--bad); }
#editor-state:is([data-kind="offline"], [data-kind="refused"], [data-kind="gone"], [data-kind="conflict"])::before { content: "▲"; color: var(--bad); }
.offer, .conflict { margin: var(--2) var(--3); padding: var(--2) var(--3); border: 2px solid var(--warn); border-radius: var(--round); background: var(--warn-tint); }
.offer { display: flex; flex-wrap: wrap; align-items: center; gap: var(--2); }
.offer span { flex: 1 1 14rem; }
.offer .button, .choices .button { min-height: 2.5rem; padding: var(--1) var(--3); }
.conflict { max-height: 45vh; overflow-y: auto; }
.conflict h2 { font-size: 1rem; }
.conflict h3 { font-size: var(--s); font-weight: 600; color: var(--soft); }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: var(--2); margin: var(--2) 0; }
.sides pre { max-height: 10rem; overflow: auto; padding: var(--2); background: var(--surface); color: var(--ink); border: 1px solid var(--line); border-radius: 0.4rem; }
.sides mark { color: inherit; background: var(--warn-tint); text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 0.2em; }
.choices { display: flex; flex-wrap: wrap; gap: var(--2); }

@media (min-width: 56em) {
  [data-editing] .room { display: grid; grid-template: minmax(0, 3fr) minmax(0, 2fr) / minmax(0, 1fr) minmax(0, 1fr); }
  [data-editing] #editor { grid-row: 1 / 3; }
  [data-editing] .panel { border-top: 1px solid var(--line); border-left: 0; }
}
@media (min-width: 100em) {
  [data-editing] .room { grid-template: minmax(0, 1fr) / minmax(0, 5fr) minmax(0, 6fr) 24rem; }
  [data-editing] #editor { grid-row: auto; }
  [data-editing] .panel { border-top: 0; border-left: 1px solid var(--line); }
}
@media (max-width: 55.99em) {
  #editor { border: 0; border-bottom: 1px solid var(--line); }
  #editor-text { height: 60vh; flex: none; }
  .editor-tools .quiet, .editor-head select { min-height: var(--touch); }
  .with-menu { position: static; }
  .editor-tools { position: relative; }
  .menu { left: var(--2); right: var(--2); }
}
`;
