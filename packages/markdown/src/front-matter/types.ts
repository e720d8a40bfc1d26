import type {
  CertificateDesign,
  Contest,
  ContestFact,
  ContestTie,
  ExamFeedback,
  ThemeName,
} from "@hocvu/model";

/** Front matter of `course.md` after the schema has accepted it; every key may be missing, as refused values are left out. */
export interface CourseFront {
  readonly id?: string;
  /** A number as YAML reads it; what was written is what is meant. */
  readonly variables?: Readonly<Record<string, string | number>>;
  /** A file of variables that several courses may share. */
  readonly settings?: string;
  readonly title?: string;
  readonly lang?: string;
  readonly version?: string;
  readonly description?: string;
  readonly publisher?: string;
  readonly audience?: string;
  readonly iri?: string;
  readonly keywords?: readonly string[];
  readonly duration?: string;
  readonly passing?: string;
  readonly glossary?: string;
  readonly cover?: string;
  readonly exam?: {
    readonly questions?: number;
    readonly attempts?: number;
    readonly shuffle?: boolean;
    readonly feedback?: ExamFeedback;
    readonly time?: string;
    readonly blueprint?: Readonly<Record<string, number | Readonly<Record<string, number>>>>;
  };
  readonly contest?: ContestFront;
  readonly certificate?: {
    readonly issuer?: string;
    readonly signatory?: string;
    readonly design?: CertificateDesign;
    readonly template?: string;
  };
  readonly theme?: {
    readonly name?: ThemeName;
    readonly primary?: string;
    readonly logo?: string;
  };
}

/** The rules of a contest as they are written. */
export interface ContestFront {
  readonly opens?: string;
  readonly closes?: string;
  readonly entry?: Contest["entry"];
  readonly ties?: readonly (ContestTie | undefined)[];
  readonly guess?: string;
  readonly facts?: {
    readonly required?: readonly (string | undefined)[];
    readonly properties?: Readonly<Record<string, FactFront>>;
  };
  readonly person?: readonly (string | undefined)[];
  readonly units?: { readonly fact?: string; readonly least?: number };
  readonly names?: Contest["names"];
  readonly prizes?: readonly ({ readonly title?: string; readonly count?: number } | undefined)[];
  readonly notice?: Partial<Contest["notice"]>;
  readonly guardian?: number;
}

/** A fact as JSON Schema writes it. */
export interface FactFront extends Pick<ContestFact, "minimum" | "maximum" | "maxLength"> {
  readonly title?: string;
  readonly description?: string;
  readonly type?: "string" | "integer";
  readonly enum?: readonly (string | undefined)[];
  readonly format?: "phone" | "email" | "date";
}

/** Front matter of a module, likewise. */
export interface ModuleFront {
  readonly id?: string;
  readonly title?: string;
  readonly duration?: string;
  readonly cover?: string;
  readonly contents?: readonly string[];
  readonly note?: string;
  readonly outcomes?: Readonly<Record<string, string>>;
  readonly quiz?: { readonly questions?: number };
}

/** `45m`, `4h`, `1h30m` as minutes. */
export function readMinutes(duration: string | undefined): number | undefined {
  const match = /^(?:(\d+)h)?(?:(\d+)m)?$/.exec(duration ?? "");
  return match?.[0] ? Number(match[1] ?? 0) * 60 + Number(match[2] ?? 0) : undefined;
}
