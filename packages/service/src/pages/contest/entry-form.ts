import type { ContestFact } from "@hocvu/model";
import type { Given } from "../../contest/facts.ts";
import { html, type Markup, type Part } from "../shared/markup.ts";
import type { ContestScene } from "./scene.ts";
import { noticeText } from "./sections.ts";

/** The form by which somebody enters, with what they gave before and what is wrong with it. */
export function entryForm(
  scene: ContestScene,
  action: string,
  hidden: Part,
  given: { readonly form: URLSearchParams; readonly faults: Given["faults"] } = {
    form: new URLSearchParams(),
    faults: new Map(),
  },
): Markup {
  const { said, contest } = scene;
  const { form, faults } = given;
  const years = contest.guardian;
  const fields = [
    textField(scene, "name", said.name, { required: true, form, faults, complete: "name" }),
    ...contest.facts.map((fact) => factField(scene, fact, form, faults)),
    ...(contest.guess === undefined
      ? []
      : [
          textField(scene, "guess", contest.guess, {
            required: true,
            form,
            faults,
            help: said.guessHint,
            mode: "numeric",
          }),
        ]),
  ];
  const radio = (value: string, label: string) =>
    html`<label class="check"><input type="radio" name="age" value="${value}" required${
      form.get("age") === value && html` checked`
    }> ${label}</label>`;
  return html`<form class="fields" method="post" action="${action}">${hidden}
${fields}
<fieldset><legend class="label">${said.age(years)}</legend>
${radio("old", said.old(years))}
${radio("young", said.young(years))}
${fault(scene, "age", faults)}
${textField(scene, "guardian", said.guardian, { required: false, form, faults, help: said.guardianHint })}
${tick(scene, "guardian-consent", said.guardianConsent, form, faults, false)}
</fieldset>
<div class="card" id="notice"><p class="label">${said.notice}</p>${noticeText(scene)}</div>
${tick(scene, "consent", said.consent, form, faults, true)}
<button class="button strong">${said.send}</button></form>`;
}

interface FieldOptions {
  readonly required: boolean;
  readonly form: URLSearchParams;
  readonly faults: Given["faults"];
  readonly help?: string | undefined;
  readonly mode?: "numeric" | "tel" | "email";
  readonly complete?: string;
}

function textField(
  scene: ContestScene,
  name: string,
  label: string,
  { required, form, faults, help, mode, complete }: FieldOptions,
): Markup {
  const { said } = scene;
  const isWrong = faults.has(name);
  const optional = !required && name !== "guardian";
  return html`<div><label for="f-${name}">${label}${optional && html` <span class="hint">(${said.optional})</span>`}</label>
${help && html`<span class="hint" id="h-${name}">${help}</span>`}
<input type="text" id="f-${name}" name="${name}" value="${form.get(name) ?? ""}" maxlength="200"${
    required && html` required`
  }${mode && html` inputmode="${mode}"`}${complete && html` autocomplete="${complete}"`}${
    isWrong && html` aria-invalid="true"`
  }${(help || isWrong) && html` aria-describedby="${[help && `h-${name}`, isWrong && `e-${name}`].filter(Boolean).join(" ")}"`}>
${fault(scene, name, faults)}</div>`;
}

function factField(
  scene: ContestScene,
  fact: ContestFact,
  form: URLSearchParams,
  faults: Given["faults"],
): Markup {
  const name = `fact-${fact.id}`;
  const { title, help, required, kind } = fact;
  if (kind !== "choice") {
    const mode = kind === "phone" ? "tel" : kind === "email" ? "email" : undefined;
    const numeric = kind === "integer" ? ("numeric" as const) : mode;
    const complete = kind === "phone" ? "tel" : kind === "email" ? "email" : undefined;
    return textField(scene, name, title, {
      required,
      form,
      faults,
      help: help ?? (kind === "date" ? scene.said.dateHint : undefined),
      ...(numeric ? { mode: numeric } : {}),
      ...(complete ? { complete } : {}),
    });
  }
  const { said } = scene;
  const chosen = form.get(name) ?? "";
  const isWrong = faults.has(name);
  return html`<div><label for="f-${name}">${title}${!required && html` <span class="hint">(${said.optional})</span>`}</label>
${help && html`<span class="hint" id="h-${name}">${help}</span>`}
<select id="f-${name}" name="${name}"${required && html` required`}${
    isWrong && html` aria-invalid="true" aria-describedby="e-${name}"`
  }><option value="">${said.choose}</option>${(fact.choices ?? []).map(
    (choice) =>
      html`<option value="${choice}"${choice === chosen && html` selected`}>${choice}</option>`,
  )}</select>
${fault(scene, name, faults)}</div>`;
}

function tick(
  scene: ContestScene,
  name: string,
  label: string,
  form: URLSearchParams,
  faults: Given["faults"],
  required: boolean,
): Markup {
  return html`<div><label class="check"><input type="checkbox" name="${name}" value="yes"${
    required && html` required`
  }${form.get(name) === "yes" && html` checked`}> ${label}</label>
${fault(scene, name, faults)}</div>`;
}

function fault({ said }: ContestScene, name: string, faults: Given["faults"]): Part {
  const found = faults.get(name);
  return found && html`<span class="wrong" id="e-${name}">${said.faults[found]}</span>`;
}
