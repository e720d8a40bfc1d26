/** QTI 1.2 as Canvas writes it. */
export const CANVAS = `<?xml version="1.0" encoding="UTF-8"?>
<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2">
  <assessment ident="g1" title="Kiểm tra một tiết">
    <qtimetadata><qtimetadatafield><fieldlabel>cc_maxattempts</fieldlabel><fieldentry>1</fieldentry></qtimetadatafield></qtimetadata>
    <section ident="root_section">
      <item ident="g-chon" title="Question">
        <itemmetadata><qtimetadata>
          <qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>multiple_choice_question</fieldentry></qtimetadatafield>
          <qtimetadatafield><fieldlabel>points_possible</fieldlabel><fieldentry>2.0</fieldentry></qtimetadatafield>
        </qtimetadata></itemmetadata>
        <presentation>
          <material><mattext texttype="text/html">&lt;div&gt;&lt;p&gt;Thủ đô của nước ta?&lt;/p&gt;&lt;/div&gt;</mattext></material>
          <response_lid ident="response1" rcardinality="Single"><render_choice>
            <response_label ident="8601"><material><mattext texttype="text/plain">Hà Nội</mattext></material></response_label>
            <response_label ident="6482"><material><mattext texttype="text/html">&lt;b&gt;Huế&lt;/b&gt;</mattext></material></response_label>
          </render_choice></response_lid>
        </presentation>
        <resprocessing>
          <outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>
          <respcondition continue="Yes"><conditionvar><varequal respident="response1">6482</varequal></conditionvar><displayfeedback feedbacktype="Response" linkrefid="6482_fb"/></respcondition>
          <respcondition continue="Yes"><conditionvar><other/></conditionvar><displayfeedback feedbacktype="Response" linkrefid="general_fb"/></respcondition>
          <respcondition continue="No"><conditionvar><varequal respident="response1">8601</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition>
        </resprocessing>
        <itemfeedback ident="general_fb"><flow_mat><material><mattext texttype="text/html">&lt;p&gt;Từ năm 1976.&lt;/p&gt;</mattext></material></flow_mat></itemfeedback>
        <itemfeedback ident="6482_fb"><flow_mat><material><mattext texttype="text/plain">Từng là kinh đô</mattext></material></flow_mat></itemfeedback>
      </item>
      <item ident="g-nhieu" title="Question">
        <itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>multiple_answers_question</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
        <presentation>
          <material><mattext texttype="text/html">Số nào chẵn?</mattext></material>
          <response_lid ident="response1" rcardinality="Multiple"><render_choice>
            <response_label ident="1"><material><mattext>Hai</mattext></material></response_label>
            <response_label ident="2"><material><mattext>Ba</mattext></material></response_label>
            <response_label ident="3"><material><mattext>Bốn</mattext></material></response_label>
          </render_choice></response_lid>
        </presentation>
        <resprocessing>
          <outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>
          <respcondition continue="No"><conditionvar><and><varequal respident="response1">1</varequal><not><varequal respident="response1">2</varequal></not><varequal respident="response1">3</varequal></and></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition>
        </resprocessing>
      </item>
      <item ident="g-ghep" title="Question">
        <itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>matching_question</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
        <presentation>
          <material><mattext texttype="text/html">Ghép đôi</mattext></material>
          <response_lid ident="response_10"><material><mattext texttype="text/plain">Một</mattext></material><render_choice>
            <response_label ident="a"><material><mattext>1</mattext></material></response_label>
            <response_label ident="b"><material><mattext>2</mattext></material></response_label>
            <response_label ident="c"><material><mattext>9</mattext></material></response_label>
          </render_choice></response_lid>
          <response_lid ident="response_11"><material><mattext texttype="text/plain">Hai</mattext></material><render_choice>
            <response_label ident="a"><material><mattext>1</mattext></material></response_label>
            <response_label ident="b"><material><mattext>2</mattext></material></response_label>
            <response_label ident="c"><material><mattext>9</mattext></material></response_label>
          </render_choice></response_lid>
        </presentation>
        <resprocessing>
          <outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>
          <respcondition><conditionvar><varequal respident="response_10">a</varequal></conditionvar><setvar varname="SCORE" action="Add">50.00</setvar></respcondition>
          <respcondition><conditionvar><varequal respident="response_11">b</varequal></conditionvar><setvar varname="SCORE" action="Add">50.00</setvar></respcondition>
        </resprocessing>
      </item>
      <item ident="g-trong" title="Question">
        <itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>fill_in_multiple_blanks_question</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
        <presentation>
          <material><mattext texttype="text/html">&lt;p&gt;Mã [ma] không đưa cho [nguoi].&lt;/p&gt;</mattext></material>
          <response_lid ident="response_ma"><material><mattext>ma</mattext></material><render_choice>
            <response_label ident="1"><material><mattext>OTP</mattext></material></response_label>
            <response_label ident="2"><material><mattext>otp</mattext></material></response_label>
          </render_choice></response_lid>
          <response_lid ident="response_nguoi"><material><mattext>nguoi</mattext></material><render_choice>
            <response_label ident="3"><material><mattext>ai</mattext></material></response_label>
          </render_choice></response_lid>
        </presentation>
        <resprocessing>
          <outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>
          <respcondition><conditionvar><varequal respident="response_ma">1</varequal></conditionvar><setvar varname="SCORE" action="Add">50.00</setvar></respcondition>
          <respcondition><conditionvar><varequal respident="response_nguoi">3</varequal></conditionvar><setvar varname="SCORE" action="Add">50.00</setvar></respcondition>
        </resprocessing>
      </item>
      <item ident="g-so" title="Question">
        <itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>numerical_question</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
        <presentation>
          <material><mattext texttype="text/html">Số pi?</mattext></material>
          <response_str ident="response1" rcardinality="Single"><render_fib fibtype="Decimal"><response_label ident="answer1"/></render_fib></response_str>
        </presentation>
        <resprocessing>
          <outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>
          <respcondition continue="No"><conditionvar><or><varequal respident="response1">3.14</varequal><and><vargte respident="response1">3.1</vargte><varlte respident="response1">3.2</varlte></and></or></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition>
        </resprocessing>
      </item>
      <item ident="g-luan" title="Question">
        <itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>essay_question</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
        <presentation>
          <material><mattext texttype="text/html">Hãy kể</mattext></material>
          <response_str ident="response1" rcardinality="Single"><render_fib><response_label ident="answer1" rshuffle="No"/></render_fib></response_str>
        </presentation>
        <resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes><respcondition continue="No"><conditionvar><other/></conditionvar></respcondition></resprocessing>
      </item>
    </section>
  </assessment>
</questestinterop>
`;

