import {
  AlignmentType,
  Header,
  type ISectionPropertiesOptions,
  convertMillimetersToTwip as mm,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";

/** In half points. */
const NUMBER_SIZE = 26;

/**
 * A4 with the margins, and the page numbers, of Decree 30/2020/NĐ-CP, appendix I: in the middle of the margin above, and none
 * on the first page.
 */
export function administrativePage(): {
  readonly properties: ISectionPropertiesOptions;
  readonly headers: { readonly default: Header; readonly first: Header };
} {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: NUMBER_SIZE })],
  });
  return {
    properties: {
      page: {
        size: { width: mm(210), height: mm(297) },
        margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(20), header: mm(10) },
      },
      titlePage: true,
    },
    headers: {
      default: new Header({ children: [number] }),
      first: new Header({ children: [new Paragraph({})] }),
    },
  };
}
