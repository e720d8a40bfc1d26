interface Site {
  readonly host: string;
  /** What of an address names the film or document. */
  readonly pattern: RegExp;
  /** Where it is shown in a frame. */
  readonly shown: (...parts: readonly string[]) => string;
}

const ID = "([\\w-]{6,100})";

/** Sites whose films and documents can stand in a frame, by how their addresses are written. */
const SITES: readonly Site[] = [
  {
    host: "youtube.com",
    pattern: new RegExp(
      `^https://(?:www\\.|m\\.)?youtube\\.com/(?:watch\\?(?:.*&)?v=|shorts/|live/)${ID}`,
    ),
    shown: (id) => `https://www.youtube-nocookie.com/embed/${id}`,
  },
  {
    host: "youtu.be",
    pattern: new RegExp(`^https://youtu\\.be/${ID}`),
    shown: (id) => `https://www.youtube-nocookie.com/embed/${id}`,
  },
  {
    host: "vimeo.com",
    pattern: /^https:\/\/(?:www\.)?vimeo\.com\/(\d{6,12})/,
    shown: (id) => `https://player.vimeo.com/video/${id}?dnt=1`,
  },
  {
    host: "docs.google.com",
    pattern: new RegExp(
      `^https://docs\\.google\\.com/(document|presentation|spreadsheets)/d/${ID}`,
    ),
    shown: (kind, id) => `https://docs.google.com/${kind}/d/${id}/preview`,
  },
  {
    host: "docs.google.com",
    pattern: new RegExp(`^https://docs\\.google\\.com/forms/d/e/${ID}`),
    shown: (id) => `https://docs.google.com/forms/d/e/${id}/viewform?embedded=true`,
  },
  {
    host: "drive.google.com",
    pattern: new RegExp(`^https://drive\\.google\\.com/file/d/${ID}`),
    shown: (id) => `https://drive.google.com/file/d/${id}/preview`,
  },
];

/** What authors may embed from. */
export const EMBED_HOSTS: readonly string[] = [...new Set(SITES.map(({ host }) => host))];

/** The address at which a frame shows what `url` leads to; `undefined` where we know no such way. */
export function embedAddress(url: string): string | undefined {
  for (const { pattern, shown } of SITES) {
    const [, ...parts] = pattern.exec(url) ?? [];
    if (parts.length > 0) return shown(...parts);
  }
  return undefined;
}
