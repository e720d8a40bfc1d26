import type { HrefFault, PackageTrouble, VerdictAnswer } from "../../package-codes.ts";
import { sizeInWords } from "../../size-in-words.ts";
import { type Catalogue, listed } from "../catalogue.ts";

const troubles: Readonly<Record<PackageTrouble, string>> = {
  absent: "không có tệp hay thư mục nào tên như vậy",
  unreadable: "không đọc được gói",
  empty: "tệp rỗng",
  zip: "đây không phải là tệp zip mở được",
  damaged: "mục lục của tệp zip bị hỏng",
  entry: "không giải nén được một tệp trong gói",
};

const limits = {
  entries: "có hơn 20.000 tệp",
  size: "giải nén ra hơn 20 GB",
  ratio: "có tệp giải nén ra hơn 200 lần kích thước",
};

const hrefs: Readonly<Record<HrefFault, string>> = {
  absolute: "bắt đầu bằng `/` nên nằm ngoài gói",
  backslash: "viết bằng dấu gạch ngược",
  remote: "nằm trên máy chủ khác, hoặc trên ổ đĩa",
  out: "dẫn ra ngoài gói",
};

const encodings = {
  bom: () => "tệp kê khai bắt đầu bằng dấu BOM",
  utf16: (encoding: string) => `tệp kê khai được ghi bằng mã ${encoding}`,
  declared: (encoding: string) => `tệp kê khai khai báo mã ${encoding}`,
  invalid: (encoding: string) => `tệp kê khai có byte không phải ${encoding}`,
};

/** What no manifest has; else the parser says what it met. */
const monsters: Readonly<Record<string, string>> = {
  depth: "các thẻ lồng nhau quá 200 tầng",
  elements: "có quá 60.000 thẻ",
  tag: "một thẻ dài quá 100.000 ký tự",
};

const answers: Readonly<Record<VerdictAnswer, string>> = {
  yes: "được",
  no: "không",
  unknown: "chưa rõ",
};

function named(paths: readonly string[], more: number): string {
  const shown = paths.map((path) => `\`${path}\``).join(", ");
  return more > 0 ? `${shown} và ${more} tên nữa` : shown;
}

/** Nói về gói học liệu, của bất kỳ nơi nào làm ra. */
function times(count: number): string {
  return count > 1 ? ` (${count} lần)` : "";
}

