import type { PackageFile } from "@hocvu/archive";
import type { Course } from "@hocvu/model";
import type { LayoutKit } from "../target.ts";
import { textName } from "./package-names.ts";

/** How long a file waits, in milliseconds, for what shows it well: it can be read without. */
const PATIENCE = 8_000;

/** What in a data file asks for a piece. */
interface Asking {
  /** It has one of these, if it asks: that is found in no time, and few files have any. */
  readonly signs: readonly string[];
  readonly asks: RegExp;
}

/** An element with one of these classes, as JSON holds it. */
const classed = (...names: readonly string[]): Asking => ({
  signs: names,
  asks: new RegExp(
    String.raw`<[a-z]+ (?:[^<>]*? )?class=\\"(?:[^"<>]* )?(?:${names.join("|")})[ \\]`,
  ),
});

const signed = (sign: string, asks: RegExp): Asking => ({ signs: [sign], asks });

/** What asks for each of the player's pieces, by the name of its file in `src/pieces` of the player. */
const ASKED_BY: Readonly<Record<string, readonly Asking[]>> = {
  callouts: [classed("callout")],
  pictures: [
    // Of a module.
    { signs: ["<img", "<table"], asks: /^.*"pages":\{.*<(?:img|table)[ >]/s },
    // Of a certificate, which is nothing but a drawing.
    signed("<svg", /detail:"<svg/),
  ],
  blocks: [classed("quote", "timeline", "columns", "gallery", "go")],
  cards: [classed("cards")],
  hotspots: [classed("hotspots"), signed("data-at", /"html":"<span data-at=/)],
  embed: [classed("embed")],
  film: [classed("timed")],
  voice: [signed("data-voice", /<audio [^<>]* data-voice=/)],
  scale: [signed("likert", /"type":"likert"/)],
  written: [signed("short-answer", /"type":"short-answer"/)],
  choices: [signed("<img", /"choices":\[\{"id":"[^"]*","html":"<img /)],
};

function isAsked({ signs, asks }: Asking, text: string): boolean {
  return signs.some((sign) => text.includes(sign)) && asks.test(text);
}

/** The files of the pieces that the data in `file` asks for, but those that are `there`, for a course in `lang`. */
export function piecesIn(
  { content }: PackageFile,
  { player: { pieces = {} } }: LayoutKit,
  lang: string,
  there: readonly string[] = [],
): readonly PackageFile[] {
  const text = String(content);
  const language = languageOf(lang);
  return Object.entries(ASKED_BY).flatMap(([name, asks]) => {
    const piece = pieces[name];
    if (!piece || there.includes(name) || !asks.some((one) => isAsked(one, text))) return [];
    const script = piece.scripts?.[language] ?? piece.scripts?.en;
    return [
      ...(piece.style === undefined ? [] : [fileOf(`${name}.css`, piece.style)]),
      ...(script === undefined ? [] : [fileOf(`${name}.js`, script)]),
    ];
  });
}

/** The same for questions that only a server has: no data file tells of them, so it stands in the player's own files. */
export function keptPieces(
  file: PackageFile,
  kit: LayoutKit,
  lang: string,
  there: readonly string[],
): OwnPiece {
  const files = piecesIn(file, kit, lang, there);
  const textOf = (ending: string) =>
    files
      .flatMap(({ path, content }) => (path.endsWith(ending) ? [String(content)] : []))
      .join("\n");
  return { style: textOf(".css"), script: textOf(".js") };
}

/** What shows the pictures of a course and its modules, to stand in the player's own files: they are on its first screens. */
export function coverPiece(
  { cover, modules, lang }: Pick<Course, "cover" | "modules" | "lang">,
  { player: { pieces = {} } }: LayoutKit,
): OwnPiece {
  const hasCards = modules.some((module) => module.cover !== undefined);
  const { style = "", scripts = {} } = pieces.cover ?? {};
  if (cover === undefined && !hasCards) return NOTHING;
  return { style, script: hasCards ? (scripts[languageOf(lang)] ?? scripts.en ?? "") : "" };
}

/** The player's script, before its `own` pieces, and before them what all scripts of pieces stand on where there is one. */
export function withShared(
  player: string,
  own: readonly string[],
  pieces: Iterable<string>,
  { player: { scripts } }: LayoutKit,
): string {
  const scripted = own.filter((script) => script !== "");
  const hasScript = scripted.length > 0 || [...pieces].some((path) => path.endsWith(".js"));
  return [player, ...(hasScript ? [scripts.pieces ?? "", ...scripted] : [])].join("\n").trimEnd();
}

/** To stand in the player's own files. */
export interface OwnPiece {
  readonly style: string;
  readonly script: string;
}

export const NOTHING: OwnPiece = { style: "", script: "" };

/** What asks and shows written answers, also those that a teacher marks: no file of data tells of an exam's on a service. */
export function markedPiece(
  lang: string,
  { player: { scripts, pieces = {} } }: LayoutKit,
): OwnPiece {
  const script = scripts[`marked-${languageOf(lang)}`] ?? scripts["marked-en"] ?? "";
  return { style: pieces.written?.style ?? "", script };
}

function languageOf(lang: string): string {
  return lang.toLowerCase().split("-", 1)[0] ?? "";
}

function fileOf(name: string, content: string): PackageFile {
  return { path: textName(name, content), content };
}

/**
 * The data file as one that loads `pieces` first, those that no other file has loaded: what the player hears last is a promise
 * of the data, so nothing is shown before it can be shown well. The player itself knows nothing of it.
 */
export function withPieces({ content }: PackageFile, pieces: readonly PackageFile[]): string {
  const paths = JSON.stringify(pieces.map(({ path }) => path));
  return `${LOADER}(${paths},document.querySelector("[nonce]"));\n${String(content)}`;
}

// The nonce for style sheets in frames without an origin, as in the start page; scripts may run as this one does.
const LOADER = `((paths,own)=>{const ready=Promise.all(paths.map(path=>{
const old=document.querySelector('[data-piece="'+path+'"]');if(old)return old.ready;
const sheet=/css$/.test(path),piece=document.createElement(sheet?"link":"script");
piece.setAttribute("data-piece",path);
if(own)piece.setAttribute("nonce",own.nonce);
if(sheet){piece.rel="stylesheet";piece.href=path}else piece.src=path;
document.head.append(piece);
return piece.ready=new Promise(done=>{piece.onload=piece.onerror=done;setTimeout(done,${PATIENCE})})}));
addEventListener("hocvu",({detail})=>dispatchEvent(new CustomEvent("hocvu",{detail:ready.then(()=>detail)})),{once:true})})`;
