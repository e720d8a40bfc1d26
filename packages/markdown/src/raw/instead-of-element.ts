const VIDEO = /youtu\.?be|vimeo|\.mp4\b|\.webm\b|\.m3u8\b|player\./i;
const SOUND = /\.(?:mp3|m4a|ogg|wav|aac)\b|soundcloud/i;

/** What the course language has in place of an element that a course may not hold; `attributes` as written. */
export function insteadOfElement(name: string, attributes: string): string | undefined {
  const src = /\b(?:src|data|href)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes);
  const url = src?.[1] ?? src?.[2] ?? src?.[3] ?? "";
  const shown = url === "" ? "…" : url.replace(/^\/\//, "https://");
  const directive = (kind: string) => `::${kind}[…]{src="${shown}"}`;
  if (name === "video") return directive("video");
  if (name === "audio") return directive("audio");
  if (!["iframe", "embed", "object", "frame"].includes(name)) return undefined;
  if (VIDEO.test(url)) return directive("video");
  if (SOUND.test(url)) return directive("audio");
  return /^(https?:)?\/\//i.test(url) || url === "" ? `[…](${shown})` : directive("download");
}
