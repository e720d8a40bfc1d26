import {
  type Comment,
  type CommentFile,
  MAX_COMMENT_FILE,
  readCommentFile,
  slug,
} from "@hocvu/model";
import { data, words } from "./page.ts";

/** Gives the reader a file of all comments to send back; the name that it goes by. */
export function saveFile(comments: readonly Comment[], reviewer: string): string {
  const { course, version, code } = data;
  const text = JSON.stringify({ hocvu: "comments", course, version, code, comments }, null, 2);
  const address = URL.createObjectURL(new Blob([`${text}\n`], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = [course, words.fileName, slug(reviewer)]
    .filter(Boolean)
    .join("-")
    .concat(".json");
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return link.download;
}

/** Lets the reader choose a file; what is in it, or nothing where it is none of comments. */
export function chooseFile(): Promise<CommentFile | undefined> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".json,application/json";
  return new Promise((done) => {
    input.addEventListener("change", async () => {
      const [file] = input.files ?? [];
      if (!file || file.size > MAX_COMMENT_FILE) return done(undefined);
      const read = readCommentFile(await file.text());
      done(typeof read === "string" ? undefined : read);
    });
    input.click();
  });
}