const block = (kind: string, html: string) =>
  `<flow class="${kind}"><material><mat_extension><mat_formattedtext type="HTML">${html}</mat_formattedtext></mat_extension></material></flow>`;
const label = (ident: string, html: string) =>
  `<flow_label class="Block"><response_label ident="${ident}" shuffle="Yes"><flow_mat class="FORMATTED_TEXT_BLOCK"><material><mat_extension><mat_formattedtext type="HTML">${html}</mat_formattedtext></mat_extension></material></flow_mat></response_label></flow_label>`;
const about = (kind: string) =>
  `<itemmetadata><bbmd_asi_object_id>X</bbmd_asi_object_id><bbmd_questiontype>${kind}</bbmd_questiontype><qmd_levelofdifficulty>School</qmd_levelofdifficulty><qmd_weighting>0.0</qmd_weighting></itemmetadata>`;
const asked = (html: string) =>
  `<flow class="QUESTION_BLOCK">${block("FORMATTED_TEXT_BLOCK", html)}</flow>`;
const rule = (condition: string) =>
  `<resprocessing scoremodel="SumOfScores"><outcomes><decvar defaultval="0.0" maxvalue="1.0" minvalue="0.0" varname="SCORE" vartype="Decimal"/></outcomes><respcondition title="correct"><conditionvar>${condition}</conditionvar><setvar action="Set" variablename="SCORE">SCORE.max</setvar><displayfeedback feedbacktype="Response" linkrefid="correct"/></respcondition><respcondition title="incorrect"><conditionvar><other/></conditionvar><setvar action="Set" variablename="SCORE">0.0</setvar><displayfeedback feedbacktype="Response" linkrefid="incorrect"/></respcondition></resprocessing>`;
const feedback = (ident: string, html: string) =>
  `<itemfeedback ident="${ident}" view="All"><flow_mat class="Block"><flow_mat class="FORMATTED_TEXT_BLOCK"><material><mat_extension><mat_formattedtext type="HTML">${html}</mat_formattedtext></mat_extension></material></flow_mat></flow_mat></itemfeedback>`;
const item = (kind: string, stem: string, answers: string, condition: string, rest = "") =>
  `<item maxattempts="0">${about(kind)}<presentation><flow class="Block">${asked(stem)}<flow class="RESPONSE_BLOCK">${answers}</flow></flow></presentation>${rule(condition)}${rest}</item>`;
