import { createHash } from "node:crypto";
import { assetUrl } from "@hocvu/markdown";
import { slug } from "@hocvu/model";

/** Collects the files that questions bring along, each once, under names that a course may have. */
export interface Gathered {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The address of a file given as base64; nothing for one that is no picture. */
  base64(name: string, text: string): string | undefined;
  /** Likewise for `data:image/png;base64,…`. */
  dataUrl(url: string): string | undefined;
  bytes(name: string, content: Uint8Array): string | undefined;
}

const PICTURES = /\.(?:png|jpe?g|gif|webp|svg|avif|bmp|tiff?)$/i;

/** And what lessons show besides, or give to take away. */
export const LESSON_FILES =
  /\.(?:png|jpe?g|gif|webp|svg|avif|bmp|tiff?|mp3|m4a|ogg|wav|mp4|webm|vtt|pdf|docx?|xlsx?|pptx?|odt|ods|odp|csv|txt|zip)$/i;

export function gatherFiles(allowed = PICTURES): Gathered {
  const files = new Map<string, Uint8Array>();
  const byDigest = new Map<string, string>();
  const add = (name: string, content: Uint8Array): string | undefined => {
    if (!allowed.test(name) || content.length === 0) return undefined;
    const digest = createHash("sha256").update(content).digest("hex");
    const known = byDigest.get(digest);
    if (known) return assetUrl(known);
    const dot = name.lastIndexOf(".");
    const stem = slug(name.slice(0, dot)) || "hinh";
    const ending = name.slice(dot).toLowerCase();
    const path = [`media/${stem}${ending}`, `media/${stem}-${digest.slice(0, 8)}${ending}`].find(
      (one) => !files.has(one),
    );
    if (!path) return undefined;
    files.set(path, content);
    byDigest.set(digest, path);
    return assetUrl(path);
  };
  return {
    files,
    bytes: add,
    base64: (name, text) => add(name, new Uint8Array(Buffer.from(text, "base64"))),
    dataUrl(url) {
      const [, kind = "", data] = /^data:image\/([\w+.-]+);base64,([\s\S]+)$/i.exec(url) ?? [];
      if (data === undefined) return undefined;
      const ending = kind === "jpeg" ? "jpg" : kind.replace(/\+xml$/, "");
      return add(`hinh.${ending}`, new Uint8Array(Buffer.from(data, "base64")));
    },
  };
}
