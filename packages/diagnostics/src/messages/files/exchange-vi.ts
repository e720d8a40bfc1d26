import type {
  AnswerMark,
  CartridgeDifference,
  CartridgeLeftover,
  ForeignForm,
  ForeignLoss,
  Guess,
  Loss,
  QuestionFault,
  ReadDifferently,
  UnreadableDocument,
  WordLeftover,
} from "../../exchange-codes.ts";
import { type Catalogue, listed } from "../catalogue.ts";
import { damage } from "./damage-vi.ts";

const forms: Readonly<Record<ForeignForm, string>> = {
  matching: "câu ghép cặp",
  choice: "câu chọn đáp án",
  cloze: "câu có nhiều chỗ trống",
  text: "câu trả lời bằng chữ",
  parts: "nhiều câu, mỗi ý một câu",
  essay: "câu tự luận, người dạy chấm",
};

const losses: Readonly<Record<Loss, string>> = {
  feedback: "lời phản hồi của từng phương án",
  explanation: "lời giải thích",
  scoring: "cách tính điểm",
  pictures: "hình",
  formatting: "chữ đậm, danh sách, bảng",
  formulas: "công thức (còn lại dạng TeX)",
  hint: "gợi ý",
  tones: "việc bỏ qua dấu",
  exact: "việc phân biệt chữ hoa",
  tags: "yêu cầu cần đạt và độ khó",
  points: "số điểm",
  pins: "phương án giữ nguyên chỗ",
  fine: "cách trình bày nhỏ (phần thu gọn, chữ ruby, chú thích khi rê chuột, số bắt đầu của danh sách)",
  shuffle: "thứ tự cố định của các phương án",
  marking: "câu trả lời mẫu và các ý cần có",
};

const asRead: Readonly<Record<ReadDifferently, string>> = {
  ...losses,
  ...forms,
  none: "bị bỏ qua",
};

const cartridge: Readonly<Record<CartridgeDifference, string>> = {
  draw: "bài kiểm tra là một lượt rút cố định, ai cũng gặp cùng các câu",
  practice: "phần luyện tập hỏi cả ngân hàng câu hỏi",
  attempts: "số lần làm bài thành không giới hạn",
  feedback: "không nói được lúc nào cho xem đáp án",
  passing: "không có mức đạt",
  certificate: "không có giấy chứng nhận",
  checks: "câu hỏi trong bài đứng riêng sau bài",
  reveals: "phần bấm mới hiện luôn hiện sẵn",
  terms: "giải nghĩa từ nằm ở một trang riêng",
  recordings: "tiếng và phim thành liên kết",
  links: "liên kết sang trang khác trong khóa học chỉ còn chữ",
};

const leftovers: Readonly<Record<CartridgeLeftover, string>> = {
  discussion: "chủ đề thảo luận",
  tool: "công cụ LTI",
  assignment: "bài tập nộp",
  links: "liên kết sang trang khác chỉ còn chữ",
  other: "phần chưa rõ là gì",
};

/** Vài mã đầu là đủ để tìm; còn lại đếm. */
function named(ids: readonly string[]): string {
  const shown = ids.slice(0, 3).map((id) => `\`${id}\``);
  return ids.length > 3 ? `${shown.join(", ")} và ${ids.length - 3} câu nữa` : shown.join(", ");
}

const faults: Readonly<Record<QuestionFault, string>> = {
  unclosed: "thiếu dấu `}` ở cuối phần trả lời",
  answers: "không có đủ phương án trả lời",
  right: "không cho biết đáp án đúng",
  number: "đáp án không phải là số",
  sample: "không có câu trả lời mẫu để người viết tự so",
};

const foreign: Readonly<Record<ForeignLoss, string>> = {
  feedback: "lời phản hồi của từng đáp án",
  weights: "tỉ lệ điểm khác nhau giữa các ý đúng",
  answers: "các đáp án sau đáp án đầu",
  hints: "các gợi ý sau gợi ý đầu",
  distractors: "các ý gây nhiễu không ghép với ý nào",
  cloze: "danh sách chọn trong chỗ trống (thành ô điền chữ)",
};

const guesses: Readonly<Record<Guess, string>> = {
  columns: "các cột không có tên, được hiểu theo thứ tự: câu hỏi, phương án, đáp án",
  key: "đáp án đúng được đoán theo cách trình bày",
  format: "dạng tệp được đoán theo nội dung",
  headings: "các dòng ngắn in đậm được hiểu là đề mục",
};

