import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Text } from "@codemirror/state";
import fc from "fast-check";
import { Hono } from "hono";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { courseFolder } from "../../../compiler/test/course-folder.ts";
import { changesOf } from "../client/editor/changes.ts";
import { Keeper, type SaveState } from "../client/editor/keeper.ts";
import type { Sent } from "../client/sources.ts";
import { formRoutes } from "../forms/form-routes.ts";
import type { CourseOutline } from "../forms/modules/outline.ts";
import { sourceRoutes } from "../http/source-routes.ts";
import { createSources } from "../sources/sources.ts";
import { BANK, FILES, letters, SLOTS, type Slot } from "./course.fixture.ts";

const RUNS = process.env.HOCVU_SEEDS ? 300 : 6;

interface Doing {
  readonly kind:
    | "form"
    | "other form"
    | "type"
    | "save"
    | "sync"
    | "program"
    | "together"
    | "move"
    | "lose"
    | "restart";
  readonly at: number;
  /** The form is opened anew before it is written in. */
  readonly looks: boolean;
}

const doing: fc.Arbitrary<Doing> = fc.record({
  kind: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom("form" as const, "other form", "type", "program") },
    { weight: 3, arbitrary: fc.constantFrom("save" as const, "sync", "together") },
    { weight: 1, arbitrary: fc.constantFrom("move" as const, "lose", "restart") },
  ),
  at: fc.nat(999),
  looks: fc.boolean(),
});

// What is typed is saved when the test says so.
beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

test("forms, the editor and other programs at once: what was edited is there, and no other byte is another one", async () => {
  const seen = { written: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...FILES),
      fc.array(doing, { minLength: 8, maxLength: 24 }),
      async (edited, doings) => {
        const play = await begin(edited, seen);
        for (const one of doings) {
          await play.do(one);
          await play.look();
        }
        await play.end();
      },
    ),
    { numRuns: RUNS },
  );
  // Both happen, and most goes well.
  expect(seen.refused).toBeGreaterThan(0);
  expect(seen.written).toBeGreaterThan(5 * seen.refused);
}, 900_000);

/** A form as it was filled, or as it is after it was written. */
interface View {
  readonly file: string;
  readonly text: string;
  readonly digest: string;
  readonly start: number;
  readonly fields: unknown;
  readonly data?: unknown;
  readonly moves: number;
}

