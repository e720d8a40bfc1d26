import { type Edit, fixOf } from "@hocvu/compiler";
import { type Code, type Diagnostic, type Language, visible } from "@hocvu/diagnostics";
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
} from "vscode-languageserver-protocol/node";
import { FIX_ALL } from "../capabilities.ts";
import { filesOf } from "../course-files.ts";
import { editing, rewriting } from "../editing.ts";
import { type OpenPage, type Session, uriOf } from "../session.ts";
import { toProtocol } from "../to-protocol.ts";

const WORDS = {
  vi: {
    change: (text: string) => `Sửa thành ${text}`,
    mend: (code: Code) => `Sửa lỗi ${code}`,
    rename: (name: string) => `Đổi tên tệp thành ${name}`,
    all: "Sửa mọi lỗi máy sửa được trong tệp này",
  },
  en: {
    change: (text: string) => `Change to ${text}`,
    mend: (code: Code) => `Mend ${code}`,
    rename: (name: string) => `Rename the file to ${name}`,
    all: "Mend all that is mechanical in this file",
  },
} as const satisfies Record<Language, unknown>;

/** Longer than a menu shows. */
const LONGEST_TITLE = 60;

/** How what was found in a range can be mended, by what `hocvu check --fix` does. */
export async function codeActions(
  session: Session,
  { textDocument, range, context }: CodeActionParams,
): Promise<readonly CodeAction[]> {
  const page = await session.page(textDocument.uri);
  if (!page) return [];
  const wants = (kind: string) =>
    context.only === undefined ||
    context.only.some((one) => kind === one || kind.startsWith(`${one}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const { view } = page;
    const [start, end] = [view.offsetAt(range.start), view.offsetAt(range.end)];
    actions.push(...(await quickFixes(session, page, start, end)));
  }
  // It reads the course several times: only for whoever asks for it.
  if (context.only !== undefined && wants(FIX_ALL)) actions.push(...(await fixAll(session, page)));
  return actions;
}

async function quickFixes(
  session: Session,
  { desk, view, document }: OpenPage,
  start: number,
  end: number,
): Promise<readonly CodeAction[]> {
  const { language, encoding } = session.settings;
  const checkup = await desk.check();
  const name = desk.nameOf(document.path);
  const here = checkup.result.diagnostics.filter(
    ({ place }) =>
      place !== undefined &&
      place.file === name &&
      place.start.offset <= end &&
      start <= place.end.offset,
  );
  const files = await filesOf(desk, checkup, name === undefined ? [] : [name], encoding, new Map());
  const spelt = session.spelling.fixes(desk, checkup, document, start, end);
  const mended = here.flatMap((diagnostic): readonly CodeAction[] => {
    const fix = fixOf(diagnostic, (file) => (file === name ? view.read : undefined));
    if (!fix) return [];
    if (fix.kind === "rename") {
      const to = desk.named(fix.to);
      if (!session.settings.renamesFiles) return [];
      return [
        {
          title: WORDS[language].rename(fix.to),
          kind: CodeActionKind.QuickFix,
          diagnostics: [toProtocol(diagnostic, language, files)],
          edit: {
            documentChanges: [
              {
                kind: "rename",
                oldUri: uriOf(desk.named(fix.from), desk),
                newUri: uriOf(to, desk),
                options: { overwrite: false },
              },
            ],
          },
        },
      ];
    }
    return [
      {
        title: titleOf(diagnostic, fix.edit, language),
        kind: CodeActionKind.QuickFix,
        diagnostics: [toProtocol(diagnostic, language, files)],
        isPreferred: true,
        edit: editing(document.uri, view, [fix.edit]),
      },
    ];
  });
  return [...mended, ...spelt];
}

async function fixAll(session: Session, page: OpenPage): Promise<readonly CodeAction[]> {
  const { desk, file, document } = page;
  const mended = await desk.mended();
  const edits = rewriting(session, page, mended?.texts.find(({ path }) => path === file)?.text);
  if (edits.length === 0) return [];
  const edit = { changes: { [document.uri]: edits } };
  return [{ title: WORDS[session.settings.language].all, kind: FIX_ALL, edit }];
}

function titleOf({ code }: Diagnostic, { text }: Edit, language: Language): string {
  const words = WORDS[language];
  const shown = visible(text.trim());
  const isShort = shown !== "" && !text.trim().includes("\n") && shown.length <= LONGEST_TITLE;
  return isShort ? `${words.change(`\`${shown}\``)} (${code})` : words.mend(code);
}