const marks: Readonly<Record<AnswerMark, string>> = {
  highlight: "màu tô",
  color: "màu chữ",
  underline: "gạch chân",
  bold: "chữ đậm",
  italic: "chữ nghiêng",
  strike: "gạch ngang",
};

const documents: Readonly<Record<UnreadableDocument, string>> = {
  doc: "là tệp Word kiểu cũ (.doc)",
  xls: "là tệp Excel kiểu cũ (.xls)",
  ppt: "là tệp trình chiếu",
  protected: "được khóa bằng mật khẩu",
  rtf: "là tệp RTF",
  odt: "là tệp LibreOffice (.odt)",
  pdf: "là tệp PDF, chỉ có chữ đã dàn trang",
};

const remnants: Readonly<Record<WordLeftover, string>> = {
  ole: "công thức hoặc đối tượng nhúng kiểu cũ (như MathType)",
  chart: "biểu đồ",
  smartart: "hình SmartArt",
  drawing: "hình vẽ",
  "remote-picture": "hình lấy từ mạng",
  "old-picture": "hình dạng WMF hoặc EMF, trình duyệt không hiện được",
  macros: "macro",
  comments: "các ghi chú bên lề",
};

const PICTURE = "chụp lại thành hình PNG rồi chèn vào";
const insteadOf: Readonly<Record<WordLeftover, string>> = {
  ole: "gõ lại công thức bằng Chèn → Phương trình của Word, hoặc viết `$…$` trong bài",
  chart: PICTURE,
  smartart: PICTURE,
  drawing: PICTURE,
  "old-picture": PICTURE,
  "remote-picture": "tải hình về rồi chèn vào tệp",
  macros: "không cần làm gì: macro không chạy trong khóa học",
  comments: "ghi chú nào cần giữ thì chép vào bài",
};

