import type { Place } from "@hocvu/diagnostics";
import type {
  DefinitionParams,
  Location,
  ReferenceParams,
} from "vscode-languageserver-protocol/node";
import type { KnownCourse } from "../../known-course.ts";
import { nameAt, namesOf } from "../../names/course-names.ts";
import type { Name } from "../../names/name.ts";
import { termKey } from "../../names/term-key.ts";
import { filesOf, viewsOf } from "../course-files.ts";
import { type Session, type Spot, uriOf } from "../session.ts";
import { locationOf } from "../to-protocol.ts";

/** Where what is named under the caret is made: its id, the glossary's entry, the page, or the file. */
export async function definition(
  session: Session,
  { textDocument, position }: DefinitionParams,
): Promise<readonly Location[]> {
  const found = await named(session, textDocument.uri, position);
  if (!found) return [];
  const { spot, name, texts } = found;
  const all = spot.desk.names.all(texts);
  const made = namesOf(name, all).filter(({ defines }) => defines);
  if (made.length > 0) return locations(session, spot, made);
  const place = spot.known && placeOf(name, spot.known, spot);
  if (!place) return [];
  const { desk, checkup } = spot;
  const files = await filesOf(desk, checkup, [place.file], session.settings.encoding, new Map());
  return [locationOf(place, files)];
}

/** Everywhere that what is named under the caret is named. */
export async function references(
  session: Session,
  { textDocument, position, context }: ReferenceParams,
): Promise<readonly Location[]> {
  const found = await named(session, textDocument.uri, position);
  if (!found) return [];
  const { spot, name, texts } = found;
  const all = namesOf(name, spot.desk.names.all(texts));
  const wanted = all.filter(({ defines }) => context.includeDeclaration || !defines);
  return locations(session, spot, wanted);
}

async function named(session: Session, uri: string, position: DefinitionParams["position"]) {
  const spot = await session.spot(uri, position);
  if (!spot || !/\.md$/i.test(spot.file)) return undefined;
  const { desk, file, view, offset } = spot;
  const name = nameAt(desk.names.in(file, view.read), offset);
  if (!name) return undefined;
  const { texts = [] } = (await desk.read()) ?? {};
  return { spot, name, texts };
}

/** Where names stand, for the client; the files that it has open are as it has them. */
export async function locations(
  session: Session,
  { desk }: Pick<Spot, "desk">,
  names: readonly Name[],
): Promise<readonly Location[]> {
  const { encoding } = session.settings;
  const views = await viewsOf(
    desk,
    names.map(({ file }) => file),
    encoding,
  );
  return names.flatMap(({ file, start, end }) => {
    const range = views.get(file)?.range(start, end);
    return range ? [{ uri: uriOf(desk.named(file), desk), range }] : [];
  });
}

/** Of things that no name makes: ids that follow from something else, terms, files. */
function placeOf(
  { kind, id, lesson }: Name,
  { course, terms, files, lessonOf }: KnownCourse,
  { desk, checkup }: Spot,
): Place | undefined {
  const { understood } = checkup.result;
  const { modules } = course;
  switch (kind) {
    case "module":
    case "part": {
      const index = modules.findIndex((one) => one.id === id);
      return index < 0 ? undefined : understood?.placeAt(`/modules/${index}/id`);
    }
    case "page": {
      const module = modules.findIndex((_, at) => lessonOf(at) === lesson);
      const page = modules[module]?.pages.findIndex((one) => one.id === id) ?? -1;
      return page < 0 ? undefined : understood?.placeAt(`/modules/${module}/pages/${page}`);
    }
    case "question": {
      const module = modules.findIndex(({ bank }) => bank.some((one) => one.id === id));
      const question = modules[module]?.bank.findIndex((one) => one.id === id) ?? -1;
      return question < 0 ? undefined : understood?.placeAt(`/modules/${module}/bank/${question}`);
    }
    case "term": {
      const entry = terms.find(({ term }) => termKey(term) === id);
      return entry && { ...entry.place, file: desk.named(entry.place.file) };
    }
    case "file": {
      const start = { line: 1, column: 1, offset: 0 };
      const isThere = files.includes(id) || id.startsWith("../");
      return isThere ? { file: desk.named(id), start, end: start } : undefined;
    }
    case "outcome":
    case "variable":
      return undefined;
  }
}
