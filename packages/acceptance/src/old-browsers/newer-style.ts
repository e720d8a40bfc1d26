/** Selectors that came after Chrome 71, each with its Chrome. */
const SELECTORS = new Map([
  [/:focus-visible\b/, 86],
  [/:(is|where)\(/, 88],
  [/:not\([^()]*[ ,>+~]/, 88],
  [/:has\(/, 105],
  [/:(modal|popover-open|user-valid|user-invalid|open)\b/, 105],
  [/::(highlight|marker|backdrop|part|file-selector-button)\b/, 105],
]);

/** Likewise declarations without which something would stand elsewhere. */
const DECLARATIONS = new Map([
  [/^inset(-\w+)*:/, 87],
  [/^(margin|padding)-(inline|block):/, 87],
  [/^(aspect-ratio|content-visibility|text-wrap):/, 88],
  [/^(translate|rotate|scale):/, 104],
  [/:(.*[^\w-])?(min|max|clamp)\(/, 79],
  [/:.*\d[dsl]v[hwb]\b/, 108],
  [/:.*(color-mix|light-dark|oklch|oklab)\(/, 111],
  [/^overflow-wrap:anywhere/, 80],
  [/^overflow(-[xy])?:clip/, 90],
]);

const CONDITIONS = new Map([
  [/^@(layer|container|scope)/, 99],
  [/^@media.*[<>=]/, 104],
  [/^@supports selector/, 83],
]);

/**
 * What an old browser makes nothing of in the minified style sheet `css`, where it takes more with it than itself: a
 * selector that it does not know and that has neighbours, as the whole rule is dropped; a declaration that has no older one
 * before it; a rule about rules. What `@supports` asks for is known to whoever reads on.
 */
export function newerInStyle(style: string): readonly string[] {
  const found: string[] = [];
  const css = style.replace(
    /@supports ?\(([\w-]+: ?[\w-]+)\)\{((?:[^{}]*\{[^{}]*\})*)\}/g,
    (_, asked, rules) => rules.replaceAll(asked.replace(" ", ""), ""),
  );
  for (const [, condition = ""] of css.matchAll(/(@[^{};]+)\{/g)) {
    for (const version of sinceIn(condition, CONDITIONS)) found.push(`${condition} (${version})`);
  }
  for (const [, selectors = "", body = ""] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const parts = selectors.split(/,(?![^(]*\))/);
    for (const part of parts.length > 1 ? parts : []) {
      for (const version of sinceIn(part, SELECTORS)) {
        found.push(`${part} (${version}), which takes along ${selectors}`);
      }
    }
    const declarations = body.split(";");
    const isGrid = declarations.includes("display:grid");
    for (const [index, declaration] of declarations.entries()) {
      const [property = ""] = declaration.split(":", 1);
      const older = declarations.slice(0, index).some((one) => one.startsWith(`${property}:`));
      if (older || property.startsWith("--")) continue;
      if (property === "gap" && !isGrid) found.push(`${selectors}: gap in a row (84)`);
      for (const version of sinceIn(declaration, DECLARATIONS)) {
        found.push(`${selectors}: ${declaration} (${version})`);
      }
    }
  }
  return found;
}

function sinceIn(text: string, versions: ReadonlyMap<RegExp, number>): readonly number[] {
  return [...versions].flatMap(([pattern, version]) => (pattern.test(text) ? [version] : []));
}
