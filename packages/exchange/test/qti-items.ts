/** Items in the manners of other programs, after what is known of their files; the words are ours. */

const item = (attributes: string, content: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" adaptive="false" timeDependent="false" ${attributes}>
${content}
</assessmentItem>`;

const float = (identifier: string, value?: string) =>
  `<outcomeDeclaration identifier="${identifier}" cardinality="single" baseType="float">${
    value === undefined ? "" : `<defaultValue><value>${value}</value></defaultValue>`
  }</outcomeDeclaration>`;

const sets = (identifier: string, type: string, value: string) =>
  `<setOutcomeValue identifier="${identifier}"><baseValue baseType="${type}">${value}</baseValue></setOutcomeValue>`;

const variable = (identifier: string) => `<variable identifier="${identifier}"/>`;

const adds = (from: string) =>
  `<setOutcomeValue identifier="SCORE"><sum>${variable("SCORE")}${variable(from)}</sum></setOutcomeValue>`;

/** OpenOLAT: whether it was right is kept apart, and feedback follows from that; a hint is asked for by an interaction of its own. */
export const OPENOLAT_CHOICE = item(
  'identifier="sc0b1c2d3e4f5a6b7c8d9e" title="Mật khẩu" toolName="OpenOLAT" toolVersion="21.0"',
  `<responseDeclaration identifier="RESPONSE_1" cardinality="single" baseType="identifier"><correctResponse><value>sc2</value></correctResponse></responseDeclaration>
<responseDeclaration identifier="HINTREQUEST" cardinality="single" baseType="boolean"/>
<outcomeDeclaration identifier="FEEDBACKBASIC" cardinality="single" baseType="identifier"><defaultValue><value>none</value></defaultValue></outcomeDeclaration>
${float("SCORE", "0.0")}${float("MAXSCORE", "2.0")}${float("MINSCORE", "0.0")}
<outcomeDeclaration identifier="FEEDBACKMODAL" cardinality="multiple" baseType="identifier"/>
<outcomeDeclaration identifier="HINTFEEDBACKMODAL" cardinality="single" baseType="identifier"/>
<itemBody><p>Mật khẩu nào <strong>khó đoán</strong> hơn?</p>
<choiceInteraction responseIdentifier="RESPONSE_1" shuffle="true" maxChoices="1">
<simpleChoice identifier="sc1"><p>Ngày sinh</p></simpleChoice><simpleChoice identifier="sc2"><p>Bốn từ ghép lại</p></simpleChoice>
</choiceInteraction>
<p><endAttemptInteraction responseIdentifier="HINTREQUEST" title="Gợi ý"/></p></itemBody>
<responseProcessing>
<responseCondition><responseIf>${variable("HINTREQUEST")}${sets("HINTFEEDBACKMODAL", "identifier", "HINT")}</responseIf>
<responseElse><responseCondition>
<responseIf><isNull>${variable("RESPONSE_1")}</isNull>${sets("FEEDBACKBASIC", "identifier", "empty")}</responseIf>
<responseElseIf><match>${variable("RESPONSE_1")}<correct identifier="RESPONSE_1"/></match>${adds("MAXSCORE")}${sets("FEEDBACKBASIC", "identifier", "correct")}</responseElseIf>
<responseElse>${sets("FEEDBACKBASIC", "identifier", "incorrect")}</responseElse>
</responseCondition></responseElse></responseCondition>
<responseCondition><responseIf><and><match><baseValue baseType="identifier">incorrect</baseValue>${variable("FEEDBACKBASIC")}</match></and>
<setOutcomeValue identifier="FEEDBACKMODAL"><multiple>${variable("FEEDBACKMODAL")}<baseValue baseType="identifier">fb1</baseValue></multiple></setOutcomeValue></responseIf></responseCondition>
</responseProcessing>
<modalFeedback outcomeIdentifier="FEEDBACKMODAL" showHide="show" identifier="fb1" title="Chưa đúng"><p>Người quen đoán ra.</p></modalFeedback>
<modalFeedback outcomeIdentifier="HINTFEEDBACKMODAL" showHide="show" identifier="HINT"><p>Dài mà dễ nhớ</p></modalFeedback>`,
);

export const OPENOLAT_KPRIM = item(
  'identifier="kprim1234567890abcdef12" title="Đúng sai"',
  `<responseDeclaration identifier="KPRIM_RESPONSE_1" cardinality="multiple" baseType="directedPair">
<correctResponse><value>a correct</value><value>b wrong</value><value>c correct</value><value>d wrong</value></correctResponse>
<mapping defaultValue="-0.25"><mapEntry mapKey="a correct" mappedValue="0.25"/><mapEntry mapKey="b wrong" mappedValue="0.25"/><mapEntry mapKey="c correct" mappedValue="0.25"/><mapEntry mapKey="d wrong" mappedValue="0.25"/></mapping></responseDeclaration>
${float("SCORE", "0.0")}${float("MAXSCORE", "1.0")}
<itemBody><p>Nói thế có đúng không?</p><matchInteraction class="match_krpim" responseIdentifier="KPRIM_RESPONSE_1" shuffle="false" maxAssociations="4">
<simpleMatchSet>${["Một", "Hai", "Ba", "Bốn"].map((text, index) => `<simpleAssociableChoice identifier="${"abcd"[index]}" matchMax="1" matchMin="1"><p>${text}</p></simpleAssociableChoice>`).join("")}</simpleMatchSet>
<simpleMatchSet><simpleAssociableChoice identifier="correct" fixed="true" matchMax="4">+</simpleAssociableChoice><simpleAssociableChoice identifier="wrong" fixed="true" matchMax="4">-</simpleAssociableChoice></simpleMatchSet>
</matchInteraction></itemBody>
<responseProcessing><responseCondition><responseIf><not><isNull>${variable("KPRIM_RESPONSE_1")}</isNull></not><setOutcomeValue identifier="SCORE"><sum>${variable("SCORE")}<mapResponse identifier="KPRIM_RESPONSE_1"/></sum></setOutcomeValue></responseIf></responseCondition></responseProcessing>`,
);

export const OPENOLAT_NUMBER = item(
  'identifier="nam-thong-nhat" title="Năm"',
  `<responseDeclaration identifier="RESPONSE_1" cardinality="single" baseType="float"><correctResponse><value>37.5</value></correctResponse></responseDeclaration>
${float("SCORE", "0.0")}${float("MAXSCORE", "1.0")}
<itemBody><p>Thân nhiệt bình thường là <textEntryInteraction responseIdentifier="RESPONSE_1" expectedLength="10"/> độ.</p></itemBody>
<responseProcessing><responseCondition><responseIf><equal toleranceMode="absolute" tolerance="0.5 1" includeLowerBound="true" includeUpperBound="true">${variable("RESPONSE_1")}<correct identifier="RESPONSE_1"/></equal>${adds("MAXSCORE")}</responseIf></responseCondition></responseProcessing>`,
);

/** TAO: rows and columns around, keys in CDATA, shares in a mapping with a template's rule. */
export const TAO_SHARES = `<?xml version="1.0" encoding="UTF-8"?>
<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" xmlns:m="http://www.w3.org/1998/Math/MathML" identifier="i6011423ba1e83975c19a3f96e48f662" title="item 1" label="item 1" xml:lang="vi-VN" adaptive="false" timeDependent="false" toolName="TAO" toolVersion="3.4.0">
<responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="identifier">
<correctResponse><value><![CDATA[choice_1]]></value><value><![CDATA[choice_3]]></value></correctResponse>
<mapping defaultValue="0" upperBound="2"><mapEntry mapKey="choice_1" mappedValue="1"/><mapEntry mapKey="choice_2" mappedValue="-1"/><mapEntry mapKey="choice_3" mappedValue="1"/></mapping></responseDeclaration>
<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float" normalMaximum="2"/>
<stylesheet href="style/custom/tao-user-styles.css" type="text/css" media="all" title=""/>
<itemBody><div class="grid-row"><div class="col-12">
<choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="0" minChoices="0" orientation="vertical"><prompt>Số nào là <m:math display="inline"><m:semantics><m:mrow><m:msup><m:mi>x</m:mi><m:mn>2</m:mn></m:msup></m:mrow><m:annotation encoding="latex">x^2</m:annotation></m:semantics></m:math>?</prompt>
<simpleChoice identifier="choice_1" fixed="false" showHide="show"><m:math><m:mfrac><m:mn>1</m:mn><m:mn>4</m:mn></m:mfrac></m:math></simpleChoice>
<simpleChoice identifier="choice_2" fixed="false" showHide="show">3</simpleChoice>
<simpleChoice identifier="choice_3" fixed="true" showHide="show">9</simpleChoice></choiceInteraction></div></div></itemBody>
<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"/>
</assessmentItem>`;

/** TAO, for a survey: nothing is right, and nothing counts. */
export const TAO_SURVEY = item(
  'identifier="khao-sat" title="Ý kiến" toolName="TAO"',
  `<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"/>
<itemBody><div class="grid-row"><div class="col-12"><choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="1"><prompt>Bài học có ích không?</prompt>
<simpleChoice identifier="choice_1">Không</simpleChoice><simpleChoice identifier="choice_2">Có</simpleChoice></choiceInteraction></div></div></itemBody>`,
);

/** Moodle's writer: the two ends of a range stand the wrong way round, and feedback is there twice. */
export const MOODLE_NUMBER = item(
  'identifier="localhost_17" title="Số dân"',
  `<responseDeclaration identifier="question17" cardinality="single" baseType="float"><correctResponse><value>100</value></correctResponse><mapping defaultValue="0"><mapEntry mapKey="100" mappedValue="1"/></mapping></responseDeclaration>
${float("SCORE")}
<itemBody><p>Bao nhiêu triệu người?</p><div class="interactive.textEntry"><textEntryInteraction responseIdentifier="question17" expectedLength="10"/></div></itemBody>
<responseProcessing><responseCondition><responseIf><and><not><isNull>${variable("question17")}</isNull></not>
<gte><baseValue baseType="float">98</baseValue>${variable("question17")}</gte><lte><baseValue baseType="float">102</baseValue>${variable("question17")}</lte></and>${sets("SCORE", "integer", "1")}</responseIf></responseCondition></responseProcessing>
<modalFeedback outcomeIdentifier="FEEDBACK" identifier="question17" showHide="hide">Theo điều tra.</modalFeedback>
<modalFeedback outcomeIdentifier="FEEDBACK" identifier="question17" showHide="show">Theo điều tra.</modalFeedback>`,
);

/** Inspera: points are variables of a template, each answer that is taken is a rule. */
export const INSPERA_TEXT = item(
  'identifier="28416605" title="Thủ đô" xmlns:inspera="http://www.inspera.no/qti"',
  `<responseDeclaration identifier="RESPONSE-1" cardinality="single" baseType="string"><correctResponse><value>Hà Nội</value></correctResponse></responseDeclaration>
${float("SCORE", "0")}<outcomeDeclaration identifier="FEEDBACK" cardinality="single" baseType="identifier"/>
<templateDeclaration identifier="SCORE_EACH_CORRECT" cardinality="single" baseType="float"><defaultValue><value>3</value></defaultValue></templateDeclaration>
<templateDeclaration identifier="SCORE_MINIMUM" cardinality="single" baseType="float"><defaultValue><value/></defaultValue></templateDeclaration>
<itemBody inspera:defaultLanguage="vi" inspera:supportedLanguages="vi"><p>Thủ đô nước ta là <textEntryInteraction responseIdentifier="RESPONSE-1" expectedLength="20"/>.</p></itemBody>
<responseProcessing><responseCondition><responseIf><or>
<stringMatch caseSensitive="false">${variable("RESPONSE-1")}<baseValue baseType="string">Hà Nội</baseValue></stringMatch>
<stringMatch caseSensitive="false">${variable("RESPONSE-1")}<baseValue baseType="string">Thăng Long</baseValue></stringMatch></or>${adds("SCORE_EACH_CORRECT")}</responseIf></responseCondition></responseProcessing>`,
);

/** What the migration tool makes for Canvas: no key, but rules that say what must and what must not be chosen. */
export const CANVAS_RULES = item(
  'identifier="i123" title="Câu hỏi"',
  `<responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="identifier"/>
<outcomeDeclaration identifier="que_score" cardinality="single" baseType="float"/>
<outcomeDeclaration identifier="FEEDBACK" cardinality="multiple" baseType="identifier"/>
<itemBody><div class="html">Chọn các màu trên quốc kỳ.</div><choiceInteraction responseIdentifier="RESPONSE" maxChoices="0" shuffle="false">
<simpleChoice identifier="a1"><p>Đỏ</p></simpleChoice><simpleChoice identifier="a2"><p>Xanh</p></simpleChoice><simpleChoice identifier="a3"><p>Vàng</p></simpleChoice></choiceInteraction></itemBody>
<responseProcessing><responseCondition><responseIf><and>
<member><baseValue baseType="identifier">a1</baseValue>${variable("RESPONSE")}</member>
<not><member><baseValue baseType="identifier">a2</baseValue>${variable("RESPONSE")}</member></not>
<member><baseValue baseType="identifier">a3</baseValue>${variable("RESPONSE")}</member></and>${sets("que_score", "float", "1")}</responseIf></responseCondition>
<responseCondition><responseIf><member><baseValue baseType="identifier">a2</baseValue>${variable("RESPONSE")}</member><setOutcomeValue identifier="FEEDBACK"><multiple>${variable("FEEDBACK")}<baseValue baseType="identifier">feedback_2_fb</baseValue></multiple></setOutcomeValue></responseIf></responseCondition></responseProcessing>
<modalFeedback outcomeIdentifier="FEEDBACK" identifier="feedback_2_fb" showHide="show">Không có xanh.</modalFeedback>`,
);

/** As the specification's own examples: feedback within the choices, shown by what was answered. */
export const INLINE_FEEDBACK = `<?xml version="1.0" encoding="UTF-8"?>
<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="trong-dong" title="Trống đồng" adaptive="false" time-dependent="false" xml:lang="vi">
<qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier"><qti-correct-response><qti-value>true</qti-value></qti-correct-response></qti-response-declaration>
<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/><qti-outcome-declaration identifier="FEEDBACK" cardinality="single" base-type="identifier"/>
<qti-item-body><qti-choice-interaction response-identifier="RESPONSE" shuffle="false" max-choices="1"><qti-prompt>Trống đồng có từ thời Đông Sơn.</qti-prompt>
<qti-simple-choice identifier="true">Đúng<qti-feedback-inline outcome-identifier="FEEDBACK" identifier="true" show-hide="show">Phải rồi</qti-feedback-inline></qti-simple-choice>
<qti-simple-choice identifier="false">Sai<qti-feedback-inline outcome-identifier="FEEDBACK" identifier="false" show-hide="show">Xem lại</qti-feedback-inline></qti-simple-choice></qti-choice-interaction></qti-item-body>
<qti-response-processing><qti-response-condition><qti-response-if><qti-match><qti-variable identifier="RESPONSE"/><qti-correct identifier="RESPONSE"/></qti-match><qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">1</qti-base-value></qti-set-outcome-value></qti-response-if></qti-response-condition>
<qti-set-outcome-value identifier="FEEDBACK"><qti-variable identifier="RESPONSE"/></qti-set-outcome-value></qti-response-processing></qti-assessment-item>`;

const asked = (interaction: string, response: string, rest = "") =>
  item(
    'identifier="mau" title="Mẫu"',
    `${response}${float("SCORE", "0")}<itemBody>${interaction}</itemBody><responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/>${rest}`,
  );

const pairs = (identifier: string, type: string, values: readonly string[]) =>
  `<responseDeclaration identifier="${identifier}" cardinality="multiple" baseType="${type}"><correctResponse>${values.map((value) => `<value>${value}</value>`).join("")}</correctResponse></responseDeclaration>`;

export const MENUS = asked(
  `<p>Trời <inlineChoiceInteraction responseIdentifier="RESPONSE" shuffle="false"><inlineChoice identifier="x">xanh</inlineChoice><inlineChoice identifier="d">đỏ</inlineChoice></inlineChoiceInteraction>.</p>`,
  `<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>x</value></correctResponse></responseDeclaration>`,
);

export const GAPS = asked(
  `<gapMatchInteraction responseIdentifier="RESPONSE" shuffle="false"><prompt>Kéo từ vào chỗ trống</prompt><gapText identifier="m" matchMax="1">mùa đông</gapText><gapText identifier="h" matchMax="1">mùa hè</gapText><blockquote><p>Bây giờ là <gap identifier="G1"/>, sau là <gap identifier="G2"/>.</p></blockquote></gapMatchInteraction>`,
  pairs("RESPONSE", "directedPair", ["m G1", "h G2"]),
);

export const ASSOCIATED = asked(
  `<associateInteraction responseIdentifier="RESPONSE" shuffle="true" maxAssociations="2"><prompt>Nối đôi</prompt>${["A Antonio", "B Brutus", "C Capulet", "D Demetrius"].map((one) => `<simpleAssociableChoice identifier="${one[0]}" matchMax="1">${one.slice(2)}</simpleAssociableChoice>`).join("")}</associateInteraction>`,
  pairs("RESPONSE", "pair", ["A B", "C D"]),
);

export const HOTTEXT = asked(
  `<hottextInteraction responseIdentifier="RESPONSE" maxChoices="1"><prompt>Từ nào sai?</prompt><p>Trăng <hottext identifier="A">mọc</hottext> ở <hottext identifier="B">đằng tây</hottext>.</p></hottextInteraction>`,
  `<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>B</value></correctResponse></responseDeclaration>`,
);

export const SLIDER = asked(
  `<sliderInteraction responseIdentifier="RESPONSE" lowerBound="0" upperBound="100" step="1"><prompt>Bao nhiêu phần trăm?</prompt></sliderInteraction>`,
  `<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="integer"><correctResponse><value>16</value></correctResponse></responseDeclaration>`,
);

export const ESSAY = asked(
  `<p>Viết một đoạn văn.</p><extendedTextInteraction responseIdentifier="RESPONSE"/>`,
  `<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="string"/>`,
);

export const RANDOM = item(
  'identifier="ngau-nhien" title="Ngẫu nhiên"',
  `<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="integer"/><templateDeclaration identifier="X" cardinality="single" baseType="integer"/><templateProcessing><setTemplateValue identifier="X"><randomInteger min="1" max="9"/></setTemplateValue></templateProcessing><itemBody><p><printedVariable identifier="X"/> + 1 = <textEntryInteraction responseIdentifier="RESPONSE"/></p></itemBody>`,
);

export const NO_KEY = asked(
  `<choiceInteraction responseIdentifier="RESPONSE" maxChoices="1"><simpleChoice identifier="A">Một</simpleChoice><simpleChoice identifier="B">Hai</simpleChoice></choiceInteraction>`,
  `<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"/>`,
);
