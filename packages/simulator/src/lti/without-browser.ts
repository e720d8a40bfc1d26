import { type Form, readForm } from "./http/forms.ts";

/** Sends a form as a browser would; a redirect is not followed. */
export function sendForm({ action, method, fields }: Form): Promise<Response> {
  const body = new URLSearchParams(fields);
  if (method === "POST") return fetch(action, { method, body, redirect: "manual" });
  const address = new URL(action);
  for (const [name, value] of body) address.searchParams.set(name, value);
  return fetch(address, { redirect: "manual" });
}

/** Carries a login request to the tool and the tool's question to the platform: the form with which the platform answers. */
export async function answerTo(login: Form): Promise<Form> {
  const asked = await sendForm(login);
  const location = asked.headers.get("location");
  if (location === null)
    throw new Error(`the tool asks nothing: ${asked.status} ${await asked.text()}`);
  const answered = await fetch(location);
  const page = await answered.text();
  if (!answered.ok) throw new Error(`the platform refuses: ${answered.status} ${page}`);
  return readForm(page);
}

/** A whole launch without a browser: what the tool answers in the end. */
export async function launchWithoutBrowser(login: Form): Promise<Response> {
  return sendForm(await answerTo(login));
}
