import { expect, test } from "vitest";
import { hocvu } from "./command.ts";
import { quoted } from "./quoted.ts";

/** One reading by `cmd`: what is left for the program. Throws where a sign would end the order or begin another. */
function readByCmd(line: string): string {
  let [left, inQuotes] = ["", false];
  for (let at = 0; at < line.length; at++) {
    const sign = line[at] as string;
    if (sign === "^" && !inQuotes) left += line[++at] ?? "";
    else if (sign === "%" || (!inQuotes && /[&|<>()]/.test(sign)))
      throw new Error(`${sign} is an order`);
    else {
      if (sign === '"') inQuotes = !inQuotes;
      left += sign;
    }
  }
  return left;
}

/** Words as programs of Windows part them: backslashes count before a quotation mark alone. */
function readByProgram(line: string): string[] {
  const words = [...line.matchAll(/"((?:\\.|[^"\\])*)"/g)].map(([, word = ""]) => word);
  return words.map((word) =>
    word.replace(/(\\+)("|$)/g, (_, slashes: string, end: string) =>
      end === "" ? "\\".repeat(slashes.length / 2) : `${"\\".repeat((slashes.length - 1) / 2)}"`,
    ),
  );
}

test.each([
  "C:\\Users\\Bích Ngọc\\Tài liệu\\Khóa học (mới)",
  "D:\\",
  "Học & làm | vui > 100%",
  "%PATH% ^ !x!",
  'Sách "Học" \\"',
  "",
])("a script of npm's gets the word %j as it is", (word) => {
  const [script, ...words] = quoted("C:\\Program Files (x86)\\nodejs\\hocvu.cmd", ["new", word]);
  expect(readByCmd(script)).toBe("C:\\Program Files (x86)\\nodejs\\hocvu.cmd");
  const ofScript = readByCmd(words.join(" "));
  expect(readByProgram(readByCmd(ofScript))).toEqual(["new", word]);
});

test("only a script needs a shell, and only on Windows", () => {
  const args = ["preview", "C:\\Khóa học"];
  expect(hocvu("/x", "C:\\h c\\hocvu.exe", args, "win32")).toMatchObject({ shell: false, args });
  expect(hocvu("/x", "hocvu", args, "linux")).toMatchObject({ shell: false, args });
  expect(hocvu("/x", "hocvu", args, "win32")).toMatchObject({ shell: true, command: "hocvu" });
  expect(hocvu("/x", "", args, "win32")).toMatchObject({ shell: false });
});
