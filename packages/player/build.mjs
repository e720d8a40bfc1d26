import { mkdir, rename, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build as bundle } from "esbuild";
import { minify } from "terser";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Run-times, each with the module that starts its player. */
const ENTRIES = {
  scorm12: "./src/entries/scorm12.ts",
  scorm2004: "./src/entries/scorm2004.ts",
  cmi5: "./src/entries/cmi5.ts",
  xapi: "./src/entries/xapi.ts",
};

/** Languages we have words for. A learner needs one, so each gets scripts of its own. */
const LANGUAGES = ["en", "vi"];

/**
 * Names of properties that are ours alone and may be shortened: all in camel case, as neither data (JSON) nor SCORM's API
 * has any, and some others that data has not. The DOM's are known to Terser, which leaves them.
 */
const OURS =
  /^([a-z]+[A-Z]\w*|session|library|clock|quizzes|eyebrow|actions|instruction|offer|refresh|tell|submitted|reached|practised|best|seen|counter|used|verdict|connected|redirect|answered|timing|watch|drawn|launch|attempt|later|mark|opening|passed)$/;

/** Names that go over the wire, in xAPI and cmi5. */
const WIRE = [
  ..."accountName accountServiceHomePage activityId contextActivities contextTemplate".split(" "),
  ..."correctResponsesPattern homePage interactionType launchMode masteryScore objectType".split(
    " ",
  ),
  ..."profileId returnURL stateId statementId".split(" "),
];

/**
 * Names of ours that the DOM has as well, and that we use of nothing of the DOM's. Terser would leave them, so they have a
 * turn of their own.
 */
const OURS_TOO =
  /^(actions|answer|asked|change|connected|course|erase|hide|instruction|label|learner|leave|limit|measure|message|outline|outcome|position|question|quiet|redirect|refresh|retry|save|screen|session|show|submit|write|wrong)$/;

const OPTIONS = {
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
  for (const [runtime, entry] of Object.entries(ENTRIES)) {
    for (const language of LANGUAGES) {
      scripts[`${runtime}-${language}`] = await bundleScript(
        `import { start } from "${entry}"; start();`,
        language,
      );
    }
  }
  const style = await output({ entryPoints: [here("src/style/player.css")], target: "chrome80" });
  await mkdir(here("dist"), { recursive: true });
  // Renamed into place: somebody may be reading the old one.
  const draft = here(`dist/files.js.${process.pid}`);
  await writeFile(
    draft,
    `export const scripts = ${JSON.stringify(scripts)};\nexport const style = ${JSON.stringify(style)};\n`,
  );
  await rename(draft, here("dist/files.js"));
  return { scripts, style };
}

/**
 * One classic script, of what browsers on old Android phones understand: Chrome 80, which Android 4.4 still got, has all
 * of ES2020. Terser makes it a good twentieth smaller than the bundler does.
 */
async function bundleScript(contents, language) {
  const stdin = { contents, resolveDir: here(".") };
  const words = {
    name: "words",
    setup: ({ onResolve }) =>
      onResolve({ filter: /words\/current\.ts$/ }, () => ({
        path: here(`src/words/${language}.ts`),
      })),
  };
  const script = await output({
    stdin,
    format: "iife",
    target: "es2020",
    minify: false,
    plugins: [words],
  });
  const { code } = await minify(script, {
    ecma: 2020,
    compress: {
      passes: 4,
      pure_getters: true,
      unsafe: true,
      unsafe_arrows: true,
      unsafe_methods: true,
      hoist_props: true,
    },
    mangle: { properties: { regex: OURS, reserved: WIRE } },
    toplevel: true,
  });
  const mangle = { properties: { regex: OURS_TOO, builtins: true } };
  return (await minify(code, { ecma: 2020, compress: false, mangle })).code;
}

async function output(options) {
  const { outputFiles } = await bundle({ ...OPTIONS, ...options });
  return outputFiles[0].text.trim();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