export const packages = {
  HV4601: {
    message: ({ problem, reason }) => `${troubles[problem]}: ${reason}`,
    hint: ({ problem }) =>
      problem === "absent"
        ? "xem lại tên tệp và thư mục mình đang ở; `*` và `?` thay cho chữ trong tên"
        : "xuất lại gói từ chương trình đã tạo ra nó; tải lên nguyên tệp, không mở ra rồi nén lại",
  },
  HV4602: {
    message: ({ path }) => `tệp kê khai không nằm ở gốc của gói mà ở \`${path}\``,
    hint: ({ folder }) => `hãy nén những gì bên trong \`${folder}\`, không nén cả thư mục`,
  },
  HV4603: {
    message: () => "trong gói không có tệp nào cho biết đây là gói gì",
    hint: ({ known }) => `ở gốc gói phải có một trong các tệp: ${listed(known)}`,
  },
  HV4604: {
    message: ({ actual, expected }) =>
      `tệp kê khai có tên là \`${actual}\`, không phải \`${expected}\``,
    hint: ({ expected }) => `đổi tên thành \`${expected}\`, viết thường`,
  },
  HV4605: {
    message: ({ path }) => `tên \`${path}\` dẫn ra ngoài gói`,
    hint: () => "tên tệp tính từ gốc của gói và không có `..`",
  },
  HV4606: {
    message: ({ paths, more }) => `có tệp bị đặt mật khẩu: ${named(paths, more)}`,
    hint: () => "nén lại, không đặt mật khẩu",
  },
  HV4607: {
    message: ({ path, method }) =>
      `\`${path}\` được nén theo cách số ${method} mà nền tảng không biết`,
    hint: () => "nén lại theo cách Deflate",
  },
  HV4608: {
    message: ({ path }) => `tệp zip có \`${path}\` hai lần`,
    hint: () => "xóa bớt một; nền tảng lấy tệp nào là may rủi",
  },
  HV4609: {
    message: ({ limit }) => `tệp zip giống một cái bẫy: ${limits[limit]}`,
    hint: () => "chưa giải nén gì; hãy hỏi người làm ra gói này",
  },
  HV4610: {
    message: ({ paths, more }) => `tên tệp viết bằng dấu gạch ngược: ${named(paths, more)}`,
    hint: () => "nén lại bằng chương trình ghi dấu `/`",
  },
  HV4611: {
    message: ({ path, other }) =>
      `\`${path}\` và \`${other}\` chỉ khác chữ hoa, chữ thường hoặc cách mã hóa dấu`,
    hint: () => "đổi tên một trong hai tệp",
  },
  HV4612: {
    message: ({ paths, more }) =>
      `tên tệp có ký tự mà các nền tảng xử lý khác nhau: ${named(paths, more)}`,
    hint: () => "chỉ dùng chữ a đến z không dấu, chữ số, `.`, `-` và `_`",
  },
  HV4613: {
    message: ({ paths, more }) =>
      `thay cho tệp là liên kết của hệ điều hành: ${named(paths, more)}`,
    hint: () => "hãy đưa chính các tệp vào gói",
  },
  HV4614: {
    message: () => "tệp zip được ghi theo dạng Zip64",
    hint: () => "dưới 4 GB thì không cần; hãy nén lại không dùng Zip64",
  },
  HV4615: {
    message: ({ paths, more }) =>
      `trong gói có chương trình chạy trên máy chủ hoặc Windows: ${named(paths, more)}`,
    hint: () => "bỏ chúng ra; nền tảng không chạy, và có nơi từ chối gói",
  },
  HV4616: {
    message: ({ files, size, kinds }) =>
      `${files} tệp, ${sizeInWords(size, "vi")} khi giải nén; nhiều nhất: ${kinds.map((one) => `${one.kind || "không đuôi"} ${sizeInWords(one.size, "vi")}`).join(", ")}`,
    hint: ({ heaviest }) =>
      `nặng nhất: ${heaviest.map((one) => `\`${one.path}\` ${sizeInWords(one.size, "vi")}`).join(", ")}`,
  },
  HV4617: {
    message: ({ paths, more }) => `không có gì nhắc đến: ${named(paths, more)}`,
  },
  HV4618: {
    message: ({ paths, more }) => `tệp riêng của máy làm gói bị kèm theo: ${named(paths, more)}`,
    hint: () => "bỏ ra khi nén",
  },
  HV4619: {
    message: ({ prefix }) => `tiền tố \`${prefix}:\` chưa được khai báo`,
    hint: ({ prefix }) => `khai báo trong thẻ manifest bằng \`xmlns:${prefix}="…"\``,
  },
  HV4620: {
    message: ({ reason }) => `tệp kê khai không phải XML đọc được: ${monsters[reason] ?? reason}`,
    hint: ({ reason }) =>
      reason in monsters
        ? "không công cụ soạn nào viết như vậy; hãy xin người làm gói một bản khác"
        : "thẻ phải được đóng, và `&`, `<` trong chữ phải viết `&amp;`, `&lt;`",
  },
  HV4621: {
    message: ({ problem, encoding }) => encodings[problem](encoding),
    hint: () => "lưu lại dạng UTF-8 không có BOM, và khai báo đúng như vậy",
  },
  HV4622: {
    message: ({ actual }) =>
      actual === ""
        ? "tệp kê khai không ghi phiên bản SCORM"
        : `\`${actual}\` không phải là phiên bản SCORM`,
    hint: ({ known }) => `schemaversion là một trong: ${listed(known)}`,
  },
  HV4623: {
    message: ({ written, expected }) =>
      written === "xml:base"
        ? "`xml:base` làm đổi nơi tìm tệp"
        : `tiền tố là \`${written}\`, nền tảng lại tìm ${expected === "" ? "tên không có tiền tố" : `\`${expected}\``}`,
    hint: ({ written }) =>
      written === "xml:base" ? "ghi luôn thư mục vào từng href" : "dùng tiền tố thông dụng",
  },
  HV4624: {
    message: () => "tệp kê khai không ghi cấu trúc mặc định",
    hint: () => "ghi `default` với identifier của organization",
  },
  HV4625: {
    message: ({ id }) => `cấu trúc mặc định \`${id}\` không có trong tệp`,
    hint: ({ known }) => `có: ${listed(known)}`,
  },
  HV4626: {
    message: ({ id }) => `mã \`${id}\` được dùng hai lần`,
    hint: () => "đổi một trong hai mã",
  },
  HV4627: {
    message: ({ id }) => `\`${id}\` không dùng làm mã được`,
    hint: () => "bắt đầu bằng chữ cái hoặc `_`; sau đó là chữ cái, chữ số, `.`, `-` và `_`",
  },
  HV4628: {
    message: ({ id, element }) =>
      `\`${element}\` trỏ tới \`${id}\`, nhưng không có tài nguyên nào mang mã đó`,
    hint: () => "`identifierref` phải trùng từng chữ với identifier của một resource",
  },
  HV4629: {
    message: ({ path }) => `phải mở \`${path}\` nhưng gói không có tệp này`,
    hint: ({ actual }) =>
      actual === undefined ? "" : `có tệp \`${actual}\`: máy chủ phân biệt chữ hoa, chữ thường`,
  },
  HV4630: {
    message: ({ id }) => `tài nguyên \`${id}\` phải mở nhưng không có \`href\``,
    hint: () => "ghi trang bắt đầu của nó",
  },
  HV4631: {
    message: ({ path }) => `tệp kê khai có ghi \`${path}\` nhưng gói không có tệp này`,
    hint: ({ actual }) =>
      actual === undefined ? "" : `có tệp \`${actual}\`: máy chủ phân biệt chữ hoa, chữ thường`,
  },
  HV4632: {
    message: ({ actual, expected }) =>
      actual === ""
        ? `tài nguyên không ghi \`${expected}\``
        : `\`${actual}\` phải viết là \`${expected}\``,
    hint: () => "`sco` là phần có báo kết quả cho nền tảng, `asset` là phần không báo",
  },
  HV4633: {
    message: () => "mọi phần được mở đều là asset, nên không kết quả nào được lưu",
    hint: () => "trang có báo kết quả cho nền tảng phải là `sco`",
  },
  HV4634: {
    message: ({ name, value, min, max }) =>
      `\`${name}\` là \`${value}\`, nhưng phải là số từ ${min} đến ${max}`,
    hint: () => "trong SCORM 1.2 tính theo phần trăm, trong SCORM 2004 và cmi5 tính từ 0 đến 1",
  },
  HV4635: {
    message: ({ element, parent }) => `\`${parent}\` không có \`${element}\``,
  },
  HV4636: {
    message: ({ id }) => `điều kiện mở bài nhắc đến \`${id}\` nhưng không mục nào mang mã đó`,
    hint: () => "điều kiện là identifier của các mục, nối bằng `&` hoặc `|`",
  },
  HV4637: {
    message: ({ name, value }) => `\`${value}\` không phải là giá trị của \`${name}\``,
    hint: ({ expected }) => `giá trị cho phép: ${expected}`,
  },
  HV4638: {
    message: ({ length, max }) => `tiêu đề dài ${length} ký tự, Moodle chỉ giữ được ${max}`,
    hint: () => "tối đa 200 ký tự thì nơi nào cũng nhận",
  },
  HV4639: {
    message: ({ href, fault }) => `\`${href}\` ${hrefs[fault]}`,
    hint: () => "đường dẫn tính từ gốc của gói, dùng dấu `/`",
  },
  HV4640: {
    message: () => "trong gói không có gì để mở",
    hint: () => "phải có mục mở ra một tài nguyên, hoặc đơn vị mở ra một trang",
  },
  HV4641: {
    message: ({ title }) => `mục \`${title}\` không mở gì và không có mục con`,
    hint: () => "ghi `identifierref`, hoặc bỏ mục này",
  },
  HV4642: {
    message: () => "`mapInfo` thiếu `targetObjectiveID`, thuộc tính mà chuẩn bắt buộc có",
    hint: () => "ghi mục tiêu được nối tới, hoặc bỏ thẻ này",
  },
  HV4643: {
    message: ({ element, after }) => `\`${element}\` đứng sau \`${after}\`, nhưng phải đứng trước`,
  },
  HV4644: {
    message: ({ element, attribute }) => `\`${element}\` không có \`${attribute}\``,
  },
  HV4645: {
    message: ({ first, launch }) =>
      `tài nguyên đầu tiên là \`${first}\` nên Open edX mở tệp này, không mở \`${launch}\``,
    hint: () => "đặt tài nguyên được mở lên đầu",
  },
  HV4647: {
    message: ({ value }) => `\`${value}\` không phải là IRI đầy đủ`,
    hint: () => "chẳng hạn `https://hoc.example/khoa-hoc/bai-1`; địa chỉ đó không cần có thật",
  },
  HV4648: {
    message: ({ parameter }) =>
      `địa chỉ của đơn vị dùng \`${parameter}\` là tham số do nền tảng thêm vào`,
    hint: () => "đổi tên tham số",
  },
  HV4650: {
    message: ({ path }) => `gói không có \`${path}\``,
    hint: ({ actual }) =>
      actual === undefined ? "" : `có tệp \`${actual}\`: máy chủ phân biệt chữ hoa, chữ thường`,
  },
  HV4651: {
    message: ({ url }) =>
      `\`${url}\` được tải không mã hóa, trình duyệt sẽ chặn trên nền tảng dùng https`,
    hint: () => "đưa tệp vào gói, hoặc viết `https:`",
  },
  HV4652: {
    message: ({ hosts, more }) => `trang tải tệp từ máy chủ khác: ${named(hosts, more)}`,
    hint: () => "mất mạng, hoặc máy chủ đó ngừng, thì thiếu phần này; họ cũng thấy ai đang học",
  },
  HV4660: {
    message: ({ api }) => `không mã lệnh nào tìm giao tiếp \`${api}\` của nền tảng`,
    hint: () => "không có thì không báo được gì; hãy xuất lại thành SCORM, hoặc dùng như asset",
  },
  HV4661: {
    message: ({ call }) => `không mã lệnh nào gọi \`${call}\``,
    hint: () => "chưa gọi thì mọi lệnh khác đều hỏng",
  },
  HV4662: {
    message: ({ call }) => `không mã lệnh nào gọi \`${call}\``,
    hint: () => "gọi khi rời trang, trong `pagehide`",
  },
  HV4663: {
    message: ({ version, api }) =>
      `tệp kê khai ghi SCORM ${version}, nhưng mã lệnh không tìm \`${api}\` mà tìm giao tiếp của phiên bản khác`,
    hint: () => "xuất lại cho một phiên bản duy nhất",
  },
  HV4664: {
    message: ({ call }) => `giao tiếp không có lệnh \`${call}\``,
    hint: ({ suggestion }) => `có phải là \`${suggestion}\`?`,
  },
  HV4665: {
    message: () => "lưu trong `unload` có thể mất: nhiều trình duyệt không còn gửi sự kiện này",
    hint: () => "lưu sau mỗi bước, và một lần nữa trong `pagehide`",
  },
  HV4666: {
    message: () => "yêu cầu đồng bộ làm trang đứng lại, và trình duyệt bỏ nó khi rời trang",
    hint: () => "dùng `fetch`, có `keepalive` khi rời trang",
  },
  HV4667: {
    message: ({ element }) =>
      `không mã lệnh nào đặt \`${element}\`, nên không ai hoàn thành khóa học`,
    hint: () => "đặt khi người học đã xem hết hoặc đã làm xong bài",
  },
  HV4668: {
    message: () => "bộ hẹn giờ gửi lưu liên tục, dù có thay đổi hay không",
    hint: () => "chỉ gửi khi có thay đổi đáng lưu",
  },
  HV4669: {
    message: ({ element, parent }) => `\`${element}\` không được đặt trong \`${parent}\``,
    hint: ({ known, suggestion }) =>
      suggestion
        ? `có lẽ muốn viết \`${suggestion}\``
        : known.length === 0
          ? "thẻ này không chứa gì"
          : `theo chuẩn, trong đó có: ${listed(known)}`,
  },
  HV4670: {
    message: ({ attribute, element }) => `\`${element}\` không có thuộc tính \`${attribute}\``,
    hint: ({ suggestion }) =>
      suggestion
        ? `có lẽ muốn viết \`${suggestion}\``
        : "bỏ đi; thuộc tính của chuẩn khác phải có tiền tố của chuẩn ấy",
  },
  HV4671: {
    message: ({ element, parent }) => `\`${parent}\` có nhiều hơn một \`${element}\``,
    hint: () => "chuẩn chỉ cho một; lấy cái nào là tùy nền tảng",
  },
  HV4672: {
    message: ({ element }) => `có chữ đặt thẳng trong \`${element}\`, nơi chỉ chứa thẻ`,
    hint: () => "bỏ đi, hoặc đưa vào đúng thẻ dành cho nó",
  },
  HV4673: {
    message: ({ actual }) =>
      actual === ""
        ? "thẻ gốc của tệp kê khai không có không gian tên"
        : `\`${actual}\` không phải không gian tên của chuẩn này`,
    hint: ({ expected }) => `viết \`xmlns="${expected}"\``,
  },
  HV4674: {
    message: ({ reason }) => `không chạy được: ${reason}`,
    hint: () => "mở trang đầu bằng trình duyệt và xem bảng điều khiển báo gì",
  },
  HV4675: {
    message: () => "điện thoại chỉ hiện trang trống, dù đã đợi nửa phút",
    hint: () => "mở trong cửa sổ rộng 360 điểm ảnh và xem bảng điều khiển báo gì",
  },
  HV4676: {
    message: ({ text, count }) => `lỗi khi đang chạy${times(count)}: ${text}`,
    hint: () => "",
  },
  HV4677: {
    message: ({ paths, more }) => `khi chạy, nó đòi tệp không có trong gói: ${named(paths, more)}`,
    hint: () => "thêm tệp vào gói, hoặc bỏ chỗ gọi đến nó",
  },
  HV4678: {
    message: ({ hosts, more }) => `khi chạy, nó gọi đến máy chủ khác: ${named(hosts, more)}`,
    hint: () =>
      "ở đây mọi lời gọi ấy đều bị chặn; trên mạng không vào được các máy chủ đó, bài sẽ chạy như vừa thấy, còn nơi vào được thì máy chủ biết ai đang học gì",
  },
  HV4679: {
    message: ({ call }) => `đã mở ra mà không hề báo \`${call}\``,
    hint: () => "nên nền tảng không biết có lượt học này",
  },
  HV4680: {
    message: ({ call }) => `đã rời đi mà không báo \`${call}\``,
    hint: () => "kết thúc phiên khi có `pagehide`; nếu không, nền tảng có thể mất phần sau cùng",
  },
  HV4681: {
    message: ({ rule, count }) => `một lời gọi trái chuẩn${times(count)}: ${rule}`,
    hint: () => "nền tảng chặt chẽ sẽ từ chối, và mất điều đáng lẽ được lưu",
  },
  HV4682: {
    message: ({ length, most }) =>
      `dữ liệu lưu lên tới ${length} ký tự trong lúc đi qua bài; chuẩn chỉ dành ${most}`,
    hint: () => "nền tảng làm đúng chuẩn sẽ không giữ gì, người học phải học lại từ đầu",
  },
  HV4683: {
    message: ({ commits }) => `mỗi phút lưu ${commits} lần`,
    hint: () => "chỉ lưu sau một lúc dừng và khi nộp bài; mỗi lần lưu là một lượt gọi máy chủ",
  },
  HV4684: {
    message: ({ pixels }) => `trang rộng hơn màn hình điện thoại ${pixels} điểm ảnh`,
    hint: () => "người học phải kéo qua kéo lại; để trang co theo bề rộng cửa sổ",
  },
  HV4685: {
    message: ({ rule, help, count }) =>
      `không phải ai cũng dùng được trang này${times(count)}: ${help} (${rule})`,
    hint: ({ example }) => `chỗ đầu tiên: \`${example}\``,
  },
  HV4686: {
    message: ({ title, seconds, status, commits, state }) =>
      `đã chạy \`${title}\` trong ${seconds} giây: trạng thái ${status || "không có"}, lưu ${commits} lần, dữ liệu ${state} ký tự`,
    hint: () => "",
  },
  HV4687: {
    message: ({ refusal, count }) => `nền tảng từ chối điều nó gửi${times(count)}: ${refusal}`,
    hint: () => "điều bị từ chối thì không được lưu",
  },
  HV4688: {
    message: ({ seconds }) =>
      `trang bị treo: kịch bản của nó chạy mãi ${seconds} giây, không bấm được gì`,
    hint: () =>
      "hãy tìm vòng lặp không dừng; kịch bản phải chạy xong thì trang mới nhận lần bấm tiếp theo của người học",
  },
  HV4690: {
    message: ({ platform, imports, plays, grades, resumes }) =>
      `trên ${platform}: nhập ${answers[imports]}, chạy ${answers[plays]}, ghi điểm ${answers[grades]}, học tiếp ${answers[resumes]}`,
    hint: ({ because, sources, seen }) =>
      [
        ...(because.length === 0 ? [] : [`do ${because.join(", ")}`]),
        ...(sources.length === 0 ? [] : [`theo ${sources.join("; ")}`]),
        ...(seen ? ["đã thử trên nền tảng thật"] : []),
      ].join("; "),
  },
} satisfies Partial<Catalogue["messages"]>;
