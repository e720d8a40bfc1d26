import type { EmptyBlock, OpenEdxDifference, UnreadShape, ValueKind } from "../codes.ts";
import { bare, type Catalogue, listed, outerFence } from "./catalogue.ts";
import { exchange } from "./files/exchange-vi.ts";
import { film } from "./files/film-vi.ts";
import { packages } from "./files/package-vi.ts";
import { qti } from "./files/qti-vi.ts";
import { theme } from "./files/theme-vi.ts";
import { files } from "./files/vi.ts";
import { voice } from "./files/voice-vi.ts";
import { project } from "./project/vi.ts";
import { resultsInVietnamese } from "./results/vi.ts";

const kinds: Readonly<Record<ValueKind, string>> = {
  text: "chữ",
  number: "số",
  integer: "số nguyên",
  "yes-no": "`true` hoặc `false`",
  list: "danh sách",
  map: "các cặp tên và giá trị",
  nothing: "ô trống",
};

function didYouMean(suggestion: string | undefined, otherwise: string): string {
  return suggestion ? `có phải ý bạn là \`${suggestion}\`?` : otherwise;
}

const levels: Readonly<Record<string, string>> = { easy: "dễ", medium: "vừa", hard: "khó" };

const kindOfFile = { course: "khóa học", module: "bài học" } as const;

const emptyBlocks: Readonly<Record<EmptyBlock, string>> = {
  callout: "khung ghi chú",
  quote: "lời trích dẫn",
  card: "thẻ",
  column: "cột",
  tab: "một cách trong `tabs`",
  reveal: "phần `reveal`",
};

const unread: Readonly<Record<UnreadShape, string>> = {
  list: "liệt kê các phương án bên dưới: `- [ ] sai` và `- [x] đúng`",
  boxes: "mở đầu mỗi phương án bằng gạch ngang rồi mới đến ô: `- [ ] sai` và `- [x] đúng`",
  bullets: "mở đầu mỗi phương án bằng gạch ngang và ô: `- [ ] sai` và `- [x] đúng`",
  letters: "thay mỗi chữ cái bằng gạch ngang và ô: `- [ ] sai` và `- [x] đúng`",
  bars: "dưới tên cột của bảng phải có dòng gạch: `| Bên trái | Bên phải |`, rồi `| --- | --- |`",
  line: "viết đáp án vào chỗ trống: `[[đáp án]]`",
};

const openEdxDifferences: Readonly<Record<OpenEdxDifference, string>> = {
  attempts: "không đếm số lần làm lại cả bài thi, câu trả lời sau cùng được tính",
  feedback: "cho biết đúng sai ngay sau từng câu, không đợi đến lúc nộp cả bài",
  time: "chỉ tính giờ bài thi khi người quản trị đã bật bài thi tính giờ",
  parts: "chấm điểm riêng từng ý của câu ghép cặp, sắp xếp và các câu tương tự",
  points: "câu nào cũng nặng như nhau",
  template: "in giấy chứng nhận theo mẫu riêng",
  sheet: "hiện khóa học bằng màu của nền tảng, không theo `theme.css`",
};

function commentBy(name: string): string {
  return name === "" ? "góp ý" : `góp ý của \`${name}\``;
}

