/** What is added to the look of paper where it is read and commented on. */
export const REVIEW_STYLE = `
html:has(.review) { scroll-padding-top: 8rem; }
.review { --tone: #1d4f86; max-width: none; padding: 0; }
.review main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1.25rem 6rem; }
.review .opening { text-align: center; }
.review .intro { text-align: left; border: 1px solid #1d4f86; border-radius: 0.4rem; background: #eaf1f9; padding: 0.7rem 1rem; font-family: system-ui, sans-serif; font-size: 1rem; }
.review .publisher { text-transform: uppercase; font-weight: 700; }
.bar { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 1rem; padding: 0.4rem 1.25rem; background: #fff; border-bottom: 2px solid var(--tone); font: 1rem/1.4 system-ui, sans-serif; }
.bar p { margin: 0; }
#review--count { font-weight: 600; }
#review--status { flex: 1 1 100%; }
#review--status:empty { display: none; }
.bar .deeds { display: flex; flex-wrap: wrap; gap: 0.4rem; margin-left: auto; }
.review button { font: 600 0.95rem/1.3 system-ui, sans-serif; color: var(--tone); background: #fff; border: 2px solid var(--tone); border-radius: 0.4rem; min-height: 2.5rem; padding: 0.25rem 0.8rem; cursor: pointer; }
.review button.first { background: var(--tone); color: #fff; }
.review button:hover { text-decoration: underline; }
.review [hidden] { display: none; }

.review button.say { min-height: 1.75rem; padding: 0 0.6rem; border-width: 1px; font-weight: 400; font-size: 0.85rem; vertical-align: middle; margin-left: 0.4rem; }
.headed { display: flex; align-items: center; flex-wrap: wrap; gap: 0 0.5rem; margin: 1.2em 0 0.4em; }
.headed > * { margin: 0; }
.said-list { list-style: none; margin: 0; padding: 0; }
.talk { display: block; margin: 0.3rem 0 0.8rem; font: 1rem/1.5 system-ui, sans-serif; }
.talk:empty { display: none; }
.said { list-style: none; margin: 0 0 0.4rem; padding: 0.5rem 0.8rem; border-left: 4px solid var(--tone); background: #eaf1f9; break-inside: avoid; }
.said p { margin: 0 0 0.3rem; white-space: pre-wrap; }
.said .who { font-weight: 600; }
.said .when { font-weight: 400; color: #45505c; font-size: 0.9rem; }
.said .deeds { display: flex; gap: 0.4rem; }
.said button { min-height: 1.75rem; padding: 0 0.6rem; border-width: 1px; font-weight: 400; font-size: 0.85rem; }
.talk form { border: 2px solid var(--tone); border-radius: 0.4rem; padding: 0.7rem 0.9rem; background: #fff; }
.talk label { display: block; font-weight: 600; margin-bottom: 0.5rem; }
.talk input, .talk textarea { display: block; margin-top: 0.3rem; width: 100%; font: 1rem/1.5 system-ui, sans-serif; border: 1px solid #5a6570; border-radius: 0.3rem; padding: 0.4rem 0.5rem; color: #000; background: #fff; }
.talk input { max-width: 24rem; }
.talk .deeds { display: flex; gap: 0.5rem; }

.review button.say { border-color: transparent; background: none; padding: 0 0.3rem; min-height: 1.5rem; text-decoration: underline; text-underline-offset: 0.2em; }
@media screen and (min-width: 62em) {
  /* In the margin, where it does not stand in the text's way. */
  .headed, p[data-block], li[data-block], dd[data-block], article[data-block] { position: relative; }
  .headed > button.say, p > button.say, li > button.say, dd > button.say, article > button.say { position: absolute; left: calc(100% + 1.2rem); top: 0; margin: 0; white-space: nowrap; }
}
@media screen and (max-width: 40em) {
  .review main { padding: 1rem 0.9rem 5rem; }
  .bar { padding: 0.3rem 0.9rem; }
  .bar .deeds { margin-left: 0; }
  .bar .deeds { flex-wrap: nowrap; gap: 0.3rem; }
  .bar button { min-height: 2.2rem; padding: 0.1rem 0.5rem; font-size: 0.88rem; }
}
@media print { .bar, button.say, .said .deeds, .talk form { display: none; } }
`;
