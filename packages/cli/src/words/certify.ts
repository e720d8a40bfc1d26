/** What `hocvu certify` says, in one language. */
export interface CertifyWords {
  readonly certify: string;
  readonly course: string;
  readonly out: string;
  readonly keysFolder: string;
  readonly date: string;
  readonly notADay: (text: string) => string;
  readonly courseMissing: string;
  readonly keys: string;
  readonly newKey: string;
  readonly issuer: string;
  readonly page: string;
  readonly notAPage: (text: string) => string;
  readonly issuerMissing: string;
  readonly keyMade: (kid: string, folder: string) => string;
  readonly list: string;
  readonly listed: (about: {
    readonly kid: string;
    readonly made: string;
    readonly retired?: string | undefined;
    readonly stolen: boolean;
    readonly signs: boolean;
  }) => string;
  readonly retire: string;
  readonly kid: string;
  readonly stolen: string;
  readonly unknownKey: (kid: string, known: string) => string;
  readonly retired: (kid: string, page: string) => string;
  readonly withdraw: string;
  readonly number: string;
  readonly reason: string;
  readonly reasonMissing: string;
  readonly notANumber: (text: string) => string;
  readonly withdrawn: (number: string, page: string) => string;
  readonly writePage: string;
  readonly pageOut: string;
  readonly pageWritten: (page: string) => string;
  readonly noHome: string;
  readonly noKeys: (folder: string) => string;
  readonly noSigningKey: (folder: string) => string;
  readonly brokenFolder: (path: string) => string;
  readonly othersMayRead: (path: string) => string;
  readonly inCourse: (folder: string) => string;
  readonly noCertificate: (course: string) => string;
  readonly made: (count: string, folder: string) => string;
}

export const certifyInEnglish: CertifyWords = {
  certify: "certificates with a signature, for everybody who passed by the results given",
  course: "folder of the course, whose certificate it is",
  out: "folder for the certificates",
  keysFolder: "folder of the issuer's keys, outside of any course",
  date: "day the certificates are to have, where results tell none, such as 2026-06-30",
  notADay: (text) => `\`${text}\` is no day; write one such as 2026-06-30`,
  courseMissing: "name the course whose certificate it is: --course <folder>",
  keys: "the keys that certificates are signed with",
  newKey: "make a key; certificates are signed with the newest",
  issuer: "who issues, as certificates name it",
  page: "address at which the page that verifies will stand",
  notAPage: (text) => `\`${text}\` is no address that begins with https:// and holds no #`,
  issuerMissing: "the first key needs --issuer <name> and --page <address>",
  keyMade: (kid, folder) =>
    `key ${kid} is in ${folder}; keep a copy of that folder where nobody else gets at it, and put the page (\`hocvu certify page\`) at its address`,
  list: "list the keys",
  listed: ({ kid, made, retired, stolen, signs }) =>
    `${kid}  made ${made}${retired ? `, retired ${retired}` : ""}${stolen ? ", stolen" : ""}${signs ? "  signs now" : ""}`,
  retire: "sign with a key no longer; what it signed still holds, unless it was stolen",
  kid: "key, as `hocvu certify keys list` has it",
  stolen: "others may have the key: nothing that it signed holds any more",
  unknownKey: (kid, known) => `there is no key \`${kid}\`; there is ${known}`,
  retired: (kid, page) => `${kid} is retired; write the page anew and put it at ${page}`,
  withdraw: "withdraw a certificate",
  number: "the certificate's number",
  reason: "why; kept in the issuer's folder, not on the page",
  reasonMissing: "say why: --reason <text>",
  notANumber: (text) => `\`${text}\` is no certificate's number, which is such as 2026-7K3M9-Q9TXA`,
  withdrawn: (number, page) => `${number} is withdrawn; write the page anew and put it at ${page}`,
  writePage: "write the page that verifies certificates: one file, which asks nobody",
  pageOut: "file of the page",
  pageWritten: (page) => `put it at ${page}`,
  noHome: "this user has no home where keys could lie; name a folder with --keys",
  noKeys: (folder) => `there are no keys in ${folder}; make the first: hocvu certify keys new`,
  noSigningKey: (folder) => `all keys in ${folder} are retired; make one: hocvu certify keys new`,
  brokenFolder: (path) => `${path} is not as this command writes it; take it from a copy`,
  othersMayRead: (path) =>
    `others of this machine may read ${path}; change that: chmod 600 ${path}`,
  inCourse: (folder) =>
    `${folder} lies in a course's folder, which is handed on; keys belong elsewhere: --keys <folder>`,
  noCertificate: (course) =>
    `\`${course}\` gives no certificate; its course.md has no \`certificate:\``,
  made: (count, folder) => `${count} certificates in ${folder}`,
};

