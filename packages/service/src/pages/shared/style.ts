/** What pages add to the player's own look: a head, tables, forms, figures, lists of facts. */
export const STYLE = `
.skip { position: absolute; z-index: 2; left: -99em; background: var(--surface); padding: var(--2) var(--4); }
.skip:focus { top: var(--2); left: var(--2); }

.head { display: flex; flex-wrap: wrap; align-items: center; padding: var(--1) var(--4); background: var(--surface); border-bottom: 1px solid var(--line); }
.brand { font-weight: 700; margin-right: var(--4); color: var(--primary); }
.head nav { flex: 1 1 auto; }
.head nav ul { display: flex; flex-wrap: wrap; list-style: none; padding: 0; }
.head .quiet { font-size: var(--s); font-weight: 600; color: var(--ink); }
.head [aria-current] { color: var(--primary); box-shadow: inset 0 -3px var(--primary); border-radius: 0; }
.head .languages .quiet { font-weight: 400; }
.head .languages [aria-current] { font-weight: 700; cursor: default; text-decoration: none; }
.languages, .head form { display: flex; flex-wrap: wrap; }
.languages { margin-left: auto; }
main .choices { display: flex; flex-wrap: wrap; list-style: none; padding: 0; }
main .choices li { margin: 0 var(--2) var(--2) 0; }
.check { display: flex; align-items: flex-start; font-weight: 400; background: none; }
.check input { flex: none; width: 1.3rem; height: 1.3rem; margin: 0.25rem var(--2) 0 0; }

main { padding: var(--5) var(--4) var(--6); max-width: 76rem; margin: 0 auto; outline: 0; }
main > * + *, section > * + *, form.fields > * + * { margin-top: var(--4); }
main > section + *, main > * + section { margin-top: var(--6); }
main > h1 + section { margin-top: var(--4); }
main > h1 + .eyebrow, section > h2 + *, section > h3 + * { margin-top: var(--2); }
section > h3 { margin-top: var(--5); }
main p, main li, .fields { max-width: 44rem; }
main ol, main ul { padding-left: 1.4em; }
main li + li { margin-top: var(--2); }
.eyebrow, .hint, .foot { font-size: var(--s); color: var(--soft); }
.hint { display: block; font-weight: 400; }
.foot { padding: var(--4); max-width: 76rem; margin: 0 auto; }
.card { border: 1px solid var(--line); border-radius: var(--round); background: var(--surface); padding: var(--4); }
.card + .card { margin-top: var(--4); }
.card > * + * { margin-top: var(--3); }
.card > [type="hidden"] + *, form.fields > [type="hidden"] + * { margin-top: 0; }
.code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 0.85em; overflow-wrap: anywhere; }

.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr)); gap: var(--3); margin-bottom: 0; }
@media screen and (min-width: 34em) { .six { grid-template-columns: repeat(3, minmax(0, 1fr)); } }
@media screen and (min-width: 64em) { .six { grid-template-columns: repeat(6, minmax(0, 1fr)); } }
.figures > div { border: 1px solid var(--line); border-radius: var(--round); background: var(--surface); padding: var(--3) var(--4); display: flex; flex-direction: column; }
.figures dt { font-size: var(--s); color: var(--soft); }
.figures dd { margin: auto 0 0; font-size: var(--l); font-weight: 700; }

.facts-of { display: grid; grid-template-columns: minmax(8rem, max-content) minmax(0, 1fr); gap: var(--2) var(--4); margin-bottom: 0; }
.facts-of dt { color: var(--soft); }
.facts-of dd { margin: 0; overflow-wrap: anywhere; }

main .checklist { list-style: none; padding: 0; }
.checklist li { position: relative; padding: var(--1) 0 var(--1) 2.5rem; }
.mark { position: absolute; left: 0; top: 0.35rem; width: 1.7rem; height: 1.7rem; line-height: 1.5rem; border-radius: 50%; border: 2px solid var(--edge); text-align: center; font-weight: 700; }
.mark.done { background: var(--good); border-color: var(--good); color: var(--ground); }
.mark.bad { border-color: var(--bad); color: var(--bad); }

.tag { display: inline-block; border: 1px solid var(--edge); border-radius: 1rem; padding: 0 var(--3); font-size: var(--s); line-height: 1.5; text-align: left; }
.tag.good { border-color: var(--good); background: var(--good-tint); color: var(--good); }
.tag.bad { border-color: var(--bad); background: var(--bad-tint); color: var(--bad); }
.tag.warn { border-color: var(--warn); background: var(--warn-tint); color: var(--warn); }

label, .label { display: block; font-weight: 600; }
input:not([type]), input[type="text"], input[type="url"], input[type="search"], input[type="number"], select, textarea { font: inherit; font-weight: 400; color: inherit; background: var(--surface); border: 2px solid var(--edge); border-radius: var(--round); min-height: var(--touch); padding: var(--1) var(--3); width: 100%; margin-top: var(--1); }
input[type="number"] { display: block; max-width: 8rem; }
input[readonly] { border: 1px solid var(--line); background: var(--tint); }
input[aria-invalid] { border-color: var(--bad); }
.wrong { color: var(--bad); font-weight: 600; }
.row { display: flex; flex-wrap: wrap; align-items: flex-end; }
form.row { max-width: 44rem; }
.row > *, main .row > * + * { margin: var(--2) var(--2) 0 0; }
.row > .row { margin-top: 0; }
.row > :last-child { margin-right: 0; }
.row > .grow { flex: 1 1 12rem; }
@media (max-width: 25em) { .row > .grow { margin-right: 0; } }
.copied { display: flex; align-items: flex-end; max-width: 44rem; }
.copied label { flex: 1 1 auto; min-width: 0; }
.copied .button { margin-left: var(--2); flex: none; }
.button.strong { background: var(--primary); color: var(--on-primary); }
.button.danger { border-color: var(--bad); color: var(--bad); }
.as-link { font: inherit; border: 0; background: none; padding: var(--1) 0; min-height: 1.5rem; color: var(--primary); text-decoration: underline; text-underline-offset: 0.2em; cursor: pointer; text-align: left; }
th .as-link { font-weight: 700; }
details > summary { cursor: pointer; min-height: var(--touch); padding: var(--2) 0; font-weight: 600; color: var(--primary); }
details > * + * { margin-top: var(--3); }

.table { width: 100%; border-collapse: collapse; background: var(--surface); border: 1px solid var(--line); font-size: var(--s); }
.table th, .table td { text-align: left; vertical-align: baseline; padding: var(--2) var(--3); border-top: 1px solid var(--line); overflow-wrap: anywhere; }
.table thead th { border-top: 0; background: var(--tint); vertical-align: bottom; overflow-wrap: normal; }
.table tbody th { font-weight: 600; }
.table .number-cell { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.table th.number-cell { white-space: normal; }
[aria-sort="ascending"] .as-link::after { content: " \\2191"; }
[aria-sort="descending"] .as-link::after { content: " \\2193"; }
.table .meter { min-width: 4rem; margin-top: var(--1); }

@media screen and (max-width: 48em) {
  .table, .table tbody { display: block; border: 0; background: none; }
  .table tbody tr { display: block; border: 1px solid var(--line); border-radius: var(--round); background: var(--surface); padding: var(--2) var(--3); }
  .table tbody tr + tr { margin-top: var(--3); }
  .table tbody th, .table td { display: block; border: 0; padding: var(--1) 0; }
  .table tbody th { font-size: 1rem; }
  .table td { display: flex; justify-content: space-between; text-align: right; }
  .table td:empty { display: none; }
  .table td::before { content: attr(data-label); color: var(--soft); margin-right: var(--4); text-align: left; flex: none; max-width: 45%; }
  .table .number-cell { white-space: normal; }
  .table thead { position: absolute; clip-path: inset(50%); height: 1px; width: 1px; overflow: hidden; white-space: nowrap; }
  .table.sortable thead, .table.sortable thead tr { position: static; clip-path: none; height: auto; width: auto; display: flex; flex-wrap: wrap; white-space: normal; }
  .table.sortable thead th { background: none; padding: var(--1) var(--4) var(--1) 0; }
  .facts-of { display: block; }
  .facts-of dd { margin-bottom: var(--3); }
}

.written { white-space: pre-wrap; overflow-wrap: anywhere; max-width: 44rem; }
fieldset { border: 1px solid var(--line); border-radius: var(--round); padding: var(--3) var(--4); margin: 0; min-width: 0; }
fieldset > * + * { margin-top: var(--3); }
.bare { border: 0; padding: 0; }
.bare legend { font-weight: 600; padding: 0; }
.check b { white-space: nowrap; }
.contest-code { font-size: var(--l); letter-spacing: 0.06em; }
.ranks { width: 100%; max-width: 44rem; border-collapse: collapse; background: var(--surface); border: 1px solid var(--line); }
.ranks th, .ranks td { text-align: left; vertical-align: baseline; padding: var(--2); border-top: 1px solid var(--line); overflow-wrap: anywhere; }
.ranks thead th { background: var(--tint); font-size: var(--s); white-space: nowrap; }
.ranks .number-cell { text-align: right; font-variant-numeric: tabular-nums; }
.ranks td.number-cell { font-weight: 600; white-space: nowrap; }
.ranks tbody th { width: 100%; }
.ranks .rank { font-size: var(--l); font-weight: 700; color: var(--primary); font-variant-numeric: tabular-nums; }
input[type="file"] { display: block; font: inherit; font-weight: 400; max-width: 100%; min-height: var(--touch); padding: var(--2) 0; }
.column, .column + .foot { max-width: 46rem; }
.poster { text-align: center; }
.poster > h1 { padding: var(--6) var(--5); border-radius: var(--round); color: var(--on-primary); background: radial-gradient(circle at 100% 0, var(--fold) 8rem, transparent 8.05rem), radial-gradient(circle at 88% 100%, var(--fold) 5rem, transparent 5.05rem), var(--primary); -webkit-print-color-adjust: exact; print-color-adjust: exact; }
@media (prefers-color-scheme: dark) { .poster > h1 { color: var(--ink); background-color: var(--tint); } }
@media (forced-colors: active) { .poster > h1 { border: 2px solid; } }
.poster-when { font-size: var(--l); font-weight: 600; }
.poster li { display: inline-block; padding: var(--1) var(--3); margin: 0 var(--1); border-radius: 2rem; background: var(--tint); font-weight: 600; }
.poster ul { list-style: none; padding: 0; }
.poster h1, .poster p, .poster ul { max-width: 44rem; margin-left: auto; margin-right: auto; }
.poster-publisher { font-weight: 600; text-transform: uppercase; letter-spacing: 0.04em; font-size: var(--s); }
.poster .qr { max-width: 100%; height: auto; border: 1px solid var(--line); }
.dated { text-align: right; max-width: none; }
.signatures { display: flex; justify-content: space-around; padding-bottom: 6rem; font-weight: 700; text-align: center; }

@media print {
  html { font-size: 11pt; }
  body { background: none; }
  .head nav, .languages, .skip, form, .no-print { display: none !important; }
  main { padding: 0; max-width: none; }
  .table tr, .card { break-inside: avoid; }
  .as-link { color: inherit; text-decoration: none; padding: 0; }
  form.in-print { display: block !important; }
  .poster { font-size: 16pt; }
  .poster h1 { font-size: 30pt; line-height: 1.25; }
  .poster .qr { width: 95mm; border: 0; }
  .poster ~ .foot { display: none; }
}
`;
