/** Languages of Viet Nam that have a code of their own but are not in every system's list of names. */
const OF_VIETNAM = new Set(
  "bdq blt brb bru cjm cma cmo cua hnj hre hmv ium jeh jra kpm ktv kxy mnn mtq mww nut pac rad rog sed sti tth twh tyz".split(
    " ",
  ),
);
const NAMES: Readonly<Record<string, string>> = {
  "tiếng việt": "vi",
  "tieng viet": "vi",
  vietnamese: "vi",
  "việt nam": "vi",
  vietnam: "vi",
  "tiếng anh": "en",
  "tieng anh": "en",
  english: "en",
  vnm: "vi",
};
type Kind = "language" | "region";
const names = new Map<Kind, Intl.DisplayNames>();
/** The name of a language or region; undefined where there is none. Opened when asked: most courses name `vi` or `en`. */
function nameOf(kind: Kind, code: string): string | undefined {
  const known = names.get(kind) ?? new Intl.DisplayNames(["en"], { type: kind, fallback: "none" });
  names.set(kind, known);
  return known.of(code);
}

/** Whether `tag` names a language that there is, with a region that there is; else the tag that was probably meant, if any. */
export function checkLanguageTag(tag: string): { readonly ok: boolean; readonly meant?: string } {
  const wrong = (meant: string | undefined) => ({ ok: false, ...(meant ? { meant } : {}) });
  const named = NAMES[tag.trim().normalize("NFC").toLowerCase()];
  if (named) return wrong(named);
  const written = tag.trim().replaceAll("_", "-");
  const canonical = canonicalOf(written);
  if (canonical === undefined) return wrong(undefined);
  const locale = new Intl.Locale(canonical);
  const { language, region } = locale;
  if (!isLanguage(language)) return wrong(fromRegion(language));
  if (region !== undefined && nameOf("region", region) === undefined) return wrong(language);
  // `vie` and `en-UK` have shorter or righter names; `vi-vi` lies in the Caribbean.
  if (/^vi-vi$/i.test(written)) return wrong("vi-VN");
  if (canonical.toLowerCase() !== written.toLowerCase() || written !== tag) return wrong(canonical);
  return { ok: true };
}

function canonicalOf(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

function isLanguage(code: string): boolean {
  try {
    return /^(vi|en)$/.test(code) || OF_VIETNAM.has(code) || nameOf("language", code) !== undefined;
  } catch {
    return false;
  }
}

/** `vn` is a country; what is spoken there is `vi`. */
function fromRegion(code: string): string | undefined {
  if (!/^[a-z]{2}$/.test(code) || nameOf("region", code.toUpperCase()) === undefined)
    return undefined;
  return new Intl.Locale("und", { region: code.toUpperCase() }).maximize().language;
}
