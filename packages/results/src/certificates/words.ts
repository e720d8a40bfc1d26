/** What stands on certificates besides the course's own words, by the course's language. */
export interface CertificateWords {
  readonly date: (day: string, month: string, year: string) => string;
  readonly score: (percent: string) => string;
  readonly number: (number: string) => string;
  /** How it is verified; `host` is where. */
  readonly proof: (host: string) => string;
}

export const certificateWords: Readonly<Record<"vi" | "en", CertificateWords>> = {
  vi: {
    // Decree 30/2020/NĐ-CP, appendix I: a zero before days below 10 and months 1 and 2.
    date: (day, month, year) =>
      `Ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`,
    score: (percent) => `Kết quả: ${percent} %`,
    number: (number) => `Số: ${number}`,
    proof: (host) => `Quét mã QR hoặc mở tệp này ở ${host} để kiểm tra.`,
  },
  en: {
    date: (day, month, year) => `${Number(day)}/${Number(month)}/${year}`,
    score: (percent) => `Result: ${percent} %`,
    number: (number) => `No. ${number}`,
    proof: (host) => `Scan the QR code, or open this file at ${host}, to verify it.`,
  },
};
