import type { PackageKind } from "../kind.ts";

/** What a report says by itself. */
export const words = {
  vi: {
    title: "Kết quả kiểm tra gói học liệu",
    other: "English below",
    summary: (errors: number, warnings: number) => {
      if (errors + warnings === 0) return "Không có gì phải sửa.";
      if (errors === 0) return `Không có lỗi; có ${warnings} cảnh báo nên xem.`;
      return `${errors} lỗi, ${warnings} cảnh báo. Phải sửa hết lỗi rồi mới đưa lên nền tảng.`;
    },
    first: "Cần sửa trước",
    notes: "Ghi nhận thêm",
    more: (count: number) => `còn ${count} chỗ nữa`,
    whole: "cả gói",
    platforms: "Trên từng nền tảng",
    heads: ["Nền tảng", "Nhập", "Chạy", "Ghi điểm", "Học tiếp", "Vì", "Theo"],
    answers: { yes: "được", no: "không", unknown: "chưa rõ" },
    severities: { error: "lỗi", warning: "cảnh báo", note: "ghi chú" },
    unknownKind: "không rõ loại gói",
    seen: "đã thử trên nền tảng thật",
    pictures: "Trên điện thoại (360 × 740)",
  },
  en: {
    title: "What was found in the package",
    other: "Tiếng Việt ở trên",
    summary: (errors: number, warnings: number) => {
      if (errors + warnings === 0) return "There is nothing to mend.";
      if (errors === 0) return `No errors; warnings worth reading: ${warnings}.`;
      return `Errors: ${errors}; warnings: ${warnings}. Mend all errors before it goes to a platform.`;
    },
    first: "To mend first",
    notes: "Noted besides",
    more: (count: number) =>
      count === 1 ? "and in one more place" : `and in ${count} more places`,
    whole: "the whole package",
    platforms: "On each platform",
    heads: ["Platform", "Imports", "Plays", "Grades", "Resumes", "Because of", "Known from"],
    answers: { yes: "yes", no: "no", unknown: "not known" },
    severities: { error: "error", warning: "warning", note: "note" },
    unknownKind: "of unknown kind",
    seen: "tried on the platform itself",
    pictures: "On a phone (360 × 740)",
  },
} as const;

export const KINDS: Readonly<Record<PackageKind, string>> = {
  scorm12: "SCORM 1.2",
  scorm2004: "SCORM 2004",
  cmi5: "cmi5",
  xapi: "xAPI (Tin Can)",
  cartridge: "Common Cartridge",
  qti: "QTI",
  olx: "Open edX (OLX)",
};
