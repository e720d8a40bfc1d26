import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** What licences ask to go along with what was bundled of others: each package's name and the text that came with it. */
export async function noticesOf(own: string, inputs: readonly string[]): Promise<string> {
  const folders = inputs.flatMap((path) => {
    const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? [];
    return folder === undefined ? [] : [join(own, folder)];
  });
  const notices = new Map<string, string>();
  for (const folder of new Set(folders)) {
    const { name, version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    if (name.startsWith("@hocvu/")) continue;
    const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|notice)/i.test(file));
    const texts = await Promise.all(
      files.sort().map((file) => readFile(join(folder, file), "utf8")),
    );
    notices.set(`${name} ${version}`, texts.join("\n").trim());
  }
  const each = [...notices].sort(([a], [b]) => (a < b ? -1 : 1));
  return each.map(([name, text]) => `${name}\n\n${text}\n`).join(`\n${"-".repeat(72)}\n\n`);
}