async function begin(edited: string, seen: { written: number; refused: number }) {
  let made = 0;
  /** A sign of its own, so that nobody's words have an end in common with others'. */
  const sign = () => {
    made++;
    return String.fromCodePoint(0x4e00 + made).repeat(1 + (made % 3));
  };
  const values: Record<string, string> = {};
  const history = new Map<string, string[]>();
  const named = ({ name }: Slot): string => {
    const next = sign();
    history.set(name, [...(history.get(name) ?? []), next]);
    return next;
  };
  for (const slot of SLOTS) values[slot.name] = named(slot);
  let order = [0, 1, 2];
  let moves = 0;
  const root = await courseFolder(
    Object.fromEntries(FILES.map((file) => [file, letters(file, values, order)])),
  );
  let app = served();
  let ids = 0;
  let isLost = false;

  function served(): Hono {
    const sources = createSources(root, 0);
    return new Hono()
      .route("/", sourceRoutes(sources, "khoa"))
      .route("/", formRoutes(root, sources));
  }
  const get = async <T>(path: string) => (await (await app.request(path)).json()) as T;
  const post = async (path: string, body: object) => {
    const response = await app.request(path, { method: "POST", body: JSON.stringify(body) });
    return { status: response.status, told: (await response.json()) as Record<string, unknown> };
  };

  /** Which of its signs stands in a text: one, and one only. */
  function signIn(text: string, { name }: Slot): string {
    const found = (history.get(name) ?? []).filter((one) => text.includes(one.slice(0, 1)));
    expect([name, found.length]).toEqual([name, 1]);
    return found[0] ?? "";
  }

  const own = SLOTS.filter(({ file }) => file === edited);

  // Forms.
  const views = new Map<string, View>();
  async function opened(slot: Slot): Promise<View> {
    const { file, form } = slot;
    if (form.kind === "front") {
      const told = await get<Omit<View, "start">>(`/forms/front?file=${file}`);
      return { ...told, start: -1, moves };
    }
    const { modules } = await get<CourseOutline>("/forms/outline");
    const of = modules[0]?.[form.kind === "page" ? "pages" : "questions"] ?? [];
    const start = form.id === "" ? -1 : (of.find(({ id }) => id === form.id)?.start ?? -2);
    const told = await get<View | null>(
      `/forms/${form.kind}?file=${file}&start=${start}${form.kind === "page" ? "" : "&kind=bank"}`,
    );
    // Where it began when it was listed may be elsewhere by now, as in the window.
    return told ? { ...told, moves } : opened(slot);
  }

  async function fillIn(who: string, slot: Slot, looks: boolean): Promise<void> {
    const { file, form } = slot;
    const key = `${who} ${file} ${form.kind} ${form.kind === "front" ? "" : form.id}`;
    const view = (!looks && views.get(key)) || (await opened(slot));
    views.set(key, view);
    const before = signIn(JSON.stringify(view.data ?? view.fields), slot);
    const after = named(slot);
    const fields = JSON.parse(JSON.stringify(view.fields).replaceAll(before, after));
    ids++;
    const { digest, text: base, start } = view;
    const asked =
      form.kind === "front"
        ? { change: { kind: "set", path: form.path, value: after } }
        : { start, fields, ...(form.kind === "page" ? { pageId: form.id } : { fileKind: "bank" }) };
    const wish = { kind: form.kind, file, digest, base, id: `form ${ids}`, ...asked };
    const { status, told } = await post("/forms/write", wish);
    if (status === 200) {
      // Nobody else's words went.
      expect([slot.name, before]).toEqual([slot.name, values[slot.name]]);
      values[slot.name] = after;
      views.set(key, { ...view, ...told });
      seen.written++;
    } else {
      expect(told).toMatchObject({ refused: "conflict" });
      const isStale = before !== values[slot.name] || (file === BANK && view.moves < moves);
      expect([slot.name, isStale]).toEqual([slot.name, true]);
      // The author takes the new version.
      views.delete(key);
      seen.refused++;
    }
  }

  // The editor.
  interface Typed {
    readonly slot: Slot;
    readonly before: string;
    readonly after: string;
  }
  const first = await get<View>(`/source?file=${edited}`);
  let doc = Text.of(first.text.split("\n"));
  let pending: readonly Typed[] = [];
  const sent = new Map<string, readonly Typed[]>();
  /** What the author chose over others' words. */
  const forced = new Set<string>();
  const states: SaveState[] = [];
  let knownMoves = 0;
  const keeper = new Keeper(first, {
    apply(changes) {
      doc = changes.apply(doc);
    },
    told: (state) => void states.push(state),
    draft: () => undefined,
    read: (file) => get(`/source?file=${file}`),
    async send(file, digest, edits, id, base): Promise<Sent> {
      if (!sent.has(id)) {
        sent.set(id, pending);
        pending = [];
      }
      const { status, told } = await post("/source/edits", { file, digest, edits, id, base });
      const isConflict = status === 409;
      if (status === 200) arrived(id);
      if (isLost) {
        isLost = false;
        throw new Error("lost");
      }
      if (isConflict) {
        pending = [...(sent.get(id) ?? []), ...pending];
        sent.delete(id);
        // It is tried once more under the same name.
        sent.set(id, pending);
        pending = [];
      } else knownMoves = moves;
      expect([200, 409]).toContain(status);
      return { kind: isConflict ? "conflict" : "written", ...told } as Sent;
    },
    newId: () => {
      ids++;
      return `editor ${ids}`;
    },
    wait: async () => undefined,
  });

  function arrived(id: string): void {
    const before = new Map<string, string>();
    for (const one of sent.get(id) ?? []) {
      const { name } = one.slot;
      if (!before.has(name)) before.set(name, one.before);
      if (before.get(name) === one.before && !forced.has(one.after) && values[name] !== one.before)
        expect([name, values[name]]).toEqual([name, one.before]);
      values[name] = one.after;
    }
    sent.set(id, []);
    seen.written++;
  }

  function type(slot: Slot): void {
    const text = doc.toString();
    const before = signIn(text, slot);
    const at = text.indexOf(before);
    const after = named(slot);
    const changes = changesOf([{ start: at, end: at + before.length, text: after }], doc.length);
    doc = changes.apply(doc);
    pending = [...pending, { slot, before, after }];
    keeper.changed(changes);
  }

  /** A conflict ends as the author says; what was sent and refused is typed, and not sent, again. */
  async function settle(): Promise<void> {
    const state = states.at(-1);
    if (state?.kind !== "conflict") return;
    pending = [...[...sent.values()].flat(), ...pending];
    sent.clear();
    const side = made % 2 === 0 && knownMoves === moves ? "ours" : "theirs";
    const isIn = ({ after }: Typed) =>
      state.conflicts.some(({ ours }) => ours.includes(after.slice(0, 1)));
    // Of what was typed over what was typed, the last only is in the text.
    const names = new Set(pending.filter(isIn).map(({ slot }) => slot.name));
    const isOurs = ({ slot }: Typed) => names.has(slot.name);
    if (side === "theirs") pending = pending.filter((one) => !isOurs(one));
    else {
      for (const one of pending.filter(isOurs)) forced.add(one.after);
      // Words close by that others have changed were shown with it: they are chosen against too.
      for (const { name } of own) {
        const found = (history.get(name) ?? []).find((one) =>
          state.conflicts.some(({ ours }) => ours.includes(one.slice(0, 1))),
        );
        if (found && !names.has(name)) values[name] = found;
      }
    }
    seen.refused++;
    await keeper.resolve(side);
    // More of it may be told instead, in which a move still is.
    if (states.at(-1)?.kind === "conflict") await settle();
    else knownMoves = moves;
  }

  async function save(): Promise<void> {
    await keeper.save();
    await settle();
  }

  return {
    async do({ kind, at, looks }: Doing): Promise<void> {
      const slot = SLOTS[at % SLOTS.length] as Slot;
      switch (kind) {
        case "form":
        case "other form":
          return fillIn(kind, slot, looks);
        case "type":
          if (states.at(-1)?.kind !== "conflict") type(own[at % own.length] as Slot);
          return;
        case "save":
          return save();
        case "sync":
          await keeper.sync();
          return settle();
        case "program":
          values[slot.name] = named(slot);
          return writeFile(join(root, slot.file), letters(slot.file, values, order));
        case "together": {
          const isTyped = [...sent.values(), pending].flat().some((one) => one.slot === slot);
          const both = isTyped ? [keeper.save()] : [fillIn("form", slot, looks), keeper.save()];
          await Promise.all(both);
          return settle();
        }
        case "move": {
          const { modules } = await get<CourseOutline>("/forms/outline");
          const from = at % 3;
          const to = (at + 1 + (at % 2)) % 3;
          const start = modules[0]?.questions[from]?.start;
          const deed = { kind: "move-part", path: BANK, start, to };
          expect((await post("/source/files", deed)).status).toBe(200);
          const moved = order[from] as number;
          order = order.filter((one) => one !== moved);
          order.splice(to, 0, moved);
          moves++;
          return;
        }
        case "lose":
          isLost = true;
          return;
        case "restart":
          app = served();
          return;
      }
    },
    /** Each file is what everybody meant, to the byte. */
    async look(): Promise<void> {
      for (const file of FILES) {
        expect(await readFile(join(root, file), "utf8")).toBe(letters(file, values, order));
      }
    },
    async end(): Promise<void> {
      isLost = false;
      for (let n = 0; n < 3; n++) {
        await save();
        await keeper.sync();
        await settle();
      }
      keeper.stop();
      await this.look();
      expect(states.at(-1)?.kind).toBe("saved");
      const { text } = await get<View>(`/source?file=${edited}`);
      expect(doc.toString()).toBe(text);
    },
  };
}