/** Nói về tệp câu hỏi đưa đi và nhận về. */
export const exchange = {
  HV3101: {
    message: ({ id, format }) => `câu \`${id}\` không đưa được vào tệp ${format}`,
    hint: () => "câu này vẫn còn trong khóa học; nếu cần ở nơi khác, hãy đổi sang dạng câu chọn",
  },
  HV3102: {
    message: ({ id, format, as }) => `trong tệp ${format}, câu \`${id}\` trở thành ${forms[as]}`,
  },
  HV3103: {
    message: ({ id, format, lost }) =>
      `trong tệp ${format}, câu \`${id}\` không còn: ${lost.map((one) => losses[one]).join(", ")}`,
  },
  HV3110: {
    message: ({ format, otherwise }) =>
      `trong gói ${format}, khóa học khác đi: ${otherwise.map((one) => cartridge[one]).join("; ")}`,
  },
  HV3111: {
    message: ({ platform, format, read }) =>
      `khi ${platform} đọc tệp ${format}: ${read
        .map(({ what, ids }) => `${asRead[what]} (${named(ids)})`)
        .join("; ")}`,
  },
  HV3112: {
    message: ({ places }) => `gói có ${places} liên kết LTI mở khóa học trên dịch vụ`,
    hint: () => "khai báo dịch vụ là công cụ LTI trên nền tảng trước khi nhập gói",
  },
  HV4501: {
    message: ({ kind, name }) => `bỏ qua \`${name}\`: khóa học không có dạng câu \`${kind}\``,
    hint: () => "chép nội dung vào bài học, hoặc viết lại thành một dạng câu khác",
  },
  HV4502: {
    message: ({ name, lack }) => `bỏ qua câu \`${name}\`: ${faults[lack]}`,
    hint: () => "sửa trong tệp gốc rồi nhập lại; các câu đã nhập sẽ không bị lặp",
  },
  HV4503: {
    message: ({ name, lost }) =>
      `câu \`${name}\` được nhập nhưng không còn: ${lost.map((one) => foreign[one]).join(", ")}`,
  },
  HV4504: {
    message: ({ guess, certainty }) => `${guesses[guess]} (chắc khoảng ${certainty}%)`,
    hint: () => "hãy xem lại các câu đã nhập trước khi dùng",
  },
  HV4505: damage,
  HV4506: {
    message: ({ path }) => `không nhận ra \`${path}\` là loại tệp câu hỏi nào`,
    hint: ({ formats }) => `các loại tệp đọc được: ${listed(formats)}`,
  },
  HV4507: {
    message: ({ elements }) => `bỏ qua phần không hiện được trong khóa học: ${listed(elements)}`,
  },
  HV4508: {
    message: ({ id }) => `câu \`${id}\` đã có trong khóa học và được cập nhật`,
  },
  HV4509: {
    message: ({ path, limit }) => `\`${path}\` vượt quá giới hạn: ${limit}`,
    hint: () => "chia tệp thành nhiều phần nhỏ hơn",
  },
  HV4530: {
    message: ({ path, document }) => `không đọc được \`${path}\`: tệp này ${documents[document]}`,
    hint: ({ document }) =>
      document === "protected"
        ? "mở bằng Word, gỡ mật khẩu rồi lưu lại"
        : document === "pdf"
          ? "tìm tệp gốc, hoặc mở bằng Word rồi lưu thành .docx và xem lại"
          : document === "xls"
            ? "mở bằng Excel hoặc LibreOffice rồi lưu thành .xlsx"
            : document === "ppt"
              ? "lưu phần chữ thành .docx rồi nhập tệp đó"
              : "mở bằng Word hoặc LibreOffice rồi lưu thành .docx",
  },
  HV4531: {
    message: ({ name, look, count, certainty }) =>
      name === ""
        ? `đáp án của ${count} câu được lấy theo ${marks[look]} (chắc khoảng ${certainty}%)`
        : `đáp án của câu \`${name}\` được lấy theo ${marks[look]} (chắc khoảng ${certainty}%)`,
    hint: () => "hãy xem lại đáp án; có dòng `Đáp án:` hoặc bảng đáp án thì không phải đoán",
  },
  HV4532: {
    message: ({ name, said, marked }) =>
      `câu \`${name}\` ghi đáp án ${said} nhưng phương án ${marked} lại được làm nổi bật`,
    hint: ({ said }) => `đáp án ${said} được dùng; nếu không phải, hãy sửa rồi nhập lại`,
  },
  HV4533: {
    message: ({ text }) => `đoạn này không thuộc câu hỏi nào nên được bỏ qua: \`${text}\``,
    hint: () => "nếu là phần dẫn của câu hỏi, hãy đặt nó ngay sau số câu",
  },
  HV4534: {
    message: ({ remnant }) => `bỏ qua ${remnants[remnant]}`,
    hint: ({ remnant }) => insteadOf[remnant],
  },
  HV4535: {
    message: ({ count }) =>
      `tệp còn ${count} chỗ sửa được theo dõi; chúng được coi như đã chấp nhận`,
    hint: () => "nếu không muốn vậy, hãy duyệt các chỗ sửa trong Word rồi nhập lại",
  },
  HV4536: {
    message: ({ number, value }) =>
      number === 0
        ? `đáp án \`${value}\` không ứng với phương án nào`
        : `đáp án \`${value}\` của câu ${number} không ứng với câu hỏi hay phương án nào`,
    hint: () => "xem số câu và chữ cái của phương án trong tệp gốc",
  },
  HV4538: {
    message: ({ path }) => `\`${path}\` là cả một khóa học, không nhập chung với thứ khác được`,
    hint: () => "nhập riêng tệp này vào một thư mục chưa có: `--into khoa-hoc-moi`",
  },
  HV4539: {
    message: ({ title }) =>
      `trang \`${title}\` không có chữ đọc được: nó do chương trình trong gói vẽ ra`,
    hint: () => "tìm tệp gốc đã làm ra gói này, hoặc chép nội dung từ màn hình",
  },
  HV4520: {
    message: ({ title, leftover }) =>
      leftover === "links"
        ? `trong \`${title}\`, ${leftovers[leftover]}`
        : `bỏ qua \`${title}\`: ${leftovers[leftover]}`,
  },
  HV4521: {
    message: ({ title }) => `bài \`${title}\` đã có trong khóa học nên được giữ nguyên`,
    hint: () => "xóa bài cũ rồi nhập lại nếu muốn lấy bài mới",
  },
  HV4522: {
    message: ({ path }) => `gói nhắc đến \`${path}\` nhưng không có tệp này`,
    hint: () => "xuất lại gói ở nơi tạo ra nó, hoặc chép tệp vào khóa học",
  },
} satisfies Partial<Catalogue["messages"]>;
