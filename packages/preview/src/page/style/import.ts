/** Files that come into the course: what is in them, beside what had to be guessed. */
export const IMPORT_STYLE = `
#import { width: min(76rem, calc(100vw - 2rem)); max-height: calc(100vh - 2rem); overflow: auto; }
.import-columns { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: var(--4); align-items: start; }
.judge-report { width: 100%; height: 65vh; border: 1px solid var(--line, currentColor); background: #fff; }
.import-columns h3 { font-size: 1rem; }
.import-questions { list-style: none; padding: 0; }
.import-questions > li + li { margin-top: var(--4); border-top: 1px solid var(--line); padding-top: var(--3); }
.import-questions fieldset { border: 0; padding: 0; margin: 0; min-width: 0; }
.import-questions fieldset[disabled] { opacity: 0.6; }
.import-questions legend { font-weight: 600; padding: 0; }
.import-questions .tick { display: block; padding: var(--1) 0; }
.import-questions .sign { color: var(--good, var(--primary)); font-weight: 700; font-size: 0.85rem; }
.import-questions img { max-width: 100%; max-height: 12rem; }
.import-questions .problems { margin: var(--2) 0; }
#import-target { position: fixed; inset: var(--4); z-index: 3; display: grid; place-items: center; border: 4px dashed var(--primary); border-radius: var(--round); background: var(--surface); font-weight: 700; pointer-events: none; text-align: center; padding: var(--4); }
#import-target[hidden] { display: none; }
@media (max-width: 55.99em) {
  .import-columns { grid-template-columns: minmax(0, 1fr); }
}
`;
