/** The forms beside the course, and the list of its modules. */
export const FORM_STYLE = `
.sheet { display: grid; gap: var(--3); }
.sheet .hint { margin: 0; }
.field { display: grid; gap: 0.2rem; }
.field > label, .sheet legend, .field > .name { font-size: 0.88rem; font-weight: 600; padding: 0; }
.field .aside { font-weight: 400; color: var(--soft); }
.sheet input:not([type="checkbox"], [type="radio"], [type="file"], [type="color"]), .sheet textarea, .sheet select, .outline input, .outline select, .who select { font: inherit; font-size: 0.95rem; color: var(--ink); background: var(--surface); border: 2px solid var(--edge); border-radius: var(--round); padding: 0.3rem 0.5rem; min-height: 2.4rem; width: 100%; min-width: 0; box-sizing: border-box; }
.sheet textarea { resize: vertical; line-height: 1.5; field-sizing: content; min-height: 2.4rem; max-height: 60vh; overflow: auto; }
.text-tools { border: 2px solid var(--edge); border-bottom: 0; border-radius: var(--round) var(--round) 0 0; padding: 0 var(--1); position: relative; }
.text-tools + textarea { border-radius: 0 0 var(--round) var(--round); margin-top: -0.2rem; }
.text-tools .with-menu { position: static; }
.text-tools .menu { left: var(--2); right: var(--2); }
.sheet textarea.long { min-height: 16rem; }
.sheet :is(input, textarea, select):focus-visible, .outline :is(input, select):focus-visible { outline: 3px solid var(--focus, var(--primary)); outline-offset: 1px; }
.sheet fieldset { border: 1px solid var(--line); border-radius: var(--round); margin: 0; padding: var(--2) var(--3) var(--3); min-width: 0; display: grid; gap: var(--2); }
.sheet legend { padding: 0 var(--1); }
.sheet .row { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: var(--1) var(--2); align-items: center; }
.sheet .row.two { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto; }
.sheet .row.plain { grid-template-columns: minmax(0, 1fr) auto; }
.sheet .row.worth { grid-template-columns: minmax(0, 1fr) 4.5rem auto; }
.sheet .row.named { grid-template-columns: minmax(5rem, 2fr) minmax(0, 5fr) auto; }
.sheet .row > .wrong { grid-column: 1 / -1; }
.sheet .entry { display: grid; gap: var(--1); }
.sheet .entry + .entry { border-top: 1px solid var(--line); padding-top: var(--2); }
.sheet .tick { display: flex; gap: var(--2); align-items: center; min-height: 1.9rem; font-size: 0.9rem; font-weight: 400; }
.sheet .tick input { width: 1.2rem; height: 1.2rem; margin: 0; flex: none; }
.sheet .row .tick { min-width: 1.5rem; justify-content: center; }
.mini { display: inline-flex; align-items: center; justify-content: center; font: inherit; font-size: 0.95rem; line-height: 1; min-width: 2rem; min-height: 2rem; border: 1px solid transparent; border-radius: 0.4rem; background: none; color: var(--ink); cursor: pointer; padding: 0 0.25rem; }
.mini:hover { background: var(--tint); }
.mini:disabled { color: var(--soft); opacity: 0.45; cursor: default; background: none; }
.minis { display: flex; gap: 0; flex: none; }
:is(.sheet, .outline, .form-bar) .small { font: inherit; font-size: 0.9rem; font-weight: 600; min-height: 2.2rem; padding: 0 var(--3); border: 2px solid var(--edge); border-radius: var(--round); background: var(--surface); color: var(--ink); cursor: pointer; justify-self: start; }
:is(.sheet, .outline, .form-bar) .small:hover { background: var(--tint); }
.sheet details > summary, .outline details > summary { font-weight: 600; font-size: 0.92rem; min-height: 2rem; display: list-item; }
.sheet details > .sheet { padding: var(--2) 0 var(--2) var(--2); }
.form-bar { display: flex; flex-wrap: wrap; gap: var(--1) var(--3); align-items: center; justify-content: space-between; position: sticky; top: calc(-1 * var(--3)); z-index: 1; margin: calc(-1 * var(--3)) calc(-1 * var(--4)) 0; padding: var(--2) var(--4); background: var(--surface); border-bottom: 1px solid var(--line); }
.form-bar .said { font-size: 0.85rem; color: var(--soft); margin: 0; flex: 1 1 10rem; min-height: 1.3em; }
.who + .said { order: 1; flex-basis: 100%; min-height: 0; }
.who ~ .small { align-self: end; min-height: 2.4rem; }
.form-bar .said.bad { color: var(--bad); font-weight: 600; }
.small:disabled { color: var(--soft); border-color: var(--line); cursor: default; }
.who { flex: 1 1 14rem; display: grid; gap: 0.2rem; font-size: 0.88rem; font-weight: 600; }
:is(.field, .sheet) .wrong { margin: 0; font-size: 0.85rem; font-weight: 600; color: var(--bad); }
:is(.field, .sheet) .wrong:empty { display: none; }
.sheet [aria-invalid="true"] { border-color: var(--bad); }
.sheet [type="color"] { width: 3.5rem; height: 2.2rem; padding: 0.1rem; border: 2px solid var(--edge); border-radius: var(--round); background: var(--surface); cursor: pointer; }
.drop { outline: 3px dashed var(--primary); outline-offset: 2px; }
.outline { display: grid; gap: var(--3); }
.outline ol { list-style: none; margin: 0; padding: 0; display: grid; gap: 2px; }
.outline > ol { gap: var(--2); }
.outline li.module { border: 1px solid var(--line); border-radius: var(--round); padding: var(--1) var(--2) var(--1) var(--3); }
.outline .line { display: flex; align-items: center; gap: var(--1); min-height: 2.3rem; }
.outline .line > .grow { flex: 1 1 auto; min-width: 0; font-weight: 600; }
.outline li li .line > .grow { font-weight: 400; }
.outline .line .number { color: var(--soft); font-variant-numeric: tabular-nums; font-weight: 400; margin-right: var(--1); }
.outline .line .kind { display: block; font-size: 0.8rem; color: var(--soft); }
.outline h3 { font-size: 0.88rem; margin: var(--2) 0 var(--1); }
.outline .new { display: flex; gap: var(--2); align-items: end; flex-wrap: wrap; }
.outline .new > label { flex: 1 1 9rem; font-size: 0.85rem; color: var(--soft); display: grid; gap: 0.2rem; }
.outline .inner { padding: 0 0 var(--2); }
.outline .as-link { font-size: inherit; color: var(--primary); text-decoration: none; min-height: 2rem; width: 100%; }
.outline .as-link:hover { text-decoration: underline; }
.picture-dialog img { max-width: 100%; max-height: 14rem; border: 1px solid var(--line); border-radius: 0.4rem; }
.sheet :is([type="checkbox"], [type="radio"]) { accent-color: var(--primary); }
@media (max-width: 30em) {
  .sheet .row > .movers { grid-column: 1 / -1; justify-self: end; }
}
@media (forced-colors: active) {
  .mini { border-color: ButtonText; }
  .mini:disabled { border-color: GrayText; opacity: 1; }
}
@media (max-width: 55.99em) {
  .form-bar { position: static; }
  .mini { min-width: var(--touch); min-height: var(--touch); }
  .sheet input:not([type="checkbox"], [type="radio"]), .sheet select, .outline input, .outline select { min-height: var(--touch); }
  .sheet textarea.long { min-height: 12rem; }
  .outline li.module { padding: var(--1) var(--2); }
}
`;
