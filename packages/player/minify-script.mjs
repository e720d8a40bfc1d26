import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { minify } from "terser";
import { minify as uglify } from "uglify-js";
import { withArrows } from "./arrow-functions.mjs";

/**
 * Names of properties that are ours alone and may be shortened: all in camel case, as neither data (JSON) nor SCORM's API
 * has any, and some others that data has not. The DOM's are known to Terser, which leaves them.
 */
export const OURS =
  /^([a-z]+[A-Z]\w*|session|library|clock|quizzes|eyebrow|actions|instruction|offer|refresh|tell|submitted|reached|practised|best|seen|counter|used|verdict|connected|answered|timing|watch|drawn|launch|attempt|later|mark|opening|passed|ask|bank|chance|clocks|decoded|doubtful|excerpt|home|keeps|know|merged|online|patience|prefetch|probe|rank|settle|shake|since|tally|tracker|unreadable|unsent|where)$/;

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
export const OURS_TOO =
  /^(actions|answer|asked|change|connected|count|course|current|device|ended|erase|fallback|hide|icon|instruction|label|leave|limit|mark|measure|message|mode|notify|outline|outcome|part|percent|position|question|quiet|read|refresh|reset|retry|root|save|saved|screen|seed|session|show|submit|theirs|timing|wait|watch|write|wrong)$/;

const self = fileURLToPath(import.meta.url);

/** What each property is called in the end: found by `choose-names.mjs`, as some choices compress better than others. */
const names = fileURLToPath(new URL("./short-names.json", import.meta.url));
const cache = fileURLToPath(new URL("./dist/minified/", import.meta.url));

/**
 * A bundled script, made as small as it can be once it is compressed, or `asItStands`. Terser takes seconds for each, so what
 * was made once is kept.
 */
export async function minifyScript(script, asItStands = false) {
  // What is compressed gains nothing by arrows: the words that they save are the ones that compress best.
  const bundled = asItStands ? withArrows(script) : script;
  const recipe = await readFile(self, "utf8");
  const chosen = await readFile(names, "utf8");
  const digest = createHash("sha256")
    .update(recipe)
    .update(chosen)
    .update(bundled)
    .update(String(asItStands))
    .digest("hex");
  const path = `${cache}${digest}.js`;
  const made = await readFile(path, "utf8").catch(() => undefined);
  if (made !== undefined) return made;
  const packed = await inTurn(() => minifiedApart(bundled, JSON.parse(chosen)));
  const small = asItStands ? shortest(packed) : packed;
  await mkdir(cache, { recursive: true });
  await writeFile(`${path}.${process.pid}`, small);
  await rename(`${path}.${process.pid}`, path);
  return small;
}

let free = availableParallelism();
const waiting = [];

/** Runs `job` once a processor is free for it. */
async function inTurn(job) {
  if (free === 0) await new Promise((begin) => waiting.push(begin));
  else free--;
  try {
    return await job();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free++;
  }
}

/** As {@link minified}, on a thread of its own. */
function minifiedApart(script, chosen) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./minify-worker.mjs", import.meta.url), {
      workerData: { script, chosen },
    });
    worker.once("message", resolve).once("error", reject);
  });
}

/**
 * Terser compresses and shortens properties, then UglifyJS compresses once more and names the variables: each finds what the
 * other leaves, and what is named last is named for the text as it stays. Apart they come to 4 % more.
 *
 * `chosen` has a short name for properties by their long one; those without get what is free.
 */
export async function minified(script, chosen) {
  const small = await compressed(script);
  const named = await shortened(await shortened(small, OURS, chosen), OURS_TOO, chosen);
  return uglified(named, {
    inline: 1,
    // Functions side by side, and comparisons the way they were written: what is alike compresses better.
    hoist_funs: true,
    hoist_vars: true,
    comparisons: false,
  });
}

/** By what finds what Terser leaves. */
export function uglified(script, compress = {}) {
  const { code, error } = uglify(script, {
    // Nothing unsafe: it takes Number(true) for NaN.
    compress: { passes: 6, pure_getters: true, ...compress },
    toplevel: true,
  });
  if (error) throw error;
  return code;
}

/** Functions as short as each can be written, which is less alike, and so a per cent more once it is compressed. */
export function shortest(script) {
  const code = uglified(script);
  // It takes the whole out of its function, and would leave every name to the page.
  return code.startsWith("(()=>{") ? code : `(()=>{${code.replace(/;$/, "")}})();`;
}

async function compressed(script) {
  // To a browser both mean the same, and one word for both compresses better.
  const { code } = await minify(loosened(script).replace(/\bconst (?=[\w$[{])/g, "let "), {
    ecma: 2018,
    compress: {
      passes: 4,
      pure_getters: true,
      unsafe: true,
      unsafe_arrows: true,
      unsafe_methods: true,
      hoist_props: true,
      // These two make the text shorter, but not what compresses well.
      inline: 1,
      lhs_constants: false,
    },
    mangle: false,
    toplevel: true,
  });
  return code;
}

/** The properties that `pattern` names under the names `chosen`. */
async function shortened(script, pattern, chosen) {
  const preset = Object.entries(chosen).filter(([name]) => pattern.test(name));
  const properties = {
    regex: pattern,
    reserved: [...WIRE, ...Object.values(chosen)],
    builtins: pattern === OURS_TOO,
  };
  const nameCache = {
    props: { props: Object.fromEntries(preset.map(([name, short]) => [`$${name}`, short])) },
  };
  const { code } = await minify(script, {
    ecma: 2018,
    compress: false,
    mangle: { properties },
    nameCache,
  });
  return code;
}

/**
 * `?.`, which the bundler wrote as `a == null ? void 0 : a.b`, as `a && a.b`. The same as long as what stands before `?.` is an
 * object or nothing, never a text or a number: so it is with us.
 */
function loosened(script) {
  const lowered =
    /([\w.]+|\((_\w+) = (?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)) == null \? void 0 : ([\w.]+)(?=[.[(])/g;
  return script.replace(lowered, (all, tested, name = tested, used) =>
    used === name || used.startsWith(`${name}.`) ? `${tested} && ${used}` : all,
  );
}