const choice = (cardinality: string, labels: string) =>
  `<response_lid ident="response" rcardinality="${cardinality}"><render_choice shuffle="Yes">${labels}</render_choice></response_lid>`;
const is = (value: string, response = "response") =>
  `<varequal case="No" respident="${response}">${value}</varequal>`;

/** QTI 1.2 in Blackboard's way: what it asks lies deep in flows, and what is shown is told by their classes. */
export const BLACKBOARD = `<?xml version="1.0" encoding="UTF-8"?>
<questestinterop><assessment title="Ngân hàng Blackboard"><section>
${item("True/False", "Trời xanh.", choice("Single", label("true", "true") + label("false", "false")), is("true"), feedback("correct", "Đúng vậy.") + feedback("incorrect", "Nhìn lên xem."))}
${item("Multiple Choice", "&lt;i&gt;Màu nào ở giữa?&lt;/i&gt;", choice("Single", label("A1", "Đỏ") + label("B2", "Vàng")), is("B2"), feedback("A1", "Không phải."))}
${item("Multiple Answer", "Số nào lẻ?", choice("Multiple", label("A", "Một") + label("B", "Hai") + label("C", "Ba")), `<and>${is("A")}<not>${is("B")}</not>${is("C")}</and>`)}
${item("Ordering", "Xếp thứ tự", choice("Ordered", label("B", "Nhì") + label("A", "Nhất")), `<and>${is("A")}${is("B")}</and>`)}
<item>${about("Matching")}<presentation><flow class="Block">${asked("Ghép")}<flow class="RESPONSE_BLOCK">
<flow class="Block"><flow class="FORMATTED_TEXT_BLOCK"><material><mattext texttype="text/plain">Ếch</mattext></material></flow><response_lid ident="L1" rcardinality="Single"><render_choice><flow_label><response_label ident="x1"/><response_label ident="x2"/></flow_label></render_choice></response_lid></flow>
<flow class="Block"><flow class="FORMATTED_TEXT_BLOCK"><material><mattext texttype="text/plain">Mèo</mattext></material></flow><response_lid ident="L2" rcardinality="Single"><render_choice><flow_label><response_label ident="y1"/><response_label ident="y2"/></flow_label></render_choice></response_lid></flow>
</flow><flow class="RIGHT_MATCH_BLOCK"><flow class="Block"><flow class="FORMATTED_TEXT_BLOCK"><material><mattext texttype="text/plain">Thú</mattext></material></flow></flow><flow class="Block"><flow class="FORMATTED_TEXT_BLOCK"><material><mattext texttype="text/plain">Lưỡng cư</mattext></material></flow></flow></flow></flow></presentation>
<resprocessing><outcomes><decvar maxvalue="1.0" varname="SCORE"/></outcomes><respcondition><conditionvar>${is("x2", "L1")}</conditionvar><setvar action="Set" variablename="SCORE">0.5</setvar></respcondition><respcondition><conditionvar>${is("y1", "L2")}</conditionvar><setvar action="Set" variablename="SCORE">0.5</setvar></respcondition></resprocessing></item>
${item("Fill in the Blank", "Con vật ở ao: ____", '<response_str ident="response" rcardinality="Single"><render_fib fibtype="String"/></response_str>', `<or>${is("Ếch")}${is("Nhái")}</or>`)}
${item("Essay", "Kể đi", '<response_str ident="response"><render_fib/></response_str>', "<other/>")}
</section></assessment></questestinterop>
`;

/** Blackboard's older pools. */
export const POOL = `<?xml version="1.0" encoding="utf-8"?>
<POOL><TITLE value="Bể câu hỏi"/>
<QUESTION_MULTIPLECHOICE id="q1"><BODY><TEXT><![CDATA[<b>Thủ đô</b>?]]></TEXT><FLAGS><ISHTML value="true"/></FLAGS></BODY>
<ANSWER id="q1_a1"><TEXT>Huế</TEXT></ANSWER><ANSWER id="q1_a2"><TEXT>Hà Nội</TEXT></ANSWER>
<GRADABLE><CORRECTANSWER answer_id="q1_a2"/><FEEDBACK_WHEN_CORRECT>Giỏi</FEEDBACK_WHEN_CORRECT></GRADABLE></QUESTION_MULTIPLECHOICE>
<QUESTION_MATCH id="q2"><BODY><TEXT>Ghép</TEXT></BODY>
<ANSWER id="a1"><TEXT>Một</TEXT></ANSWER><ANSWER id="a2"><TEXT>Hai</TEXT></ANSWER>
<CHOICE id="c1"><TEXT>2</TEXT></CHOICE><CHOICE id="c2"><TEXT>1</TEXT></CHOICE>
<GRADABLE><CORRECTANSWER answer_id="a1" choice_id="c2"/><CORRECTANSWER answer_id="a2" choice_id="c1"/></GRADABLE></QUESTION_MATCH>
<QUESTION_FILLINBLANK id="q3"><BODY><TEXT>Ở ao có con __________.</TEXT></BODY><ANSWER id="q3_a1"><TEXT>ếch</TEXT></ANSWER><GRADABLE/></QUESTION_FILLINBLANK>
<QUESTION_ESSAY id="q4"><BODY><TEXT>Kể</TEXT></BODY></QUESTION_ESSAY>
</POOL>
`;