export const vi: Catalogue = {
  severities: { error: "lỗi", warning: "cảnh báo", note: "lưu ý" },
  hint: "gợi ý",
  see: "xem",
  examples: { wrong: "sai", right: "đúng", absent: "không có tệp này" },
  roles: {
    firstUsed: "dùng lần đầu ở đây",
    alsoHere: "và ở đây",
    inGlossary: "bảng giải nghĩa ghi ở đây",
    inSettings: "tệp thiết lập ghi ở đây",
    inCourse: "khóa học ghi ở đây",
  },
  summary: (errors, warnings, notes) =>
    [
      errors > 0 ? `${errors} lỗi` : "",
      warnings > 0 ? `${warnings} cảnh báo` : "",
      notes > 0 ? `${notes} lưu ý` : "",
    ]
      .filter(Boolean)
      .join(", "),
  messages: {
    HV1001: {
      message: ({ path }) => `thư mục \`${path}\` không có tệp \`course.md\``,
      hint: ({ actual, courses = [] }) =>
        actual
          ? `đổi tên tệp \`${actual}\` thành \`course.md\`, viết thường`
          : courses.length > 0
            ? `hãy ghi khóa học nằm trong đó: ${listed(courses)}`
            : "khóa học là một thư mục có tệp `course.md`; hãy chỉ đúng thư mục đó",
    },
    HV1002: {
      message: ({ path, file }) =>
        file
          ? `\`${path}\` là một tệp, còn khóa học là một thư mục`
          : `không có thư mục \`${path}\``,
      hint: ({ file }) =>
        file
          ? "hãy ghi thư mục có tệp `course.md`"
          : "đường dẫn được tính từ thư mục đang chạy lệnh",
    },
    HV1003: {
      message: () => "tệp này không phải văn bản UTF-8",
      hint: () => "trong trình soạn thảo, lưu lại tệp với bảng mã UTF-8",
    },
    HV1004: {
      message: () => "tệp này có ký tự NUL, là ký tự không bao giờ có trong văn bản",
      hint: () => "có lẽ tệp được lưu dạng UTF-16 hoặc không phải văn bản; hãy lưu dạng UTF-8",
    },
    HV1005: {
      message: ({ kind }) => `${kindOfFile[kind]} này thiếu phần khai báo đầu tệp`,
      hint: ({ kind }) =>
        kind === "course"
          ? "mở đầu tệp bằng dòng `---`, rồi `id: …` và `title: …`, rồi thêm dòng `---`"
          : "mở đầu tệp bằng dòng `---`, rồi `title: …`, rồi thêm dòng `---`",
    },
    HV1006: {
      message: ({ aliases, key }) => {
        if (aliases) return "phần YAML này dẫn lại chính nó quá nhiều lần nên không mở ra được";
        if (key) return "trước dấu hai chấm là một danh sách hay một bảng, không phải chữ";
        return "dòng này không đúng cú pháp YAML";
      },
      hint: ({ aliases, key }) =>
        aliases
          ? "viết thẳng từng giá trị, không đặt tên bằng `&` rồi nhắc lại bằng `*`"
          : key
            ? 'chữ mở đầu bằng ngoặc thì đặt trong ngoặc kép: `"[a]": …`'
            : 'viết `tên: giá trị`, thụt dòng bằng dấu cách, và đặt trong ngoặc kép giá trị có dấu ": "',
    },
    HV1007: {
      message: ({ key }) => `ở đây không có mục \`${key}\``,
      hint: ({ suggestion, allowed }) =>
        didYouMean(suggestion, `các mục dùng được là ${listed(allowed)}`),
    },
    HV1008: {
      message: ({ key, expected, found }) =>
        `\`${key}\` cần ${kinds[expected]}, nhưng đang là ${kinds[found]}`,
      hint: ({ expected, line }) =>
        line
          ? `viết \`${line}\``
          : expected === "list"
            ? "viết mỗi ý trên một dòng, bắt đầu bằng `- `"
            : expected === "map"
              ? "viết các dòng `tên: giá trị` bên dưới, thụt vào hai dấu cách"
              : `viết ${kinds[expected]} sau dấu hai chấm`,
    },
    HV1009: {
      message: ({ key }) => `thiếu mục \`${key}\``,
      hint: ({ key }) => `thêm dòng \`${key}: …\` vào đó`,
    },
    HV1010: {
      message: ({ key, value }) => `\`${key}\` không thể là \`${value}\``,
      hint: ({ allowed }) => `chọn một trong ${listed(allowed)}`,
    },
    HV1011: {
      message: ({ id }) => `\`${id}\` không phải mã hợp lệ`,
      hint: ({ suggestion }) =>
        `mã chỉ gồm chữ thường a–z không dấu, chữ số và gạch nối, dài nhất 64 ký tự${suggestion ? `; có thể viết \`${suggestion}\`` : ""}`,
    },
    HV1012: {
      message: ({ path }) => `trong khóa học không có tệp \`${path}\``,
      hint: ({ suggestion }) =>
        didYouMean(
          suggestion,
          "đường dẫn tính từ tệp đang viết; hãy xem tệp đã nằm trong `media/` chưa",
        ),
    },
    HV1013: {
      message: ({ path }) => `\`${path}\` đi ra ngoài thư mục khóa học`,
      hint: () => "chép tệp vào khóa học, ví dụ vào `media/`, rồi dẫn tới tệp đó",
    },
    HV1014: {
      message: ({ path, actual }) => `\`${path}\` trên đĩa có tên là \`${actual}\``,
      hint: ({ actual }) => `máy khác phân biệt chữ hoa, chữ thường; hãy viết \`${actual}\``,
    },
    HV1015: {
      message: ({ scheme }) => `liên kết không được bắt đầu bằng \`${scheme}:\``,
      hint: () =>
        "liên kết chỉ tới địa chỉ `https:`, `http:`, `mailto:`, `tel:`, tới trang và tệp của khóa học",
    },
    HV1016: {
      message: ({ url }) => `hình \`${url}\` nằm trên máy chủ khác`,
      hint: () => "gói học phải chạy được khi không có mạng: lưu hình vào `media/` rồi dẫn tới đó",
    },
    HV1017: {
      message: ({ module }) => `bộ câu hỏi này không thuộc bài nào: không có tệp \`${module}\``,
      hint: ({ module }) =>
        `bộ câu hỏi mang tên của bài; hãy viết bài \`${module}\` hoặc đổi tên bộ câu hỏi`,
    },
    HV1018: {
      message: ({ value }) => `\`passing: ${value}\` không phải tỷ lệ câu đúng`,
      hint: ({ suggestion }) =>
        suggestion
          ? `viết kèm dấu phần trăm: \`passing: ${suggestion}\``
          : "viết tỷ lệ từ 0% đến 100%, nhiều nhất hai chữ số lẻ, ví dụ `passing: 50%`",
    },
    HV1019: {
      message: ({ value }) => `\`${value}\` không phải khoảng thời gian`,
      hint: ({ suggestion }) =>
        suggestion
          ? `viết kèm đơn vị: \`${suggestion}\``
          : "viết giờ (h) và phút (m) như `45m`, `4h` hoặc `1h30m`",
    },
    HV1021: {
      message: ({ key, value }) => `\`${key}\` không thể là ${value}`,
      hint: ({ minimum }) => `giá trị nhỏ nhất là ${minimum}`,
    },
    HV1022: {
      message: ({ number }) => `hai bài học cùng mang số ${number}`,
      hint: () => "số đầu tên tệp quyết định thứ tự; hãy đổi số của một bài",
    },
    HV1023: {
      message: ({ path }) => `\`${path}\` là lối tắt không dẫn tới tệp nào của khóa học`,
      hint: () => "đặt chính tệp đó vào khóa học thay cho lối tắt",
    },
    HV1024: {
      message: ({ path }) => `không đọc được \`${path}\``,
      hint: () => "xem bạn có quyền đọc tệp không, và tệp có đang bị chương trình khác giữ không",
    },
    HV1025: {
      message: ({ name }) => `tệp \`${name}\` không thuộc khóa học`,
      hint: ({ suggestion }) =>
        suggestion
          ? `nếu là bài học thì phải có tên \`${suggestion}\``
          : "bài học có tên `NN-ten-bai.md`, bộ câu hỏi `NN-ten-bai.quiz.md`, NN là số thứ tự",
    },
    HV1026: {
      message: ({ value }) => `\`${value}\` không phải mã ngôn ngữ`,
      hint: ({ suggestion }) =>
        suggestion
          ? `viết \`lang: ${suggestion}\``
          : "viết `vi` cho tiếng Việt, `en` cho tiếng Anh",
    },
    HV1027: {
      message: () => "khóa học chưa có bài nào",
      hint: () => "viết một bài cạnh `course.md`: tệp có tên như `01-ten-bai.md`",
    },
    HV1028: {
      message: ({ what }) => `\`${what}\` bị bỏ ra khỏi hình`,
      hint: () => "hình không được chạy lệnh hay tải thứ ở nơi khác; hãy vẽ mà không dùng tới nó",
    },
    HV1029: {
      message: ({ path, why }) =>
        why === "empty"
          ? `tệp hình \`${path}\` trống`
          : why === "page"
            ? `\`${path}\` là một trang web, không phải hình`
            : `không hiện được \`${path}\` như một hình`,
      hint: ({ why }) =>
        why === "empty"
          ? "chép lại từ bản gốc"
          : why === "page"
            ? "mở riêng hình đó trong trình duyệt rồi lưu hình"
            : "tệp bị hỏng, chép chưa hết hoặc không phải hình; hãy chép lại, hoặc mở ra rồi lưu lại",
    },
    HV1030: {
      message: ({ path, size }) => `hình \`${path}\` nặng ${size} MB`,
      hint: ({ max }) => `mỗi hình nặng nhất ${max} MB; hãy thu nhỏ hình`,
    },
    HV1031: {
      message: ({ size, max }) => `tệp này có ${size} kB chữ, quá ${max}`,
      hint: () =>
        "không bài học nào dài đến thế; hãy tách thành nhiều bài, và để dữ liệu ở tệp riêng",
    },
    HV1032: {
      message: ({ max }) => `đoạn này dài hơn ${max} ký tự mà không có dòng trống`,
      hint: () => "đặt dòng trống giữa các đoạn; xem lại đây có đúng là văn bản không",
    },
    HV1033: {
      message: ({ max }) => `danh sách, trích dẫn hoặc khối \`:::\` lồng nhau quá ${max} tầng`,
      hint: () =>
        "người đọc chỉ theo được hai ba tầng; hãy đóng mỗi khối bằng dòng `:::`, và viết phần còn lại thành đoạn văn",
    },
    HV1034: {
      message: ({ path, other }) =>
        path === other
          ? `hai tệp cùng tên \`${path}\`, chỉ khác cách máy ghi dấu nên nhìn giống hệt nhau`
          : `hai tên \`${path}\` và \`${other}\` chỉ khác nhau chữ hoa, chữ thường`,
      hint: () =>
        "hãy đổi tên một tệp và các liên kết tới nó; Windows, macOS và nhiều nền tảng chỉ giữ được một trong hai",
    },
    HV1035: {
      message: ({ module }) => `bài \`${module}\` có bộ câu hỏi thứ hai`,
      hint: ({ module }) =>
        `giữ một tệp, \`${module}.quiz.md\` hoặc \`${module}/quiz.md\`, và gộp câu hỏi của cả hai vào đó`,
    },
    HV1036: {
      message: ({ sign, max }) =>
        sign === "]"
          ? `tính đến đây có hơn ${max} dấu \`]\` đóng mà không có dấu mở`
          : `tính đến đây có hơn ${max} dấu \`${sign}\` mở mà không được đóng`,
      hint: () =>
        "bài viết thường không có thế này: có lẽ đây là dữ liệu hay mã chương trình; hãy để ở tệp riêng rồi dẫn tới",
    },
    HV1037: {
      message: ({ path }) => `bảng giải nghĩa không đặt ở \`${path}\` được`,
      hint: () =>
        "bảng giải nghĩa là tệp `.yml` trong thư mục khóa học, hoặc ngay bên trên thư mục ấy, ghi là `../glossary.yml`",
    },
    HV1038: {
      message: ({ path }) => `ngay bên trên thư mục khóa học không có tệp \`${path}\``,
      hint: ({ suggestion }) =>
        didYouMean(suggestion, "tệp này nằm cạnh thư mục khóa học, không nằm bên trong"),
    },
    HV1040: {
      message: ({ path }) => `tệp \`${path}\` có thể chạy lệnh như một trang của nền tảng học`,
      hint: ({ name }) =>
        `tệp được đưa vào gói dưới dạng văn bản thường, khi tải về máy lại mang tên \`${name}\` nếu trình duyệt cho phép; muốn giữ nguyên thì nén thành .zip`,
    },
    HV1041: {
      message: ({ path }) =>
        `hình vẽ \`${path}\` cho tải về đã được bỏ hết những gì có thể chạy lệnh`,
      hint: () => "muốn giữ nguyên tệp thì nén thành .zip",
    },
    HV1045: {
      message: ({ character }) =>
        `ở đây có một ký tự không nhìn thấy (${character}) mà gói khóa học không chứa được`,
      hint: ({ more }) =>
        `ký tự ấy thường đến từ chữ chép ở nơi khác: xóa cả từ rồi gõ lại${more > 0 ? `; trong tệp còn ${more} chỗ như vậy` : ""}`,
    },
    HV1046: {
      message: ({ path, character }) =>
        `tên tệp \`${path}\` có một ký tự không nhìn thấy (${character}) mà gói khóa học không chứa được`,
      hint: () => "hãy đổi tên tệp, và sửa các liên kết dẫn tới tệp",
    },
    HV1050: {
      message: ({ counted, max }) =>
        ({
          lines: `tệp này có hơn ${max} dòng`,
          signs: `tệp này có hơn ${max} ký hiệu như \`*\`, \`[\`, \`|\`, \`<\``,
          signsOfBlock: `đoạn này có hơn ${max} ký hiệu như \`*\`, \`[\`, \`|\`, \`<\` mà không có dòng trống`,
          marks: `ở đây có một chữ mang hơn ${max} dấu chồng lên nhau`,
          cells: `ở đây có bảng hơn ${max} ô`,
          linesOfCourse: `tính đến tệp này khóa học có hơn ${max} dòng Markdown`,
          signsOfCourse: `tính đến tệp này khóa học có hơn ${max} ký hiệu như \`*\`, \`[\`, \`|\`, \`<\``,
          textsOfCourse: `tính đến tệp này khóa học có hơn ${max} bài và bộ câu hỏi`,
          usedFiles: `tính đến đây khóa học dùng hơn ${max} tệp hình, âm thanh và tệp cho tải về`,
        })[counted],
      hint: ({ counted }) =>
        ({
          lines: "hãy tách thành nhiều bài; dữ liệu thì để ở tệp cho tải về",
          signs: "hãy tách thành nhiều bài; dữ liệu thì để ở tệp cho tải về",
          signsOfBlock: "đặt dòng trống giữa các đoạn, tách bảng và danh sách dài",
          marks: "không chữ viết nào chồng nhiều dấu đến thế: hãy xóa cả từ rồi gõ lại",
          cells: "tách bảng, và để mỗi hàng đủ số ô như hàng đầu; dữ liệu thì để ở tệp cho tải về",
          linesOfCourse:
            "hãy tách thành nhiều khóa học; nền tảng không lưu nổi tiến độ của khóa lớn đến thế",
          signsOfCourse:
            "hãy tách thành nhiều khóa học; nền tảng không lưu nổi tiến độ của khóa lớn đến thế",
          textsOfCourse:
            "hãy tách thành nhiều khóa học; nền tảng không lưu nổi tiến độ của khóa lớn đến thế",
          usedFiles: "hãy nén những tệp đi cùng nhau thành một, hoặc tách thành nhiều khóa học",
        })[counted],
    },
    HV1051: {
      message: ({ max }) => `danh sách và nhóm khóa trong phần YAML này lồng nhau quá ${max} tầng`,
      hint: () =>
        "không khóa nào của khóa học nằm sâu đến thế; hãy đóng mỗi ngoặc, và thụt lề như hướng dẫn",
    },
    HV1052: {
      message: ({ repeated, max }) =>
        ({
          transcripts: `lời thoại hiện lại nhiều lần, cộng lại quá ${max} kB`,
          footnotes: `chú thích hiện lại nhiều lần, cộng lại quá ${max} kB`,
          definitions: `lời giải nghĩa và địa chỉ dùng lại nhiều lần, cộng lại quá ${max} kB`,
        })[repeated],
      hint: ({ repeated }) =>
        ({
          transcripts: "để lời thoại dài ở một chỗ, nơi khác dẫn tới trang đó",
          footnotes: "viết chú thích dài thành một trang riêng rồi dẫn tới",
          definitions: "rút ngắn lời giải hoặc địa chỉ được dùng nhiều lần, hoặc bớt số lần dùng",
        })[repeated],
    },
    HV1053: {
      message: ({ path, measure, size }) =>
        ({
          pixels: `hình \`${path}\` có ${size} triệu điểm ảnh`,
          all: `hình của khóa học cộng lại tới ${size} triệu điểm ảnh, tính đến \`${path}\``,
          bytes: `hình vẽ \`${path}\` nặng ${size} kB`,
          elements: `hình vẽ \`${path}\` có ${size} phần tử`,
          depth: `phần tử trong hình vẽ \`${path}\` lồng nhau ${size} tầng`,
        })[measure],
      hint: ({ measure, max }) =>
        ({
          pixels: `mỗi hình có nhiều nhất ${max} triệu; không màn hình nào hiện hơn, hãy thu nhỏ hình`,
          all: `các tệp nặng chừng này chứa nhiều nhất ${max} triệu; hãy thu nhỏ hình, vì màn hình chỉ hiện rộng 1280 điểm`,
          bytes: `mỗi hình vẽ nặng nhất ${max} kB; hãy vẽ gọn lại, hoặc xuất thành PNG hay WebP`,
          elements: `mỗi hình vẽ có nhiều nhất ${max}; hãy vẽ gọn lại, hoặc xuất thành PNG hay WebP`,
          depth: `nhiều nhất ${max} tầng; hãy rã nhóm các phần, hoặc xuất thành PNG hay WebP`,
        })[measure],
    },
    HV1054: {
      message: ({ max }) => `thư mục khóa học có hơn ${max} tệp`,
      hint: () => "chỉ để trong đó những gì khóa học dùng, tệp khác cất nơi khác",
    },
    ...exchange,
    ...qti,
    ...packages,
    ...files,
    ...theme,
    ...film,
    ...voice,
    ...project,
    HV1060: {
      message: () => "trong YAML, `#` mở đầu lời ghi chú nên phần sau của dòng bị cắt",
      hint: ({ line }) => `đặt giá trị trong ngoặc kép: \`${line}\``,
    },
    HV1061: {
      message: ({ key, value, form }) =>
        ({
          color: `\`${value}\` không phải mã màu`,
          address: `\`${value}\` không phải địa chỉ cố định`,
          drawing: `\`${value}\` không phải hình vẽ SVG`,
          short: `\`${key}\` dài quá mức cho phép`,
          size: `\`${value}\` không phải dung lượng`,
        })[form],
      hint: ({ key, form, suggestion }) =>
        ({
          color: `viết dấu \`#\` và sáu ký tự từ 0 đến f, trong ngoặc kép: \`${key}: "${suggestion ?? "#0b6b3a"}"\``,
          address: `viết cả phần đầu của địa chỉ: \`${key}: ${suggestion ?? "https://…"}\``,
          drawing: "mẫu là tệp của khóa học có tên kết thúc bằng `.svg`",
          short: "viết nhiều nhất 20 ký tự, ví dụ `1.0.0`",
          size: `viết số rồi đơn vị: \`${key}: 200MB\``,
        })[form],
    },
    HV1062: {
      message: ({ lang }) =>
        `trình học chưa có lời bằng \`${lang}\`: nút bấm và thông báo sẽ hiện tiếng Anh`,
      hint: () => "không phải sửa gì; nội dung khóa học vẫn giữ nguyên như đã viết",
    },
    HV1063: {
      message: ({ missing }) =>
        missing === "blank"
          ? "sau dấu hai chấm thiếu dấu cách, nên dòng này không thành tên và giá trị"
          : "sau tên thiếu dấu hai chấm, nên dòng này không thành tên và giá trị",
      hint: ({ line }) => `viết \`${line}\``,
    },
    HV1064: {
      message: ({ sign }) =>
        sign === undefined
          ? "phần khai báo mở ở đây không được đóng"
          : `\`${sign}\` không đóng được phần khai báo`,
      hint: ({ sign }) =>
        sign === undefined
          ? "thêm một dòng `---` ngay dưới mục cuối cùng"
          : "viết ba dấu gạch nối `---`, ngay đầu dòng và không kèm gì khác",
    },
    HV1065: {
      message: ({ cause, sign }) =>
        cause === "sign"
          ? `\`${sign}\` không mở được phần khai báo`
          : "phần khai báo không bắt đầu ở dòng đầu tiên của tệp",
      hint: ({ cause }) =>
        cause === "sign"
          ? "viết ba dấu gạch nối `---` ở dòng đầu tiên của tệp"
          : cause === "blank"
            ? "xóa các dòng trống phía trên `---`"
            : "chuyển phần chữ phía trên `---` xuống dưới phần khai báo",
    },
    HV1066: {
      message: () => "không được thụt dòng YAML bằng tab",
      hint: ({ line }) => `dùng dấu cách: \`${line}\``,
    },
    HV1067: {
      message: ({ sign }) =>
        `ở đây có ký tự dán từ nơi khác (${sign}), trong khi YAML cần dấu cách thường`,
      hint: ({ line }) => `xóa ký tự đó rồi gõ lại dấu cách: \`${line}\``,
    },
    HV1068: {
      message: () => "ngoặc kép cong không phải dấu ngoặc của YAML",
      hint: ({ line }) => `dùng ngoặc kép thẳng: \`${line}\``,
    },
    HV1069: {
      message: () => "dòng này thụt vào không bằng các dòng cùng nhóm",
      hint: ({ line }) => `viết \`${line}\`, số dấu cách bằng các dòng cùng nhóm`,
    },
    HV1070: {
      message: ({ key }) => `mục \`${key}\` được ghi hai lần`,
      hint: () => "giữ lại một trong hai dòng",
    },
    HV1071: {
      message: ({ sign }) => `\`${sign}\` mở ở đây không được đóng`,
      hint: ({ line }) => `đóng lại ở cuối giá trị: \`${line}\``,
    },
    HV1072: {
      message: ({ sign }) => `giá trị mở đầu bằng \`${sign}\` có nghĩa khác trong YAML`,
      hint: ({ line }) => `đặt giá trị trong ngoặc kép: \`${line}\``,
    },
    HV1073: {
      message: () => "dấu hai chấm kèm dấu cách nằm trong giá trị bị hiểu là một mục khác",
      hint: ({ line }) => `đặt giá trị trong ngoặc kép: \`${line}\``,
    },
    HV1074: {
      message: () => "sau dấu nháy đóng vẫn còn chữ",
      hint: ({ line }) => `đặt cả giá trị trong dấu nháy: \`${line}\``,
    },
    HV1075: {
      message: () => "dấu gạch chéo ngược trong ngoặc kép là lệnh của YAML",
      hint: ({ line }) => `dùng dấu nháy đơn: \`${line}\``,
    },
    HV2101: {
      message: ({ target }) => `không có trang \`${target}\` để dẫn tới`,
      hint: ({ suggestion }) =>
        didYouMean(suggestion, "viết tên tệp bài học, hoặc mã trang: `02-ten-bai.md#ma-trang`"),
    },
    HV2102: {
      message: ({ id }) => `mã trang \`${id}\` dùng hai lần`,
      hint: () => "mã giữ chỗ đang học của học viên; hãy đặt mã khác cho một trang",
    },
    HV2103: {
      message: ({ id }) => `mã câu hỏi \`${id}\` dùng hai lần`,
      hint: () => "mã giữ câu trả lời đã lưu của học viên; hãy đặt mã khác cho một câu",
    },
    HV2104: {
      message: ({ id }) => `mã yêu cầu cần đạt \`${id}\` dùng hai lần`,
      hint: () => "kết quả được tính theo từng yêu cầu; hãy đặt mã khác cho một yêu cầu",
    },
    HV2105: {
      message: ({ id }) => `mã bài học \`${id}\` dùng hai lần`,
      hint: () => "ghi `id` khác cho một trong hai bài; bài không ghi `id` thì lấy theo tên tệp",
    },
    HV2107: {
      message: ({ path }) => `hình \`${path}\` thiếu lời mô tả`,
      hint: () =>
        "viết điều hình cho thấy vào trong ngoặc vuông: `![…](…)`; người khiếm thị sẽ nghe lời này",
    },
    HV2108: {
      message: ({ name }) => `không có khối lệnh \`${name}\``,
      hint: ({ suggestion }) =>
        didYouMean(
          suggestion,
          "các khối bao quanh chữ là `note`, `tip`, `warning`, `example` và `steps`",
        ),
    },
    HV2109: {
      message: ({ html, literal }) =>
        literal
          ? `\`${html}\` bị đọc là phần tử HTML, thứ bài học không được có`
          : `phần tử HTML \`${html}\` bị bỏ ra`,
      hint: ({ html, instead, literal }) =>
        instead
          ? `thay bằng \`${instead}\``
          : literal
            ? `muốn hiện chính thẻ này thì viết nó giữa hai dấu huyền ngược: \`${html}\``
            : "bài học nhận chữ, bảng và hình, không nhận thứ chạy lệnh, nhúng trang, định kiểu hay nhập liệu; muốn hiện dấu `<` thì đặt chữ giữa hai dấu `",
    },
    HV2110: {
      message: ({ title }) => `trang \`${title}\` chưa có nội dung`,
      hint: () => "viết vài dòng dưới tiêu đề, hoặc ghép với trang sau",
    },
    HV2111: {
      message: ({ text }) => `phần trong ngoặc nhọn \`{${text}}\` viết chưa đúng cách`,
      hint: () =>
        "trong ngoặc nhọn ghi mã, rồi các cặp tên và giá trị, cách nhau bằng dấu cách: `{#ma-cau outcome=ma-yeu-cau}`",
    },
    HV2112: {
      message: ({ name }) => `\`${name}\` không có tác dụng gì ở đây`,
      hint: ({ suggestion }) =>
        didYouMean(suggestion, "bỏ đi; lệnh bên dưới cho biết chỗ này ghi được những gì"),
    },
    HV2113: {
      message: ({ name, value }) => `\`${name}\` không thể là \`${value}\``,
      hint: ({ allowed, open }) =>
        open ? `viết ví dụ ${listed(allowed)}` : `chọn một trong ${listed(allowed)}`,
    },
    HV2114: {
      message: ({ name }) => `\`${name}\` phải là số nguyên lớn hơn 0`,
      hint: ({ name }) => `viết chẳng hạn \`${name}=1\``,
    },
    HV2115: {
      message: ({ title }) => `tiêu đề \`${title}\` dùng một dấu \`#\`, là cấp của tên bài`,
      hint: () => "tên bài đã nằm ở phần khai báo; mỗi trang bắt đầu bằng `##`",
    },
    HV2116: {
      message: ({ name, attribute }) => `\`${name}\` thiếu \`${attribute}\``,
      hint: ({ name, attribute }) =>
        attribute === "def"
          ? `viết \`${name}[từ]{def="nghĩa của từ"}\`, hoặc ghi \`glossary\` trong \`course.md\``
          : `viết \`${name}[Tên hiển thị]{${attribute}=media/ten-tep}\``,
    },
    HV2117: {
      message: ({ block }) => `${emptyBlocks[block]} không có gì bên trong`,
      hint: () => "viết nội dung giữa dòng mở khung và dòng `:::`",
    },
    HV2118: {
      message: ({ kind }) => (kind === "page" ? "trang không có tên" : "câu hỏi không có lời hỏi"),
      hint: () => "viết chữ ngay sau `## ` trên cùng dòng",
    },
    HV2119: {
      message: ({ attribute, html }) => `thuộc tính \`${attribute}\` của \`${html}\` bị bỏ ra`,
      hint: () => "thuộc tính chạy lệnh, định kiểu hay tải thứ khác không được vào gói",
    },
    HV2120: {
      message: ({ problem, sign }) =>
        problem === "command"
          ? `trong công thức có lệnh không tồn tại: \`${sign}\``
          : problem === "sign"
            ? `trong công thức, \`${sign}\` không đứng như vậy được`
            : problem === "open"
              ? "công thức thiếu phần cuối: có ngoặc mở mà không đóng"
              : "không đọc được công thức",
      hint: ({ problem, sign }) =>
        problem === "sign" && /^[%#_&]$/.test(sign)
          ? `muốn hiện chính dấu này thì viết \`\\${sign}\``
          : "công thức viết bằng TeX; dấu đô la chỉ tiền thì viết `\\$`",
    },
    HV2121: {
      message: () => "dòng dấu hai chấm này không đóng khối nào",
      hint: () =>
        "khối đóng ở dòng đầu tiên có đủ số dấu hai chấm như lúc mở; hai khối lồng nhau thì khối ngoài viết thêm một dấu ở cả hai đầu",
    },
    HV2122: {
      message: () => "trong `tabs` có thứ không phải khối `tab`",
      hint: () =>
        "viết `::::tabs`, bên trong là `:::tab[Android]` … `:::` cho từng cách, rồi `::::`",
    },
    HV2123: {
      message: () => "khối `tab` nằm ngoài `tabs`",
      hint: () => "đặt `::::tabs` trước khối đầu và `::::` sau khối cuối",
    },
    HV2124: {
      message: ({ name }) => `\`${name}\` chưa được đóng`,
      hint: ({ name }) => `thêm dòng \`${name.replace(/[^:]/g, "")}\` ở chỗ khối kết thúc`,
    },
    HV2125: {
      message: ({ name, inner }) =>
        `\`${name}\` bị đóng bởi dòng dùng để đóng \`${inner}\` nằm bên trong`,
      hint: ({ name, inner }) =>
        `khối ngoài phải nhiều dấu hai chấm hơn khối trong: mở bằng \`${outerFence(inner)}${bare(name)}\`, đóng bằng \`${outerFence(inner)}\``,
    },
    HV2126: {
      message: ({ text }) => `dòng này giống khối lệnh nhưng bị coi là chữ thường: \`${text}\``,
      hint: ({ suggestion }) =>
        suggestion
          ? `hãy viết \`${suggestion}\``
          : 'viết liền nhau dấu hai chấm, tên, `[nhãn]` và `{ten="giá trị"}`; mỗi ngoặc và dấu nháy đã mở đều phải đóng',
    },
    HV2127: {
      message: ({ hashes }) => `sau \`${hashes}\` thiếu dấu cách, nên dòng này chỉ là chữ thường`,
      hint: ({ hashes }) => `viết \`${hashes} Tên trang\``,
    },
    HV2128: {
      message: () => "chú thích mở ở đây không được đóng, nên mọi thứ phía sau sẽ bị ẩn",
      hint: () =>
        "thêm `-->` ở chỗ chú thích kết thúc; muốn hiện chính các dấu này thì đặt giữa hai dấu `",
    },
    HV2129: {
      message: () =>
        "công thức mở ở đây không được đóng, nên mọi thứ phía sau sẽ lẫn vào công thức",
      hint: () => "thêm một dòng `$$` ngay dưới công thức; dấu đô la chỉ tiền thì viết `\\$`",
    },
    HV2130: {
      message: ({ text }) =>
        `phần giữa hai dấu đô la bị đọc là công thức nhưng lại có chữ thường: \`${text}\``,
      hint: () => "nếu là tiền thì viết `\\$`; chữ trong công thức thì đặt trong `\\text{…}`",
    },
    HV2131: {
      message: ({ name }) => `\`:::${name}\` không đặt ở đây được`,
      hint: ({ name }) =>
        name === "check"
          ? "câu tự kiểm tra đặt trong trang của bài học; trong bộ câu hỏi thì cứ viết câu hỏi `##` như thường"
          : name === "hint"
            ? "gợi ý đặt trong một câu hỏi, phía trên các phương án"
            : "`:::answer` và `:::rubric` đặt ngay dưới một câu hỏi tự viết, không nằm trong khung khác",
    },
    HV2132: {
      message: ({ count }) =>
        count === 0
          ? "`:::check` này không mở đầu bằng một câu hỏi"
          : "`:::check` chỉ chứa một câu hỏi; ở đây lại bắt đầu câu nữa",
      hint: ({ count }) =>
        count === 0
          ? "mở đầu bằng dòng tiêu đề `### Câu hỏi? {#ma-cau}`, bên dưới là các phương án"
          : "đặt mỗi câu hỏi trong một `:::check` riêng",
    },
    HV2133: {
      message: ({ text }) => `\`${text}\` là lệnh của công thức nhưng lại nằm ngoài công thức`,
      hint: () =>
        "đặt cả công thức giữa hai dấu đô la: `$…$`, hoặc giữa hai dòng `$$` nếu đứng riêng",
    },
    HV2134: {
      message: ({ text, html }) =>
        `ngay trong \`${html}\`, Markdown không được đọc: \`${text}\` hiện nguyên văn`,
      hint: ({ html }) =>
        html === "<details>"
          ? "để một dòng trống phía trên và phía dưới; hoặc thay phần tử này bằng `:::reveal[Nhãn]` … `:::`"
          : "để một dòng trống phía trên và phía dưới",
    },
    HV2135: {
      message: ({ mark, sign }) =>
        `cạnh \`${mark}\` có một ký tự dán từ nơi khác (${sign}), không phải dấu cách, nên dòng này chỉ là chữ thường`,
      hint: ({ line }) => `xóa ký tự đó rồi gõ dấu cách thường: \`${line}\``,
    },
    HV2136: {
      message: ({ cells, columns }) =>
        `hàng này có ${cells} ô mà bảng chỉ có ${columns} cột: ô thừa bị bỏ`,
      hint: () => "thêm cột ở hàng đầu và ở dòng gạch; dấu gạch đứng trong chữ thì viết `\\|`",
    },
    HV2137: {
      message: ({ text }) => `dòng gạch bên dưới biến đoạn \`${text}\` thành tên trang`,
      hint: () =>
        "để một dòng trống giữa đoạn văn và `---`; muốn sang trang mới thì viết `## Tên trang`",
    },
    HV2139: {
      message: ({ name }) => `giá trị của \`${name}\` có dấu cách mà không nằm trong ngoặc kép`,
      hint: ({ name, value }) => `viết \`${name}="${value}"\``,
    },
    HV2140: {
      message: ({ html }) => `\`${html}\` chưa được đóng ở trang này`,
      hint: ({ html }) =>
        `thêm \`${html.replace("<", "</")}\` ở chỗ kết thúc, trước \`##\` kế tiếp; muốn hiện chính thẻ này thì đặt giữa hai dấu \``,
    },
    HV2141: {
      message: ({ term }) => `bảng giải nghĩa có hai lời giải cho \`${term}\``,
      hint: () =>
        "giữ lại một lời; khác chữ hoa, khác dấu cách hay khác cách gõ dấu thì vẫn là một từ",
    },
    HV2142: {
      message: ({ term }) => `bảng giải nghĩa không có từ \`${term}\``,
      hint: ({ suggestion }) =>
        didYouMean(
          suggestion,
          'thêm từ này vào bảng, hoặc giải nghĩa ngay tại đây bằng `{def="…"}`',
        ),
    },
    HV2143: {
      message: ({ term }) => `bảng giải nghĩa hiểu \`${term}\` theo nghĩa khác`,
      hint: () => "bỏ `def` để dùng lời giải trong bảng; nếu nói về thứ khác thì dùng từ khác",
    },
    HV2144: {
      message: ({ path }) => `khóa học không lấy từ nào trong \`${path}\``,
      hint: () => "đánh dấu một từ trong bảng bằng `:term[từ]`, hoặc bỏ dòng `glossary`",
    },
    HV2160: {
      message: ({ code, more }) => `tệp này còn ${more} chỗ ${code} nữa`,
      hint: () => "sửa những chỗ đã nêu; lần kiểm tra sau sẽ nêu các chỗ còn lại",
    },
    HV2170: {
      message: ({ text }) => `chỗ này giống liên kết hoặc hình nhưng hiện nguyên văn: \`${text}\``,
      hint: ({ suggestion }) =>
        suggestion
          ? `hãy viết \`${suggestion}\``
          : "viết `[chữ](địa chỉ)` hoặc `![điều hình cho thấy](media/tệp)`, giữa hai ngoặc không có dấu cách",
    },
    HV2171: {
      message: ({ sign }) => `\`${sign}\` không tạo danh sách: các dòng sẽ dính thành một đoạn`,
      hint: ({ numbered }) =>
        numbered ? "mở đầu các dòng bằng `1. `, `2. `, …" : "mở đầu mỗi dòng bằng `- `",
    },
    HV2172: {
      message: () => "dòng này giống tiêu đề nhưng bị đọc là chữ thường",
      hint: ({ line }) => `muốn mở trang thì viết \`${line}\` ngay từ đầu dòng`,
    },
    HV2173: {
      message: ({ text }) =>
        `chữ ở \`${text}\` không đậm, không nghiêng: học viên sẽ thấy nguyên các dấu`,
      hint: ({ suggestion }) =>
        suggestion
          ? `viết \`${suggestion}\``
          : "chữ đậm viết `**chữ**`: bên trong không có dấu cách, bên ngoài có; đã mở thì phải đóng",
    },
    HV2174: {
      message: () => "các gạch đứng này không tạo thành bảng",
      hint: ({ line }) => `thêm dòng \`${line}\` ngay dưới hàng đầu`,
    },
    HV2175: {
      message: ({ text }) =>
        `học viên sẽ thấy nguyên \`${text}\`: ở đây ngoặc nhọn không có tác dụng`,
      hint: ({ suggestion }) =>
        suggestion
          ? `viết vào cuối dòng tiêu đề: \`${suggestion}\``
          : "ngoặc nhọn chỉ dùng ở cuối tiêu đề, ngay sau hình và sau khối lệnh; ở chỗ khác thì bỏ đi",
    },
    HV2176: {
      message: ({ text }) => `\`${text}\` là cách viết của công cụ khác nên hiện nguyên văn`,
      hint: ({ instead }) =>
        instead
          ? `ở đây viết là \`${instead}\``
          : "bỏ đi, hoặc viết thẳng nội dung; nếu chỉ nói về cách viết ấy thì đặt giữa hai dấu `",
    },
    HV2177: {
      message: ({ name }) => `không có khung ghi chú \`[!${name}]\``,
      hint: () =>
        "các khung dùng được là `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]`, `[!CAUTION]` và `[!EXAMPLE]`",
    },
    HV2178: {
      message: ({ text }) =>
        `\`${text}\` hiện nguyên văn: ngoài câu hỏi, hai ngoặc vuông không có nghĩa gì`,
      hint: ({ suggestion }) =>
        suggestion
          ? `liên kết hoặc hình viết là \`${suggestion}\``
          : "chỗ trống để điền thì đặt trong câu hỏi, ở bộ câu hỏi hoặc trong `:::check`",
    },
    HV2179: {
      message: ({ label, missing }) =>
        missing === "note"
          ? `trong tệp này không có chú thích \`[^${label}]\``
          : `không chỗ nào trong tệp dẫn tới chú thích \`[^${label}]\`, nên chú thích không hiện`,
      hint: ({ label, missing }) =>
        missing === "note"
          ? `viết chú thích trên một dòng riêng: \`[^${label}]: …\``
          : `đặt \`[^${label}]\` ngay sau chữ cần chú thích`,
    },
    HV2180: {
      message: () => "hai bản của đoạn này đã bị ghép vào nhau mà chưa chọn lấy một",
      hint: () => "giữ lại một bản, rồi bỏ các dòng `<<<<<<<`, `=======` và `>>>>>>>`",
    },
    HV2181: {
      message: () => "đoạn này thụt vào bốn dấu cách hoặc một tab, nên hiện như mã lệnh",
      hint: () => "viết sát lề trái; muốn hiện mã lệnh thì đặt giữa hai dòng ba dấu `",
    },
    HV2201: {
      message: ({ id, shape }) =>
        shape
          ? `câu hỏi \`${id}\` chưa có phương án trả lời: chỗ này chỉ là chữ thường`
          : `câu hỏi \`${id}\` chưa có phương án trả lời`,
      hint: ({ shape }) => unread[shape ?? "list"],
    },
    HV2202: {
      message: ({ id }) => `câu hỏi \`${id}\` chưa có phương án đúng`,
      hint: () => "đánh dấu phương án đúng bằng chữ x: `- [x] …`",
    },
    HV2203: {
      message: ({ id, type, right }) =>
        `câu hỏi \`${id}\` thuộc loại \`${type}\` nhưng có ${right} phương án đúng`,
      hint: ({ type }) =>
        type === "multiple"
          ? "đánh dấu `[x]` ở hai phương án trở lên, hoặc bỏ `type=`"
          : "đánh dấu `[x]` ở đúng một phương án, hoặc bỏ `type=`",
    },
    HV2204: {
      message: ({ id, count }) => `câu hỏi \`${id}\` chỉ có ${count} phương án`,
      hint: ({ header }) =>
        header
          ? "dòng đầu của bảng là tên cột; bên dưới viết ít nhất hai dòng"
          : "mỗi câu hỏi cần ít nhất hai phương án",
    },
    HV2205: {
      message: ({ text }) => `hai phương án giống hệt nhau: \`${text}\``,
      hint: () => "học viên không phân biệt được; hãy sửa hoặc bỏ một phương án",
    },
    HV2206: {
      message: ({ id, count, max }) => `câu hỏi \`${id}\` có ${count} phương án, quá ${max}`,
      hint: () => "nền tảng chỉ gắn mỗi phương án một chữ cái hoặc chữ số; hãy tách câu hỏi",
    },
    HV2207: {
      message: ({ outcome }) => `không bài nào dạy yêu cầu cần đạt \`${outcome}\``,
      hint: ({ suggestion }) =>
        didYouMean(suggestion, "thêm mã này vào `outcomes` của bài, hoặc dùng một mã đã có ở đó"),
    },
    HV2208: {
      message: ({ outcome }) => `chưa câu hỏi nào hỏi về yêu cầu cần đạt \`${outcome}\``,
      hint: ({ outcome }) => `viết một câu hỏi có \`outcome=${outcome}\``,
    },
    HV2209: {
      message: ({ id }) => `câu hỏi \`${id}\` không gắn với yêu cầu cần đạt nào`,
      hint: () => "thêm `outcome=…` vào dòng tiêu đề: kết quả được hiện theo từng yêu cầu",
    },
    HV2210: {
      message: ({ id }) => `câu hỏi chưa có mã riêng; tạm lấy \`${id}\` từ lời hỏi`,
      hint: ({ id }) =>
        `thêm \`{#${id}}\` vào cuối tiêu đề, để khi sửa lời không mất câu trả lời của học viên`,
    },
    HV2211: {
      message: ({ type }) => `không có loại câu hỏi nào tên \`${type}\``,
      hint: ({ allowed }) =>
        `chọn một trong ${listed(allowed)}; hoặc bỏ \`type=\`, khi ấy loại câu hỏi được nhận ra từ cách viết phương án`,
    },
    HV2212: {
      message: () => "phần chữ trước câu hỏi đầu tiên bị bỏ qua",
      hint: () => "bộ câu hỏi chỉ gồm câu hỏi, mỗi câu bắt đầu bằng `## `",
    },
    HV2213: {
      message: ({ id }) => `câu hỏi thi \`${id}\` chưa có lời giải thích`,
      hint: () => "viết lý do sau các phương án, đầu dòng là `> `; học viên đọc khi xem lại bài",
    },
    HV2214: {
      message: ({ id }) =>
        `câu hỏi \`${id}\` thuộc loại \`true-false\` nhưng phương án không phải Đúng và Sai`,
      hint: () => "hai phương án phải là `Đúng` và `Sai`, hoặc `True` và `False`",
    },
    HV2215: {
      message: ({ id }) => `phần chữ sau các phương án của \`${id}\` không thuộc về đâu`,
      hint: () =>
        "đưa phần này lên trước các phương án, hoặc thêm `> ` đầu dòng để thành lời giải thích",
    },
    HV2216: {
      message: ({ text }) => `phương án \`${text}\` thiếu ô đánh dấu`,
      hint: () => "mở đầu mỗi phương án bằng `- [ ] ` hoặc `- [x] `",
    },
    HV2217: {
      message: ({ mark }) => `\`${mark}\` không phải ô đánh dấu phương án`,
      hint: ({ meant }) =>
        meant === "[x]"
          ? "viết `- [x] ` trước phương án đúng, sau ngoặc có một dấu cách"
          : meant === "[ ]"
            ? "viết `- [ ] ` trước phương án sai, trong ngoặc và sau ngoặc đều có một dấu cách"
            : "viết `- [x] ` trước phương án đúng, `- [ ] ` trước phương án sai",
    },
    HV2220: {
      message: ({ id }) => `có dòng của câu ghép đôi \`${id}\` không đủ hai ô có chữ`,
      hint: ({ bar }) =>
        bar
          ? `vạch đứng ngăn các ô, kể cả trong mã; hãy viết \`${bar}\``
          : "viết hai thứ đi với nhau cạnh nhau: `| bên trái | bên phải |`",
    },
    HV2221: {
      message: ({ id }) => `dòng đầu bảng của \`${id}\` chưa ghi tên ít nhất hai nhóm`,
      hint: () => "dòng đầu của bảng ghi tên các nhóm, bên dưới là những thứ thuộc nhóm đó",
    },
    HV2222: {
      message: () => "ô trống chưa có đáp án",
      hint: () => "viết điều đúng vào giữa hai cặp ngoặc: `[[đáp án]]` hoặc `[[đáp án|cách khác]]`",
    },
    HV2223: {
      message: () => "câu hỏi số có đến hai ô trống",
      hint: () => "mỗi câu chỉ hỏi một con số, hoặc điền chữ: `[[đáp án]]`",
    },
    HV2224: {
      message: ({ text }) => `\`[[${text}]]\` không phải số hay khoảng số`,
      hint: ({ meant }) =>
        meant
          ? `viết liền các chữ số, đơn vị để ra ngoài: \`${meant}\``
          : "viết `[[=42]]`, `[[=42±0.5]]` hoặc `[[=40..45]]`",
    },
    HV2225: {
      message: ({ id }) => `\`${id}\` hỏi ý kiến, nhưng có phương án được đánh dấu đúng`,
      hint: () => "ý kiến không có đúng sai: viết `[ ]`, hoặc bỏ `type=likert`",
    },
    HV2226: {
      message: ({ name, type }) => `\`${name}\` không có tác dụng với câu hỏi loại \`${type}\``,
      hint: ({ types }) => `bỏ đi; nó chỉ dành cho ${listed(types)}`,
    },
    HV2230: {
      message: ({ text }) => `\`${text}\` đứng giữa các phương án mà không phải phương án`,
      hint: () =>
        "đưa lên trên phương án đầu tiên, hoặc bỏ đi; nếu là câu hỏi khác thì mở đầu bằng `## …`",
    },
    HV2231: {
      message: ({ title }) => `có vẻ một câu hỏi nữa bắt đầu từ \`${title}\`, ngay trong câu trước`,
      hint: ({ title, signs }) =>
        `mỗi câu hỏi bắt đầu bằng hai dấu thăng: \`## ${title}\`, không phải \`${signs}\`; bỏ tiêu đề chương vì tiêu đề ấy không hỏi gì`,
    },
    HV2232: {
      message: () =>
        "dòng `>` này viết sát lề nên không gắn với phương án phía trên, mà cắt danh sách phương án làm đôi",
      hint: () => "lời nhận xét cho một phương án thì thụt vào hai dấu cách, ngay dưới nó: `  > …`",
    },
    HV2233: {
      message: () =>
        "phần mở đầu bằng `>` này đứng trên các phương án, nên học viên đọc được trước khi trả lời",
      hint: () =>
        "lời giải thích đặt dưới các phương án; nếu đây là đoạn được hỏi tới thì dòng trên nó kết thúc bằng dấu hai chấm: `Đọc đoạn sau:`",
    },
    HV2234: {
      message: ({ text, under }) =>
        under === "table"
          ? `dòng này bị coi là một dòng của bảng ngay trên: \`${text}\``
          : `dòng này bị coi là một phần của phương án ngay trên: \`${text}\``,
      hint: ({ under }) =>
        under === "table"
          ? "chừa một dòng trống phía trên, hoặc viết đủ các vạch: `| … | … |`"
          : "nếu thuộc về phương án thì thụt vào hai dấu cách; nếu không thì đưa lên trên các phương án",
    },
    HV2235: {
      message: ({ source }) => `học viên không thấy gì ở phương án này: \`${source}\``,
      hint: ({ source }) =>
        source.includes("<")
          ? `muốn hiện thẻ HTML thì đặt giữa hai dấu huyền: \`\` \`${source.replace(/`/g, "")}\` \`\``
          : "viết điều để chọn ngay sau ô: `- [ ] …`",
    },
    HV2236: {
      message: ({ text }) => `đáp án \`${text}\` trong ô trống không phải chữ thường`,
      hint: ({ text }) => `không ai gõ được chữ đậm, mã hay công thức: viết \`[[${text}]]\``,
    },
    HV2237: {
      message: ({ text, where }) =>
        where === "table"
          ? `ô trống \`[[${text}]]\` nằm trong bảng, ở đó không điền được`
          : where === "list"
            ? `ô trống \`[[${text}]]\` nằm trong danh sách, ở đó không điền được`
            : `ô trống \`[[${text}]]\` nằm ở chỗ không điền được`,
      hint: ({ text }) => `viết thành đoạn văn dưới tiêu đề: \`… [[${text}]] …\``,
    },
    HV2238: {
      message: ({ text }) =>
        text === "" ? "ô trống này chưa được đóng" : `ô trống \`${text}\` thiếu một dấu ngoặc`,
      hint: ({ text }) => `viết hai ngoặc ở mỗi bên: \`[[${text || "đáp án"}]]\``,
    },
    HV2239: {
      message: ({ mark }) => `\`${mark}\` giống ô trống, nhưng học viên sẽ thấy nguyên như vậy`,
      hint: ({ answer }) =>
        `ô trống là đáp án đặt trong hai cặp ngoặc vuông: \`[[${answer || "đáp án"}]]\`; nếu chỉ là chữ thì thêm \`\\\` phía trước`,
    },
    HV2240: {
      message: ({ text }) => `phải gõ đúng từng ký tự \`${text}\` mới được tính là đúng`,
      hint: ({ text }) => `muốn nhận một số trong khoảng thì viết \`[[=${text}]]\``,
    },
    HV2241: {
      message: ({ text }) => `\`${text}\` là một đáp án duy nhất, phải gõ đủ cả các dấu`,
      hint: ({ meant }) => `nhiều đáp án thì ngăn bằng vạch đứng: \`[[${meant}]]\``,
    },
    HV2242: {
      message: () => "bảng đánh dấu không phải dạng trả lời dùng được",
      hint: ({ groups, things }) =>
        groups.length > 1
          ? `thêm \`type=categorize\` vào tiêu đề, dòng đầu bảng ghi \`| ${groups.join(" | ")} |\`, bên dưới xếp từng ý vào nhóm của nó: \`| ${things[0] ?? "…"} | ${things[1] ?? "…"} |\``
          : `viết thành danh sách rồi đánh dấu ý đúng: \`- [x] ${things[0] ?? "…"}\``,
    },
    HV2243: {
      message: ({ left, right }) =>
        `\`${left}\` và \`${right}\` giống một cặp, nhưng dòng đầu là tên cột nên cặp này không được hỏi`,
      hint: ({ left, right }) =>
        `mở đầu bảng bằng tên hai cột, \`| Bên trái | Bên phải |\` và \`| --- | --- |\`, rồi mới đến \`| ${left} | ${right} |\``,
    },
    HV2244: {
      message: ({ column }) =>
        `có cột \`${column}\` nên bảng này bị coi là câu xếp nhóm, và cột ấy thành một nhóm`,
      hint: ({ column }) =>
        `bảng ghép đôi chỉ có hai cột: bỏ cột \`${column}\`; nếu đó đúng là một nhóm thì thêm \`type=categorize\` vào tiêu đề`,
    },
    HV2245: {
      message: () => "lời hỏi muốn xếp vào nhóm, nhưng bảng hai cột được đọc thành từng cặp",
      hint: () =>
        "thêm `type=categorize` vào tiêu đề; nếu đúng là ghép từng cặp ngang hàng thì thêm `type=matching`",
    },
    HV2246: {
      message: () => "ô này không nằm dưới nhóm nào",
      hint: () => "dòng đầu bảng có ít ô hơn; ghi thêm tên nhóm ở đó, hoặc bỏ ô này",
    },
    HV2247: {
      message: ({ notation }) =>
        notation === "letters"
          ? "câu hỏi này viết theo lối đề in, có chữ cái và dòng đáp án"
          : `câu hỏi này viết cho phần mềm khác (${notation})`,
      hint: () =>
        "viết `## Câu hỏi?`, bên dưới mỗi phương án một dòng `- [ ] sai` hoặc `- [x] đúng`, không có chữ cái, rồi `> lời giải thích`",
    },
    HV2248: {
      message: ({ kind }) =>
        kind === "list"
          ? "trong bài học, danh sách có đánh dấu được in ra nguyên như vậy: lộ đáp án mà không chọn được gì"
          : "trong bài học, câu hỏi này được in ra nguyên như vậy: lộ đáp án mà không chọn được gì",
      hint: () =>
        "đặt vào khung: `:::check`, `### Câu hỏi?`, các phương án `- [ ] …` và `- [x] …`, rồi `:::`",
    },
    HV2250: {
      message: ({ text }) => `\`${text}\` bị đọc thành chữ, không phải thuộc tính của câu hỏi`,
      hint: ({ line }) => `thuộc tính nằm ở cuối dòng tiêu đề: \`${line}\``,
    },
    HV2251: {
      message: ({ mark }) =>
        `đoạn mã mở bằng \`${mark}\` ngay trên dòng của phương án bị dồn thành một dòng`,
      hint: ({ mark }) =>
        `xuống dòng sau ô đánh dấu, rồi mở đoạn mã ở dòng dưới, thụt vào hai dấu cách: \`  ${mark}\``,
    },
    HV2252: {
      message: ({ text }) => `\`${text}\` không có tiêu đề nên chưa thành câu hỏi`,
      hint: ({ text }) => `mở đầu mỗi câu hỏi bằng hai dấu thăng và một dấu cách: \`## ${text}\``,
    },
    HV2253: {
      message: () => "bộ câu hỏi không có phần khai báo đầu tệp; các dòng này không có tác dụng",
      hint: () => "bỏ đi; điều khai báo về bài học ghi trong tệp của bài",
    },
    HV2254: {
      message: ({ label }) =>
        `chú thích \`[^${label}]\` được viết hai lần; lần thứ hai này không hiện ở đâu cả`,
      hint: ({ label }) =>
        `đặt tên khác cho một trong hai: \`[^${label}-2]\`, ở đây và ở chỗ nhắc tới`,
    },
    HV2301: {
      message: ({ asked, available }) =>
        `bài thi cần ${asked} câu, nhưng các bộ câu hỏi chỉ có ${available}`,
      hint: ({ available }) => `viết thêm câu hỏi, hoặc chỉ hỏi nhiều nhất ${available} câu`,
    },
    HV2302: {
      message: ({ asked }) => `bài thi cần ${asked} câu, nhưng chưa có bộ câu hỏi nào`,
      hint: () => "viết bộ câu hỏi cạnh bài học: `01-ten-bai.quiz.md` cho `01-ten-bai.md`",
    },
    HV2303: {
      message: ({ sum, asked }) =>
        `các số trong blueprint cộng lại là ${sum} câu, còn bài thi có ${asked} câu`,
      hint: ({ sum }) => `sửa các số ấy, hoặc viết \`questions: ${sum}\``,
    },
    HV2304: {
      message: ({ part }) =>
        `blueprint ghi \`${part}\`, nhưng không có bài học hay yêu cầu cần đạt nào mang mã đó`,
      hint: ({ suggestion }) =>
        suggestion
          ? `có phải ý bạn là \`${suggestion}\`?`
          : "ghi mã của một bài học hoặc của một yêu cầu cần đạt",
    },
    HV2305: {
      message: ({ part, wanted, available }) =>
        `blueprint lấy ${wanted} câu của \`${part}\`, nhưng ở đó chỉ có ${available} câu`,
      hint: ({ part, available }) =>
        `viết thêm câu hỏi cho \`${part}\`, hoặc chỉ lấy nhiều nhất ${available} câu`,
    },
    HV2306: {
      message: ({ module, wanted, available }) =>
        `phần luyện tập của bài \`${module}\` cần ${wanted} câu, nhưng bộ câu hỏi của bài chỉ có ${available}`,
      hint: ({ available }) =>
        available === 0
          ? "viết bộ câu hỏi cạnh bài học, hoặc bỏ `quiz`"
          : `viết thêm câu hỏi, hoặc chỉ hỏi nhiều nhất ${available} câu`,
    },
    HV2310: {
      message: () => "`passing: 0%` nghĩa là trả lời thế nào cũng đạt",
      hint: () =>
        "ghi tỷ lệ câu phải đúng, chẳng hạn `passing: 50%`; không có `exam` thì đọc hết bài là hoàn thành",
    },
    HV2311: {
      message: ({ reason, questions, module }) => {
        const these = questions === 1 ? "câu hỏi này" : `${questions} câu hỏi kể từ đây`;
        if (reason === "opinion")
          return `không ai thấy ${these}: câu hỏi ý kiến chỉ có trong phần luyện tập`;
        if (reason === "written")
          return `không ai thấy ${these}: câu tự viết chỉ có trong phần luyện tập`;
        if (reason === "practice")
          return `không ai thấy ${these}: \`exam=no\` chỉ dành cho luyện tập`;
        if (reason === "blueprint")
          return `không ai thấy ${these}: blueprint không lấy câu nào của \`${module}\``;
        return `không ai thấy ${these}: khóa học không có bài thi, bài học không có phần luyện tập`;
      },
      hint: ({ reason }) =>
        reason === "exam"
          ? "ghi `exam:` trong course.md, hoặc `quiz:` trong bài học, dòng dưới mỗi mục là `questions: …`"
          : reason === "blueprint"
            ? "ghi bài học hoặc yêu cầu cần đạt của bài vào blueprint, hoặc ghi `quiz:` với `questions: …` trong bài học"
            : "ghi `quiz:` và dòng dưới là `questions: …` trong bài học; hoặc hỏi ngay trong bài, đặt trong khung `:::check`",
    },
    HV2312: {
      message: () => "mẫu này không có chỗ nào cho tên học viên",
      hint: () => 'đánh dấu chỗ sẽ in tên: `<text data-field="learner">…</text>`',
    },
    HV2313: {
      message: ({ without, modules, stated }) =>
        `${without} trong ${modules} bài không ghi \`duration\`, nên học viên thấy thời gian ít hơn thực tế: ${stated}`,
      hint: () =>
        "ghi `duration: 20m` ở từng bài ấy, hoặc ghi tổng thời gian thành `duration` trong course.md",
    },
    HV2401: {
      message: ({ course }) =>
        `chương trình cần khóa học \`${course}\`, nhưng không có khóa nào mang mã đó`,
      hint: ({ suggestion }) =>
        suggestion
          ? `có phải là \`${suggestion}\`? nếu phải, ghi mã đó vào đây, hoặc ghi mã này vào course.md`
          : "ghi thêm thư mục của khóa đó vào lệnh; muốn đối chiếu riêng khóa có mã `MÃ` thì viết `--programme TỆP#MÃ`",
    },
    HV2402: {
      message: ({ module, title, course }) =>
        `khóa học \`${course}\` không có bài \`${module}\` (${title})`,
      hint: ({ module, similar }) =>
        similar
          ? `có vẻ là bài \`${similar}\`; hãy ghi mã đó vào đây, hoặc nếu chưa ai học khóa này thì thêm \`id: ${module}\` vào bài`
          : `viết bài đó thành tệp \`NN-${module}.md\`, \`NN\` là số thứ tự trong khóa học`,
    },
    HV2403: {
      message: ({ outcome, module }) =>
        `bài \`${module}\` không nêu yêu cầu cần đạt \`${outcome}\``,
      hint: ({ outcome, suggestion, elsewhere }) =>
        elsewhere
          ? `bài \`${elsewhere}\` đang nêu; hãy chuyển sang bài phải dạy`
          : suggestion
            ? `có phải ý bạn là \`${suggestion}\`?`
            : `thêm dòng \`${outcome}: …\` dưới \`outcomes:\` của bài, và câu hỏi cho yêu cầu đó`,
    },
    HV2404: {
      message: ({ outcome, asked, needed }) =>
        `có ${asked} câu hỏi thi về yêu cầu cần đạt \`${outcome}\`, cần ${needed} câu`,
      hint: ({ outcome }) =>
        `đó là số câu của bài thi chia đều cho các yêu cầu cần đạt; hãy viết thêm câu có \`outcome=${outcome}\``,
    },
    HV2405: {
      message: ({ course, wanted, asked }) =>
        asked === undefined
          ? `chương trình cần bài thi ${wanted} câu, khóa học \`${course}\` chưa có bài thi`
          : `chương trình cần bài thi ${wanted} câu, bài thi của khóa học \`${course}\` có ${asked} câu`,
      hint: ({ wanted }) => `trong course.md viết \`exam:\`, dòng dưới là \`questions: ${wanted}\``,
    },
    HV2406: {
      message: ({ content, module }) => `bài \`${module}\` không ghi nội dung \`${content}\``,
      hint: () => "ghi nội dung đó dưới `contents:` của bài, đúng chữ như ở đây",
    },
    HV2407: {
      message: ({ course }) => `hai chương trình cùng ghi khóa học \`${course}\``,
      hint: () => "mỗi khóa học dạy một chương trình; hãy gộp các bài lại, hoặc ghi khóa học khác",
    },
    HV2410: {
      message: ({ text, count: places }) =>
        `\`${text}\` còn phải điền${places > 1 ? `, ở ${places} chỗ` : ""}`,
      hint: ({ count: places }) =>
        places > 1
          ? "ghi một lần dưới khóa `variables` trong `course.md`, rồi viết `{{tên}}` ở những chỗ này"
          : "viết nội dung thật vào đó, bỏ cả dấu ngoặc vuông",
    },
    HV2411: {
      message: ({ name }) => `khóa học không có giá trị dùng chung \`${name}\``,
      hint: ({ known, proposal, suggestion }) =>
        suggestion
          ? `có phải là \`{{${suggestion}}}\`?`
          : known.length > 0
            ? `hiện có ${listed(known)}`
            : `ghi vào \`course.md\`: dòng \`variables:\` và dưới đó, lùi vào, \`${proposal || "ten"}: …\`; hoặc viết dấu ngoặc nhọn thành mã`,
    },
    HV2412: {
      message: ({ name, text }) => `${commentBy(name)}: \`${text}\``,
    },
    HV2413: {
      message: ({ name, text, quote }) =>
        `${commentBy(name)} về đoạn \`${quote}\`, đoạn này đã sửa từ lúc ấy: \`${text}\``,
    },
    HV2414: {
      message: ({ name, text, quote }) =>
        `${commentBy(name)} về đoạn \`${quote}\`, đoạn này không còn trong khóa học: \`${text}\``,
    },
    HV2415: {
      message: ({ path, trouble, course = "", more = 0 }) => {
        switch (trouble) {
          case "json":
            return `không đọc được \`${path}\`: tệp bị thiếu, hoặc không phải tệp góp ý`;
          case "other":
            return `\`${path}\` không phải tệp góp ý`;
          case "size":
            return `\`${path}\` quá lớn so với một tệp góp ý`;
          case "course":
            return `góp ý trong \`${path}\` là về khóa học khác, \`${course}\``;
          case "entries":
            return `không đọc được ${more} mục trong \`${path}\``;
          case "many":
            return `còn ${more} góp ý không hiện được vì quá nhiều`;
        }
      },
      hint: ({ trouble }) => {
        switch (trouble) {
          case "json":
          case "entries":
            return "nhờ người góp ý bấm lưu góp ý lần nữa rồi gửi lại tệp";
          case "other":
            return "thư mục này dành cho tệp do người góp ý gửi về từ bản chia sẻ của `hocvu preview --share`";
          case "course":
            return "chuyển tệp sang thư mục của khóa học ấy";
          case "size":
          case "many":
            return "bỏ bớt những góp ý đã xử lý";
        }
      },
    },
    HV2416: {
      message: ({ name, part }) => `trong \`${name}\` có thứ không phải khối \`${part}\``,
      hint: ({ name, part }) =>
        `viết \`::::${name}\`, bên trong là \`:::${part}\` … \`:::\` cho từng phần, rồi \`::::\``,
    },
    HV2417: {
      message: ({ name, part }) => `khối \`${part}\` nằm ngoài \`${name}\``,
      hint: ({ name }) => `đặt \`::::${name}\` trước khối đầu và \`::::\` sau khối cuối`,
    },
    HV2418: {
      message: ({ name }) => `trong \`${name}\` không có danh sách nào`,
      hint: ({ name }) =>
        name === "timeline"
          ? "viết mỗi mốc thành một mục: `- **1945** Việc đã xảy ra`"
          : "dưới ảnh, viết mỗi điểm thành một mục: `1. Ổ khóa {at=12,8}`",
    },
    HV2419: {
      message: ({ name }) =>
        name === "gallery"
          ? "trong `gallery` có thứ không phải ảnh"
          : "`hotspots` không mở đầu bằng ảnh",
      hint: ({ name }) =>
        name === "gallery"
          ? 'mỗi ảnh viết một dòng: `![Mô tả](media/a.jpg "Lời dưới ảnh")`; chữ khác đưa ra ngoài khối'
          : "đặt ảnh ngay sau dòng `:::hotspots`, rồi mới đến danh sách",
    },
    HV2420: {
      message: ({ written }) =>
        written === ""
          ? "mục này chưa nói điểm của nó nằm ở đâu trên ảnh"
          : `\`${written}\` không chỉ vào chỗ nào trong ảnh`,
      hint: () =>
        "viết ở cuối dòng `{at=30,40}`: cách mép trái 30%, cách mép trên 40%, mỗi số từ 0 đến 100",
    },
    HV2421: {
      message: ({ url }) => `không nhúng được \`${url}\``,
      hint: ({ hosts }) =>
        `nhúng được phim và tài liệu của ${hosts.join(", ")}; trang khác thì dùng liên kết, hoặc \`::button\``,
    },
    HV2422: {
      message: ({ id }) => `câu hỏi \`${id}\` hỏi một chỗ trong ảnh, nhưng không có ảnh`,
      hint: () => "đặt ảnh giữa câu hỏi và các phương án: `![Ảnh có gì](media/anh.png)`",
    },
    HV2423: {
      message: () => "chỗ này trong ảnh chồng lên một chỗ khác",
      hint: () =>
        "đặt hai chỗ xa nhau hơn, hoặc thu nhỏ: `{at=30,40 size=6}` là rộng và cao 6% của ảnh",
    },
    HV2429: {
      message: ({ id }) =>
        `câu tự viết \`${id}\` nằm trong bài học nên không vào bài thi: ở đó không ai chấm`,
      hint: () =>
        "bỏ `exam=yes`, hoặc chuyển câu hỏi sang tệp `.quiz.md`: trên dịch vụ Hocvu, giáo viên chấm câu ở đó",
    },
    HV2430: {
      message: ({ id }) => `câu tự viết \`${id}\` chưa có câu trả lời mẫu`,
      hint: () => "viết câu trả lời mẫu trong khung `:::answer` … `:::`, phía trên `:::rubric`",
    },
    HV2431: {
      message: ({ id }) => `câu tự viết \`${id}\` chưa nói bài viết cần có những ý nào`,
      hint: () => "liệt kê trong khung `:::rubric` … `:::`, mỗi ý một dòng mở đầu bằng `- `",
    },
    HV2432: {
      message: () => "trong `:::rubric` chỉ có các mục của danh sách mới đánh dấu được",
      hint: () => "viết thành mục, mở đầu bằng `- `; lời dẫn thì đưa lên phần câu hỏi",
    },
    HV2433: {
      message: ({ written }) => `\`${written}\` không phải số điểm của một ý`,
      hint: () => "viết số nguyên từ 1 đến 99, ví dụ `{points=2}`; bỏ đi thì ý đó tính 1 điểm",
    },
    HV2434: {
      message: ({ targets, questions }) =>
        `bài thi của gói ${listed(targets)} không có ${questions} câu tự viết: ở đó không ai chấm`,
      hint: () =>
        "các câu ấy vẫn để luyện tập; muốn thi cả câu tự viết thì mở khóa học bằng `hocvu serve`, giáo viên chấm trên dịch vụ",
    },
    HV2435: {
      message: ({ id }) =>
        `cuộc thi không hỏi câu tự viết \`${id}\` được: xếp hạng không chờ ai chấm`,
      hint: () => "bỏ `exam=yes` để câu này chỉ dùng luyện tập",
    },
    HV2436: {
      message: ({ written, all }) =>
        all > 0
          ? `\`${written}\` không phải số điểm từ 1 đến ${all}, là tổng điểm các ý`
          : `\`${written}\` không phải số điểm`,
      hint: () => "viết số điểm mà từ đó bài viết được tính là đúng; bỏ đi thì phải đủ điểm mọi ý",
    },
    HV2441: {
      message: ({ told, questions }) =>
        `chữ tỏ ra cẩn thận làm lộ phương án đúng ở ${told} trong ${questions} câu`,
      hint: () =>
        "hãy để phương án sai cũng kiểm tra, hỏi lại, đối chiếu, nhưng sai chỗ hoặc muộn một bước",
    },
    HV2442: {
      message: ({ told, questions }) =>
        `chữ như \`luôn\`, \`không bao giờ\` làm lộ phương án sai ở ${told} trong ${questions} câu`,
      hint: () => "hãy viết phương án sai chừng mực như phương án đúng",
    },
    HV2443: {
      message: ({ told, questions }) =>
        `ở ${told} trong ${questions} câu, phương án đúng không kèm lý do mà phương án khác thì có`,
      hint: () =>
        "trong một câu, hãy cho mọi phương án kèm lý do hoặc không phương án nào; lý do nên để ở lời giải thích",
    },
    HV2444: {
      message: ({ told, questions }) =>
        `phương án gồm hai bước làm lộ ý đúng ở ${told} trong ${questions} câu`,
      hint: () => "hãy để phương án sai cũng có hai bước, hoặc phương án đúng chỉ một bước",
    },
    HV2445: {
      message: ({ told, questions }) => `phương án đúng ngắn nhất ở ${told} trong ${questions} câu`,
      hint: () => "học viên sẽ nhận ra; hãy viết phương án sai ngắn bằng phương án đúng",
    },
    HV2446: {
      message: ({ right, questions }) =>
        `cả ${questions} câu chọn nhiều ý của bộ này đều có ${right} ý đúng`,
      hint: () => "học viên sẽ đếm; hãy để câu thì thêm một ý đúng, câu thì bớt một ý",
    },
    HV2447: {
      message: ({ id, other }) => `lời hỏi của câu \`${other}\` nói luôn đáp án của câu \`${id}\``,
      hint: () => "một bài thi có thể hỏi cả hai; hãy viết lại lời hỏi, hoặc hỏi điều khác",
    },
    HV2448: {
      message: ({ told, questions }) =>
        `phương án lặp lại chữ của lời hỏi nhiều nhất là phương án đúng ở ${told} trong ${questions} câu`,
      hint: () =>
        "học viên chọn theo chữ giống nhau; hãy để phương án sai cũng nhắc chữ ấy, hoặc viết đáp án bằng lời khác",
    },
    HV2449: {
      message: ({ told, questions }) =>
        `phương án nhắc cơ quan, quy định là phương án đúng ở ${told} trong ${questions} câu`,
      hint: () =>
        "học viên chọn điều nghe chính thống; hãy để phương án sai cũng nhắc tới, mà sai nơi hoặc sai việc",
    },
    HV2450: {
      message: ({ asked, questions }) =>
        `${asked} trong ${questions} câu của bộ này hỏi số hiệu, ngày, nơi ban hành`,
      hint: () => "các câu ấy chỉ đo trí nhớ; hãy hỏi trong một tình huống thì làm gì",
    },
    HV2451: {
      message: ({ path }) => `\`${path}\` không phải chỗ để tệp thiết lập`,
      hint: () =>
        "tệp thiết lập là tệp `.yml` trong thư mục khóa học, hoặc ngay bên trên, viết là `../settings.yml`",
    },
    HV2452: {
      message: ({ name }) => `\`${name}\` vừa ghi ở đây vừa ghi trong tệp thiết lập`,
      hint: () => "khóa học này dùng nội dung ghi ở đây; hãy giữ một chỗ, hoặc đổi tên ở đây",
    },
    HV2453: {
      message: () => "có cuộc thi mà không có bài thi",
      hint: () => "thí sinh làm bài thi ghi ở khóa `exam`; hãy ghi bài thi có mấy câu",
    },
    HV2454: {
      message: ({ opens, closes }) => `cuộc thi đóng lúc ${closes}, không sau giờ mở là ${opens}`,
      hint: () => "hãy ghi `closes` muộn hơn `opens`",
    },
    HV2455: {
      message: ({ feedback }) =>
        `\`feedback: ${feedback}\` cho xem đáp án khi người khác còn đang thi`,
      hint: () => "hãy ghi `after-close` hoặc `none`",
    },
    HV2456: {
      message: () => "`after-close` chỉ dùng cho cuộc thi",
      hint: () =>
        "bài thi không có giờ đóng thì cho xem đáp án khi nộp bài (`end`), sau từng câu (`each`), hoặc không cho xem (`none`)",
    },
    HV2457: {
      message: ({ missing }) =>
        missing === "guess"
          ? "bằng điểm thì xét số dự đoán, nhưng không hỏi thí sinh dự đoán gì"
          : "thí sinh phải dự đoán, nhưng số ấy không dùng để xét khi bằng điểm",
      hint: ({ missing }) =>
        missing === "guess"
          ? "hãy ghi câu hỏi dự đoán ở khóa `guess`; câu trả lời là số nguyên"
          : "hãy thêm `guess` vào `ties`, hoặc bỏ câu hỏi dự đoán",
    },
    HV2458: {
      message: ({ key, fact }) => `\`${key}\` nhắc tới \`${fact}\`, mục thí sinh không phải khai`,
      hint: ({ suggestion, known }) =>
        suggestion
          ? `có mục \`${suggestion}\``
          : known.length > 0
            ? `các mục khai là ${known.map((one) => `\`${one}\``).join(", ")}`
            : "hãy thêm mục ấy vào `facts`",
    },
    HV2459: {
      message: () => "gói này sẽ làm lộ đáp án cuộc thi",
      hint: () =>
        "hãy thêm `--practice`: gói chỉ lấy câu có `exam=no`, là câu cuộc thi không bao giờ rút; `hocvu serve` mới là nơi tổ chức thi",
    },
    HV2460: {
      message: ({ value }) => `\`${value}\` không phải một ngày có giờ`,
      hint: () => "hãy viết như `2026-12-01 08:00`",
    },
    HV2461: {
      message: ({ path }) => `bản thu âm \`${path}\` không thuộc trang nào`,
      hint: ({ suggestion }) =>
        suggestion
          ? `tệp mang mã của trang; có trang \`${suggestion}\``
          : "tệp mang mã của trang, là chữ sau dấu `#` ở tiêu đề trang ấy",
    },
    HV2462: {
      message: ({ part, difficulty, wanted, available }) =>
        `blueprint lấy ${wanted} câu ${levels[difficulty] ?? difficulty} của \`${part}\`, nhưng ở đó chỉ có ${available} câu như thế`,
      hint: ({ difficulty, available }) =>
        `viết thêm câu hỏi có \`difficulty=${difficulty}\`, hoặc chỉ lấy nhiều nhất ${available} câu`,
    },
    HV2463: {
      message: ({ part, others, wanted, left }) =>
        `có đề thi không đủ ${wanted} câu của \`${part}\`: câu hỏi ở đó cũng được lấy cho ${listed(others)}, có khi chỉ còn ${left} câu`,
      hint: ({ part }) =>
        `viết thêm câu hỏi cho riêng \`${part}\`, hoặc chia blueprint theo những phần không có câu chung`,
    },
    HV2464: {
      message: ({ part }) =>
        `đề của người này có thể khó hơn đề của người khác: câu hỏi của \`${part}\` có câu dễ, câu khó mà blueprint không chia`,
      hint: ({ part }) =>
        `ghi số câu của từng độ khó, ví dụ \`${part}: { easy: 2, medium: 3, hard: 1 }\``,
    },
    HV2501: {
      message: ({ longest, questions }) =>
        `phương án đúng dài nhất ở ${longest} trong ${questions} câu của bộ này`,
      hint: () => "học viên sẽ nhận ra; hãy viết phương án sai dài bằng phương án đúng",
    },
    HV2502: {
      message: ({ position }) => `trong bộ này phương án đúng luôn đứng thứ ${position}`,
      hint: () => "khi không đảo thứ tự, học viên sẽ nhận ra; hãy đặt ở các vị trí khác nhau",
    },
    HV2503: {
      message: ({ text }) =>
        `\`${text}\` nói về các phương án khác, nhưng khi đảo thứ tự có thể đứng trước chúng`,
      hint: () => "thêm `{pin}` vào cuối phương án để nó giữ chỗ; tốt hơn là hỏi cách khác",
    },
    HV2504: {
      message: ({ word }) => `câu hỏi tìm điều không đúng, mà chữ \`${word}\` dễ bị đọc sót`,
      hint: () => "in đậm chữ phủ định: `**không**`; hoặc hỏi về điều đúng",
    },
    HV2505: {
      message: ({ a, b }) => `phương án \`${a}\` và \`${b}\` gần như không khác nhau`,
      hint: () => "người mắt kém sẽ thấy trùng; hãy viết cho khác hẳn",
    },
    HV2506: {
      message: ({ id, other }) => `câu hỏi \`${id}\` và \`${other}\` gần như cùng lời`,
      hint: () => "một bài thi có thể hỏi cả hai; hãy bỏ một câu, hoặc viết rõ chỗ khác nhau",
    },
    HV2507: {
      message: ({ kind }) =>
        `${kind === "video" ? "video" : "âm thanh"} không có phụ đề hay bản chữ`,
      hint: () =>
        "thêm `captions=media/tep.vtt` hoặc `transcript=media/tep.md`: có người không nghe được, hoặc không tiện mở tiếng",
    },
    HV2508: {
      message: ({ title, words }) => `trang \`${title}\` dài ${words} chữ`,
      hint: ({ max }) =>
        `đọc trên điện thoại phải kéo rất lâu; dùng \`##\` tách thành các trang tối đa ${max} chữ`,
    },
    HV2509: {
      message: ({ title, from, to }) => `tiêu đề \`${title}\` nhảy từ cấp ${from} sang cấp ${to}`,
      hint: () => "máy đọc màn hình hiểu cấp tiêu đề là bố cục bài; hãy bớt một dấu `#`",
    },
    HV2510: {
      message: ({ text }) => `liên kết \`${text}\` không nói dẫn tới đâu`,
      hint: () => "người khiếm thị nghe riêng chữ của liên kết; hãy viết tên trang hay tên nơi tới",
    },
    HV2511: {
      message: ({ label }) =>
        `thứ tự phương án được đảo, nên chữ cái đứng trước (\`${label}\`) cũng bị đảo theo`,
      hint: () => "bỏ các chữ cái, hoặc giữ nguyên thứ tự bằng `shuffle=no` ở tiêu đề",
    },
    HV3001: {
      message: ({ what, length, max }) =>
        `tên \`${what}\` dài ${length} ký tự, nền tảng SCORM chỉ nhận ${max}`,
      hint: () => "rút ngắn tên; phần còn lại có thể viết trong bài",
    },
    HV3002: {
      message: ({ length, max }) =>
        `phần mô tả dài ${length} ký tự; danh mục của nền tảng SCORM cắt sau ${max}`,
      hint: () => "nói gọn trong một hai câu",
    },
    HV3003: {
      message: ({ iri }) => `khóa học chưa có \`iri\` nên trong báo cáo sẽ mang tên \`${iri}\``,
      hint: () =>
        "viết `iri: https://…`, một địa chỉ thuộc trang của đơn vị và không bao giờ dùng cho khóa học khác",
    },
    HV3004: {
      message: () =>
        "gói chia theo bài (`--structure modules`) mà không có bài thi thì không cấp được giấy chứng nhận",
      hint: () =>
        "thêm `exam`, hoặc dựng với `--structure single`, hoặc để nền tảng cấp giấy chứng nhận",
    },
    HV3005: {
      message: ({ modules, max }) =>
        `khóa học có ${modules} bài; SCORM 1.2 chỉ khóa được bài thi khi có nhiều nhất ${max} bài`,
      hint: () =>
        "trong gói này bài thi mở ngay từ đầu; muốn khóa thì gộp bớt bài hoặc dùng `scorm2004`",
    },
    HV3006: {
      message: ({ iri }) => `\`iri\` \`${iri}\` là địa chỉ làm mẫu, khóa học khác cũng có thể mang`,
      hint: () =>
        "trước khi đưa cho học viên, đổi thành địa chỉ thuộc trang của đơn vị; báo cáo nhận ra khóa học nhờ nó mãi mãi",
    },
    HV3007: {
      message: ({ option, targets }) =>
        `\`${option}\` không làm thay đổi gì ở loại gói ${listed(targets)}`,
      hint: ({ heeded }) =>
        `tùy chọn này dành cho ${listed(heeded)}; hãy chọn một loại trong đó, hoặc bỏ tùy chọn`,
    },
    HV3008: {
      message: ({ option, targets }) =>
        `\`${option}\` không làm thay đổi gì ở loại gói ${listed(targets)}`,
      hint: ({ heeded }) => `chỉ gói ${listed(heeded)} được chia`,
    },
    HV3009: {
      message: ({ url, fault }) => {
        switch (fault) {
          case "unreadable":
            return `\`--lti ${url}\` không phải địa chỉ trang mạng`;
          case "plain":
            return `\`--lti ${url}\` không phải https, nên trình duyệt không mở được bên trong trang của nền tảng`;
          case "more":
            return `\`--lti ${url}\` có thêm phần sau tên máy chủ`;
        }
      },
      hint: ({ fault }) =>
        fault === "more"
          ? "bỏ phần đứng sau tên máy chủ: các địa chỉ mở bài nằm ngay dưới đó"
          : "viết địa chỉ công khai của `hocvu serve`: `--lti https://…`",
    },
    HV3010: {
      message: ({ places }) =>
        places === 1
          ? "1 khối mở bài từ dịch vụ bằng LTI 1.3, chỉ cần đăng ký nền tảng một lần"
          : `${places} khối mở bài từ dịch vụ bằng LTI 1.3: bản Open edX từ tháng 4 năm 2026 chỉ cần đăng ký một lần, bản cũ hơn phải đăng ký ${places} lần`,
      hint: () => "với bản cũ hơn, thêm `--lti-version 1.1` thì cả khóa học chỉ cần một khóa",
    },
    HV3011: {
      message: ({ passport, places }) =>
        `${places} khối mở bài từ dịch vụ bằng LTI 1.1, dùng passport \`${passport}:KEY:SECRET\` (nếu dùng LTI 1.3 thì bản trước tháng 4 năm 2026 phải đăng ký ${places} lần)`,
      hint: () =>
        "tạo khóa trong trang quản trị của dịch vụ, rồi nhập passport trong Studio, mục Settings → Advanced Settings → LTI Passports",
    },
    HV3108: {
      message: ({ differences }) =>
        `nền tảng Open edX làm khác: ${differences.map((one) => openEdxDifferences[one]).join("; ")}`,
      hint: () => "không phải sửa gì; phần giải thích nói rõ từng điều và cách xử lý nếu cần",
    },
    ...resultsInVietnamese,
  },
};
