import { allChoices, type Choice } from "../../lti/deep-link/choices.ts";
import { launchUrl } from "../../lti/part.ts";
import { html, type Markup, named } from "../shared/markup.ts";
import { table } from "../shared/table.ts";
import { copyField } from "./copy-field.ts";
import type { AdminScene } from "./scene.ts";

/** What can be launched by an address of its own, where a platform cannot choose content itself. */
export async function launchAddresses({ service, words }: AdminScene): Promise<Markup> {
  const l = words.admin.legacy;
  const courses = await allChoices(service);
  const row = ({ courseId, part, title }: Choice) => ({
    opens: words.part(part),
    title,
    address: launchUrl(service.publicUrl, courseId, part),
    custom: `course=${courseId} part=${part}`,
  });
  const list = (title: string, choices: readonly Choice[]) =>
    table(
      title,
      [
        {
          title: l.opens,
          names: true,
          cell: ({ opens, title }) => html`${opens}: ${named(title)}`,
        },
        {
          title: l.launchAddress,
          cell: ({ address }) => html`<span class="code">${address}</span>`,
        },
        { title: l.custom, cell: ({ custom }) => html`<span class="code">${custom}</span>` },
      ],
      choices.map(row),
    );
  return html`<p>${l.addressesText}</p><p>${l.gradesText}</p>
${copyField(words, "launch", l.anyAddress, `${service.publicUrl}/lti/launch`)}
${courses.length === 0 && html`<p>${words.admin.courses.none}</p>`}
${courses.map(({ title, choices }) => html`<details><summary>${named(title)}</summary>${list(title, choices)}</details>`)}`;
}
