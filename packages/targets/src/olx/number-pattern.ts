/**
 * A regular expression for every way of writing a number from `from` to `to` that our own grading takes: a point or a comma
 * for decimals, thousands set off by the other one or by a blank, zeros in front and behind. It stands for a whole answer.
 */
export function numberPattern(from: number, to: number): string {
  const below = from < 0 ? [`[-−–]\\s?(?:${unsigned(Math.max(0, -to), -from)})`] : [];
  const above = to >= 0 ? [`\\+?\\s?(?:${unsigned(Math.max(0, from), to)})`] : [];
  return `(?:${[...below, ...above].join("|")})`;
}

/** How digits are set off: before each group of three, and before decimals. */
interface Writing {
  readonly group: string;
  readonly point: string;
}

const PLAIN: Writing = { group: "\\s?", point: "[.,]" };
const GROUPED: readonly Writing[] = [
  { group: "\\.", point: "," },
  { group: ",", point: "\\." },
];

/** A bound's digits, the point left out; nothing where it binds no longer. */
type Bound = string | undefined;

function unsigned(from: number, to: number): string {
  const low = decimal(from);
  const high = decimal(to);
  const patterns: string[] = [];
  for (let length = low.whole.length; length <= high.whole.length; length++) {
    const least =
      length === low.whole.length ? low : { whole: `1${"0".repeat(length - 1)}`, part: "" };
    const most = length === high.whole.length ? high.whole + high.part : undefined;
    const digits = (writing: Writing) => whole(least.whole + least.part, most, 0, length, writing);
    patterns.push(`0*${digits(PLAIN)}`, ...(length > 3 ? GROUPED.map(digits) : []));
  }
  return patterns.join("|");
}

function decimal(number: number): { readonly whole: string; readonly part: string } {
  const text = number.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 20 });
  const [whole = "", part = ""] = text.split(".");
  return { whole, part };
}

/** From the digit at `at` of `length` on, and the decimals behind them. */
function whole(low: Bound, high: Bound, at: number, length: number, writing: Writing): string {
  if (at === length) return decimals(low?.slice(at), high?.slice(at), writing.point);
  const before = at > 0 && (length - at) % 3 === 0 ? writing.group : "";
  return (
    before +
    byDigit(low?.[at], high?.[at], (isLow, isHigh) =>
      whole(isLow ? low : undefined, isHigh ? high : undefined, at + 1, length, writing),
    )
  );
}

function decimals(low: Bound, high: Bound, point: string): string {
  const some = point + part(low, high, true);
  return isZero(low) ? `(?:${some})?` : some;
}

/** Digits behind the point; none of them is as good as zeros. */
function part(low: Bound, high: Bound, needed: boolean): string {
  const from = low === "" ? undefined : low;
  if (high === "") return needed ? "0+" : "0*";
  if (from === undefined && high === undefined) return needed ? "[0-9]+" : "[0-9]*";
  const digits = byDigit(from?.[0], high?.[0], (isLow, isHigh) =>
    part(isLow ? from?.slice(1) : undefined, isHigh ? high?.slice(1) : undefined, false),
  );
  return !needed && isZero(from) ? `(?:${digits})?` : digits;
}

const isZero = (low: Bound): boolean => low === undefined || /^0*$/.test(low);

/** A digit from `low` to `high` with what may follow it, which differs at a bound. */
function byDigit(
  low: string | undefined,
  high: string | undefined,
  next: (isLow: boolean, isHigh: boolean) => string,
): string {
  const from = Number(low ?? 0);
  const to = Number(high ?? 9);
  if (low !== undefined && high !== undefined && from === to) return low + next(true, true);
  const between = [low === undefined ? from : from + 1, high === undefined ? to : to - 1] as const;
  const ways = [
    ...(low === undefined ? [] : [low + next(true, false)]),
    ...(between[0] > between[1] ? [] : [`${digit(...between)}${next(false, false)}`]),
    ...(high === undefined ? [] : [high + next(false, true)]),
  ];
  return ways.length === 1 ? (ways[0] ?? "") : `(?:${ways.join("|")})`;
}

const digit = (from: number, to: number) => (from === to ? String(from) : `[${from}-${to}]`);
