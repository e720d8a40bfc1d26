/** A form in a page, as a browser would send it. */
export interface Form {
  readonly action: string;
  readonly method: "GET" | "POST";
  readonly fields: Readonly<Record<string, string>>;
}

/** A page with `form` that sends itself (OAuth 2.0 Form Post Response Mode), or is sent by its button where nothing runs. */
export function formPage({ action, method, fields }: Form): string {
  const inputs = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Platform</title><link rel="icon" href="data:,">
<form method="${method.toLowerCase()}" action="${escaped(action)}">${inputs.join("")}<noscript><button>Continue</button></noscript></form>
<script>document.forms[0].submit()</script>`;
}

/** The form that {@link formPage} made, for clients that are no browser. Throws where there is none. */
export function readForm(page: string): Form {
  const [, method, action] = /<form method="(\w+)" action="([^"]*)">/.exec(page) ?? [];
  if (method === undefined || action === undefined) throw new Error(`no form in: ${page}`);
  const inputs = page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g);
  return {
    action: unescaped(action),
    method: method === "get" ? "GET" : "POST",
    fields: Object.fromEntries(
      [...inputs].map(([, name = "", value = ""]) => [unescaped(name), unescaped(value)]),
    ),
  };
}

export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

function unescaped(text: string): string {
  return text
    .replaceAll("&gt;", ">")
    .replaceAll("&lt;", "<")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
