import { type Diagnostic, diagnostic, type PlaceAt } from "@hocvu/diagnostics";
import type { Course } from "@hocvu/model";
import { plainText } from "./plain-text.ts";

/** Fewer questions show no habit. */
const FEW = 6;
/** More than one in so many that ask for a number or an issuer, and the bank is learnt by heart. */
const ONE_IN = 5;

const DOCUMENT =
  "(?:nghị định|nghị quyết|quyết định|kế hoạch|luật|thông tư|công văn|chỉ thị|văn bản)";
/** Stems that ask who issued what, under which number, on which day. */
const ASKS: Readonly<Record<string, RegExp>> = {
  vi: new RegExp(
    [
      `${DOCUMENT} (?:nào|số mấy|số bao nhiêu)`,
      "ký hiệu|số hiệu|mang số|do (?:ai|cơ quan nào) (?:ban hành|ký)",
      "(?:ai|cơ quan nào|đơn vị nào|cấp nào) (?:đã )?(?:ban hành|ký|phê duyệt|công bố)",
      "(?:năm|ngày|tháng) (?:mấy|bao nhiêu|nào)",
    ].join("|"),
    "iu",
  ),
  en: /which (?:decree|law|act|regulation|document)|who (?:issued|signed|adopted)|(?:in )?(?:what|which) (?:year|month)|on (?:what|which) day|when was .* (?:issued|signed|adopted)/iu,
};

/** Banks of which much is known by heart or not at all: a case would show what was understood. */
export function* checkRecall({ modules, lang }: Course, placeAt: PlaceAt): Iterable<Diagnostic> {
  const asks = ASKS[lang.split("-")[0] ?? ""];
  if (!asks) return;
  for (const [m, { bank }] of modules.entries()) {
    const at = bank.flatMap(({ stem }, q) =>
      asks.test(plainText(stem).normalize("NFC")) ? [q] : [],
    );
    if (bank.length < FEW || at.length * ONE_IN <= bank.length) continue;
    const args = { asked: at.length, questions: bank.length };
    yield diagnostic("HV2450", args, placeAt(`/modules/${m}/bank/${at[0]}`));
  }
}
