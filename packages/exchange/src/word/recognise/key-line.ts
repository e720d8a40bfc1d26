/** What is said behind `Đáp án:`. */
export interface KeyLine {
  readonly value: string;
  /** Where the value begins in the line. */
  readonly at: number;
}

const KEY =
  /^\s*(?:[=⇒→➔➜\-–*•>]+\s*)?[([]?\s*(?:(?:phương\s*án|câu\s*trả\s*lời|đáp\s*án|dap\s*an|đ\/?a|answer|ans|key|trả\s*lời|chọn(?:\s*(?:đáp|phương)\s*án)?)(?:\s*(?:đúng|chính\s*xác|key|là|is|câu\s*này|(?:phần|mã\s*đề|đề)\s*[A-Z\dIVX]{1,4}))*)\s*(?:[:：.=]|[-–→⇒]+|(?=\s+[A-Ha-h]\s*[.)\]]?\s*$))\s*/iu;
const CHOSEN =
  /^\s*(?:[=⇒→➔➜\-–*•>]+\s*)?(?:chọn|đáp\s*án|answer)\s+(?=[A-Ha-h](?:\s*[.,)\]]|\s*$))/iu;
const ARROW = /^\s*(?:=+>|⇒|→|➔|➜|-+>)\s*(?=[A-H]\s*\.?\s*$)/u;

/** `Đáp án: B`, `ĐA: B`, `=> Đáp án B`, `Chọn B.`, `Trả lời: B`, `Answer: B`. */
export function keyLine(text: string): KeyLine | undefined {
  const found = KEY.exec(text) ?? CHOSEN.exec(text) ?? ARROW.exec(text);
  if (!found) return undefined;
  const value = text
    .slice(found[0].length)
    .replace(/[)\]]\s*$/, "")
    .trim();
  return value === "" ? undefined : { value, at: found[0].length };
}

/** The letters that a key consists of: `B`, `A, C`, `A và B`, `AC`, `B.`; with what stands behind them. */
export function lettersIn(
  value: string,
): { readonly letters: readonly number[]; readonly rest: string } | undefined {
  const many =
    /^\s*[([]?([A-Ha-h])((?:\s*(?:,|;|&|\+|\/|và|and|-)\s*[A-Ha-h](?![\p{L}\d]))+)\s*[)\]]?\.?\s*/u.exec(
      value,
    );
  if (many) {
    const letters = [
      many[1] ?? "",
      ...((many[2] ?? "").replace(/và|and/g, ",").match(/[A-Ha-h]/g) ?? []),
    ];
    return { letters: letters.map(indexOf), rest: value.slice(many[0].length).trim() };
  }
  const compact = /^\s*([A-H]{2,6})\s*\.?\s*$/.exec(value);
  if (compact && isAscending(compact[1] ?? ""))
    return { letters: [...(compact[1] ?? "")].map(indexOf), rest: "" };
  const one = /^\s*[([]?([A-Ha-h])[)\]]?(?![\p{L}\d'])\s*[.):,;\-–]*\s*/u.exec(value);
  if (!one) return undefined;
  const rest = value.slice(one[0].length).trim();
  // A lower-case letter before other words may be one of them.
  if (/[a-h]/.test(one[1] ?? "") && rest !== "" && !/^[([]?[a-h]\s*[.):]/.test(value.trim()))
    return undefined;
  return { letters: [indexOf(one[1] ?? "")], rest };
}

function indexOf(letter: string): number {
  return letter.toUpperCase().charCodeAt(0) - 65;
}

function isAscending(letters: string): boolean {
  return [...letters].every((one, index) => index === 0 || one > (letters[index - 1] ?? ""));
}
