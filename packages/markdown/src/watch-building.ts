import { type Building, emptyRoom } from "./building.ts";
import { type AskedTerm, digest, type Question, type ShownThing } from "./module-memory.ts";
import { variablesOf } from "./variables/variables.ts";

/** A building of which one module is made: what it gives stays apart, what it asks of the rest is written down. */
export interface Watched {
  readonly building: Building;
  readonly asked: readonly Question[];
  readonly terms: readonly AskedTerm[];
  readonly shown: readonly ShownThing[];
  /** Whether it asked for more than single names: its module depends on all there is, and cannot be remembered. */
  readonly askedForAll: boolean;
}

/** What the rest of the course answers to each question. */
export const ANSWERS: Readonly<
  Record<Question["about"], (name: string, building: Building) => string>
> = {
  asset: (name, { targets }) => {
    const asset = targets.assets.get(name);
    return asset ? JSON.stringify([asset.size, asset.dimensions]) : "none";
  },
  pages: (name, { targets }) => targets.pages.get(name)?.join(" ") ?? "none",
  recording: (name, { targets }) => targets.recordings.get(name) ?? "none",
  refused: (name, { targets }) => String(targets.refused.has(name)),
  text: (name, { texts }) => {
    const text = texts.get(name);
    return text === undefined ? "none" : digest(text);
  },
};

export function watchBuilding(shared: Building, define = shared.terms.define): Watched {
  const asked = new Map<string, Question>();
  const terms: AskedTerm[] = [];
  let askedForAll = false;
  const note = (about: Question["about"]) => (name: string) => {
    const key = `${about} ${name}`;
    if (asked.has(key)) return;
    asked.set(key, { about, name, answer: ANSWERS[about](name, shared) });
  };
  const all = () => {
    askedForAll = true;
  };
  const { words, targets, texts, rare, sourceLines, variables } = shared;
  const shown: ShownThing[] = [];
  const things = new Map<unknown, number>();
  const room = emptyRoom();
  // Field by field: what is added to a building has to be thought of here.
  const building: Building = {
    ...room,
    words,
    rare,
    sourceLines,
    variables: variablesOf(variables, room.unfilled, room.diagnostics),
    targets: {
      assets: watchMap(targets.assets, note("asset"), all),
      recordings: watchMap(targets.recordings, note("recording"), all),
      pages: watchMap(targets.pages, note("pages"), all) as Building["targets"]["pages"],
      refused: watchSet(targets.refused, note("refused"), all),
      used: new Set(),
      uses: [],
    },
    texts: watchMap(texts, note("text"), all),
    terms: {
      ...shared.terms,
      define(term, written, place) {
        terms.push({ term, written, place });
        return define(term, written, place);
      },
    },
    repeats: {
      ...shared.repeats,
      allow(what, thing, length, place) {
        if (!things.has(thing)) things.set(thing, things.size);
        const name = typeof thing === "string" ? thing : (things.get(thing) as number);
        shown.push({ what, thing: name, length, place });
        return shared.repeats.allow(what, thing, length, place);
      },
    },
  };
  return {
    building,
    terms,
    shown,
    get asked() {
      return [...asked.values()];
    },
    get askedForAll() {
      return askedForAll;
    },
  };
}

function watchMap<V>(
  map: ReadonlyMap<string, V>,
  note: (name: string) => void,
  all: () => void,
): ReadonlyMap<string, V> {
  return watch(map, note, all) as ReadonlyMap<string, V>;
}

function watchSet(
  set: ReadonlySet<string>,
  note: (name: string) => void,
  all: () => void,
): ReadonlySet<string> {
  return watch(set, note, all) as ReadonlySet<string>;
}

/** `get` and `has` ask for one name; whatever else is done with a collection asks for all of it. */
function watch(collection: object, note: (name: string) => void, all: () => void): object {
  return new Proxy(collection, {
    get(target, property) {
      const value = Reflect.get(target, property, target) as unknown;
      if (typeof value !== "function") {
        all();
        return value;
      }
      return (...args: unknown[]) => {
        if (property === "get" || property === "has") note(String(args[0]));
        else all();
        return value.apply(target, args);
      };
    },
  });
}