/** QTI 1.2 as Respondus writes it, and as the standard has it: fields in the midst of a text, and things matched in a group. */
export const RESPONDUS = `<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE questestinterop SYSTEM "ims_qtiasiv1p2.dtd">
<questestinterop><section ident="s" title="Bài 1">
<item title="Câu 1" ident="QUE_1"><presentation>
<material><mattext texttype="text/html"><![CDATA[Chọn số chẵn]]></mattext></material>
<response_lid ident="QUE_1_RL" rcardinality="Multiple" rtiming="No"><render_choice>
<response_label ident="QUE_1_A1"><material><mattext texttype="text/html"><![CDATA[Hai]]></mattext></material></response_label>
<response_label ident="QUE_1_A2"><material><mattext texttype="text/html"><![CDATA[Ba]]></mattext></material></response_label>
<response_label ident="QUE_1_A3"><material><mattext texttype="text/html"><![CDATA[Sáu]]></mattext></material></response_label>
</render_choice></response_lid></presentation>
<resprocessing><outcomes><decvar vartype="Integer" defaultval="0" varname="que_score"/></outcomes>
<respcondition><conditionvar><varequal respident="QUE_1_RL">QUE_1_A1</varequal></conditionvar><setvar varname="que_score" action="Add">1</setvar></respcondition>
<respcondition><conditionvar><varequal respident="QUE_1_RL">QUE_1_A3</varequal></conditionvar><setvar varname="que_score" action="Add">1</setvar></respcondition>
<respcondition><conditionvar><varequal respident="QUE_1_RL">QUE_1_A2</varequal></conditionvar><setvar varname="que_score" action="Subtract">1</setvar></respcondition>
</resprocessing></item>
<item title="Câu 2" ident="QUE_2"><presentation><flow>
<material><mattext>Mã</mattext></material><response_str ident="F1" rcardinality="Ordered"><render_fib/></response_str>
<material><mattext>không đưa cho</mattext></material><response_str ident="F2" rcardinality="Ordered"><render_fib/></response_str></flow></presentation>
<resprocessing><outcomes><decvar varname="SCORE" maxvalue="2"/></outcomes>
<respcondition continue="Yes"><conditionvar><or><varequal respident="F1">OTP</varequal><varequal respident="F1">mã OTP</varequal></or></conditionvar><setvar action="Add">1</setvar></respcondition>
<respcondition continue="Yes"><conditionvar><varequal respident="F2">ai</varequal></conditionvar><setvar action="Add">1</setvar></respcondition>
</resprocessing></item>
<item title="Câu 3" ident="QUE_3"><presentation>
<material><mattext>Ghép</mattext></material>
<response_grp ident="G" rcardinality="Multiple"><render_choice>
<response_label ident="A" match_group="X,Y"><material><mattext>Một</mattext></material></response_label>
<response_label ident="B" match_group="X,Y"><material><mattext>Hai</mattext></material></response_label>
<response_label ident="X"><material><mattext>1</mattext></material></response_label>
<response_label ident="Y"><material><mattext>2</mattext></material></response_label>
</render_choice></response_grp></presentation>
<resprocessing><outcomes><decvar varname="SCORE" maxvalue="2"/></outcomes>
<respcondition continue="Yes"><conditionvar><varsubset respident="G">A,X</varsubset></conditionvar><setvar action="Add">1</setvar></respcondition>
<respcondition continue="Yes"><conditionvar><varsubset respident="G">B,Y</varsubset></conditionvar><setvar action="Add">1</setvar></respcondition>
</resprocessing></item>
</section></questestinterop>
`;
