import { mkdir, readdir, rename, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build as bundle } from "esbuild";
import { minify } from "terser";
import { minifyScript, shortest } from "./minify-script.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Run-times, each with the module that starts its player. */
const ENTRIES = {
  scorm12: "./src/entries/scorm12.ts",
  scorm2004: "./src/entries/scorm2004.ts",
  cmi5: "./src/entries/cmi5.ts",
  xapi: "./src/entries/xapi.ts",
  web: "./src/entries/web.ts",
  service: "./src/entries/service.ts",
};

/** Those that are near the bound of what stands, and far from that of what is compressed: Moodle compresses nothing. */
const LARGE = ["cmi5", "xapi"];

/** Who keeps the exam where the player does not do it itself: see `src/exam/keeper/keeper.ts`. */
const KEEPERS = { service: "server" };

/** Languages we have words for. A learner needs one, so each gets scripts of its own. */
const LANGUAGES = ["en", "vi"];

const OPTIONS = {
  // Else comments name files as seen from where the command was run, and a script minified elsewhere is not known again.
  absWorkingDir: here("."),
  bundle: true,
  minify: true,
  write: false,
  charset: "utf8",
  legalComments: "none",
  conditions: ["hocvu-source"],
};

/** Writes `dist/files.js`, described in `files.d.ts`: what the targets lay out, as text. */
export async function build() {
  const scripts = {};
  for (const runtime of Object.keys(ENTRIES)) {
    for (const language of LANGUAGES) {
      scripts[`${runtime}-${language}`] = await bundleScript(runtime, language);
    }
  }
  scripts.worker = await output({
    stdin: {
      contents: `import { serve } from "./src/web/service-worker.ts"; serve();`,
      resolveDir: here("."),
    },
    format: "iife",
    target: "es2018",
  });
  scripts.pieces = await bundleShared();
  // A piece of services alone: no other player ever loads it.
  for (const language of LANGUAGES) {
    scripts[`marked-${language}`] = await bundlePiece("served/marked", language);
  }
  const style = await bundleStyle("player");
  const styles = { web: await bundleStyle("web"), pages: await basicStyle() };
  const pieces = await bundlePieces();
  const names = Object.fromEntries(variables);
  await mkdir(here("dist"), { recursive: true });
  // Renamed into place: somebody may be reading the old one.
  const draft = here(`dist/files.js.${process.pid}`);
  await writeFile(
    draft,
    Object.entries({ scripts, style, styles, pieces, variables: names })
      .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
      .join(""),
  );
  await rename(draft, here("dist/files.js"));
  return { scripts, style, styles, pieces, variables: names };
}

/** What a theme sets (`theme.ts` of the targets), which asks for its name here. */
const THEMED = ["--primary", "--on-primary", "--tint"];
/** What a course's `theme.css` may set, though our own sheets say it once. */
const SETTABLE = ["--measure", "--round"];
const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Short names of the style sheets' variables, the same in all of them. */
const variables = new Map();

/** Variables that never vary, and their values, as the player's sheet declares them. */
const constants = new Map();

/**
 * A style sheet: what never varies stands where it is used, which compresses better than to name it; the variables that are
 * left have short names, without the space that the bundler leaves in them.
 */
export async function bundleStyle(name) {
  const style = await output({ entryPoints: [here(`src/style/${name}.css`)], target: "chrome71" });
  return withoutConstants(style)
    .replace(/--[\w-]+/g, shortVariable)
    .replace(/(--[\w-]+): /g, "$1:");
}

/** Colors, type, buttons and callouts for pages that are not the player's; names stay whole, as other sheets use them. */
function basicStyle() {
  const contents = ["base", "button", "callout"].map((name) => `@import "./${name}.css";`).join("");
  return output({
    stdin: { contents, loader: "css", resolveDir: here("src/style") },
    target: "chrome71",
  });
}

function withoutConstants(style) {
  for (const [, name, value] of style.matchAll(/(--[\w-]+): ?([^;{}]+)/g)) {
    const declarations = style.split(`${name}:`).length - 1;
    if (
      declarations === 1 &&
      style.startsWith(":root{") &&
      ![...THEMED, ...SETTABLE].includes(name)
    ) {
      constants.set(name, value);
    }
  }
  let rest = style;
  for (const [name, value] of constants) {
    rest = rest
      .replace(new RegExp(`${name}: ?[^;}]+;?`), "")
      .split(`var(${name})`)
      .join(value);
  }
  return rest
    .replace(/calc\(-1 \* ([\d.]+rem)\)/g, "-$1")
    .replace(/2 \* ([\d.]+)rem/g, (_, rem) => `${2 * rem}rem`)
    .replace(/;}/g, "}");
}

