import { html, type Markup, named } from "../shared/markup.ts";
import { addressOf, type ContestScene } from "./scene.ts";

/** When it is, and how it stands now. */
export function whenSection({ said, span, phase }: ContestScene): Markup {
  return html`<section><h2>${said.when}</h2>
<p><strong>${said.phases[phase]}</strong></p>
<p>${span}</p></section>`;
}

/** What becomes of what people say of themselves. */
export function noticeText({ said, contest }: ContestScene): Markup {
  const { controller, purpose, retention, contact } = contest.notice;
  return html`<p>${said.noticeText(controller, purpose, retention)}</p>${contact && html`<p>${said.noticeContact(contact)}</p>`}`;
}

/** The rules as the course says them, and prizes; also what becomes of people's data, unless it was said in a form above. */
export function rulesSections(scene: ContestScene, isNoticed = false): Markup {
  const { said, contest, exam } = scene;
  const rules = [
    said.ruleQuestions(exam.questions),
    exam.minutes === undefined ? said.ruleNoMinutes : said.ruleMinutes(exam.minutes),
    ...(exam.attempts === undefined ? [] : [said.ruleAttempts(exam.attempts)]),
    said.ruleTies(contest.ties),
    `${said.rulePerson} ${said.personBy(personFacts(scene))}`,
    ...(exam.feedback === "after-close" ? [said.ruleKeys] : []),
  ];
  return html`<section><h2>${said.rules}</h2><ul>${rules.map((rule) => html`<li>${rule}</li>`)}</ul></section>
${
  contest.prizes.length > 0 &&
  html`<section><h2>${said.prizes}</h2><ul>${contest.prizes.map(
    ({ title, count }) => html`<li>${said.prize(title, count)}</li>`,
  )}</ul></section>`
}
${!isNoticed && html`<section><h2>${said.notice}</h2>${noticeText(scene)}</section>`}`;
}

function personFacts({ contest, said }: ContestScene): readonly string[] {
  const titles = new Map(contest.facts.map(({ id, title }) => [id, title.toLowerCase()]));
  return contest.person.map((key) => titles.get(key) ?? said.name.toLowerCase());
}

/** Where the ranking is, once there is one. */
export function rankingLink({ said, phase, course }: ContestScene): Markup {
  return html`<section><h2>${said.ranking}</h2>${
    phase === "closed"
      ? html`<p><a class="button" href="${addressOf(course.id, "ranking")}">${said.ranking}</a></p>`
      : html`<p>${said.rankingAfter}</p>`
  }</section>`;
}

/** The course's own name, whatever language stands around it. */
export function courseName({ course }: Pick<ContestScene, "course">): Markup {
  return html`<span lang="${course.lang}">${named(course.title)}</span>`;
}
