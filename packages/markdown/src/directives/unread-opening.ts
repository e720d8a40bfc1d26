import { didYouMean } from "@hocvu/diagnostics";
import { parseTree } from "../parse-file.ts";
import { directives } from "./index.ts";
import { quoteValues } from "./quote-values.ts";

/**
 * How a line that begins like a directive, but cannot be read as one, was probably meant: `::: tip A hint` as
 * `:::tip[A hint]`. `undefined` where nothing of ours is near.
 */
export function meantOpening(line: string): string | undefined {
  const named = /^:+[ \t]*(?:\{\.?(?:callout-)?([\p{L}\d_-]+)[^}]*\}|([\p{L}\d_-]+))(.*)$/u.exec(
    line,
  );
  const written = named?.[1] ?? named?.[2] ?? "";
  const rest = asAttributes(named?.[3] ?? "");
  const name = didYouMean(written, directives.keys());
  const kind = directives.get(name ?? "")?.kind;
  if (!name || !kind) return undefined;
  const colons = kind === "container" ? (/^:{3,}/.exec(line)?.[0] ?? ":::") : "::";
  const attributes = /\{([^{}]*)\}?\s*$/.exec(rest);
  const label = rest
    .slice(0, attributes?.index ?? rest.length)
    .trim()
    .replace(/^\[|\]$/g, "")
    .trim();
  const meant = [
    colons,
    name,
    label === "" ? "" : `[${label}]`,
    attributes?.[1] ? `{${quoteValues(attributes[1].trim())}}` : "",
  ].join("");
  // What is proposed must itself be readable.
  return parseTree(meant).children[0]?.type === `${kind}Directive` ? meant : undefined;
}

/** `(media/a.mp4)` behind a name is its file. */
function asAttributes(rest: string): string {
  const file = /^\(([^()\s]+)\)$/.exec(rest.trim())?.[1];
  return file === undefined ? rest : `{src=${file}}`;
}