export const certifyInVietnamese: CertifyWords = {
  certify: "giấy chứng nhận có chữ ký số cho mọi người đạt theo các tệp kết quả",
  course: "thư mục khóa học, nơi có mẫu giấy chứng nhận",
  out: "thư mục để ghi các giấy chứng nhận",
  keysFolder: "thư mục giữ khóa của nơi cấp, nằm ngoài mọi khóa học",
  date: "ngày ghi trên giấy khi kết quả không ghi ngày, ví dụ 2026-06-30",
  notADay: (text) => `\`${text}\` không phải ngày; viết như 2026-06-30`,
  courseMissing: "hãy nêu khóa học có mẫu giấy chứng nhận: --course <thư mục>",
  keys: "các khóa dùng để ký giấy chứng nhận",
  newKey: "tạo khóa mới; giấy chứng nhận được ký bằng khóa mới nhất",
  issuer: "nơi cấp, đúng như ghi trên giấy",
  page: "địa chỉ sẽ đặt trang kiểm tra",
  notAPage: (text) => `\`${text}\` không phải địa chỉ bắt đầu bằng https:// và không có dấu #`,
  issuerMissing: "khóa đầu tiên cần --issuer <tên> và --page <địa chỉ>",
  keyMade: (kid, folder) =>
    `khóa ${kid} nằm trong ${folder}; hãy giữ một bản sao của thư mục ấy ở nơi người khác không lấy được, rồi đặt trang kiểm tra (\`hocvu certify page\`) ở địa chỉ của trang`,
  list: "liệt kê các khóa",
  listed: ({ kid, made, retired, stolen, signs }) =>
    `${kid}  tạo ngày ${made}${retired ? `, thôi dùng ngày ${retired}` : ""}${stolen ? ", đã lộ" : ""}${signs ? "  đang dùng" : ""}`,
  retire: "thôi ký bằng một khóa; giấy đã ký vẫn có hiệu lực, trừ khi khóa bị lộ",
  kid: "khóa, như `hocvu certify keys list` ghi",
  stolen: "khóa có thể đã lộ: mọi giấy ký bằng khóa này hết hiệu lực",
  unknownKey: (kid, known) => `không có khóa \`${kid}\`; có ${known}`,
  retired: (kid, page) => `đã thôi dùng ${kid}; hãy ghi lại trang kiểm tra và đặt ở ${page}`,
  withdraw: "thu hồi một giấy chứng nhận",
  number: "số của giấy chứng nhận",
  reason: "lí do; lưu trong thư mục của nơi cấp, không ghi lên trang",
  reasonMissing: "hãy nêu lí do: --reason <lí do>",
  notANumber: (text) => `\`${text}\` không phải số giấy chứng nhận, vốn có dạng 2026-7K3M9-Q9TXA`,
  withdrawn: (number, page) => `đã thu hồi ${number}; hãy ghi lại trang kiểm tra và đặt ở ${page}`,
  writePage: "ghi trang kiểm tra giấy chứng nhận: một tệp, không hỏi máy nào khác",
  pageOut: "tệp của trang",
  pageWritten: (page) => `hãy đặt trang ở ${page}`,
  noHome: "người dùng này không có thư mục riêng để cất khóa; hãy chỉ ra thư mục bằng --keys",
  noKeys: (folder) => `chưa có khóa nào trong ${folder}; tạo khóa đầu tiên: hocvu certify keys new`,
  noSigningKey: (folder) =>
    `mọi khóa trong ${folder} đều đã thôi dùng; tạo khóa mới: hocvu certify keys new`,
  brokenFolder: (path) => `${path} không còn đúng như lệnh này ghi; hãy lấy lại từ bản sao`,
  othersMayRead: (path) =>
    `người khác trên máy này đọc được ${path}; hãy sửa quyền: chmod 600 ${path}`,
  inCourse: (folder) =>
    `${folder} nằm trong thư mục khóa học, vốn được gửi đi; khóa phải để nơi khác: --keys <thư mục>`,
  noCertificate: (course) =>
    `\`${course}\` không cấp giấy chứng nhận; course.md không có \`certificate:\``,
  made: (count, folder) => `${count} giấy chứng nhận trong ${folder}`,
};
