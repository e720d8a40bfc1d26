import type { BrowserContext, Frame } from "playwright-core";

/** What hostile texts call: everything that ran, by where it did. */
export async function listen(context: BrowserContext): Promise<readonly string[]> {
  const ran: string[] = [];
  await context.exposeBinding("hocvuHit", ({ frame }) => void ran.push(`ran in ${frame.url()}`));
  context.on("dialog", (dialog) => {
    ran.push(`dialogue: ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined);
  });
  return ran;
}

/** What is wrong with the page in `frame`: names that take the place of others, and elements that no author may have. */
export function look(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const wrong: string[] = [];
    /** The player's own, and what Open edX's boxes are called. */
    const ours = /^(app|course|main|name|welcome|user-content-.+|[\w-]+_text(_\d+)?-\d+(-of)?)$/s;
    for (const element of document.querySelectorAll("[id],[name]")) {
      // What a question's boxes have in common: it makes no global of an input.
      if (element.matches("fieldset[data-question] input") && !element.id) continue;
      if (element.matches("meta,head *")) continue;
      for (const name of [element.id, element.getAttribute("name")]) {
        if (name && !ours.test(name)) wrong.push(`${element.localName} is called ${name}`);
      }
    }
    for (const name of ["course", "app", "welcome", "main"]) {
      if (document.querySelectorAll(`#${name}`).length > 1) wrong.push(`two are called ${name}`);
    }
    for (const name of ["location", "cookie", "body", "currentScript", "getElementById", "forms"]) {
      if (Object.hasOwn(document, name) && name !== "location") wrong.push(`document.${name}`);
      if ((document as unknown as Record<string, unknown>)[name] instanceof HTMLImageElement)
        wrong.push(`document.${name} is a picture`);
    }
    const forbidden =
      "iframe,object,embed,base,form,#app style:not(svg style),foreignObject,#app script";
    for (const element of document.querySelectorAll(`${forbidden},meta[http-equiv=refresh i]`)) {
      if (!element.closest("[data-platform]"))
        wrong.push(`there is ${element.outerHTML.slice(0, 120)}`);
    }
    for (const element of document.querySelectorAll("*")) {
      for (const { name, value } of element.attributes) {
        if (/^on/i.test(name)) wrong.push(`${element.localName} has ${name}`);
        if (
          /^\s*(javascript|vbscript|asset|page|blob):/i.test(value) &&
          /href|src|action/.test(name)
        )
          wrong.push(`${element.localName} has ${name}=${value}`);
      }
    }
    return wrong;
  });
}

/** Answers every question on the page, however, and lets it be checked. */
export function answerAnyhow(frame: Frame): Promise<void> {
  return frame.evaluate(() => {
    const tell = (element: Element, event: string) =>
      element.dispatchEvent(new Event(event, { bubbles: true }));
    for (const field of document.querySelectorAll("[data-check] fieldset, main > fieldset")) {
      field.querySelector<HTMLInputElement>("input[type=radio],input[type=checkbox]")?.click();
      field.querySelector<HTMLButtonElement>("button[data-move]:enabled")?.click();
      for (const menu of field.querySelectorAll("select")) {
        menu.selectedIndex = menu.options.length - 1;
        tell(menu, "change");
      }
      for (const blank of field.querySelectorAll<HTMLInputElement>("input[data-blank]")) {
        blank.value = "chữ";
        tell(blank, "input");
      }
    }
    for (const details of document.querySelectorAll("details")) details.open = true;
    for (const term of document.querySelectorAll<HTMLElement>("dfn")) term.click();
    for (const button of document.querySelectorAll<HTMLElement>(
      "[data-do=check],[data-action=check]",
    )) {
      button.click();
    }
  });
}