function shortVariable(name) {
  const short = variables.get(name) ?? `--${LETTERS.charAt(variables.size)}`;
  if (short === "--") throw new Error("more variables than letters");
  variables.set(name, short);
  return short;
}

/**
 * What only some courses need, each by the name that its files have in `src/pieces`: a style sheet, a script, or both. After
 * the player's own sheet, which says what variables are called.
 */
export async function bundlePieces() {
  const files = (await readdir(here("src/pieces"))).filter((name) =>
    /^[\w-]+\.(css|ts)$/.test(name),
  );
  const names = [...new Set(files.map((name) => name.replace(/\.\w+$/, "")))].sort();
  const pieces = {};
  for (const name of names) {
    const piece = {};
    if (files.includes(`${name}.css`)) piece.style = await bundleStyle(`../pieces/${name}`);
    if (files.includes(`${name}.ts`)) {
      piece.scripts = {};
      for (const language of LANGUAGES) piece.scripts[language] = await bundlePiece(name, language);
    }
    pieces[name] = piece;
  }
  return pieces;
}

function bundlePiece(name, language) {
  const words = {
    name: "words",
    setup: ({ onResolve }) =>
      onResolve({ filter: /words\/current\.ts$/ }, () => ({
        path: here(`src/pieces/words/${language}.ts`),
      })),
  };
  return small(`import { start } from "./src/pieces/${name}.ts"; start();`, [words, shared]);
}

/** A module of `src/pieces/parts`, each of which exports one function under the file's own name. */
const PART = /^\.\.?\/parts\/([\w-]+)\.ts$/;
const functionIn = (part) => part.replace(/-\w/g, (letter) => letter[1].toUpperCase());
const globalOf = (part) => `hocvu_${functionIn(part)}`;

/** What the pieces have in common stands once, before all of them, rather than in each. */
const shared = {
  name: "shared",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: PART }, ({ path }) => ({ path: path.match(PART)[1], namespace: "shared" }));
    onLoad({ filter: /./, namespace: "shared" }, ({ path: part }) => ({
      contents: `export const ${functionIn(part)} = ${globalOf(part)};`,
    }));
  },
};

/** The modules of `src/pieces/parts` as functions of the page, for {@link shared}. */
export async function bundleShared() {
  const parts = (await readdir(here("src/pieces/parts"))).map((name) => name.replace(".ts", ""));
  const lines = parts.sort().map((part) => {
    const name = functionIn(part);
    return `import { ${name} } from "./src/pieces/parts/${part}.ts"; self.${globalOf(part)} = ${name};`;
  });
  return small(lines.join("\n"), []);
}

async function small(contents, plugins) {
  const script = await output({
    stdin: { contents, resolveDir: here(".") },
    format: "iife",
    target: "es2018",
    plugins,
  });
  // A tenth smaller than the bundler makes it, and small enough to be made each time.
  const { code } = await minify(script, {
    ecma: 2018,
    compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true },
    toplevel: true,
  });
  return shortest(code);
}

/** The players of `runtimes` in `languages` before anything is shortened. */
export async function bundledScripts(runtimes, languages) {
  const pairs = runtimes.flatMap((runtime) => languages.map((language) => [runtime, language]));
  return Promise.all(pairs.map(([runtime, language]) => bundled(runtime, language)));
}

/**
 * One classic script, of what browsers on old Android phones understand: those of 2018 have all of ES2018, and many were
 * never updated. Terser makes it a good twentieth smaller than the bundler does.
 */
async function bundleScript(runtime, language) {
  return minifyScript(await bundled(runtime, language), LARGE.includes(runtime));
}

async function bundled(runtime, language) {
  const words = {
    name: "words",
    setup: ({ onResolve }) =>
      onResolve({ filter: /words\/current\.ts$/ }, () => ({
        path: here(`src/words/${language}.ts`),
      })),
  };
  const keeper = {
    name: "keeper",
    setup: ({ onResolve }) =>
      onResolve({ filter: /keeper\/current\.ts$/ }, () => ({
        path: here(`src/exam/keeper/${KEEPERS[runtime] ?? "local"}.ts`),
      })),
  };
  return output({
    stdin: {
      contents: `import { start } from "${ENTRIES[runtime]}"; start();`,
      resolveDir: here("."),
    },
    format: "iife",
    target: "es2018",
    minify: false,
    plugins: [words, keeper],
  });
}

async function output(options) {
  const { outputFiles } = await bundle({ ...OPTIONS, ...options });
  return outputFiles[0].text.trim();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
