<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AllOutSheet</name>
    <message>
        <source>Everybody out</source>
        <translation>全部离场</translation>
    </message>
    <message>
        <source>Nobody is inside: {title}</source>
        <translation>{title}：场内没有人</translation>
    </message>
    <message>
        <source>{people} inside: {title}. All of them will be noted as gone out, present until {time}.</source>
        <translation>{title}：场内有 {people}。将全部记为离场，在场时间计到 {time}。</translation>
    </message>
    <message>
        <source>Undo last takes all of it back.</source>
        <translation>按“撤销上一次”可全部撤回。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{people} out</source>
        <translation>{people}离场</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Why undo this scan at {time}?</source>
        <translation>为什么撤销 {time} 的这次扫码？</translation>
    </message>
    <message>
        <source>Why undo the scan of {who} at {time}?</source>
        <translation>为什么撤销 {who} {time} 的扫码？</translation>
    </message>
    <message>
        <source>Wrong person</source>
        <translation>认错人了</translation>
    </message>
    <message>
        <source>Scanned by mistake</source>
        <translation>误扫</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Why take back that {people} went out at {time}?</source>
        <translation>为什么撤回 {time} {people}的离场？</translation>
    </message>
    <message>
        <source>Pressed by mistake</source>
        <translation>误按</translation>
    </message>
    <message>
        <source>Not over yet</source>
        <translation>尚未结束</translation>
    </message>
    <message>
        <source>Organizer agreed</source>
        <translation>会务组已同意</translation>
    </message>
    <message>
        <source>Badge forgotten</source>
        <translation>忘带胸牌</translation>
    </message>
    <message>
        <source>Change of group</source>
        <translation>调换组别</translation>
    </message>
    <message>
        <source>Why let {who} in?</source>
        <translation>为什么放行 {who}？</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Undo scan</source>
        <translation>撤销扫码</translation>
    </message>
</context>
<context>
    <name>Attendance</name>
    <message>
        <source>All  {n}</source>
        <translation>全部  {n}</translation>
    </message>
    <message>
        <source>Not here  {n}</source>
        <translation>未到  {n}</translation>
    </message>
    <message>
        <source>Late  {n}</source>
        <translation>迟到  {n}</translation>
    </message>
    <message>
        <source>Left early  {n}</source>
        <translation>早退  {n}</translation>
    </message>
    <message>
        <source>Absent  {n}</source>
        <translation>缺席  {n}</translation>
    </message>
    <message>
        <source>Excused  {n}</source>
        <translation>请假  {n}</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>所有日期</translation>
    </message>
    <message>
        <source>Attendance shows who came, once there are a course and a roster.</source>
        <translation>有了培训班和名册后，这里显示谁到了。</translation>
    </message>
    <message>
        <source>Find by name, pinyin, number or unit</source>
        <translation>按姓名、拼音、编号或单位查找</translation>
    </message>
    <message>
        <source>Go to Course</source>
        <translation>前往“培训班”</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>重新统计</translation>
    </message>
    <message>
        <source>The attendance is being counted …</source>
        <translation>正在统计考勤…</translation>
    </message>
    <message>
        <source>{day}, closed</source>
        <translation>{day}，已结束</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>正在查找</translation>
    </message>
    <message>
        <source>Looking behind the cell</source>
        <translation>正在查看明细</translation>
    </message>
    <message>
        <source>This standing was not corrected: there is nothing to take back.</source>
        <translation>此考勤没有更正，无可撤回。</translation>
    </message>
    <message>
        <source>It is {state} already.</source>
        <translation>已经是 {state}。</translation>
    </message>
    <message>
        <source>A standing cannot be set to {state}. Choose one of: {known}.</source>
        <translation>考勤不能设为 {state}。请选择：{known}。</translation>
    </message>
    <message>
        <source>Expected: this session is for everybody.</source>
        <translation>应到：本场面向全员。</translation>
    </message>
    <message>
        <source>Expected: this session is for {groups}.</source>
        <translation>应到：本场面向 {groups}。</translation>
    </message>
    <message>
        <source>Not expected: this session is for {groups}, the group here is {group}.</source>
        <translation>无需参加：本场面向 {groups}，此人组别为 {group}。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Left the course at {when}, before this session: not expected.</source>
        <translation>{when} 退出培训班，早于本场：无需参加。</translation>
    </message>
    <message>
        <source>Left the course at {when}, after this session began.</source>
        <translation>{when} 退出培训班，晚于本场开始。</translation>
    </message>
    <message>
        <source>No scan let this person in.</source>
        <translation>没有扫码放此人入场。</translation>
    </message>
    <message>
        <source>{time}: let through against the rules by {who}: {reason}.</source>
        <translation>{time}：由 {who} 人工放行：{reason}。</translation>
    </message>
    <message>
        <source>The scan of {time} was undone by {who}, so it does not count: {reason}.</source>
        <translation>{time} 的扫码已由 {who} 撤销，不计入：{reason}。</translation>
    </message>
    <message>
        <source>First way in at {time}, {door}, {source}.</source>
        <translation>{time} 首次入场，{door}，{source}。</translation>
    </message>
    <message>
        <source>That time was written on paper, and typed in at {typed}.</source>
        <translation>此时间来自纸质表，于 {typed} 录入。</translation>
    </message>
    <message>
        <source>That is later than {late}: late.</source>
        <translation>晚于 {late}：迟到。</translation>
    </message>
    <message>
        <source>That is not later than {late}: in time.</source>
        <translation>不晚于 {late}：准时。</translation>
    </message>
    <message>
        <source>Went out at {time} and did not come back before {end}: left early.</source>
        <translation>{time} 离场且 {end} 前未返回：早退。</translation>
    </message>
    <message>
        <source>Went out at {time}, not before the end at {end}: stayed.</source>
        <translation>{time} 离场，不早于 {end} 结束：未早退。</translation>
    </message>
    <message>
        <source>Went out in between, and came back at {time}.</source>
        <translation>中途离开，{time} 返回。</translation>
    </message>
    <message>
        <source>{time}, {door}: not let through ({outcome}), so it changes nothing.</source>
        <translation>{time}，{door}：未放行（{outcome}），不影响考勤。</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>已清除</translation>
    </message>
    <message>
        <source>On leave by {who}, but came: the leave does not count. Reason: {reason}.</source>
        <translation>经 {who} 准假，但已到场：请假不计。原因：{reason}。</translation>
    </message>
    <message>
        <source>On leave by {who}: excused. Reason: {reason}.</source>
        <translation>经 {who} 准假：请假。原因：{reason}。</translation>
    </message>
    <message>
        <source>The day is open: who is expected and did not come is absent once it is closed.</source>
        <translation>当天未结束：应到未到者在结束当天后记为缺席。</translation>
    </message>
    <message>
        <source>The day is closed (revision {revision}): who did not come is absent.</source>
        <translation>当天已结束（第 {revision} 版）：未到者记为缺席。</translation>
    </message>
    <message>
        <source>The scan of {time} was stored after the closing, so the file that was sent does not have it. Reopen the day to send it.</source>
        <translation>{time} 的扫码在结束当天之后保存，已报送的文件中没有。重新打开当天即可报送。</translation>
    </message>
    <message>
        <source>{when}: {who} set it from {was} to {state}. Reason: {reason}.</source>
        <translation>{when}：{who} 将其由 {was} 更正为 {state}。原因：{reason}。</translation>
    </message>
    <message>
        <source>{when}: {who} took the correction back. Reason: {reason}.</source>
        <translation>{when}：{who} 撤回更正。原因：{reason}。</translation>
    </message>
    <message>
        <source>A correction stands above what scans and leave say.</source>
        <translation>更正优先于扫码和请假。</translation>
    </message>
    <message>
        <source>So this person is not counted in this session.</source>
        <translation>因此本场不计此人。</translation>
    </message>
    <message>
        <source>So: {state}, {minutes} minutes.</source>
        <translation>因此：{state}，{minutes} 分钟。</translation>
    </message>
    <message>
        <source>So: {state}.</source>
        <translation>因此：{state}。</translation>
    </message>
    <message>
        <source>{name}: the standing was corrected.</source>
        <translation>{name}：考勤已更正。</translation>
    </message>
    <message>
        <source>Leave granted: {sessions}.</source>
        <translation>已准假：{sessions}。</translation>
    </message>
    <message>
        <source>{name}: the leave was withdrawn.</source>
        <translation>{name}：请假已撤销。</translation>
    </message>
    <message>
        <source>{name}: the scan of {time} was undone.</source>
        <translation>{name}：{time} 的扫码已撤销。</translation>
    </message>
    <message>
        <source>Save the document</source>
        <translation>保存文件</translation>
    </message>
    <message>
        <source>The document is not here any more.</source>
        <translation>文件已不在这里。</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>已保存为 {file}。</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>到场曲线</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>late after {time}</source>
        <translation>{time} 后算迟到</translation>
    </message>
    <message>
        <source>Arrivals, all days</source>
        <translation>到场曲线，所有日期</translation>
    </message>
    <message>
        <source>Nobody has come yet.</source>
        <translation>还没有人到场。</translation>
    </message>
    <message>
        <source>{session}: {start} at the start, {came} in the end.</source>
        <translation>{session}：开始时 {start}，最终 {came}。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the chart as a picture</source>
        <translation>将图表复制为图片</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>The chart is on the clipboard.</source>
        <translation>图表已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg)</source>
        <translation>图片 (*.png);;矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>关闭明细</translation>
    </message>
    <message>
        <source>Behind this cell</source>
        <translation>此格明细</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Grant leave…</source>
        <translation>准假…</translation>
    </message>
    <message>
        <source>The day is closed. Reopen it first.</source>
        <translation>当天已结束。请先重新打开。</translation>
    </message>
    <message>
        <source>Several cells</source>
        <translation>多个单元格</translation>
    </message>
    <message>
        <source>{people}, {sessions}</source>
        <translation>{people}，{sessions}</translation>
    </message>
    <message>
        <source>Choose one cell to see what is behind it.</source>
        <translation>选择一个单元格可查看明细。</translation>
    </message>
    <message>
        <source>Behind this total</source>
        <translation>此合计的明细</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The scans stay as they are; headquarters reads the reason.</source>
        <translation>扫码保持不变；总部会看到原因。</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Correct the standing</source>
        <translation>更正考勤</translation>
    </message>
    <message>
        <source>As the scans say</source>
        <translation>按扫码</translation>
    </message>
    <message>
        <source>It should be</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>Grant leave: {people}</source>
        <translation>准假：{people}</translation>
    </message>
    <message>
        <source>Grant leave</source>
        <translation>准假</translation>
    </message>
    <message>
        <source>From these sessions</source>
        <translation>请假场次</translation>
    </message>
    <message>
        <source>On whose word (yours if empty)</source>
        <translation>批准人（留空为您本人）</translation>
    </message>
    <message>
        <source>Attach a document…</source>
        <translation>附上文件…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Documents (*.pdf *.jpg *.jpeg *.png *.docx)</source>
        <translation>文件 (*.pdf *.jpg *.jpeg *.png *.docx)</translation>
    </message>
    <message>
        <source>Attach a document</source>
        <translation>附上文件</translation>
    </message>
    <message>
        <source>Undo the scan of {time}</source>
        <translation>撤销 {time} 的扫码</translation>
    </message>
    <message>
        <source>It stays in the journal with your reason, and does not count any more.</source>
        <translation>它连同您的原因保留在流水中，但不再计入。</translation>
    </message>
    <message>
        <source>Undo the scan</source>
        <translation>撤销扫码</translation>
    </message>
    <message>
        <source>Withdraw the leave</source>
        <translation>撤销请假</translation>
    </message>
    <message>
        <source>Who does not come is absent then.</source>
        <translation>之后未到者记为缺席。</translation>
    </message>
    <message>
        <source>Attendance of all sessions</source>
        <translation>全部场次考勤</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>热力图</translation>
    </message>
    <message>
        <source>Rows of the heat map</source>
        <translation>热力图的行</translation>
    </message>
    <message>
        <source>By province</source>
        <translation>按省份</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>按单位</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>按组别</translation>
    </message>
    <message>
        <source>Nobody is awaited in these sessions.</source>
        <translation>这些场次没有应到人员。</translation>
    </message>
    <message>
        <source>Lowest: {low} {low_share}. Highest: {high} {high_share}. Rows: {n}.</source>
        <translation>最低：{low} {low_share}。最高：{high} {high_share}。行数：{n}。</translation>
    </message>
    <message>
        <source>Counting the attendance</source>
        <translation>正在统计考勤</translation>
    </message>
    <message>
        <source>Counting what is new</source>
        <translation>正在统计新增内容</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>{session}: {share} came</source>
        <translation>{session}：到场 {share}</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>编号 {number}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>扫码</translation>
    </message>
    <message>
        <source>None in this session.</source>
        <translation>本场没有。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>{reason} (granted by {who})</source>
        <translation>{reason}（批准人 {who}）</translation>
    </message>
    <message>
        <source>Save the document…</source>
        <translation>保存文件…</translation>
    </message>
    <message>
        <source>Withdraw the leave…</source>
        <translation>撤销请假…</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>as the scans say</source>
        <translation>按扫码</translation>
    </message>
    <message>
        <source>Not expected</source>
        <translation>无需参加</translation>
    </message>
    <message>
        <source>{when}, {who}: {was} → {state}. {reason}</source>
        <translation>{when}，{who}：{was} → {state}。{reason}</translation>
    </message>
    <message>
        <source>Typed in at {moment}</source>
        <translation>{moment} 录入</translation>
    </message>
    <message>
        <source>Let through: {reason}</source>
        <translation>放行：{reason}</translation>
    </message>
    <message>
        <source>Undone by {who}: {reason}</source>
        <translation>由 {who} 撤销：{reason}</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>{share} came</source>
        <translation>到场 {share}</translation>
    </message>
    <message>
        <source>Show them in the table</source>
        <translation>在表中显示</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 项</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>here</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>left</source>
        <translation>早退</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>缺席</translation>
    </message>
    <message>
        <source>{state}, {times}</source>
        <translation>{state}，{times}</translation>
    </message>
    <message>
        <source>ddd d</source>
        <translation>d日 ddd</translation>
    </message>
</context>
<context>
    <name>Badges</name>
    <message>
        <source>Label roll, {width} × {height} mm</source>
        <translation>标签卷，{width} × {height} 毫米</translation>
    </message>
    <message>
        <source>One badge a page, {width} × {height} mm</source>
        <translation>每页一张，{width} × {height} 毫米</translation>
    </message>
    <message>
        <source>{page}, {count} badges of {width} × {height} mm to fold</source>
        <translation>{page}，{count} 张 {width} × {height} 毫米折叠胸牌</translation>
    </message>
    <message>
        <source>{page}, {count} badges of {width} × {height} mm</source>
        <translation>{page}，{count} 张 {width} × {height} 毫米胸牌</translation>
    </message>
    <message>
        <source>{file} is no sheet: {reason}.</source>
        <translation>{file} 不是纸张定义：{reason}。</translation>
    </message>
    <message>
        <source>There is no layout {layout}. Choose one of: {known}.</source>
        <translation>没有版式 {layout}。请从以下选择：{known}。</translation>
    </message>
    <message>
        <source>The sheet {name} lacks or has a wrong {field}.</source>
        <translation>纸张 {name} 缺少或错误：{field}。</translation>
    </message>
    <message>
        <source>The sheet {name} has cards that lie over each other or outside the page.</source>
        <translation>纸张 {name} 的卡片相互重叠或超出页面。</translation>
    </message>
    <message>
        <source>There is nobody to print a badge for. Import a roster first.</source>
        <translation>没有可打印胸牌的学员。请先导入名册。</translation>
    </message>
    <message>
        <source>{template} is folded after printing: choose a sheet for folding, such as a4-1-fold-a6.</source>
        <translation>{template} 打印后需折叠：请选择折叠用纸，如 a4-1-fold-a6。</translation>
    </message>
    <message>
        <source>{template} is not folded: choose a sheet that is not for folding.</source>
        <translation>{template} 不折叠：请选择非折叠用纸。</translation>
    </message>
    <message>
        <source>{template} has {width} × {height} mm, the cards of {sheet} have {room} mm.</source>
        <translation>{template} 为 {width} × {height} 毫米，{sheet} 的卡片为 {room} 毫米。</translation>
    </message>
    <message>
        <source>Cancelled: no file was written.</source>
        <translation>已取消：未写入文件。</translation>
    </message>
    <message>
        <source>{who}: the name does not fit</source>
        <translation>{who}：姓名放不下</translation>
    </message>
    <message>
        <source>{who}: the transcription does not fit</source>
        <translation>{who}：拼音放不下</translation>
    </message>
    <message>
        <source>{who}: the unit does not fit</source>
        <translation>{who}：单位放不下</translation>
    </message>
    <message>
        <source>{who}: {text} does not fit</source>
        <translation>{who}：{text} 放不下</translation>
    </message>
    <message>
        <source>{who}: no font here has {characters}</source>
        <translation>{who}：本机没有字体包含 {characters}</translation>
    </message>
    <message>
        <source>A badge&apos;s symbol holds {length} digits; this text is not that.</source>
        <translation>胸牌二维码应为 {length} 位数字，此内容不符。</translation>
    </message>
    <message>
        <source>Preview of the badge</source>
        <translation>胸牌预览</translation>
    </message>
    <message>
        <source>Preview of the sheet</source>
        <translation>纸张预览</translation>
    </message>
    <message>
        <source>Begin printing at label {n}</source>
        <translation>从第 {n} 张标签开始打印</translation>
    </message>
    <message>
        <source>Edit the design…</source>
        <translation>编辑样式…</translation>
    </message>
    <message>
        <source>Try printed badges…</source>
        <translation>试读已打印的胸牌…</translation>
    </message>
    <message>
        <source>Print log…</source>
        <translation>打印记录…</translation>
    </message>
    <message>
        <source>Badges are made from the roster. Import one first.</source>
        <translation>胸牌按名册制作。请先导入名册。</translation>
    </message>
    <message>
        <source>Reading the roster</source>
        <translation>正在读取名册</translation>
    </message>
    <message>
        <source>{n} of {all} printed</source>
        <translation>已打印 {n}/{all}</translation>
    </message>
    <message>
        <source>None printed yet</source>
        <translation>尚未打印</translation>
    </message>
    <message>
        <source>Badges are being printed. Wait until they are done.</source>
        <translation>正在打印胸牌，请等待完成。</translation>
    </message>
    <message>
        <source>The badges are still being looked at. Try again in a moment.</source>
        <translation>胸牌仍在检查中，请稍后再试。</translation>
    </message>
    <message>
        <source>Print {badges}</source>
        <translation>打印 {badges}</translation>
    </message>
    <message>
        <source>PDF of {badges}…</source>
        <translation>{badges}生成 PDF…</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>正在查找</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>全部 {n}</translation>
    </message>
    <message>
        <source>Never printed {n}</source>
        <translation>未打印 {n}</translation>
    </message>
    <message>
        <source>Changed since {n}</source>
        <translation>打印后有改动 {n}</translation>
    </message>
    <message>
        <source>Walk-ins {n}</source>
        <translation>现场登记 {n}</translation>
    </message>
    <message>
        <source>Revoked {n}</source>
        <translation>已注销 {n}</translation>
    </message>
    <message>
        <source>Ticked {n}</source>
        <translation>已勾选 {n}</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已注销</translation>
    </message>
    <message>
        <source>New badge</source>
        <translation>新胸牌</translation>
    </message>
    <message>
        <source>{n} ×</source>
        <translation>{n} 次</translation>
    </message>
    <message>
        <source>Find by name, pinyin, number, unit or province</source>
        <translation>按姓名、拼音、编号、单位或省份查找</translation>
    </message>
    <message>
        <source>Order of printing</source>
        <translation>打印顺序</translation>
    </message>
    <message>
        <source>Whose badges</source>
        <translation>打印谁的胸牌</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>全部勾选</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>全部取消</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>此后有改动</translation>
    </message>
    <message>
        <source>{chosen} of {everybody} ticked</source>
        <translation>已勾选 {chosen}/{everybody}</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>Size of the card</source>
        <translation>卡片尺寸</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Maker&apos;s number, such as L4785</source>
        <translation>厂家型号，如 L4785</translation>
    </message>
    <message>
        <source>Find a sheet by its maker&apos;s number</source>
        <translation>按厂家型号查找纸张</translation>
    </message>
    <message>
        <source>Print to</source>
        <translation>打印到</translation>
    </message>
    <message>
        <source>Printer correction</source>
        <translation>打印机校正</translation>
    </message>
    <message>
        <source>Calibrate a printer…</source>
        <translation>校准打印机…</translation>
    </message>
    <message>
        <source>Used labels</source>
        <translation>已用标签数</translation>
    </message>
    <message>
        <source>Labels of the first sheet that are used already</source>
        <translation>第一张纸上已经用掉的标签</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>单双面</translation>
    </message>
    <message>
        <source>Stacks keep the order</source>
        <translation>叠放后保持顺序</translation>
    </message>
    <message>
        <source>Cut stacks laid on each other are in the order of the list</source>
        <translation>裁开的各叠摞在一起后，与列表顺序一致</translation>
    </message>
    <message>
        <source>Cut and fold marks</source>
        <translation>裁切线和折线标记</translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>One side only</source>
        <translation>仅单面</translation>
    </message>
    <message>
        <source>Both, turned over the long edge</source>
        <translation>双面，沿长边翻转</translation>
    </message>
    <message>
        <source>Both, turned over the short edge</source>
        <translation>双面，沿短边翻转</translation>
    </message>
    <message>
        <source>No sheet of this design has the number {number}.</source>
        <translation>此样式没有型号为 {number} 的纸张。</translation>
    </message>
    <message>
        <source>Make PDF</source>
        <translation>生成 PDF</translation>
    </message>
    <message>
        <source>Calibrate a printer</source>
        <translation>校准打印机</translation>
    </message>
    <message>
        <source>1. Print this page on the printer, at 100 %, not fitted to the paper.</source>
        <translation>1. 用该打印机按 100 % 打印此页，不要缩放到纸张大小。</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Printer, or printer: tray</source>
        <translation>打印机，或“打印机: 纸盒”</translation>
    </message>
    <message>
        <source>Print calibration page…</source>
        <translation>打印校准页…</translation>
    </message>
    <message>
        <source>2. Measure with a ruler, to 0.1 mm, and enter what you measured.</source>
        <translation>2. 用尺子量到 0.1 毫米，填入量得的数值。</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> 毫米</translation>
    </message>
    <message>
        <source>Left edge to the upper left target</source>
        <translation>纸左边到左上靶心</translation>
    </message>
    <message>
        <source>Upper edge to the upper left target</source>
        <translation>纸上边到左上靶心</translation>
    </message>
    <message>
        <source>Across to the upper right target</source>
        <translation>左上靶心到右上靶心</translation>
    </message>
    <message>
        <source>Down to the lower left target</source>
        <translation>左上靶心到左下靶心</translation>
    </message>
    <message>
        <source>Keep the correction</source>
        <translation>保存校正</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Calibration page</source>
        <translation>校准页</translation>
    </message>
    <message>
        <source>Correction: {x} mm to the right, {y} mm down, {across} % wide, {down} % high.</source>
        <translation>校正：向右 {x} 毫米，向下 {y} 毫米，宽 {across} %，高 {down} %。</translation>
    </message>
    <message>
        <source>Add a font…</source>
        <translation>添加字体…</translation>
    </message>
    <message>
        <source>A font file that has the missing characters</source>
        <translation>含有所缺字符的字体文件</translation>
    </message>
    <message>
        <source>What would go wrong</source>
        <translation>打印前检查结果</translation>
    </message>
    <message>
        <source>Looking at {badges} …</source>
        <translation>正在检查 {badges}…</translation>
    </message>
    <message>
        <source>{fault} ({n})</source>
        <translation>{fault}（{n}）</translation>
    </message>
    <message>
        <source>Nobody is chosen. Tick whose badges to print.</source>
        <translation>还没有选人。请勾选要打印胸牌的学员。</translation>
    </message>
    <message>
        <source>{n} to mend before these badges are printed, {others} to look at.</source>
        <translation>打印前须修正 {n} 处，另有 {others} 处请留意。</translation>
    </message>
    <message>
        <source>They can be printed. {n} to look at.</source>
        <translation>可以打印。有 {n} 处请留意。</translation>
    </message>
    <message>
        <source>Nothing is wrong with {badges}.</source>
        <translation>{badges}没有问题。</translation>
    </message>
    <message>
        <source>Issuing badges</source>
        <translation>正在签发胸牌</translation>
    </message>
    <message>
        <source>Printing {badges}</source>
        <translation>正在打印 {badges}</translation>
    </message>
    <message>
        <source>The rest of the batch is not printed.</source>
        <translation>该批余下的胸牌不再打印。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Printing the badge of {name}</source>
        <translation>正在打印 {name} 的胸牌</translation>
    </message>
    <message>
        <source>Reading the file back</source>
        <translation>正在回读文件</translation>
    </message>
    <message>
        <source>{badges} went to {printer}.</source>
        <translation>{badges}已送往 {printer}。</translation>
    </message>
    <message>
        <source>Stopped after {n} of {all} badges. You can go on with the rest.</source>
        <translation>已打印 {n}/{all} 张后停止，可以继续打印其余的。</translation>
    </message>
    <message>
        <source>{badges} on {pages}: {file}</source>
        <translation>{badges}，{pages}：{file}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Check the file…</source>
        <translation>检查文件…</translation>
    </message>
    <message>
        <source>{badges} left out: replaced or revoked since.</source>
        <translation>{badges}未打印：此后已换发或注销。</translation>
    </message>
    <message>
        <source>Printed: {where}</source>
        <translation>已打印：{where}</translation>
    </message>
    <message>
        <source>Looking at the badges</source>
        <translation>正在检查胸牌</translation>
    </message>
    <message>
        <source>Reason, kept in the journal</source>
        <translation>原因（记入日志）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>A new badge for {name}?</source>
        <translation>为 {name} 换发新胸牌？</translation>
    </message>
    <message>
        <source>The badge that was printed before is refused at every door from now on.</source>
        <translation>此前打印的胸牌从现在起在所有签到处都会被拒绝。</translation>
    </message>
    <message>
        <source>Issue a new badge</source>
        <translation>换发新胸牌</translation>
    </message>
    <message>
        <source>The badge is refused at every door from now on, and {name} has none until one is printed again.</source>
        <translation>该胸牌从现在起在所有签到处都会被拒绝；重新打印之前 {name} 没有胸牌。</translation>
    </message>
    <message>
        <source>Revoke the badge of {name}?</source>
        <translation>注销 {name} 的胸牌？</translation>
    </message>
    <message>
        <source>Revoke the badge</source>
        <translation>注销胸牌</translation>
    </message>
    <message>
        <source>Some badges are not fit to print</source>
        <translation>有些胸牌不宜打印</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 项</translation>
    </message>
    <message>
        <source>Print all the same</source>
        <translation>仍然打印</translation>
    </message>
    <message>
        <source>Leave out {n}, print the others</source>
        <translation>略过 {n} 张，打印其余</translation>
    </message>
    <message>
        <source>Did these badges come out?</source>
        <translation>这些胸牌打印出来了吗？</translation>
    </message>
    <message>
        <source>{badges} were on their way to {printer}, from {first} to {last}. Look at the paper: they are printed again only if they did not come out.</source>
        <translation>{badges}当时正送往 {printer}，从 {first} 到 {last}。请查看纸张：只有没打印出来时才会重新打印。</translation>
    </message>
    <message>
        <source>No, print them again</source>
        <translation>没有，重新打印</translation>
    </message>
    <message>
        <source>Yes, all of them</source>
        <translation>是，全部打印出来了</translation>
    </message>
    <message>
        <source>Choose another sheet, or the same design in another size.</source>
        <translation>请选择其他纸张，或同一样式的其他尺寸。</translation>
    </message>
    <message>
        <source>The template has a second side, which is not printed.</source>
        <translation>模板有背面，但未打印。</translation>
    </message>
    <message>
        <source>Choose double-sided printing, over the long or the short edge.</source>
        <translation>请选择双面打印（长边或短边翻转）。</translation>
    </message>
    <message>
        <source>{who}: there is no QR symbol on the badge, so no door can scan it.</source>
        <translation>{who}：胸牌上没有二维码，任何签到处都无法扫描。</translation>
    </message>
    <message>
        <source>Add a QR symbol to the design, or choose another one.</source>
        <translation>请在样式中加入二维码，或选择其他样式。</translation>
    </message>
    <message>
        <source>{element}: a module of {module} mm has {count} dots here, it needs {least}.</source>
        <translation>{element}：{module} 毫米的模块在此只有 {count} 个打印点，需要 {least} 个。</translation>
    </message>
    <message>
        <source>Make the symbol larger, or print with more dots per inch.</source>
        <translation>请放大二维码，或提高打印分辨率。</translation>
    </message>
    <message>
        <source>Make the symbol larger: twice as large reads from twice as far.</source>
        <translation>请放大二维码：大一倍，可读距离远一倍。</translation>
    </message>
    <message>
        <source>{element}: a module of {module} mm is too small to be read with certainty.</source>
        <translation>{element}：{module} 毫米的模块太小，无法可靠读取。</translation>
    </message>
    <message>
        <source>{element}: a webcam reads modules of {module} mm up to {far} cm, not {wanted} cm.</source>
        <translation>{element}：摄像头读取 {module} 毫米模块最远 {far} 厘米，达不到 {wanted} 厘米。</translation>
    </message>
    <message>
        <source>Move it in the template, or make it smaller.</source>
        <translation>请在模板中移动或缩小它。</translation>
    </message>
    <message>
        <source>{element} lies outside the card.</source>
        <translation>{element} 超出卡片。</translation>
    </message>
    <message>
        <source>{element} lies over the slot, where the card is punched.</source>
        <translation>{element} 压在打孔处。</translation>
    </message>
    <message>
        <source>Shorten it on the roster, or give it more room or a smaller least size.</source>
        <translation>请在名册上缩短，或在模板中加大空间、减小最小字号。</translation>
    </message>
    <message>
        <source>Put a font that has it into the folder fonts of the data folder.</source>
        <translation>请将包含该字的字体放入数据文件夹的 fonts 文件夹。</translation>
    </message>
    <message>
        <source>{who}: there is no photo.</source>
        <translation>{who}：没有照片。</translation>
    </message>
    <message>
        <source>Add one on the page Roster; without it a silhouette is printed.</source>
        <translation>请在“名册”页添加；否则打印剪影。</translation>
    </message>
    <message>
        <source>{who}: the same symbol stands on another badge.</source>
        <translation>{who}：另一张胸牌有相同的二维码。</translation>
    </message>
    <message>
        <source>Re-issue this badge.</source>
        <translation>请补发此胸牌。</translation>
    </message>
    <message>
        <source>{count} people of one unit are called {name}: {numbers}.</source>
        <translation>同一单位有 {count} 人叫 {name}：{numbers}。</translation>
    </message>
    <message>
        <source>Look whether somebody is on the roster twice.</source>
        <translation>请检查名册上是否有人重复。</translation>
    </message>
    <message>
        <source>Badges cannot be ordered by {order}. Choose one of: {known}.</source>
        <translation>胸牌不能按 {order} 排序。请选择：{known}。</translation>
    </message>
    <message>
        <source>{file} is no PDF that can be read back.</source>
        <translation>{file} 不是可回读的 PDF。</translation>
    </message>
    <message>
        <source>{who}, page {page}, place {place}: the symbol cannot be read.</source>
        <translation>{who}，第 {page} 页第 {place} 格：二维码无法读取。</translation>
    </message>
    <message>
        <source>{who}, page {page}, place {place}: another badge&apos;s symbol is there.</source>
        <translation>{who}，第 {page} 页第 {place} 格：印的是另一张胸牌的二维码。</translation>
    </message>
    <message>
        <source>{element}: the text stands out from its ground by {ratio} to 1 only, for {who}.</source>
        <translation>{element}：文字与底色对比仅 {ratio}:1（{who}）。</translation>
    </message>
    <message>
        <source>Take a darker or a lighter colour: 4.5 to 1 is what everybody can read.</source>
        <translation>请用更深或更浅的颜色：4.5:1 才人人可读。</translation>
    </message>
    <message>
        <source>{element} is so near the edge that cutting may take some of it off, for {who}.</source>
        <translation>{element} 离边缘太近，裁切时可能被切掉（{who}）。</translation>
    </message>
    <message>
        <source>{element}: something lies over the symbol or its white margin.</source>
        <translation>{element}：有内容覆盖二维码或其白边。</translation>
    </message>
    <message>
        <source>Keep the symbol and four modules of white round it free: move what covers it.</source>
        <translation>二维码及其四周四个模块的白边须留空：请移开遮挡内容。</translation>
    </message>
    <message>
        <source>At most {most} labels of the first page can be skipped.</source>
        <translation>首页最多可跳过 {most} 个标签。</translation>
    </message>
    <message>
        <source>The badges {first} to {last} were on their way to the printer {printer}. Look whether they came out, then say so: they are printed again only if you say that they did not.</source>
        <translation>第 {first} 到 {last} 张胸牌已发往打印机 {printer}。请查看是否印出并告知：只有您说没印出才会重印。</translation>
    </message>
    <message>
        <source>The template {name} was changed since this batch began. Begin a new one.</source>
        <translation>本批次开始后模板 {name} 已改动。请开始新的批次。</translation>
    </message>
    <message>
        <source>There is no unfinished batch {batch}. There are: {known}.</source>
        <translation>没有未完成的批次 {batch}。现有：{known}。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}. Nothing was printed.</source>
        <translation>无法写入 {path}：{reason}。没有打印。</translation>
    </message>
    <message>
        <source>The batch {file} is damaged: {reason}. Remove it; the print log stays.</source>
        <translation>批次 {file} 已损坏：{reason}。请移除；打印记录保留。</translation>
    </message>
    <message>
        <source>Check of the file</source>
        <translation>文件检查</translation>
    </message>
    <message>
        <source>{read} of {wanted} symbols read back, each at its place.</source>
        <translation>共 {wanted} 个二维码，已在各自位置读回 {read} 个。</translation>
    </message>
    <message>
        <source>The file is good: every badge opens the door.</source>
        <translation>文件完好：每张胸牌都能签到。</translation>
    </message>
    <message>
        <source>Do not print this file. Make it again, with a larger symbol if that does not help.</source>
        <translation>请勿打印此文件。请重新生成；若仍不行，请放大二维码。</translation>
    </message>
    <message>
        <source>What was not read</source>
        <translation>未读出的</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>reads at {far} cm: good</source>
        <translation>{far} 厘米处可读：良好</translation>
    </message>
    <message>
        <source>reads at {far} cm; hold it farther away, your door needs {wanted} cm</source>
        <translation>{far} 厘米处可读；请拿远一些，签到处需要 {wanted} 厘米</translation>
    </message>
    <message>
        <source>reads at {far} cm: too small for your door, a symbol of {size} mm would do</source>
        <translation>{far} 厘米处可读：对签到处来说太小，二维码需 {size} 毫米</translation>
    </message>
    <message>
        <source>up to {far} cm, good</source>
        <translation>可达 {far} 厘米，良好</translation>
    </message>
    <message>
        <source>up to {far} cm so far</source>
        <translation>目前可达 {far} 厘米</translation>
    </message>
    <message>
        <source>up to {far} cm, too small</source>
        <translation>可达 {far} 厘米，太小</translation>
    </message>
    <message>
        <source>Try printed badges</source>
        <translation>试读已打印的胸牌</translation>
    </message>
    <message>
        <source>Hold a printed badge before the camera, and move it slowly away. Nobody is checked in.</source>
        <translation>请将打印好的胸牌举到摄像头前，再慢慢拿远。不会记为签到。</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>胸牌</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Badges that were held up</source>
        <translation>试读过的胸牌</translation>
    </message>
    <message>
        <source>Symbol on the badge, without its white margin</source>
        <translation>二维码宽度（不含白边）</translation>
    </message>
    <message>
        <source>What the camera shows across</source>
        <translation>摄像头水平视角</translation>
    </message>
    <message>
        <source>How far away your door reads</source>
        <translation>签到处的读取距离</translation>
    </message>
    <message>
        <source>No badge was read yet.</source>
        <translation>尚未读到胸牌。</translation>
    </message>
    <message>
        <source>Not a badge of this course</source>
        <translation>不是本培训班的胸牌</translation>
    </message>
    <message>
        <source>Print log</source>
        <translation>打印记录</translation>
    </message>
    <message>
        <source>Only who is found by name, pinyin, number, unit or province</source>
        <translation>只看按姓名、拼音、编号、单位或省份找到的人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>胸牌</translation>
    </message>
    <message>
        <source>Who printed</source>
        <translation>打印人</translation>
    </message>
    <message>
        <source>Printed {n} times in all.</source>
        <translation>共打印 {n} 张次。</translation>
    </message>
    <message>
        <source>Nothing was printed yet.</source>
        <translation>尚未打印。</translation>
    </message>
    <message>
        <source>Print this badge now</source>
        <translation>立即打印此胸牌</translation>
    </message>
    <message>
        <source>A new badge, the old one is refused…</source>
        <translation>换发新胸牌，旧的作废…</translation>
    </message>
    <message>
        <source>Revoke the badge…</source>
        <translation>注销胸牌…</translation>
    </message>
    <message>
        <source>When it was printed…</source>
        <translation>打印时间…</translation>
    </message>
    <message>
        <source>Print this badge</source>
        <translation>打印此胸牌</translation>
    </message>
    <message>
        <source>{name} has a new badge; the old one is refused. Print the new one.</source>
        <translation>已为 {name} 换发新胸牌，旧的作废。请打印新胸牌。</translation>
    </message>
    <message>
        <source>Print it now</source>
        <translation>立即打印</translation>
    </message>
    <message>
        <source>The badge of {name} is refused from now on.</source>
        <translation>{name} 的胸牌从现在起作废。</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>This badge</source>
        <translation>此胸牌</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>正面</translation>
    </message>
    <message>
        <source>Second side</source>
        <translation>背面</translation>
    </message>
    <message>
        <source>Page {n} of {all}</source>
        <translation>第 {n}/{all} 页</translation>
    </message>
    <message>
        <source>Sheet {n} of {all}, printed on both sides</source>
        <translation>第 {n}/{all} 张，双面打印</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n}/{all}</translation>
    </message>
    <message>
        <source>Preflight</source>
        <translation>打印前检查</translation>
    </message>
    <message>
        <source>Preflight …</source>
        <translation>打印前检查…</translation>
    </message>
    <message>
        <source>Preflight: {n} to mend</source>
        <translation>打印前检查：{n} 处须修正</translation>
    </message>
    <message>
        <source>Preflight: look at {n}</source>
        <translation>打印前检查：{n} 处请留意</translation>
    </message>
    <message>
        <source>Preflight: good</source>
        <translation>打印前检查：良好</translation>
    </message>
    <message>
        <source>Design and sheet</source>
        <translation>样式与纸张</translation>
    </message>
    <message>
        <source>{printer} is corrected from now on.</source>
        <translation>{printer} 从现在起按校正打印。</translation>
    </message>
    <message>
        <source>Fonts (*.ttf *.otf *.ttc *.otc)</source>
        <translation>字体 (*.ttf *.otf *.ttc *.otc)</translation>
    </message>
    <message>
        <source>Add a font</source>
        <translation>添加字体</translation>
    </message>
    <message>
        <source>{font} is used where the usual font has no character.</source>
        <translation>常用字体没有的字符将使用 {font}。</translation>
    </message>
    <message>
        <source>Batch of {moment} stopped after {n} of {all} badges.</source>
        <translation>{moment} 的批次打印 {n}/{all} 张后停止。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Ceremony</source>
        <translation>典礼</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>简洁</translation>
    </message>
    <message>
        <source>With photo</source>
        <translation>带照片</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>现场登记</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>按编号</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按姓名</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>按单位</translation>
    </message>
    <message>
        <source>By province</source>
        <translation>按省份</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>按组别</translation>
    </message>
    <message>
        <source>By seat</source>
        <translation>按座位</translation>
    </message>
    <message>
        <source>{width} × {height} mm, to fold</source>
        <translation>{width} × {height} 毫米，对折</translation>
    </message>
    <message>
        <source>{width} × {height} mm</source>
        <translation>{width} × {height} 毫米</translation>
    </message>
    <message>
        <source>Mend before printing</source>
        <translation>打印前须修正</translation>
    </message>
    <message>
        <source>Look at these</source>
        <translation>请留意</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>供参考</translation>
    </message>
    <message>
        <source>Text does not fit</source>
        <translation>文字放不下</translation>
    </message>
    <message>
        <source>No font has a character</source>
        <translation>字体缺字</translation>
    </message>
    <message>
        <source>Symbol too small for the printer</source>
        <translation>二维码对打印机来说太小</translation>
    </message>
    <message>
        <source>No QR symbol</source>
        <translation>没有二维码</translation>
    </message>
    <message>
        <source>Symbol reads only from near</source>
        <translation>二维码只能近距离读取</translation>
    </message>
    <message>
        <source>Symbol covered</source>
        <translation>二维码被遮挡</translation>
    </message>
    <message>
        <source>Text hard to read on its ground</source>
        <translation>文字与底色难以分辨</translation>
    </message>
    <message>
        <source>Outside the card, or near its edge</source>
        <translation>超出卡片或太靠边</translation>
    </message>
    <message>
        <source>Over the slot</source>
        <translation>压在孔位上</translation>
    </message>
    <message>
        <source>No photo</source>
        <translation>没有照片</translation>
    </message>
    <message>
        <source>Two badges with one symbol</source>
        <translation>两张胸牌二维码相同</translation>
    </message>
    <message>
        <source>Two people of one name</source>
        <translation>同名</translation>
    </message>
    <message>
        <source>Card does not fit the sheet</source>
        <translation>卡片与纸张不符</translation>
    </message>
    <message>
        <source>Second side is not printed</source>
        <translation>背面未打印</translation>
    </message>
</context>
<context>
    <name>Camera</name>
    <message>
        <source>Camera {number}</source>
        <translation>摄像头 {number}</translation>
    </message>
    <message>
        <source>The camera {name} is not plugged in. Plug it in, or choose another.</source>
        <translation>摄像头 {name} 未插入。请插入，或选择其他摄像头。</translation>
    </message>
    <message>
        <source>The picture is black. Is the lens closed, or the light off?</source>
        <translation>画面全黑。镜头盖是否关着，或灯没有开？</translation>
    </message>
    <message>
        <source>The lens is covered or out of focus. Wipe it, and take away what is before it.</source>
        <translation>镜头被遮挡或没有对焦。请擦拭镜头，移开前面的东西。</translation>
    </message>
    <message>
        <source>The picture is too bright. Turn the camera away from the window or lamp.</source>
        <translation>画面过亮。请让摄像头避开窗户或灯光。</translation>
    </message>
    <message>
        <source>The picture stands still. Unplug the camera and plug it in again.</source>
        <translation>画面静止不动。请拔下摄像头再插上。</translation>
    </message>
    <message>
        <source>Bring the badge closer</source>
        <translation>请把胸牌靠近一些</translation>
    </message>
    <message>
        <source>Show the whole badge</source>
        <translation>请露出整张胸牌</translation>
    </message>
    <message>
        <source>Do not cover the square code</source>
        <translation>请不要遮住二维码</translation>
    </message>
    <message>
        <source>Tilt the badge: it shines</source>
        <translation>胸牌反光，请稍微倾斜</translation>
    </message>
    <message>
        <source>Hold the badge still</source>
        <translation>请拿稳胸牌</translation>
    </message>
    <message>
        <source>Starting camera …</source>
        <translation>正在启动摄像头…</translation>
    </message>
    <message>
        <source>The camera failed. It is tried again.</source>
        <translation>摄像头出错，正在重试。</translation>
    </message>
    <message>
        <source>{source} has ended.</source>
        <translation>{source} 已播放完。</translation>
    </message>
    <message>
        <source>{source}, {fps} frames/s</source>
        <translation>{source}，{fps} 帧/秒</translation>
    </message>
    <message>
        <source>The camera is well again.</source>
        <translation>摄像头恢复正常。</translation>
    </message>
    <message>
        <source>The camera does not open. Check its cable, or choose another camera.</source>
        <translation>摄像头打不开。请检查连线，或选择其他摄像头。</translation>
    </message>
    <message>
        <source>The camera gives no picture. Check its cable; it is tried again.</source>
        <translation>摄像头没有画面。请检查连线，正在重试。</translation>
    </message>
    <message>
        <source>The camera is slow: no new picture.</source>
        <translation>摄像头缓慢：没有新画面。</translation>
    </message>
    <message>
        <source>Simulated camera</source>
        <translation>模拟摄像头</translation>
    </message>
    <message>
        <source>No source is named. Give a webcam number (0), a file, a folder or an address.</source>
        <translation>没有指定来源。请给出摄像头编号（0）、文件、文件夹或地址。</translation>
    </message>
    <message>
        <source>{source} cannot be opened: {reason}. Choose another with --source.</source>
        <translation>无法打开 {source}：{reason}。请用 --source 另选。</translation>
    </message>
    <message>
        <source>There is no file or camera {path}. Give a webcam number (0), a file, a folder or an address.</source>
        <translation>没有文件或摄像头 {path}。请给出摄像头编号（0）、文件、文件夹或地址。</translation>
    </message>
    <message>
        <source>There is no picture in {folder}. Pictures end in {kinds}.</source>
        <translation>{folder} 中没有图片。图片的扩展名为 {kinds}。</translation>
    </message>
    <message>
        <source>{source} holds no picture that can be read. Is it a video?</source>
        <translation>{source} 中没有可读取的画面。它是视频吗？</translation>
    </message>
    <message>
        <source>{source} gives no picture any more. Check its cable or network.</source>
        <translation>{source} 不再有画面。请检查连线或网络。</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>无法读取 {name}：{reason}。</translation>
    </message>
    <message>
        <source>{name} is not a picture that can be read.</source>
        <translation>{name} 不是可读取的图片。</translation>
    </message>
    <message>
        <source>No camera {number} was found. Plug one in, or choose another.</source>
        <translation>没有找到摄像头 {number}。请插入，或另选一个。</translation>
    </message>
    <message>
        <source>{source} does not answer. Check its address and the network.</source>
        <translation>{source} 没有应答。请检查地址和网络。</translation>
    </message>
    <message>
        <source>{source} is neither a picture nor a video that can be read.</source>
        <translation>{source} 既不是可读取的图片，也不是视频。</translation>
    </message>
</context>
<context>
    <name>CameraView</name>
    <message>
        <source>The camera is off.</source>
        <translation>摄像头已关闭。</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Choose the camera</source>
        <translation>选择摄像头</translation>
    </message>
</context>
<context>
    <name>Carrier</name>
    <message>
        <source>{name} is no longer in the outbox. Send the day again.</source>
        <translation>{name} 已不在发件箱中。请重新发送该日。</translation>
    </message>
    <message>
        <source>{name} is larger than a day file may be.</source>
        <translation>{name} 超过了日报文件允许的大小。</translation>
    </message>
    <message>
        <source>{name} did not arrive whole at the target. It is tried again.</source>
        <translation>{name} 没有完整到达目标，将重试。</translation>
    </message>
    <message>
        <source>Put the stick {label} in.</source>
        <translation>请插入 U 盘 {label}。</translation>
    </message>
    <message>
        <source>The folder {folder} is not there. Is its drive or share connected?</source>
        <translation>文件夹 {folder} 不存在。它的磁盘或共享连接了吗？</translation>
    </message>
    <message>
        <source>{folder} is not a folder.</source>
        <translation>{folder} 不是文件夹。</translation>
    </message>
    <message>
        <source>There is no room left in {folder}.</source>
        <translation>{folder} 没有剩余空间。</translation>
    </message>
    <message>
        <source>{folder} cannot be written.</source>
        <translation>{folder} 无法写入。</translation>
    </message>
    <message>
        <source>{folder} is read-only.</source>
        <translation>{folder} 是只读的。</translation>
    </message>
    <message>
        <source>{folder} does not answer: {reason}.</source>
        <translation>{folder} 没有响应：{reason}。</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted. Somebody may listen; ask who runs the server.</source>
        <translation>{host} 的证书不受信任。可能有人在窃听；请询问服务器的管理者。</translation>
    </message>
    <message>
        <source>{host} does not speak a secure connection.</source>
        <translation>{host} 不支持安全连接。</translation>
    </message>
    <message>
        <source>There is no {host}, or no network here.</source>
        <translation>找不到 {host}，或此处没有网络。</translation>
    </message>
    <message>
        <source>{host} does not answer in time.</source>
        <translation>{host} 没有及时响应。</translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <translation>无法连接 {host}。</translation>
    </message>
    <message>
        <source>{host} cannot be used: {reason}.</source>
        <translation>{host} 无法使用：{reason}。</translation>
    </message>
    <message>
        <source>{host} does not accept the name or password.</source>
        <translation>{host} 不接受用户名或密码。</translation>
    </message>
    <message>
        <source>There is no room left on {host}.</source>
        <translation>{host} 上没有剩余空间。</translation>
    </message>
    <message>
        <source>{host} does not let this user write there.</source>
        <translation>{host} 不允许该用户在那里写入。</translation>
    </message>
    <message>
        <source>The folder of the target is not on {host}.</source>
        <translation>{host} 上没有目标文件夹。</translation>
    </message>
    <message>
        <source>{host} does not take files of this size.</source>
        <translation>{host} 不接收这么大的文件。</translation>
    </message>
    <message>
        <source>{host} is too busy now.</source>
        <translation>{host} 现在太忙。</translation>
    </message>
    <message>
        <source>{host} is out of order.</source>
        <translation>{host} 出现故障。</translation>
    </message>
    <message>
        <source>{host} is not the server that was trusted: its key changed to {key}. Nothing was sent. Ask who runs it.</source>
        <translation>{host} 不是曾被信任的服务器：它的密钥变成了 {key}。没有发送任何内容。请询问其管理者。</translation>
    </message>
    <message>
        <source>Is this {host}? Compare its key {key} with who runs it, then trust it.</source>
        <translation>这是 {host} 吗？请与其管理者核对密钥 {key}，然后信任它。</translation>
    </message>
    <message>
        <source>{host} could not store it: its disk may be full.</source>
        <translation>{host} 无法保存：它的磁盘可能已满。</translation>
    </message>
    <message>
        <source>There is no bucket {host}.</source>
        <translation>没有存储桶 {host}。</translation>
    </message>
    <message>
        <source>{host} points to another address. Put that one in, if it is right.</source>
        <translation>{host} 指向另一个地址。如果正确，请填写那个地址。</translation>
    </message>
    <message>
        <source>{host} does not take it (answer {status}).</source>
        <translation>{host} 不接收（应答 {status}）。</translation>
    </message>
    <message>
        <source>{name} was not there after it was sent. It is tried again.</source>
        <translation>{name} 发送之后并不在那里，将重试。</translation>
    </message>
</context>
<context>
    <name>Certificates</name>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Find by name, number or unit</source>
        <translation>按姓名、编号或单位查找</translation>
    </message>
    <message>
        <source>Who earned a certificate</source>
        <translation>获得证书的人员</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Counting what was attended</source>
        <translation>正在统计出勤</translation>
    </message>
    <message>
        <source>Certificates with number and code for {people}. This cannot be taken back.</source>
        <translation>将为 {people} 颁发带编号和验证码的证书，颁发后不能撤回。</translation>
    </message>
    <message>
        <source>Issue for {people}</source>
        <translation>为 {people} 颁发</translation>
    </message>
    <message>
        <source>Issuing certificates</source>
        <translation>正在颁发证书</translation>
    </message>
    <message>
        <source>Print certificates into</source>
        <translation>证书保存到</translation>
    </message>
    <message>
        <source>Writing certificates</source>
        <translation>正在生成证书</translation>
    </message>
    <message>
        <source>Issue for {people}…</source>
        <translation>为 {people} 颁发…</translation>
    </message>
    <message>
        <source>Issue…</source>
        <translation>颁发…</translation>
    </message>
    <message>
        <source>Print {certificates}…</source>
        <translation>打印 {certificates}…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Nobody fits.</source>
        <translation>没有符合的人。</translation>
    </message>
    <message>
        <source>{certificates} issued, ready to be printed.</source>
        <translation>已颁发 {certificates}，可以打印。</translation>
    </message>
    <message>
        <source>{file}: {pages}.</source>
        <translation>{file}：{pages}。</translation>
    </message>
    <message>
        <source>Saving the rule</source>
        <translation>正在保存规则</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>正在验证</translation>
    </message>
    <message>
        <source>Change the rule…</source>
        <translation>修改规则…</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Save the rule</source>
        <translation>保存规则</translation>
    </message>
    <message>
        <source>Leave counts as attended</source>
        <translation>请假计为参加</translation>
    </message>
    <message>
        <source>A certificate asks for</source>
        <translation>获得证书须参加</translation>
    </message>
    <message>
        <source>of all</source>
        <translation>的</translation>
    </message>
    <message>
        <source>Verify: number and code</source>
        <translation>验证：证书号和验证码</translation>
    </message>
    <message>
        <source>Number and code of a certificate to verify</source>
        <translation>要验证的证书号和验证码</translation>
    </message>
    <message>
        <source>Type what stands on the certificate, or scan its symbol.</source>
        <translation>输入证书上的证书号和验证码，或扫描证书上的二维码。</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>No certificate {number} of this course is known on this laptop.</source>
        <translation>本机上没有这个班编号为 {number} 的证书。</translation>
    </message>
    <message>
        <source>Not genuine: {number} was issued, but with another code.</source>
        <translation>不真实：{number} 已颁发，但验证码不符。</translation>
    </message>
    <message>
        <source>Genuine: {number}. The name was erased.</source>
        <translation>真实：{number}。姓名已删除。</translation>
    </message>
    <message>
        <source>Genuine: {number} was issued to {name}, {person}.</source>
        <translation>真实：{number} 颁发给{name}（编号 {person}）。</translation>
    </message>
    <message>
        <source>Type the number and the ten digits of the code, such as {example}.</source>
        <translation>请输入证书号和十位验证码，例如 {example}。</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已颁发</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>已达标</translation>
    </message>
    <message>
        <source>Still possible</source>
        <translation>仍有可能</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未达标</translation>
    </message>
    <message>
        <source>Left the course</source>
        <translation>已离开培训班</translation>
    </message>
    <message>
        <source>All  {n}</source>
        <translation>全部  {n}</translation>
    </message>
    <message>
        <source>Earned, to be issued  {n}</source>
        <translation>达标待颁发  {n}</translation>
    </message>
    <message>
        <source>Not yet  {n}</source>
        <translation>尚未达标  {n}</translation>
    </message>
    <message>
        <source>Issued  {n}</source>
        <translation>已颁发  {n}</translation>
    </message>
    <message>
        <source>A certificate asks for {share} of the hours. Leave does not count as attended.</source>
        <translation>获得证书须参加 {share} 的学时，请假不计为参加。</translation>
    </message>
    <message>
        <source>A certificate asks for {share} of the hours. Leave counts as attended.</source>
        <translation>获得证书须参加 {share} 的学时，请假计为参加。</translation>
    </message>
    <message>
        <source>A certificate asks for {share} of the sessions. Leave does not count as attended.</source>
        <translation>获得证书须参加 {share} 的场次，请假不计为参加。</translation>
    </message>
    <message>
        <source>A certificate asks for {share} of the sessions. Leave counts as attended.</source>
        <translation>获得证书须参加 {share} 的场次，请假计为参加。</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>已参加</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>{attended} of {total}</source>
        <translation>{attended} / {total}</translation>
    </message>
    <message>
        <source>needs {needed}</source>
        <translation>需 {needed}</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>only {number} MB free</source>
        <translation>仅剩 {number} MB</translation>
    </message>
    <message>
        <source>Free at least {number} MB, or scans cannot be stored.</source>
        <translation>请至少腾出 {number} MB，否则无法保存扫码。</translation>
    </message>
    <message>
        <source>{number} GB free</source>
        <translation>可用 {number} GB</translation>
    </message>
    <message>
        <source>{number} MB free</source>
        <translation>可用 {number} MB</translation>
    </message>
    <message>
        <source>Enough for today; free some space soon.</source>
        <translation>今天够用；请尽快清理磁盘。</translation>
    </message>
    <message>
        <source>runs on mains</source>
        <translation>使用外接电源</translation>
    </message>
    <message>
        <source>{percent} %, charging</source>
        <translation>{percent}%，充电中</translation>
    </message>
    <message>
        <source>{percent} %, not charging</source>
        <translation>{percent}%，未充电</translation>
    </message>
    <message>
        <source>Connect the charger: the battery does not last a morning.</source>
        <translation>请接上电源：电池撑不过一个上午。</translation>
    </message>
    <message>
        <source>{moment} UTC</source>
        <translation>{moment} UTC</translation>
    </message>
    <message>
        <source>{moment} in {zone}</source>
        <translation>{moment}（{zone}）</translation>
    </message>
    <message>
        <source>Set the clock of this computer: arrivals are told by it.</source>
        <translation>请校准本机时钟：到场时间以它为准。</translation>
    </message>
    <message>
        <source>this machine believes it is {day}</source>
        <translation>本机认为今天是 {day}</translation>
    </message>
    <message>
        <source>{now}, but something was stored at {stored} UTC already</source>
        <translation>{now}，但已有记录存于 {stored} UTC</translation>
    </message>
    <message>
        <source>nobody is on the roster</source>
        <translation>名册上没有人</translation>
    </message>
    <message>
        <source>Import the roster on the page Roster.</source>
        <translation>请在“名册”页导入名册。</translation>
    </message>
    <message>
        <source>{people} trainees, {badges} with a badge</source>
        <translation>{people} 名学员，{badges} 人有胸牌</translation>
    </message>
    <message>
        <source>Print the missing badges on the page Badges.</source>
        <translation>请在“胸牌”页打印缺少的胸牌。</translation>
    </message>
    <message>
        <source>{people}, {days} days old</source>
        <translation>{people}，已有 {days} 天未更新</translation>
    </message>
    <message>
        <source>Is there a newer roster? Import it.</source>
        <translation>有更新的名册吗？请导入。</translation>
    </message>
    <message>
        <source>Check the date, and the course&apos;s timetable.</source>
        <translation>请检查日期和培训班日程。</translation>
    </message>
    <message>
        <source>no session today</source>
        <translation>今天没有场次</translation>
    </message>
    <message>
        <source>{count} today; {title} opens at {time}</source>
        <translation>今天 {count} 场；{title} {time} 开门</translation>
    </message>
    <message>
        <source>{name}: {message}</source>
        <translation>{name}：{message}</translation>
    </message>
    <message>
        <source>Copy the folder of the store, then call the organizer.</source>
        <translation>请先复制数据文件夹，再联系会务组。</translation>
    </message>
    <message>
        <source>the file is sound</source>
        <translation>文件完好</translation>
    </message>
    <message>
        <source>This check failed. Try it again.</source>
        <translation>此项检查失败。请再试一次。</translation>
    </message>
    <message>
        <source>could not be checked: {reason}</source>
        <translation>无法检查：{reason}</translation>
    </message>
    <message>
        <source>Look at it yourself, and tell who looks after this laptop.</source>
        <translation>请自行查看，并告知负责这台电脑的人。</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>流水</translation>
    </message>
    <message>
        <source>entries are missing before {number} of device {device}</source>
        <translation>设备 {device} 第 {number} 条之前有缺失</translation>
    </message>
    <message>
        <source>entry {number} of device {device} was altered</source>
        <translation>设备 {device} 第 {number} 条被改动过</translation>
    </message>
    <message>
        <source>{count} entries, every chain holds</source>
        <translation>{count} 条记录，每条链都完整</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>{names} differ from the journal. Run &apos;checkin store rebuild&apos;.</source>
        <translation>{names} 与流水不一致。请运行 checkin store rebuild。</translation>
    </message>
    <message>
        <source>views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>agree with the journal</source>
        <translation>与流水一致</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>All sessions of the day have ended.</source>
        <translation>当天全部场次已结束。</translation>
    </message>
    <message>
        <source>{session} ends at {end}</source>
        <translation>{session} {end} 结束</translation>
    </message>
    <message>
        <source>Sessions that have not ended: {number}.</source>
        <translation>未结束的场次：{number}。</translation>
    </message>
    <message>
        <source>Close the day after the last one.</source>
        <translation>请在最后一场之后结束当天。</translation>
    </message>
    <message>
        <source>Everybody who is expected has come or is excused: nobody becomes absent.</source>
        <translation>应到人员均已到场或请假：没有人记为缺席。</translation>
    </message>
    <message>
        <source>People without a scan who become absent: {number}.</source>
        <translation>无扫码、将记为缺席的人数：{number}。</translation>
    </message>
    <message>
        <source>Look for sheets of paper and leave that were not typed in yet.</source>
        <translation>请查看是否还有未录入的纸质签到表和请假。</translation>
    </message>
    <message>
        <source>Every walk-in was found on the roster.</source>
        <translation>现场登记人员均已与名册对应。</translation>
    </message>
    <message>
        <source>Walk-ins who were not found on the roster: {number}.</source>
        <translation>未与名册对应的现场登记人员：{number}。</translation>
    </message>
    <message>
        <source>Find out on the page Roster who they are; their scans go with them.</source>
        <translation>请在“名册”页查明是谁；扫码随之转移。</translation>
    </message>
    <message>
        <source>Every badge that was let in has a name.</source>
        <translation>放行的胸牌均有姓名。</translation>
    </message>
    <message>
        <source>Badges without a name that were let in: {number}.</source>
        <translation>放行但无姓名的胸牌：{number}。</translation>
    </message>
    <message>
        <source>Take in the journal of the door that issued them; until then they count for nobody.</source>
        <translation>请导入发放它们的入口的流水；在此之前不计入任何人。</translation>
    </message>
    <message>
        <source>No badge was at two doors at the same time.</source>
        <translation>没有胸牌同时出现在两个入口。</translation>
    </message>
    <message>
        <source>Badges that were at two doors at the same time: {number}.</source>
        <translation>同时出现在两个入口的胸牌：{number}。</translation>
    </message>
    <message>
        <source>Ask whether the badge was lent or copied. Undo the scan that is not theirs.</source>
        <translation>请询问胸牌是否借出或被复制。撤销非本人的扫码。</translation>
    </message>
    <message>
        <source>{who}: {door} at {time}, {other_door} at {other_time}</source>
        <translation>{who}：{time} 在 {door}，{other_time} 在 {other_door}</translation>
    </message>
    <message>
        <source>Nobody was let in against the rules.</source>
        <translation>没有人工放行。</translation>
    </message>
    <message>
        <source>Let through against the rules: {number}.</source>
        <translation>人工放行：{number}。</translation>
    </message>
    <message>
        <source>Headquarters reads the reasons. Undo what was a mistake.</source>
        <translation>总部会看到原因。请撤销误操作。</translation>
    </message>
    <message>
        <source>{name} ({device}): the time went back from {before} to {after}</source>
        <translation>{name}（{device}）：时间由 {before} 倒退到 {after}</translation>
    </message>
    <message>
        <source>{who}: {time}, days from the session</source>
        <translation>{who}：{time}，与场次相差数天</translation>
    </message>
    <message>
        <source>The clocks of all doors were steady.</source>
        <translation>各入口时钟正常。</translation>
    </message>
    <message>
        <source>Times that cannot be right: {number}.</source>
        <translation>不可能正确的时间：{number}。</translation>
    </message>
    <message>
        <source>Set the clock of that computer. Correct the standings that it made wrong.</source>
        <translation>请校准该电脑的时钟，并更正由此出错的考勤。</translation>
    </message>
    <message>
        <source>The clock of this computer agrees with the journal.</source>
        <translation>本机时钟与流水一致。</translation>
    </message>
    <message>
        <source>It is {now} here, but something was stored at {newest} already.</source>
        <translation>本机时间为 {now}，但已有记录存于 {newest}。</translation>
    </message>
    <message>
        <source>Set the clock of this computer first.</source>
        <translation>请先校准本机时钟。</translation>
    </message>
    <message>
        <source>{name} ({device}): {number} entries, the last at {time}</source>
        <translation>{name}（{device}）：{number} 条，最后一条 {time}</translation>
    </message>
    <message>
        <source>Devices whose entries are here without a gap: {number}.</source>
        <translation>记录完整的设备：{number}。</translation>
    </message>
    <message>
        <source>Devices of which entries are missing: {names}.</source>
        <translation>记录有缺失的设备：{names}。</translation>
    </message>
    <message>
        <source>Take in the newest journal of these doors before the day is closed.</source>
        <translation>请在结束当天前导入这些入口的最新流水。</translation>
    </message>
    <message>
        <source>Badge {badge}</source>
        <translation>胸牌 {badge}</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>{number} {name}, {session}: {state}.</source>
        <translation>{number} {name}，{session}：{state}。</translation>
    </message>
    <message>
        <source>undone: {reason}</source>
        <translation>已撤销：{reason}</translation>
    </message>
    <message>
        <source>Not closed. Put this right, or close it with --anyway.</source>
        <translation>未结束。请处理，或用 --anyway 强制结束。</translation>
    </message>
    <message>
        <source>{day} is closed, revision {revision}.</source>
        <translation>{day} 已结束，第 {revision} 版。</translation>
    </message>
    <message>
        <source>{day} is open again.</source>
        <translation>{day} 已重新打开。</translation>
    </message>
    <message>
        <source>      … and {number} more</source>
        <translation>      …… 还有 {number} 项</translation>
    </message>
    <message>
        <source>Leave granted: {number} sessions.</source>
        <translation>已准假：{number} 场。</translation>
    </message>
    <message>
        <source>Leave withdrawn: {number} sessions.</source>
        <translation>已撤销请假：{number} 场。</translation>
    </message>
    <message>
        <source>{file}: {number} records.</source>
        <translation>{file}：{number} 条。</translation>
    </message>
    <message>
        <source>Erase for good? Number, unit and scans stay, without a name.</source>
        <translation>确定永久清除？编号、单位和扫码保留，但不含姓名。</translation>
    </message>
    <message>
        <source>Erased: {people} people, {records} records with personal data.</source>
        <translation>已清除：{people} 人，{records} 条个人资料。</translation>
    </message>
    <message>
        <source>Decided: {item}: {choice}.</source>
        <translation>已决定：{item}：{choice}。</translation>
    </message>
    <message>
        <source>Taken back: {item}.</source>
        <translation>已撤回：{item}。</translation>
    </message>
    <message>
        <source>{device} is trusted; {n} entries count now.</source>
        <translation>已信任 {device}；现有 {n} 条记录计入。</translation>
    </message>
    <message>
        <source>Give either --since or --lost.</source>
        <translation>请给出 --since 或 --lost 之一。</translation>
    </message>
    <message>
        <source>{device} is revoked from entry {since} on.</source>
        <translation>{device} 自第 {since} 条记录起已作废。</translation>
    </message>
    <message>
        <source>Nothing to decide.</source>
        <translation>没有待核查的事项。</translation>
    </message>
    <message>
        <source>Cancelled. &apos;checkin deliver --day&apos; queues it again.</source>
        <translation>已取消。用“checkin deliver --day”可重新排队。</translation>
    </message>
    <message>
        <source>Closed days are sent.</source>
        <translation>已结束的日子会被发送。</translation>
    </message>
    <message>
        <source>Days are sent only when asked.</source>
        <translation>只有要求时才发送。</translation>
    </message>
    <message>
        <source>{sent} sent, {failed} failed, {receipts} receipts</source>
        <translation>已发送 {sent}，失败 {failed}，回执 {receipts}</translation>
    </message>
    <message>
        <source>Give either --folder DIR or --hub.</source>
        <translation>请给出 --folder DIR 或 --hub 其中之一。</translation>
    </message>
    <message>
        <source>There is no hub. Choose one: checkin hub set URL</source>
        <translation>没有中心。请选择：checkin hub set URL</translation>
    </message>
    <message>
        <source>Alone: {reason} {waiting} entries wait.</source>
        <translation>独自运行：{reason} 有 {waiting} 条记录等待。</translation>
    </message>
    <message>
        <source>{taken} new entries; {waiting} of ours wait, {undecided} of unknown devices, {broken} not whole.</source>
        <translation>新记录 {taken} 条；本机待写 {waiting} 条，未知设备 {undecided} 条，不完整文件 {broken} 个。</translation>
    </message>
    <message>
        <source>Alone: {reason} {waiting} scans wait.</source>
        <translation>单独运行：{reason} {waiting} 次扫码等待上传。</translation>
    </message>
    <message>
        <source>Together with the hub: {taken} new entries; {waiting} scans of ours wait, {undecided} devices wait for a decision.</source>
        <translation>已连接中心：新记录 {taken} 条；本机 {waiting} 次扫码等待上传，{undecided} 台设备待定。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>This door works without a hub from now on.</source>
        <translation>本入口从现在起不使用中心。</translation>
    </message>
    <message>
        <source>The window exchanges with this hub from now on. Try it: checkin hub status</source>
        <translation>窗口从现在起通过此中心交换。可以试一试：checkin hub status</translation>
    </message>
    <message>
        <source>Day files go to {name} from now on.</source>
        <translation>从现在起日报文件将发送到 {name}。</translation>
    </message>
    <message>
        <source>There is no keyring here: the password lies in the store, which only this user can read.</source>
        <translation>此处没有密钥环：密码保存在数据存储中，只有本用户可以读取。</translation>
    </message>
    <message>
        <source>{name} can be used.</source>
        <translation>{name} 可以使用。</translation>
    </message>
    <message>
        <source>{name} was removed.</source>
        <translation>{name} 已移除。</translation>
    </message>
    <message>
        <source>There is no {place}.</source>
        <translation>没有 {place}。</translation>
    </message>
    <message>
        <source>{name} ({device}), fingerprint {key}</source>
        <translation>{name}（{device}），指纹 {key}</translation>
    </message>
    <message>
        <source>Trusted.</source>
        <translation>已信任。</translation>
    </message>
    <message>
        <source>Not trusted any more.</source>
        <translation>不再信任。</translation>
    </message>
    <message>
        <source>{text} is no day. Write it as 2020-12-31.</source>
        <translation>{text} 不是日期。请写成 2020-12-31。</translation>
    </message>
    <message>
        <source>Erase the names in the lists of all days before {day} for good?</source>
        <translation>要永久删除 {day} 之前所有日期名单中的姓名吗？</translation>
    </message>
    <message>
        <source>Nothing was erased.</source>
        <translation>未删除任何内容。</translation>
    </message>
    <message>
        <source>{n} rows have no name any more.</source>
        <translation>{n} 行已不含姓名。</translation>
    </message>
    <message>
        <source>{folder} is not there.</source>
        <translation>{folder} 不存在。</translation>
    </message>
    <message>
        <source>Name one file of &apos;checkin hq quarantine list&apos; by its SHA-256.</source>
        <translation>请用 SHA-256 指明“checkin hq quarantine list”中的一个文件。</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>new ones</source>
        <translation>新的培训班</translation>
    </message>
    <message>
        <source>Nothing was trusted.</source>
        <translation>没有信任任何内容。</translation>
    </message>
    <message>
        <source>{name} presented no new key.</source>
        <translation>{name} 没有出示新的密钥。</translation>
    </message>
    <message>
        <source>Server key {key}</source>
        <translation>服务器密钥 {key}</translation>
    </message>
    <message>
        <source>Headquarters {key}</source>
        <translation>总部 {key}</translation>
    </message>
    <message>
        <source>Is it the right one?</source>
        <translation>是正确的吗？</translation>
    </message>
    <message>
        <source>An option is NAME=VALUE.</source>
        <translation>选项的写法是 名称=值。</translation>
    </message>
    <message>
        <source>Passphrase: {words}</source>
        <translation>口令：{words}</translation>
    </message>
    <message>
        <source>Withdrawn: {key}.</source>
        <translation>已撤回：{key}。</translation>
    </message>
    <message>
        <source>The doors exchange journals through {folder}.</source>
        <translation>各入口通过 {folder} 交换日志。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>{n} files were not taken: &apos;checkin hq quarantine list&apos;</source>
        <translation>有 {n} 个文件未接收：“checkin hq quarantine list”</translation>
    </message>
</context>
<context>
    <name>CountBlock</name>
    <message>
        <source>{present} present of {expected} expected</source>
        <translation>应到 {expected} 人，实到 {present} 人</translation>
    </message>
    <message>
        <source>{present} present of {expected} expected; let in besides: {guests}</source>
        <translation>应到 {expected} 人，实到 {present} 人；另外放行 {guests} 人</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n trainee(s)</source>
        <translation>
            <numerusform>%n 名学员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) found</source>
        <translation>
            <numerusform>找到 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s)</source>
        <translation>
            <numerusform>%n 张胸牌</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n 个场次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s)</source>
        <translation>
            <numerusform>%n 份证书</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sign-in sheet(s)</source>
        <translation>
            <numerusform>%n 份签到表</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s)</source>
        <translation>
            <numerusform>%n 次扫码</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s)</source>
        <translation>
            <numerusform>另外 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n standing(s)</source>
        <translation>
            <numerusform>%n 条考勤</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journal entry(s)</source>
        <translation>
            <numerusform>%n 条流水</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) not ended yet.</source>
        <translation>
            <numerusform>还有 %n 个场次未结束。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n door(s) not yet merged</source>
        <translation>
            <numerusform>%n 个入口尚未合并</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 张照片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message>
        <source>a text in quotes: &quot;…&quot;</source>
        <translation>加引号的文字：&quot;…&quot;</translation>
    </message>
    <message>
        <source>a list of texts: [&quot;…&quot;, &quot;…&quot;]</source>
        <translation>文字列表：[&quot;…&quot;, &quot;…&quot;]</translation>
    </message>
    <message>
        <source>a date with a time: 2020-12-07T09:00:00</source>
        <translation>带时间的日期：2020-12-07T09:00:00</translation>
    </message>
    <message>
        <source>a number of whole minutes</source>
        <translation>整数分钟</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>tables that begin with [[session]], in two brackets</source>
        <translation>以 [[session]]（双方括号）开头的表</translation>
    </message>
    <message>
        <source>There is no file {path}. Give a course file (TOML), or &apos;demo&apos;.</source>
        <translation>没有文件 {path}。请给出培训班文件（TOML）或 demo。</translation>
    </message>
    <message>
        <source>{path} is a folder. Give the course file in it.</source>
        <translation>{path} 是文件夹。请给出其中的培训班文件。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>无法读取 {path}：{reason}。</translation>
    </message>
    <message>
        <source>{name} is not a text in UTF-8 (line {line}). Save it as UTF-8.</source>
        <translation>{name} 不是 UTF-8 文本（第 {line} 行）。请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>{name} is not a course file: it is nested too deeply.</source>
        <translation>{name} 不是培训班文件：嵌套过深。</translation>
    </message>
    <message>
        <source>{name} has {count} problems:</source>
        <translation>{name} 有 {count} 个问题：</translation>
    </message>
    <message>
        <source>The course</source>
        <translation>培训班</translation>
    </message>
    <message>
        <source>{where} lacks &apos;{key}&apos;.</source>
        <translation>{where} 缺少“{key}”。</translation>
    </message>
    <message>
        <source>{where} has an unknown key &apos;{key}&apos;. {hint}</source>
        <translation>{where} 有未知的键“{key}”。{hint}</translation>
    </message>
    <message>
        <source>{where}: &apos;{key}&apos; must be {shape}.</source>
        <translation>{where}：“{key}”必须是{shape}。</translation>
    </message>
    <message>
        <source>{where}: &apos;{key}&apos; must be one line without control characters.</source>
        <translation>{where}：“{key}”必须是不含控制字符的一行。</translation>
    </message>
    <message>
        <source>Write it as Asia/Shanghai or Europe/Berlin.</source>
        <translation>请写成 Asia/Shanghai 或 Europe/Berlin。</translation>
    </message>
    <message>
        <source>The course lacks &apos;session&apos;. Add at least one [[session]].</source>
        <translation>培训班缺少“session”。请至少添加一个 [[session]]。</translation>
    </message>
    <message>
        <source>The course has no session. Add at least one [[session]].</source>
        <translation>培训班没有场次。请至少添加一个 [[session]]。</translation>
    </message>
    <message>
        <source>Session {number} must be a table that begins with [[session]].</source>
        <translation>第 {number} 个场次必须是以 [[session]] 开头的表。</translation>
    </message>
    <message>
        <source>Session {number} ({code})</source>
        <translation>第 {number} 个场次（{code}）</translation>
    </message>
    <message>
        <source>Session {number}</source>
        <translation>第 {number} 个场次</translation>
    </message>
    <message>
        <source>{where}: &apos;expected&apos; names a group without a name. Leave the list empty for everybody.</source>
        <translation>{where}：“expected”中有空的组名。全员参加请留空列表。</translation>
    </message>
    <message>
        <source>{where} ends before it starts: {span}.</source>
        <translation>{where} 结束早于开始：{span}。</translation>
    </message>
    <message>
        <source>{where} ends when it starts: {span}.</source>
        <translation>{where} 结束与开始相同：{span}。</translation>
    </message>
    <message>
        <source>{where}: the year {year} is not from {first} to {last}.</source>
        <translation>{where}：年份 {year} 不在 {first} 到 {last} 之间。</translation>
    </message>
    <message>
        <source>The code &apos;{code}&apos; is given to {count} sessions. Give each its own.</source>
        <translation>代码“{code}”用于 {count} 个场次。请各用各的代码。</translation>
    </message>
    <message>
        <source>It belongs to the course: write it above the first [[session]].</source>
        <translation>它属于培训班：请写在第一个 [[session]] 之上。</translation>
    </message>
    <message>
        <source>Known are: {keys}.</source>
        <translation>可用的有：{keys}。</translation>
    </message>
    <message>
        <source>Two sessions overlap in {room}: {one} and {other}.</source>
        <translation>两个场次在 {room} 时间重叠：{one} 和 {other}。</translation>
    </message>
    <message>
        <source>Two sessions overlap in {room} and for the same people ({people}): {one} and {other}.</source>
        <translation>两个场次在 {room} 且对同一批人（{people}）时间重叠：{one} 和 {other}。</translation>
    </message>
    <message>
        <source>Two sessions overlap for the same people ({people}): {one} and {other}.</source>
        <translation>两个场次对同一批人（{people}）时间重叠：{one} 和 {other}。</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>全员</translation>
    </message>
    <message>
        <source>&apos;{title}&apos; ({span})</source>
        <translation>“{title}”（{span}）</translation>
    </message>
    <message>
        <source>{begin} to {end}</source>
        <translation>{begin} 至 {end}</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>主讲人</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Who is expected</source>
        <translation>应到人员</translation>
    </message>
    <message>
        <source>Doors open, minutes before</source>
        <translation>提前开门（分钟）</translation>
    </message>
    <message>
        <source>Late after, minutes</source>
        <translation>迟到界限（分钟）</translation>
    </message>
    <message>
        <source>Going out is scanned, too</source>
        <translation>离场也扫码</translation>
    </message>
    <message>
        <source>Weight for the certificate</source>
        <translation>证书权重</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>given by itself</source>
        <translation>自动生成</translation>
    </message>
    <message>
        <source>This day is closed. To change it, reopen it on the page Delivery.</source>
        <translation>当天已结束。如需更改，请在“报送”页重新打开。</translation>
    </message>
    <message>
        <source>Take “{title}” out of the timetable? It can be undone.</source>
        <translation>将“{title}”移出日程？可以撤销。</translation>
    </message>
    <message>
        <source>Scans made: {count}. They stay in the journal. Say why it is taken out.</source>
        <translation>已有扫码：{count}。它们保留在流水中。请说明移除原因。</translation>
    </message>
    <message>
        <source>Course shown</source>
        <translation>显示的培训班</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>试用演示</translation>
    </message>
    <message>
        <source>A course has a title, sessions and a roster. Make one and draw its sessions into the week, import a timetable that an office sent (workbook, calendar or course file), open the door file that the organizer gave you, or try the demo.</source>
        <translation>培训班包括名称、场次和名册。您可以新建培训班并在周历中画出场次，导入单位发来的课表（工作簿、日历或课程文件），打开主办方给您的入口文件，或试用演示。</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>正在读取 {file}</translation>
    </message>
    <message>
        <source>Loading the demo</source>
        <translation>正在载入演示</translation>
    </message>
    <message>
        <source>Storing the course</source>
        <translation>正在保存培训班</translation>
    </message>
    <message>
        <source>As a workbook (XLSX)…</source>
        <translation>导出为工作簿（XLSX）…</translation>
    </message>
    <message>
        <source>As a calendar (ICS)…</source>
        <translation>导出为日历（ICS）…</translation>
    </message>
    <message>
        <source>As a course file (TOML)…</source>
        <translation>导出为培训班文件（TOML）…</translation>
    </message>
    <message>
        <source>Import a timetable…</source>
        <translation>导入日程…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Make a door file…</source>
        <translation>制作入口文件…</translation>
    </message>
    <message>
        <source>Open door file…</source>
        <translation>打开入口文件…</translation>
    </message>
    <message>
        <source>Door file</source>
        <translation>入口文件</translation>
    </message>
    <message>
        <source>New course…</source>
        <translation>新建培训班…</translation>
    </message>
    <message>
        <source>Copy this course…</source>
        <translation>复制此培训班…</translation>
    </message>
    <message>
        <source>Load the demo</source>
        <translation>载入演示</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Timetables (*.toml *.xlsx *.xls *.ods *.csv *.ics);;Calendars (*.ics);;All files (*)</source>
        <translation>日程 (*.toml *.xlsx *.xls *.ods *.csv *.ics);;日历 (*.ics);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>正在写入 {file}</translation>
    </message>
    <message>
        <source>Loaded {course}: {sessions}.</source>
        <translation>已载入 {course}：{sessions}。</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
    <message>
        <source>By its titles</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Organized by, a line each</source>
        <translation>承办单位，每行一个</translation>
    </message>
    <message>
        <source>Language of what is printed and sent</source>
        <translation>打印和报送的语言</translation>
    </message>
    <message>
        <source>A certificate asks for</source>
        <translation>颁发证书要求</translation>
    </message>
    <message>
        <source>of all</source>
        <translation>（占全部）</translation>
    </message>
    <message>
        <source>A session missed on leave counts as attended</source>
        <translation>请假缺席的场次计为已参加</translation>
    </message>
    <message>
        <source>Personal data are to be erased after a day</source>
        <translation>到期清除个人资料</translation>
    </message>
    <message>
        <source>Last day on which they are kept</source>
        <translation>最后保留日期</translation>
    </message>
    <message>
        <source>New course</source>
        <translation>新建培训班</translation>
    </message>
    <message>
        <source>Guided by</source>
        <translation>指导单位</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>{group} · nobody</source>
        <translation>{group} · 无人</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{name} is not a course file in TOML: {error}.</source>
        <translation>{name} 不是 TOML 格式的培训班文件：{error}。</translation>
    </message>
    <message>
        <source>a date: 2021-12-31</source>
        <translation>日期：2021-12-31</translation>
    </message>
    <message>
        <source>a number: 1 or 0.5</source>
        <translation>数字：1 或 0.5</translation>
    </message>
    <message>
        <source>a table that begins with [certificate]</source>
        <translation>以 [certificate] 开头的表</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Chinese title</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>venue</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>organizers</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>guiding body</source>
        <translation>指导单位</translation>
    </message>
    <message>
        <source>keep until</source>
        <translation>保留至</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>主讲人</translation>
    </message>
    <message>
        <source>room</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>end</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>opens before</source>
        <translation>提前开门</translation>
    </message>
    <message>
        <source>late after</source>
        <translation>迟到界限</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>应到</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>It belongs to the course: write it above [certificate].</source>
        <translation>它属于培训班：请写在 [certificate] 之上。</translation>
    </message>
    <message>
        <source>Did you mean &apos;{close}&apos;?</source>
        <translation>您是指“{close}”吗？</translation>
    </message>
    <message>
        <source>The course: the time zone &apos;{zone}&apos; is not known. {hint}</source>
        <translation>培训班：未知时区“{zone}”。{hint}</translation>
    </message>
    <message>
        <source>The course: &apos;language&apos; must be zh_CN or en, not {language}.</source>
        <translation>培训班：“language”必须是 zh_CN 或 en，而不是 {language}。</translation>
    </message>
    <message>
        <source>{name} has 1 problem:</source>
        <translation>{name} 有 1 个问题：</translation>
    </message>
    <message>
        <source>{where}: &apos;{key}&apos; is longer than {most} characters.</source>
        <translation>{where}：“{key}”超过 {most} 个字符。</translation>
    </message>
    <message>
        <source>The certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>The certificate: &apos;basis&apos; must be sessions or hours, not {basis}.</source>
        <translation>证书：“basis”必须是 sessions 或 hours，而不是 {basis}。</translation>
    </message>
    <message>
        <source>The course has {count} sessions; there can be {most} at most.</source>
        <translation>培训班有 {count} 个场次；最多 {most} 个。</translation>
    </message>
    <message>
        <source>{where}: &apos;{key}&apos; must be 0 to {most} minutes, not {minutes}.</source>
        <translation>{where}：“{key}”必须是 0 到 {most} 分钟，而不是 {minutes}。</translation>
    </message>
    <message>
        <source>{where}: &apos;{key}&apos; must be 0 to {most}, not {number}.</source>
        <translation>{where}：“{key}”必须是 0 到 {most}，而不是 {number}。</translation>
    </message>
    <message>
        <source>{where}: {time} does not exist in {zone}: the clocks are put forward then.</source>
        <translation>{where}：{zone} 没有 {time} 这一时刻：当时时钟拨快。</translation>
    </message>
    <message>
        <source>{where}: {time} comes twice in {zone}: the clocks are put back then. Write which one: {one} or {other}.</source>
        <translation>{where}：{zone} 的 {time} 出现两次：当时时钟拨慢。请写明是 {one} 还是 {other}。</translation>
    </message>
    <message>
        <source>in {room}</source>
        <translation>在 {room}</translation>
    </message>
    <message>
        <source>for the same people ({groups})</source>
        <translation>对同一批人（{groups}）</translation>
    </message>
    <message>
        <source>for the same people (everybody)</source>
        <translation>对同一批人（全员）</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one}和{other}</translation>
    </message>
    <message>
        <source>Two sessions overlap {shared}: {both}.</source>
        <translation>两个场次{shared}时间重叠：{both}。</translation>
    </message>
    <message>
        <source>{name} has more than {most} events: it is not the timetable of one course.</source>
        <translation>{name} 超过 {most} 个事件：不是一个培训班的日程。</translation>
    </message>
    <message>
        <source>{name} is not a calendar that can be read: {error}.</source>
        <translation>{name} 不是可读取的日历：{error}。</translation>
    </message>
    <message>
        <source>{where} is an all-day event. Give it a start and an end, or delete it.</source>
        <translation>{where} 是全天事件。请填写开始和结束时间，或删除。</translation>
    </message>
    <message>
        <source>{where}: the time zone &apos;{zone}&apos; is not known.</source>
        <translation>{where}：未知时区“{zone}”。</translation>
    </message>
    <message>
        <source>{name} is not a calendar: it does not begin so.</source>
        <translation>{name} 不是日历文件：开头不符。</translation>
    </message>
    <message>
        <source>{name} has no table of sessions. Head its columns Title, Start and End, or 标题, 开始 and 结束; an export of a course shows how.</source>
        <translation>{name} 中没有场次表。列标题应为 标题、开始、结束（或 Title、Start、End）；可参考培训班的导出文件。</translation>
    </message>
    <message>
        <source>{name} has no session: write one below the headings.</source>
        <translation>{name} 没有场次：请在标题下填写。</translation>
    </message>
    <message>
        <source>Row {row} ({code})</source>
        <translation>第 {row} 行（{code}）</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>{name} has no event.</source>
        <translation>{name} 没有事件。</translation>
    </message>
    <message>
        <source>Event {number} (&apos;{title}&apos;)</source>
        <translation>第 {number} 个事件（“{title}”）</translation>
    </message>
    <message>
        <source>{name} names no time zone. Make the course first.</source>
        <translation>{name} 没有时区。请先建立培训班。</translation>
    </message>
    <message>
        <source>{name} is too large for a timetable.</source>
        <translation>{name} 作为日程文件过大。</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>没有文件 {path}。</translation>
    </message>
    <message>
        <source>{path} is a folder. Give the file in it.</source>
        <translation>{path} 是文件夹。请给出其中的文件。</translation>
    </message>
    <message>
        <source>{name} does not say of which course it is: it has no sheet &apos;Course&apos;. Make the course first, then import the timetable into it.</source>
        <translation>{name} 没有说明属于哪个培训班：缺少工作表“Course”。请先建立培训班，再导入日程。</translation>
    </message>
    <message>
        <source>{where} repeats more than {most} times. Make single events of those that count.</source>
        <translation>{where} 重复超过 {most} 次。请将需要的改为单次事件。</translation>
    </message>
    <message>
        <source>{where} repeats without an end. Give the series an end in the calendar.</source>
        <translation>{where} 无限重复。请在日历中设定结束日期。</translation>
    </message>
    <message>
        <source>{where} repeats in a way that is not understood. Make single events of the series.</source>
        <translation>{where} 的重复方式无法识别。请改为单次事件。</translation>
    </message>
    <message>
        <source>{where} goes on for more than a year. Make single events of those that count.</source>
        <translation>{where} 持续超过一年。请将需要的改为单次事件。</translation>
    </message>
    <message>
        <source>Two columns are headed &apos;{heading}&apos;.</source>
        <translation>有两列标题为“{heading}”。</translation>
    </message>
    <message>
        <source>Row {row}: the day &apos;{day}&apos; is not understood. Write it as 2020-12-07.</source>
        <translation>第 {row} 行：无法识别日期“{day}”。请写成 2020-12-07。</translation>
    </message>
    <message>
        <source>The column &apos;{heading}&apos; is not known. Did you mean &apos;{close}&apos;?</source>
        <translation>未知的列“{heading}”。您是指“{close}”吗？</translation>
    </message>
    <message>
        <source>The row &apos;{heading}&apos; of the sheet of the course is not known. Did you mean &apos;{close}&apos;?</source>
        <translation>培训班工作表中未知的行“{heading}”。您是指“{close}”吗？</translation>
    </message>
    <message>
        <source>A timetable cannot be written as &apos;{kind}&apos;. Choose one of: {kinds}.</source>
        <translation>日程不能写成“{kind}”。请选择：{kinds}。</translation>
    </message>
    <message>
        <source>{name} brings along time zones that no calendar program writes, and was not read.</source>
        <translation>{name} 带有日历程序不会写出的时区，未读取。</translation>
    </message>
    <message>
        <source>Give either --everybody or --expect, not both.</source>
        <translation>--everybody 与 --expect 只能选一个。</translation>
    </message>
    <message>
        <source>Scans made, which stay: {count}</source>
        <translation>已有扫码（保留）：{count}</translation>
    </message>
    <message>
        <source>On time, then late: {count}</source>
        <translation>由准时变为迟到：{count}</translation>
    </message>
    <message>
        <source>Late, then on time: {count}</source>
        <translation>由迟到变为准时：{count}</translation>
    </message>
    <message>
        <source>Then outside the time of the doors: {count}</source>
        <translation>将不在开门时段内：{count}</translation>
    </message>
    <message>
        <source>Here, then not expected: {count}</source>
        <translation>已到场但将不在应到范围：{count}</translation>
    </message>
    <message>
        <source>{day} is closed: its sessions stay as they are. Reopen the day first.</source>
        <translation>{day} 已结束：其场次不能更改。请先重新打开当天。</translation>
    </message>
    <message>
        <source>The session cannot be stored:</source>
        <translation>场次无法保存：</translation>
    </message>
    <message>
        <source>The course cannot be stored:</source>
        <translation>培训班无法保存：</translation>
    </message>
    <message>
        <source>The timetable cannot be stored:</source>
        <translation>日程无法保存：</translation>
    </message>
    <message>
        <source>This course is not in the store.</source>
        <translation>数据库中没有这个培训班。</translation>
    </message>
    <message>
        <source>There is no session {code}. The timetable has: {known}.</source>
        <translation>没有场次 {code}。日程中有：{known}。</translation>
    </message>
    <message>
        <source>Session {code}</source>
        <translation>场次 {code}</translation>
    </message>
    <message>
        <source>The session</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>There are scans already: the time zone of the course stays.</source>
        <translation>已有扫码：培训班时区不能更改。</translation>
    </message>
    <message>
        <source>{code} has no session to copy.</source>
        <translation>{code} 没有可复制的场次。</translation>
    </message>
    <message>
        <source>{day} is no day of a course.</source>
        <translation>{day} 不是培训班的日期。</translation>
    </message>
    <message>
        <source>There is a session {code} already.</source>
        <translation>已有场次 {code}。</translation>
    </message>
    <message>
        <source>The timetable was not changed:</source>
        <translation>日程未更改：</translation>
    </message>
    <message>
        <source>{code} has no session to write.</source>
        <translation>{code} 没有可写出的场次。</translation>
    </message>
    <message>
        <source>There is a course {code} already. Choose another code.</source>
        <translation>已有培训班 {code}。请换一个代码。</translation>
    </message>
    <message>
        <source>{code} has scans, leave or corrections: its code stays. Change its title instead.</source>
        <translation>{code} 已有扫码、请假或更正：代码不能改。请改名称。</translation>
    </message>
    <message>
        <source>Scans of {session}: {scans}. Give a reason to drop it; the scans stay in the journal.</source>
        <translation>{session} 已有扫码：{scans}。移除须填写原因；扫码保留在流水中。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo the last change (Ctrl+Z)</source>
        <translation>撤销上一次更改（Ctrl+Z）</translation>
    </message>
    <message>
        <source>About the course</source>
        <translation>培训班信息</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>新场次</translation>
    </message>
    <message>
        <source>Lower hours</source>
        <translation>缩小时间轴</translation>
    </message>
    <message>
        <source>Higher hours</source>
        <translation>放大时间轴</translation>
    </message>
    <message>
        <source>Copy this course</source>
        <translation>复制此培训班</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>“{title}” is copied with all of its sessions, at the same times of day, but without its roster. Its first session is on {day}.</source>
        <translation>将复制“{title}”及其全部场次，时刻不变，但不含名册。第一场在 {day}。</translation>
    </message>
    <message>
        <source>In conflict: {count}</source>
        <translation>冲突：{count}</translation>
    </message>
    <message>
        <source>Undone: {title}</source>
        <translation>已撤销：{title}</translation>
    </message>
    <message>
        <source>Save or undo first what you typed.</source>
        <translation>请先保存或撤销已输入的内容。</translation>
    </message>
    <message>
        <source>Taken out: {title}</source>
        <translation>已移除：{title}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Free: {time}</source>
        <translation>空闲：{time}</translation>
    </message>
    <message>
        <source>ddd d</source>
        <translation>d日 ddd</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Import a timetable</source>
        <translation>导入日程</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>New: {count}</source>
        <translation>新增：{count}</translation>
    </message>
    <message>
        <source>Changed: {count}</source>
        <translation>变更：{count}</translation>
    </message>
    <message>
        <source>Taken out: {count}</source>
        <translation>移除：{count}</translation>
    </message>
    <message>
        <source>The same: {count}</source>
        <translation>相同：{count}</translation>
    </message>
    <message>
        <source>What is said of the course is changed, too.</source>
        <translation>培训班信息也有变更。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Sessions with scans are taken out. Say why.</source>
        <translation>将移除已有扫码的场次。请说明原因。</translation>
    </message>
    <message>
        <source>{day} {time}  {title}</source>
        <translation>{day} {time}  {title}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>Double-click a day, or press N, to make the first session.</source>
        <translation>双击某天或按 N 建立第一个场次。</translation>
    </message>
    <message>
        <source>Give the course a title, a code and a time zone. Its week then stands here.</source>
        <translation>请填写培训班名称、代码和时区。之后这里显示其周视图。</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>未选择任何内容。</translation>
    </message>
    <message>
        <source>{title}. {day}, {start} to {end}.</source>
        <translation>{title}。{day}，{start} 至 {end}。</translation>
    </message>
    <message>
        <source>Expected: {groups}.</source>
        <translation>应到：{groups}。</translation>
    </message>
    <message>
        <source>Overlaps “{title}” ({start} – {end}) {shared}.</source>
        <translation>与“{title}”（{start} – {end}）{shared}时间重叠。</translation>
    </message>
    <message>
        <source>Door files (*{ending})</source>
        <translation>入口文件 (*{ending})</translation>
    </message>
    <message>
        <source>Open a door file</source>
        <translation>打开入口文件</translation>
    </message>
    <message>
        <source>It exchanges journals with the others through {folder}.</source>
        <translation>本入口通过 {folder} 与其他入口交换日志。</translation>
    </message>
    <message>
        <source>The others exchange journals through {folder}: choose it under Delivery.</source>
        <translation>其他入口通过 {folder} 交换日志：请在“报送”页选择该文件夹。</translation>
    </message>
    <message>
        <source>It is live with the others through the hub {hub}.</source>
        <translation>它通过中心 {hub} 与其他入口实时互通。</translation>
    </message>
</context>
<context>
    <name>Date</name>
    <message>
        <source>ddd d MMM</source>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>ddd d MMMM</source>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day} {time}</translation>
    </message>
</context>
<context>
    <name>Day</name>
    <message>
        <source>{day} is closed already (revision {revision}). Reopen it first.</source>
        <translation>{day} 已结束（第 {revision} 版）。请先重新打开。</translation>
    </message>
    <message>
        <source>{day} is not closed.</source>
        <translation>{day} 尚未结束。</translation>
    </message>
    <message>
        <source>{name}: the scan of {time} was undone by {who}</source>
        <translation>{name}：{time} 的扫码由 {who} 撤销</translation>
    </message>
    <message>
        <source>{name}: expected since a change of the roster by {who}</source>
        <translation>{name}：因 {who} 修改名册，现为应到</translation>
    </message>
    <message>
        <source>{name}: no more expected since a change of the roster by {who}</source>
        <translation>{name}：因 {who} 修改名册，不再应到</translation>
    </message>
    <message>
        <source>{name}, {session}: the correction was taken back by {who}</source>
        <translation>{name}，{session}：更正由 {who} 撤回</translation>
    </message>
    <message>
        <source>{name}, {session}: set to {state} by {who}</source>
        <translation>{name}，{session}：由 {who} 更正为 {state}</translation>
    </message>
    <message>
        <source>{name}, {session}: leave withdrawn by {who}</source>
        <translation>{name}，{session}：请假由 {who} 撤销</translation>
    </message>
    <message>
        <source>{name}, {session}: leave granted by {who}</source>
        <translation>{name}，{session}：由 {who} 准假</translation>
    </message>
    <message>
        <source>{name}, {session}: {outcome} at {time}, {door}</source>
        <translation>{name}，{session}：{time} {outcome}，{door}</translation>
    </message>
    <message>
        <source>Nobody known</source>
        <translation>身份未知</translation>
    </message>
    <message>
        <source>This course is not in the store.</source>
        <translation>数据库中没有这个培训班。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{day} is not a day of {code}. Its days are: {known}.</source>
        <translation>{day} 不是 {code} 的日期。其日期有：{known}。</translation>
    </message>
    <message>
        <source>There is no session {code}. The timetable has: {known}.</source>
        <translation>没有场次 {code}。日程中有：{known}。</translation>
    </message>
    <message>
        <source>This person is not on the roster of the course.</source>
        <translation>此人不在培训班名册上。</translation>
    </message>
    <message>
        <source>{day} is closed. Reopen it first.</source>
        <translation>{day} 已结束。请先重新打开。</translation>
    </message>
</context>
<context>
    <name>DayFile</name>
    <message>
        <source>The file has {count} bytes; a day file has at most {largest}.</source>
        <translation>文件有 {count} 字节；日报文件最多 {largest} 字节。</translation>
    </message>
    <message>
        <source>The signature does not belong to this file and device: it was altered, or sent by another.</source>
        <translation>签名与此文件和设备不符：文件被改动，或由他人发送。</translation>
    </message>
    <message>
        <source>The format {format} is not known here. Install the newer program.</source>
        <translation>本机不认识格式 {format}。请安装新版程序。</translation>
    </message>
    <message>
        <source>The file is no journal file, or damaged: {reason}.</source>
        <translation>该文件不是记录文件，或已损坏：{reason}。</translation>
    </message>
    <message>
        <source>The journal is not the one that its descriptor speaks of.</source>
        <translation>流水与其说明不符。</translation>
    </message>
    <message>
        <source>Entries of device {device} are missing.</source>
        <translation>设备 {device} 的记录有缺失。</translation>
    </message>
    <message>
        <source>The file is not a day file, or damaged: {reason}.</source>
        <translation>文件不是日报文件，或已损坏：{reason}。</translation>
    </message>
    <message>
        <source>The file does not hold what its descriptor says.</source>
        <translation>文件内容与其说明不符。</translation>
    </message>
    <message>
        <source>The file does not hold exactly what a day file holds.</source>
        <translation>文件内容与日报文件的规定不完全一致。</translation>
    </message>
    <message>
        <source>The file is packed in another way than a day file.</source>
        <translation>文件的打包方式与日报文件不同。</translation>
    </message>
    <message>
        <source>There is something before or after the day file.</source>
        <translation>日报文件前后有多余的内容。</translation>
    </message>
    <message>
        <source>The file is not a day file, or damaged: it is not a whole zip.</source>
        <translation>文件不是日报文件，或已损坏：不是完整的 zip。</translation>
    </message>
    <message>
        <source>The descriptor does not name every member.</source>
        <translation>说明中没有列出全部成员。</translation>
    </message>
    <message>
        <source>{name} was altered.</source>
        <translation>{name} 被改动过。</translation>
    </message>
    <message>
        <source>The disk of {folder} is full: the day file was not written. Free some space, or choose another folder.</source>
        <translation>{folder} 所在磁盘已满：未写入日报文件。请腾出空间，或另选文件夹。</translation>
    </message>
    <message>
        <source>{folder} is read-only: the day file was not written. Choose another folder.</source>
        <translation>{folder} 只读：未写入日报文件。请另选文件夹。</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Make it first, or choose another folder.</source>
        <translation>没有文件夹 {folder}。请先建立，或另选文件夹。</translation>
    </message>
    <message>
        <source>{folder} is a file, not a folder. Choose a folder.</source>
        <translation>{folder} 是文件，不是文件夹。请选择文件夹。</translation>
    </message>
    <message>
        <source>The day file could not be written to {folder}: {reason}. Choose another folder.</source>
        <translation>日报文件无法写入 {folder}：{reason}。请另选文件夹。</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>NOT STORED: SCAN AGAIN</source>
        <translation>未保存：请重新扫码</translation>
    </message>
</context>
<context>
    <name>Delivery</name>
    <message>
        <source>Closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>已重新打开</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未结束</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Look at this</source>
        <translation>请查看</translation>
    </message>
    <message>
        <source>Put this right first</source>
        <translation>请先处理</translation>
    </message>
    <message>
        <source>Everything, with the journal</source>
        <translation>全部内容，含流水</translation>
    </message>
    <message>
        <source>Names, without reasons</source>
        <translation>含姓名，不含原因</translation>
    </message>
    <message>
        <source>Statistics, without names</source>
        <translation>仅统计，不含姓名</translation>
    </message>
    <message>
        <source>Headquarters can check it and count it again.</source>
        <translation>总部可以核对并重新统计。</translation>
    </message>
    <message>
        <source>No telephone, position, reason or remark; it cannot be counted again.</source>
        <translation>不含电话、职务、原因和备注；无法重新统计。</translation>
    </message>
    <message>
        <source>A pseudonym for each person, the same on every day of the course.</source>
        <translation>每人一个代号，培训班各天相同。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Revision {revision}</source>
        <translation>第 {revision} 版</translation>
    </message>
    <message>
        <source>To headquarters</source>
        <translation>报送总部</translation>
    </message>
    <message>
        <source>Write day file…</source>
        <translation>生成日报文件…</translation>
    </message>
    <message>
        <source>Bring in files…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Other doors…</source>
        <translation>其他入口…</translation>
    </message>
    <message>
        <source>Each day becomes a signed file for headquarters, once there is a course.</source>
        <translation>有了培训班后，每天生成一份签名的日报文件报送总部。</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>{closed} of {days} closed</source>
        <translation>{days}中已结束 {closed} 天</translation>
    </message>
    <message>
        <source>Write day file into</source>
        <translation>日报文件写入</translation>
    </message>
    <message>
        <source>Writing the file of {day}</source>
        <translation>正在生成 {day} 的日报文件</translation>
    </message>
    <message>
        <source>Looking at the day</source>
        <translation>正在检查当天</translation>
    </message>
    <message>
        <source>{day} is closed. Write its day file now.</source>
        <translation>{day} 已结束。现在可以生成日报文件。</translation>
    </message>
    <message>
        <source>{day} is open again.</source>
        <translation>{day} 已重新打开。</translation>
    </message>
    <message>
        <source>Reading the history of the day</source>
        <translation>正在读取当天历史</translation>
    </message>
    <message>
        <source>What the day file tells</source>
        <translation>日报文件内容</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Closed, revision {revision}. The day file is final.</source>
        <translation>已结束，第 {revision} 版。日报文件为最终版。</translation>
    </message>
    <message>
        <source>Open again since revision {revision}; closing it makes revision {next}.</source>
        <translation>自第 {revision} 版后重新打开；再次结束将成为第 {next} 版。</translation>
    </message>
    <message>
        <source>Open. A day file written now is provisional: revision 0, not final.</source>
        <translation>未结束。现在生成的日报文件是临时的：第 0 版，非最终版。</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>重新打开…</translation>
    </message>
    <message>
        <source>Wrote {file}.</source>
        <translation>已写入 {file}。</translation>
    </message>
    <message>
        <source>Targets…</source>
        <translation>目标…</translation>
    </message>
    <message>
        <source>Close the day…</source>
        <translation>结束当天…</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>You can reopen the day later, with a reason that headquarters will read.</source>
        <translation>之后可以说明原因重新打开当天，总部会看到该原因。</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>结束当天</translation>
    </message>
    <message>
        <source>Close the day anyway</source>
        <translation>仍然结束当天</translation>
    </message>
    <message>
        <source>The next closing makes a new revision. Headquarters will read the reason beside it.</source>
        <translation>下次结束将产生新版次。总部会看到所附原因。</translation>
    </message>
    <message>
        <source>Why is the day opened again?</source>
        <translation>为什么重新打开当天？</translation>
    </message>
    <message>
        <source>Reason for reopening the day</source>
        <translation>重新打开当天的原因</translation>
    </message>
    <message>
        <source>Reopen the day</source>
        <translation>重新打开当天</translation>
    </message>
    <message>
        <source>Where do day files go?</source>
        <translation>日报文件发送到哪里？</translation>
    </message>
    <message>
        <source>Headquarters</source>
        <translation>总部</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind of place</source>
        <translation>位置类型</translation>
    </message>
    <message>
        <source>Password, token or passphrase</source>
        <translation>密码、令牌或密钥口令</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Private key file, if the server asks for one</source>
        <translation>私钥文件（如果服务器要求）</translation>
    </message>
    <message>
        <source>Address of the S3 service, if it is not Amazon&apos;s</source>
        <translation>S3 服务的地址（如果不是亚马逊的）</translation>
    </message>
    <message>
        <source>Certificate file, if the server has its own authority</source>
        <translation>证书文件（如果服务器有自己的证书机构）</translation>
    </message>
    <message>
        <source>Folder for day files</source>
        <translation>存放日报文件的文件夹</translation>
    </message>
    <message>
        <source>This address is of another kind. One looks like this: {example}</source>
        <translation>这个地址属于另一种类型。正确的写法如：{example}</translation>
    </message>
    <message>
        <source>Day file</source>
        <translation>日报文件</translation>
    </message>
    <message>
        <source>Revision {revision}, provisional: {rows} rows, {entries} journal entries</source>
        <translation>第 {revision} 版，临时：{rows} 行，{entries} 条流水</translation>
    </message>
    <message>
        <source>Revision {revision}, final: {rows} rows, {entries} journal entries</source>
        <translation>第 {revision} 版，最终：{rows} 行，{entries} 条流水</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Copy SHA-256</source>
        <translation>复制 SHA-256</translation>
    </message>
    <message>
        <source>Show {n} more</source>
        <translation>再显示 {n} 项</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Revision {revision}: closed {when} by {who}</source>
        <translation>第 {revision} 版：{when} 由 {who} 结束</translation>
    </message>
    <message>
        <source>Reopened {when} by {who}</source>
        <translation>{when} 由 {who} 重新打开</translation>
    </message>
    <message>
        <source>After the closing</source>
        <translation>结束之后</translation>
    </message>
    <message>
        <source>The file does not have this. Reopen the day and close it again to send it.</source>
        <translation>文件中没有此内容。重新打开当天再结束即可报送。</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 项</translation>
    </message>
    <message>
        <source>Exchange with other doors</source>
        <translation>与其他入口交换</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>使用这些设置</translation>
    </message>
    <message>
        <source>Doors on one hub, a PostgreSQL server, know of each other&apos;s scans within a second. Without the network each goes on alone, and catches up by itself.</source>
        <translation>连接同一中心（PostgreSQL 服务器）的各入口在一秒内互相知道扫码情况。没有网络时，各入口单独继续，恢复后自动补齐。</translation>
    </message>
    <message>
        <source>Address of the hub</source>
        <translation>中心地址</translation>
    </message>
    <message>
        <source>Password of the hub</source>
        <translation>中心的密码</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Doors that use the same folder learn of each other&apos;s scans: a network drive, or a folder that Syncthing or a cloud drive keeps the same on every laptop. No server is needed.</source>
        <translation>使用同一文件夹的各入口可以互相了解扫描情况：网络驱动器，或由 Syncthing 或网盘在每台电脑上保持一致的文件夹。不需要服务器。</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>无文件夹</translation>
    </message>
    <message>
        <source>the hub</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>It works: {server} answers.</source>
        <translation>可以使用：{server} 已应答。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Folder to exchange journals</source>
        <translation>用于交换记录的文件夹</translation>
    </message>
    <message>
        <source>Together with the folder since {when}</source>
        <translation>自 {when} 起与文件夹相连</translation>
    </message>
    <message>
        <source>Entries of this door that wait: {n}</source>
        <translation>本入口待写的记录：{n}</translation>
    </message>
    <message>
        <source>New entries of other doors: {n}</source>
        <translation>其他入口的新记录：{n}</translation>
    </message>
    <message>
        <source>Together with the hub since {when}</source>
        <translation>自 {when} 起已连接中心</translation>
    </message>
    <message>
        <source>Scans of this door that wait: {n}</source>
        <translation>本入口等待上传的扫码：{n}</translation>
    </message>
    <message>
        <source>Devices that wait for a decision under Review: {n}</source>
        <translation>等待在“核对”页决定的设备：{n}</translation>
    </message>
    <message>
        <source>Entries of unknown devices, to be decided under Review: {n}</source>
        <translation>未知设备的记录，请在“审核”中决定：{n}</translation>
    </message>
    <message>
        <source>Files that are not whole, or not yet: {n}</source>
        <translation>不完整或尚未完整的文件：{n}</translation>
    </message>
    <message>
        <source>Targets for day files</source>
        <translation>日报文件的目标</translation>
    </message>
    <message>
        <source>Send a day when it is closed</source>
        <translation>结束某日时发送</translation>
    </message>
    <message>
        <source>There is no keyring on this system: passwords lie in the store, which only this user can read.</source>
        <translation>本系统没有密钥环：密码保存在数据存储中，只有本用户可以读取。</translation>
    </message>
    <message>
        <source>Add target…</source>
        <translation>添加目标…</translation>
    </message>
    <message>
        <source>No target yet. It can be a folder, a USB stick, or a server that headquarters runs.</source>
        <translation>还没有目标。可以是文件夹、U 盘，或总部运行的服务器。</translation>
    </message>
    <message>
        <source>Trying …</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>Trying {target}</source>
        <translation>正在测试 {target}</translation>
    </message>
    <message>
        <source>It works: a file was written, read and removed.</source>
        <translation>可以使用：已写入、读取并删除了一个文件。</translation>
    </message>
    <message>
        <source>Receipts are believed from {key}</source>
        <translation>信任来自 {key} 的回执</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Remove it, and what waits for it</source>
        <translation>移除它和等待发送的内容</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>The server shows the key {key}. Compare it with who runs the server.</source>
        <translation>服务器出示密钥 {key}。请与服务器的管理者核对。</translation>
    </message>
    <message>
        <source>Trust this server</source>
        <translation>信任此服务器</translation>
    </message>
    <message>
        <source>Receipts are signed with the key {key}. Compare it with headquarters.</source>
        <translation>回执由密钥 {key} 签名。请与总部核对。</translation>
    </message>
    <message>
        <source>Trust this headquarters</source>
        <translation>信任此总部</translation>
    </message>
    <message>
        <source>{target}, revision {revision}</source>
        <translation>{target}，第 {revision} 版</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>等待发送</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>There, not answered yet</source>
        <translation>已送达，尚未答复</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Accepted before</source>
        <translation>此前已接收</translation>
    </message>
    <message>
        <source>A newer revision is there</source>
        <translation>那里已有更新的版本</translation>
    </message>
    <message>
        <source>Altered on the way</source>
        <translation>途中被改动</translation>
    </message>
    <message>
        <source>This laptop is not known there</source>
        <translation>那里不认识本机</translation>
    </message>
    <message>
        <source>Accepted, something before it is missing</source>
        <translation>已接收，之前的内容有缺失</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Waiting since {when}</source>
        <translation>自 {when} 起等待</translation>
    </message>
    <message>
        <source>Next try {when} at the latest</source>
        <translation>最迟 {when} 重试</translation>
    </message>
    <message>
        <source>Answered {when}</source>
        <translation>答复于 {when}</translation>
    </message>
    <message>
        <source>Sent {when}</source>
        <translation>发送于 {when}</translation>
    </message>
    <message>
        <source>{number} of {all} targets</source>
        <translation>{all} 个目标中的 {number} 个</translation>
    </message>
    <message>
        <source>USB stick</source>
        <translation>U 盘</translation>
    </message>
    <message>
        <source>SFTP server</source>
        <translation>SFTP 服务器</translation>
    </message>
    <message>
        <source>WebDAV server</source>
        <translation>WebDAV 服务器</translation>
    </message>
    <message>
        <source>S3 bucket</source>
        <translation>S3 存储桶</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>网址</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>This course is not in the store. Load its course file first.</source>
        <translation>数据库中没有这个培训班。请先载入培训班文件。</translation>
    </message>
    <message>
        <source>There is no session {session}. The timetable has: {known}.</source>
        <translation>没有场次 {session}。日程中有：{known}。</translation>
    </message>
    <message>
        <source>This person is not on the roster of the course.</source>
        <translation>此人不在培训班名册上。</translation>
    </message>
    <message>
        <source>Exits are not scanned in this session, so nobody has to be checked out.</source>
        <translation>本场次不扫离场，无需办理离场。</translation>
    </message>
    <message>
        <source>{session} is no longer in the timetable: this door follows the clock again.</source>
        <translation>日程中已没有 {session}：本入口重新按时间选择场次。</translation>
    </message>
    <message>
        <source>{session} is over: this door follows the clock again.</source>
        <translation>{session} 已结束：本入口重新按时间选择场次。</translation>
    </message>
    <message>
        <source>{time} is still to come: nobody can have signed then. Type the time on the paper.</source>
        <translation>{time} 还没有到，不可能有人签到。请输入纸上的时间。</translation>
    </message>
    <message>
        <source>{name} is not inside, and cannot go out.</source>
        <translation>{name} 不在场内，无法办理离场。</translation>
    </message>
    <message>
        <source>Give a reason: it is kept beside the scan that is undone.</source>
        <translation>请填写原因：它会与被撤销的扫码一同保存。</translation>
    </message>
    <message>
        <source>There is no such scan.</source>
        <translation>没有这次扫码。</translation>
    </message>
    <message>
        <source>This scan was undone already.</source>
        <translation>这次扫码已经撤销过。</translation>
    </message>
    <message>
        <source>A PIN has {shortest} to {longest} digits.</source>
        <translation>PIN 为 {shortest} 到 {longest} 位数字。</translation>
    </message>
    <message>
        <source>Choose a PIN with different digits.</source>
        <translation>请选择由不同数字组成的 PIN。</translation>
    </message>
    <message>
        <source>Too soon after a wrong PIN. Try again in {seconds} s.</source>
        <translation>刚输错 PIN。请 {seconds} 秒后再试。</translation>
    </message>
    <message>
        <source>Wrong PIN. Try again in {seconds} s.</source>
        <translation>PIN 错误。请 {seconds} 秒后再试。</translation>
    </message>
    <message>
        <source>Wrong PIN.</source>
        <translation>PIN 错误。</translation>
    </message>
    <message>
        <source>Write what is to be said.</source>
        <translation>请写下要告知的内容。</translation>
    </message>
    <message>
        <source>A note has at most {longest} characters, this one has {count}.</source>
        <translation>备注最多 {longest} 个字符，此条有 {count} 个。</translation>
    </message>
    <message>
        <source>Give a name: it is printed on the badge.</source>
        <translation>请填写姓名：它会印在胸牌上。</translation>
    </message>
    <message>
        <source>This person is no walk-in.</source>
        <translation>此人不是现场登记人员。</translation>
    </message>
    <message>
        <source>Choose somebody who is on the roster.</source>
        <translation>请选择名册上的人。</translation>
    </message>
</context>
<context>
    <name>Devices</name>
    <message>
        <source>This is the device of this computer: it cannot revoke itself.</source>
        <translation>这是本机的设备，不能撤销自身。</translation>
    </message>
    <message>
        <source>Give the number of the first entry that does not count: 1 and up.</source>
        <translation>请给出第一条不计入的记录的序号，从 1 起。</translation>
    </message>
    <message>
        <source>There is no device {device} in this course.</source>
        <translation>本培训班没有设备 {device}。</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Headquarters: many courses</source>
        <translation>总部：多个培训班</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>There is no file {name}.</source>
        <translation>没有文件 {name}。</translation>
    </message>
    <message>
        <source>{name} cannot be read: {why}. Copy it to this computer, then choose it again.</source>
        <translation>无法读取 {name}：{why}。请复制到本机后重新选择。</translation>
    </message>
    <message>
        <source>{name} has more than 10 MB. Scan it in a lower resolution, or as PDF.</source>
        <translation>{name} 超过 10 MB。请用较低分辨率扫描，或存为 PDF。</translation>
    </message>
    <message>
        <source>{name} is neither PDF, JPEG, PNG nor DOCX. Save it as one of these.</source>
        <translation>{name} 不是 PDF、JPEG、PNG 或 DOCX。请另存为其中之一。</translation>
    </message>
</context>
<context>
    <name>DoorFile</name>
    <message>
        <source>The file is no door file, or damaged: {reason}.</source>
        <translation>该文件不是入口文件或已损坏：{reason}。</translation>
    </message>
    <message>
        <source>Give a passphrase of at most {longest} characters.</source>
        <translation>请输入口令，最多 {longest} 个字符。</translation>
    </message>
    <message>
        <source>This passphrase is soon guessed. Take the one that is proposed, or a longer one.</source>
        <translation>此口令很容易被猜中。请使用程序给出的口令，或换一个更长的。</translation>
    </message>
    <message>
        <source>The file could not be encrypted: this computer has too little memory free (1 GB).</source>
        <translation>文件无法加密：本机可用内存不足（需要 1 GB）。</translation>
    </message>
    <message>
        <source>The file has {count} bytes; a door file has at most {largest}.</source>
        <translation>文件有 {count} 字节；入口文件最多 {largest} 字节。</translation>
    </message>
    <message>
        <source>The file is no door file, or damaged: it was not encrypted with a passphrase.</source>
        <translation>该文件不是入口文件或已损坏：它不是用口令加密的。</translation>
    </message>
    <message>
        <source>The file is no door file: to decrypt it would take hours.</source>
        <translation>该文件不是入口文件：解密需要数小时。</translation>
    </message>
    <message>
        <source>This is not the passphrase of this file. Read it out again, or scan the pairing code.</source>
        <translation>口令与此文件不符。请重新念一遍口令，或扫描配对码。</translation>
    </message>
    <message>
        <source>This computer is too slow or too busy to decrypt the file. Close other programs, try again.</source>
        <translation>本机太慢或太忙，无法解密此文件。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>The file is damaged, or not whole. Copy it again.</source>
        <translation>文件已损坏或不完整。请重新复制。</translation>
    </message>
    <message>
        <source>The encryption cannot be started, or does not end: {reason}.</source>
        <translation>无法启动加密程序，或加密没有结束：{reason}。</translation>
    </message>
</context>
<context>
    <name>DoorSurface</name>
    <message>
        <source>Last scans</source>
        <translation>最近扫码</translation>
    </message>
</context>
<context>
    <name>DoorTools</name>
    <message>
        <source>This badge was only tried. Show it again to check in.</source>
        <translation>这张胸牌只是试读。签到请再出示一次。</translation>
    </message>
    <message>
        <source>TEST: NOT CHECKED IN</source>
        <translation>测试：未签到</translation>
    </message>
    <message>
        <source>A second window cannot be opened. Run in a terminal: checkin rehearse</source>
        <translation>无法打开第二个窗口。请在终端运行：checkin rehearse</translation>
    </message>
    <message>
        <source>NO REHEARSAL</source>
        <translation>无法演练</translation>
    </message>
    <message>
        <source>NOT STORED</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>{people} went out just now.</source>
        <translation>刚才 {people}离场。</translation>
    </message>
    <message>
        <source>Undo last takes all of it back.</source>
        <translation>按“撤销上一次”可全部撤回。</translation>
    </message>
    <message>
        <source>EVERYBODY OUT</source>
        <translation>全部离场</translation>
    </message>
    <message>
        <source>Badge not printed: {why}</source>
        <translation>胸牌未打印：{why}</translation>
    </message>
    <message>
        <source>Badge not printed: {why} It lies in {path}</source>
        <translation>胸牌未打印：{why} 文件在 {path}</translation>
    </message>
</context>
<context>
    <name>Doors</name>
    <message>
        <source>Give a number of devices from 1 to {most}.</source>
        <translation>设备数量应为 1 到 {most}。</translation>
    </message>
    <message>
        <source>This invitation would have ended already. Give a later day.</source>
        <translation>这份邀请会在发出前就已过期。请填写更晚的日期。</translation>
    </message>
    <message>
        <source>The door file was not written.</source>
        <translation>入口文件没有写成。</translation>
    </message>
    <message>
        <source>This code belongs to another door file, or the file was not copied whole.</source>
        <translation>此配对码属于另一个入口文件，或文件没有完整复制。</translation>
    </message>
    <message>
        <source>{course} is here: {sessions} sessions, {people} people. This door is invited.</source>
        <translation>{course} 已就绪：{sessions} 个场次，{people} 人。本入口已受邀请。</translation>
    </message>
    <message>
        <source>{course} is here: {sessions} sessions, {people} people. The file invites nobody any more: what this door scans waits until somebody trusts it. Ask for a new door file.</source>
        <translation>{course} 已就绪:{sessions} 个场次，{people} 人。此文件的邀请已失效:在有人信任本入口之前，它的扫码记录不算数。请索取新的入口文件。</translation>
    </message>
    <message>
        <source>There is no invitation {key}.</source>
        <translation>没有邀请 {key}。</translation>
    </message>
    <message>
        <source>This invitation was withdrawn before.</source>
        <translation>此邀请先前已撤回。</translation>
    </message>
    <message>
        <source>The course is here already, and {name}, which made this file, is not trusted.</source>
        <translation>本机已有该培训班，而制作此文件的 {name} 未受信任。</translation>
    </message>
    <message>
        <source>Badges of this course were issued here with another key, which this file would replace. Open it in a new data folder (--data).</source>
        <translation>本机曾用另一密钥签发过该培训班的胸牌，打开此文件会替换该密钥。请在新的数据文件夹（--data）中打开。</translation>
    </message>
    <message>
        <source>A label has at most {most} letters, on one line.</source>
        <translation>用途说明最多 {most} 个字，不能换行。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>无法读取 {file}：{reason}。</translation>
    </message>
    <message>
        <source>Door file</source>
        <translation>入口文件</translation>
    </message>
    <message>
        <source>All that a door needs of this course: timetable, roster, badges, the key that tells genuine badges, and an invitation, so that its scans count. One file serves several laptops.</source>
        <translation>入口所需的全部培训班内容：课表、名册、胸牌、辨别真伪的密钥，以及使其扫码记录生效的邀请。一个文件可供多台电脑使用。</translation>
    </message>
    <message>
        <source>Main hall</source>
        <translation>主会场</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Laptops at most</source>
        <translation>最多几台电脑</translation>
    </message>
    <message>
        <source>Made here: 20 digits that can be read out</source>
        <translation>由程序生成:20 位数字，便于念出</translation>
    </message>
    <message>
        <source>Own passphrase, if you want one</source>
        <translation>自定口令（可选）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Write it to…</source>
        <translation>写入…</translation>
    </message>
    <message>
        <source>Write the door file into</source>
        <translation>入口文件写入</translation>
    </message>
    <message>
        <source>Encrypting: this takes a few seconds.</source>
        <translation>正在加密，需要几秒钟。</translation>
    </message>
    <message>
        <source>Writing the door file</source>
        <translation>正在写入口文件</translation>
    </message>
    <message>
        <source>Pairing code</source>
        <translation>配对码</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Copy the passphrase</source>
        <translation>复制口令</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Written to</source>
        <translation>已写入</translation>
    </message>
    <message>
        <source>It invites laptops until {when}.</source>
        <translation>邀请有效至 {when}。</translation>
    </message>
    <message>
        <source>1. Carry the file to the door&apos;s laptop: on a stick, or through a folder.</source>
        <translation>1. 用 U 盘或共享文件夹把文件带到入口的电脑。</translation>
    </message>
    <message>
        <source>2. There: on the page Course press Open door file, or drop the file on the window.</source>
        <translation>2. 在那台电脑的“培训班”页点“打开入口文件”，或把文件拖到窗口上。</translation>
    </message>
    <message>
        <source>3. Hold this code to its webcam, or read the passphrase out. It never travels with the file.</source>
        <translation>3. 把此码对准其摄像头，或念出口令。口令绝不与文件一起传送。</translation>
    </message>
    <message>
        <source>Soon guessed: make it longer.</source>
        <translation>很容易被猜中：请加长。</translation>
    </message>
    <message>
        <source>Would be guessed by somebody who takes days over it.</source>
        <translation>有人花几天时间就能猜中。</translation>
    </message>
    <message>
        <source>Long enough, if it stands in no list and no song.</source>
        <translation>够长了，只要不是常见词句。</translation>
    </message>
    <message>
        <source>Open a door file</source>
        <translation>打开入口文件</translation>
    </message>
    <message>
        <source>Type the passphrase that the organizer tells you, or hold the pairing code on the organizer&apos;s screen to this laptop&apos;s webcam.</source>
        <translation>请输入主办方告知的口令，或用本机摄像头对准主办方屏幕上的配对码。</translation>
    </message>
    <message>
        <source>Scan the code</source>
        <translation>扫描配对码</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>This is no pairing code. It stands on the organizer&apos;s screen.</source>
        <translation>这不是配对码。配对码在主办方的屏幕上。</translation>
    </message>
    <message>
        <source>Opening {file}</source>
        <translation>正在打开 {file}</translation>
    </message>
    <message>
        <source>Decrypting: this takes a few seconds.</source>
        <translation>正在解密，需要几秒钟。</translation>
    </message>
    <message>
        <source>Let go to open this door file.</source>
        <translation>松开即可打开此入口文件。</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Cancelled: nothing was kept.</source>
        <translation>已取消：未保留任何内容。</translation>
    </message>
</context>
<context>
    <name>Folder</name>
    <message>
        <source>The folder {folder} is not there. Is its drive connected?</source>
        <translation>文件夹 {folder} 不存在。它的磁盘连接了吗？</translation>
    </message>
</context>
<context>
    <name>FoundModel</name>
    <message>
        <source>Left the course</source>
        <translation>已离开培训班</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Here since {time}</source>
        <translation>{time} 到场</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>opens at {time}</source>
        <translation>{time} 开门</translation>
    </message>
    <message>
        <source>is over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>late after {time}</source>
        <translation>{time} 后算迟到</translation>
    </message>
    <message>
        <source>Choose the session of this door</source>
        <translation>选择本入口的场次</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>手动选定</translation>
    </message>
    <message>
        <source>No session now</source>
        <translation>当前没有场次</translation>
    </message>
    <message>
        <source>Find the session from the clock</source>
        <translation>按时间自动选择场次</translation>
    </message>
    <message>
        <source>Serve another session</source>
        <translation>改为其他场次</translation>
    </message>
</context>
<context>
    <name>Headquarters</name>
    <message>
        <source>Taken; entries {first} to {last} of device {device} are missing before it.</source>
        <translation>已接收；此前缺少设备 {device} 的第 {first} 至 {last} 条记录。</translation>
    </message>
    <message>
        <source>Taken; nothing is missing any more.</source>
        <translation>已接收；不再有缺失。</translation>
    </message>
    <message>
        <source>The file is not whole yet.</source>
        <translation>文件尚不完整。</translation>
    </message>
    <message>
        <source>The file is another one by now.</source>
        <translation>文件现已不同。</translation>
    </message>
    <message>
        <source>This very file was taken before: nothing changed.</source>
        <translation>此文件已接收过：没有任何变化。</translation>
    </message>
    <message>
        <source>The journal does not say what course it is of.</source>
        <translation>日志没有说明属于哪个培训班。</translation>
    </message>
    <message>
        <source>A newer revision of this day was taken before; nothing of that changed.</source>
        <translation>此前已接收当天更新的版本；没有任何变化。</translation>
    </message>
    <message>
        <source>Taken: {people} rows of a list without a journal.</source>
        <translation>已接收：{people} 行名单，不含日志。</translation>
    </message>
    <message>
        <source>Taken: {new} new entries; {n} of devices that nobody trusts wait for a decision.</source>
        <translation>已接收：{new} 条新记录；另有 {n} 条来自未受信任的设备，等待决定。</translation>
    </message>
    <message>
        <source>Taken: {new} new entries, nothing is missing.</source>
        <translation>已接收：{new} 条新记录，没有缺失。</translation>
    </message>
    <message>
        <source>The file is not signed.</source>
        <translation>文件没有签名。</translation>
    </message>
    <message>
        <source>The list has other columns than a day file.</source>
        <translation>名单的列与日报文件不符。</translation>
    </message>
    <message>
        <source>The list is of another day than its file.</source>
        <translation>名单的日期与文件不符。</translation>
    </message>
    <message>
        <source>The list has another number of rows than its file says.</source>
        <translation>名单的行数与文件所述不符。</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}.</source>
        <translation>文件无法读取：{reason}。</translation>
    </message>
    <message>
        <source>Entries {first} to {last} are missing.</source>
        <translation>缺少第 {first} 至 {last} 条记录。</translation>
    </message>
    <message>
        <source>Others know its entries up to {elsewhere}; here are those up to {here}.</source>
        <translation>其他设备知道它的记录到第 {elsewhere} 条；这里只有到第 {here} 条。</translation>
    </message>
    <message>
        <source>Nothing happened there: its entries go on later without a gap.</source>
        <translation>当天没有发生任何事：之后的记录连续无缺。</translation>
    </message>
    <message>
        <source>Nothing came of it, and nobody says that anything is missing.</source>
        <translation>没有收到它的内容，也没有迹象表明有缺失。</translation>
    </message>
    <message>
        <source>A file came, but the day was not closed: its figures may change.</source>
        <translation>已收到文件，但当天尚未结束：数字可能变化。</translation>
    </message>
    <message>
        <source>Its list came, revision {revision}; it holds no journal.</source>
        <translation>已收到名单，第 {revision} 版；不含日志。</translation>
    </message>
    <message>
        <source>Its file came, revision {revision}: nothing happened.</source>
        <translation>已收到文件，第 {revision} 版：没有发生任何事。</translation>
    </message>
    <message>
        <source>Its file came, revision {revision}: {n} entries.</source>
        <translation>已收到文件，第 {revision} 版：{n} 条记录。</translation>
    </message>
    <message>
        <source>{n} entries came in the file of {name}.</source>
        <translation>{n} 条记录随 {name} 的文件收到。</translation>
    </message>
    <message>
        <source>It is expected by {moment}.</source>
        <translation>应于 {moment} 前收到。</translation>
    </message>
    <message>
        <source>No file came; it was expected by {moment}.</source>
        <translation>没有收到文件；应于 {moment} 前收到。</translation>
    </message>
    <message>
        <source>No file of this day came from anybody; others send them.</source>
        <translation>当天没有收到任何人的文件；文件由其他设备发送。</translation>
    </message>
    <message>
        <source>Revision {revision} came; the day was closed again, revision {newest}.</source>
        <translation>收到第 {revision} 版；当天已再次结束，为第 {newest} 版。</translation>
    </message>
    <message>
        <source>Revision {revision} came; the day was opened again since.</source>
        <translation>收到第 {revision} 版；此后当天又被重新打开。</translation>
    </message>
    <message>
        <source>{file} was not taken: {why}</source>
        <translation>未收下 {file}：{why}</translation>
    </message>
    <message>
        <source>{name} cannot be released: {why} Ask its sender for it again.</source>
        <translation>{name} 不能放行：{why}请发送方重新发送。</translation>
    </message>
    <message>
        <source>This key is not trusted here.</source>
        <translation>此密钥在这里不受信任。</translation>
    </message>
    <message>
        <source>The key of a device has 64 hexadecimal digits.</source>
        <translation>设备密钥为 64 位十六进制数字。</translation>
    </message>
    <message>
        <source>The key is that of another device than the file names.</source>
        <translation>密钥属于另一台设备，与文件所述不符。</translation>
    </message>
    <message>
        <source>The device was revoked: what it sends is not taken.</source>
        <translation>该设备已被撤销：不接收它发送的内容。</translation>
    </message>
    <message>
        <source>{name} ({device}) is not known here. Compare the fingerprint {key} with who sent it, then trust the device.</source>
        <translation>这里不认识 {name}（{device}）。请与发送方核对指纹 {key}，然后信任该设备。</translation>
    </message>
    <message>
        <source>Something went wrong: {reason}.</source>
        <translation>出错：{reason}。</translation>
    </message>
    <message>
        <source>received</source>
        <translation>已收到</translation>
    </message>
    <message>
        <source>nothing happened</source>
        <translation>当天无事</translation>
    </message>
    <message>
        <source>nothing heard</source>
        <translation>没有消息</translation>
    </message>
    <message>
        <source>not due yet</source>
        <translation>尚未到期</translation>
    </message>
    <message>
        <source>not closed</source>
        <translation>尚未结束</translation>
    </message>
    <message>
        <source>older revision</source>
        <translation>旧版本</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>有缺口</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>被改动</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>unknown sender</source>
        <translation>未知发送方</translation>
    </message>
    <message>
        <source>gap before it</source>
        <translation>此前有缺口</translation>
    </message>
    <message>
        <source>Choose something to see what is behind it.</source>
        <translation>选择一项，查看其明细。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Fingerprint of who sent it</source>
        <translation>发送方的指纹</translation>
    </message>
    <message>
        <source>Call the sender and compare these groups with those in the window there. Then all that waits of this device is taken in, and what comes later, too.</source>
        <translation>请致电发送方，与对方窗口中的各组数字核对。之后将接收该设备等待中的全部内容，以及以后发来的内容。</translation>
    </message>
    <message>
        <source>It is the right one: trust it</source>
        <translation>核对无误：信任</translation>
    </message>
    <message>
        <source>Ask its sender for it again. A file that was changed stays apart.</source>
        <translation>请发送方重新发送。被改动的文件一直隔离存放。</translation>
    </message>
    <message>
        <source>{came} of {expected} came, {rate}</source>
        <translation>应到 {expected}，实到 {came}，{rate}</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>培训班</translation>
    </message>
    <message>
        <source>Only lists came of this course: {days}. They hold no scans to look at.</source>
        <translation>该培训班只收到名单：{days}。其中没有可查看的扫码记录。</translation>
    </message>
    <message>
        <source>Attendance of {code}</source>
        <translation>{code} 的考勤</translation>
    </message>
    <message>
        <source>No file of this device and day came.</source>
        <translation>没有收到该设备当天的文件。</translation>
    </message>
    <message>
        <source>Day files (*{ending})</source>
        <translation>日报文件 (*{ending})</translation>
    </message>
    <message>
        <source>Open day files</source>
        <translation>打开日报文件</translation>
    </message>
    <message>
        <source>Taking day files in</source>
        <translation>正在接收日报文件</translation>
    </message>
    <message>
        <source>Taking in what waited</source>
        <translation>正在接收等待中的文件</translation>
    </message>
    <message>
        <source>Page for a browser (*.html);;Workbook (*.xlsx);;Paper (*.pdf)</source>
        <translation>网页 (*.html);;工作簿 (*.xlsx);;纸质报告 (*.pdf)</translation>
    </message>
    <message>
        <source>Write a report over all courses</source>
        <translation>生成全部培训班的报告</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>正在生成报告</translation>
    </message>
    <message>
        <source>Wrote {file}.</source>
        <translation>已写入 {file}。</translation>
    </message>
    <message>
        <source>There is no day file here.</source>
        <translation>这里没有日报文件。</translation>
    </message>
    <message>
        <source>Taken in: {taken}, kept apart: {apart}</source>
        <translation>已接收：{taken}，已隔离：{apart}</translation>
    </message>
    <message>
        <source>Let go to take these day files in. The same file twice changes nothing.</source>
        <translation>松开即接收这些日报文件。同一文件重复接收不会有任何变化。</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>培训班</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Day {number}</source>
        <translation>第 {number} 天</translation>
    </message>
    <message>
        <source>Share that came</source>
        <translation>到课率</translation>
    </message>
    <message>
        <source>Nothing to count yet.</source>
        <translation>尚无可统计的内容。</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>监视的文件夹</translation>
    </message>
    <message>
        <source>Day files that come into these folders, or folders in them, are taken in by themselves while the window is open, and answered there. Without a window: checkin hq receive FOLDER --watch.</source>
        <translation>窗口打开期间，进入这些文件夹及其子文件夹的日报文件会自动接收，并在原处写入回执。不开窗口时可用：checkin hq receive FOLDER --watch。</translation>
    </message>
    <message>
        <source>Stop watching it</source>
        <translation>停止监视</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>{folder} is not there now.</source>
        <translation>{folder} 现在不可用。</translation>
    </message>
    <message>
        <source>Taken in: {taken}, kept apart: {apart}, not whole yet: {coming}</source>
        <translation>已接收：{taken}，已隔离：{apart}，尚不完整：{coming}</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按日期</translation>
    </message>
    <message>
        <source>By course</source>
        <translation>按培训班</translation>
    </message>
    <message>
        <source>By province</source>
        <translation>按省份</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>按单位</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未提供</translation>
    </message>
    <message>
        <source>Find people in all courses</source>
        <translation>在全部培训班中找人</translation>
    </message>
    <message>
        <source>Find people</source>
        <translation>查找人员</translation>
    </message>
    <message>
        <source>Write report…</source>
        <translation>生成报告…</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>监视文件夹…</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Day files of many courses come together here. Open some, or watch the folder that they are sent to.</source>
        <translation>多个培训班的日报文件在这里汇集。请打开文件，或监视它们发往的文件夹。</translation>
    </message>
    <message>
        <source>Only what needs somebody</source>
        <translation>只看需要处理的</translation>
    </message>
    <message>
        <source>Expected by</source>
        <translation>应收时间</translation>
    </message>
    <message>
        <source>Courses, devices and days</source>
        <translation>培训班、设备与日期</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Looking at what came</source>
        <translation>正在查看收到的文件</translation>
    </message>
    <message>
        <source>{n} need somebody</source>
        <translation>{n} 项需要处理</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>没有缺失</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>收到情况</translation>
    </message>
    <message>
        <source>Kept apart {n}</source>
        <translation>已隔离 {n}</translation>
    </message>
    <message>
        <source>Found {n}</source>
        <translation>找到 {n}</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>正在查找</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>实到</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>到课率</translation>
    </message>
    <message>
        <source>No day file of a course {code} came. There are: {codes}.</source>
        <translation>没有收到培训班 {code} 的日报文件。现有：{codes}。</translation>
    </message>
</context>
<context>
    <name>Hub</name>
    <message>
        <source>The exchange with the hub failed: {reason}.</source>
        <translation>与汇聚服务器的交换失败：{reason}。</translation>
    </message>
    <message>
        <source>A document of the hub was altered.</source>
        <translation>汇聚服务器上的一份文件被改动过。</translation>
    </message>
    <message>
        <source>The hub {place} was made by a newer Checkin. Install the newer program.</source>
        <translation>汇聚服务器 {place} 由更新版本的 Checkin 建立。请安装新版程序。</translation>
    </message>
    <message>
        <source>Somebody else pushes the same entries again and again.</source>
        <translation>其他设备不断上传相同的记录。</translation>
    </message>
    <message>
        <source>The hub {place} wants another name or password: type it on the page Delivery, or with &apos;checkin hub set&apos;.</source>
        <translation>中心 {place} 要求其他用户名或密码：请在“报送”页输入，或使用 &apos;checkin hub set&apos;。</translation>
    </message>
    <message>
        <source>The hub {place} does not answer: {reason}.</source>
        <translation>中心 {place} 没有应答：{reason}。</translation>
    </message>
</context>
<context>
    <name>Idle</name>
    <message>
        <source>No badge? Press F2 and type the name</source>
        <translation>没带胸牌？按 F2 输入姓名</translation>
    </message>
    <message>
        <source>No session now</source>
        <translation>当前没有场次</translation>
    </message>
    <message>
        <source>{title} is over. Badges are scanned on the way out until {time}</source>
        <translation>{title} 已结束。{time} 前离场仍需扫胸牌</translation>
    </message>
    <message>
        <source>On the way out: hold up the badge</source>
        <translation>离场请出示胸牌</translation>
    </message>
    <message>
        <source>The door is not open</source>
        <translation>尚未开门</translation>
    </message>
    <message>
        <source>{title}, late after {time}</source>
        <translation>{title}，{time} 后算迟到</translation>
    </message>
    <message>
        <source>{title}, late after {time}. Who is still in {left} goes out of it first</source>
        <translation>{title}，{time} 后算迟到。仍在 {left} 场内的人先办理离场</translation>
    </message>
    <message>
        <source>Hold the badge in front of the camera</source>
        <translation>请将胸牌对准摄像头</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Bring in files of other doors</source>
        <translation>导入其他门口的文件</translation>
    </message>
    <message>
        <source>Journal files and day files (*{ending})</source>
        <translation>日志文件和日报文件 (*{ending})</translation>
    </message>
    <message>
        <source>Bringing in what other doors wrote</source>
        <translation>正在导入其他入口的记录</translation>
    </message>
    <message>
        <source>Write the journal into</source>
        <translation>将日志写入</translation>
    </message>
    <message>
        <source>Writing the journal</source>
        <translation>正在写日志</translation>
    </message>
    <message>
        <source>Wrote {file}. Bring it in at the other doors.</source>
        <translation>已写入 {file}。请在其他入口导入。</translation>
    </message>
    <message>
        <source>What the files brought</source>
        <translation>导入结果</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What it brought</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Let go to bring this in. What is here already is not taken twice.</source>
        <translation>松开即可导入。已有的内容不会重复计入。</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>any letter, {key}</source>
        <translation>任意字母，{key}</translation>
    </message>
    <message>
        <source>find a person</source>
        <translation>查找人员</translation>
    </message>
    <message>
        <source>choose one of those found, or a line of a list</source>
        <translation>在结果或名单中选择</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>check in who is chosen, or confirm</source>
        <translation>为所选人员签到，或确认</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close what is open, back to scanning</source>
        <translation>关闭弹出内容，返回扫码</translation>
    </message>
    <message>
        <source>undo the last scan, with a reason</source>
        <translation>撤销上一次扫码，并填写原因</translation>
    </message>
    <message>
        <source>register a walk-in</source>
        <translation>现场登记</translation>
    </message>
    <message>
        <source>who is not here yet, came late or is on leave</source>
        <translation>谁未到、迟到或请假</translation>
    </message>
    <message>
        <source>write a note for the person of the last scan</source>
        <translation>给刚扫码的人写备注</translation>
    </message>
    <message>
        <source>check everything before the doors open</source>
        <translation>开门前检查</translation>
    </message>
    <message>
        <source>show nothing but the door, and leave that again</source>
        <translation>只显示签到页，再按退出</translation>
    </message>
    <message>
        <source>Tab, Space</source>
        <translation>Tab、空格</translation>
    </message>
    <message>
        <source>go to the next button or menu, and press it</source>
        <translation>移到下一个按钮或菜单并按下</translation>
    </message>
    <message>
        <source>import the cells that were copied, on the page Roster</source>
        <translation>在“名册”页导入已复制的单元格</translation>
    </message>
    <message>
        <source>open the pages, from the first to the last</source>
        <translation>依次打开各页</translation>
    </message>
    <message>
        <source>show these keys</source>
        <translation>显示这些快捷键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>LastScans</name>
    <message>
        <source>Each scan appears here; pressing it offers to undo it.</source>
        <translation>每次扫码显示在这里；点按可撤销。</translation>
    </message>
</context>
<context>
    <name>Leave</name>
    <message>
        <source>There is no leave from these sessions to withdraw.</source>
        <translation>这些场次没有可撤销的请假。</translation>
    </message>
    <message>
        <source>There is no session {code}.</source>
        <translation>没有场次 {code}。</translation>
    </message>
    <message>
        <source>Choose a session, or a day that has sessions.</source>
        <translation>请选择场次，或有场次的日期。</translation>
    </message>
    <message>
        <source>Give a reason: it is kept beside what was done.</source>
        <translation>请填写原因：它会与操作一同保存。</translation>
    </message>
    <message>
        <source>A reason has at most {most} characters.</source>
        <translation>原因最多 {most} 个字符。</translation>
    </message>
    <message>
        <source>{number} {name} is not expected in these sessions, so needs no leave.</source>
        <translation>{number} {name} 无需参加这些场次，不必请假。</translation>
    </message>
</context>
<context>
    <name>ListsSheet</name>
    <message>
        <source>Lists of this session</source>
        <translation>本场名单</translation>
    </message>
    <message>
        <source>Unit, group or name</source>
        <translation>单位、组别或姓名</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>按单位</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>按组别</translation>
    </message>
    <message>
        <source>People of this list</source>
        <translation>名单人员</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Check in by hand</source>
        <translation>手动签到</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Everybody who is expected is here.</source>
        <translation>应到人员已全部到场。</translation>
    </message>
    <message>
        <source>Nobody came late.</source>
        <translation>没有人迟到。</translation>
    </message>
    <message>
        <source>Nobody is on leave.</source>
        <translation>没有人请假。</translation>
    </message>
    <message>
        <source>Nobody fits.</source>
        <translation>没有符合的人。</translation>
    </message>
</context>
<context>
    <name>Live</name>
    <message>
        <source>Review: {n} wait</source>
        <translation>核对：{n} 台待定</translation>
    </message>
    <message>
        <source>Alone since {when}</source>
        <translation>自 {when} 起单独运行</translation>
    </message>
    <message>
        <source>Together with the hub</source>
        <translation>已连接中心</translation>
    </message>
    <message>
        <source>Together with the folder</source>
        <translation>已连接共享文件夹</translation>
    </message>
    <message>
        <source>something is damaged</source>
        <translation>有内容已损坏</translation>
    </message>
    <message>
        <source>Somebody decides on the page Review what counts.</source>
        <translation>由负责人在“核对”页决定哪些计入。</translation>
    </message>
    <message>
        <source>Go on scanning: nothing is lost, and everything is exchanged by itself when the folder is there again. Look whether its drive is connected.</source>
        <translation>请继续扫码：不会丢失任何记录，文件夹恢复后会自动交换。请检查其驱动器是否已连接。</translation>
    </message>
    <message>
        <source>Go on scanning: nothing is lost, and everything is exchanged by itself when the hub answers again. Until then this door does not know who came in at others. Look at the network; if it is there, tell who runs the hub.</source>
        <translation>请继续扫码：不会丢失任何记录，中心恢复后会自动交换。在此之前，本入口不知道谁已从其他入口入场。请检查网络；若网络正常，请通知中心的管理人员。</translation>
    </message>
    <message>
        <source>{number} waiting</source>
        <translation>{number}等待上传</translation>
    </message>
    <message>
        <source>Exchange with other doors</source>
        <translation>与其他入口交换</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Go to Course</source>
        <translation>前往“培训班”</translation>
    </message>
    <message>
        <source>The door opens when a course is loaded.</source>
        <translation>载入培训班后即可签到。</translation>
    </message>
    <message>
        <source>Rehearsal: nothing here counts</source>
        <translation>演练：此处一切不计</translation>
    </message>
    <message>
        <source>At the door: {outcome}</source>
        <translation>入口处：{outcome}</translation>
    </message>
    <message>
        <source>At the door: {outcome}, {name}</source>
        <translation>入口处：{outcome}，{name}</translation>
    </message>
</context>
<context>
    <name>MatchSheet</name>
    <message>
        <source>Who on the roster is this?</source>
        <translation>这是名册上的哪一位？</translation>
    </message>
    <message>
        <source>Find by name, pinyin, number, unit or province</source>
        <translation>按姓名、拼音、编号、单位或省份查找</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>People of the roster</source>
        <translation>名册人员</translation>
    </message>
    <message>
        <source>Badge and scans of the walk-in then count for this person.</source>
        <translation>现场登记的胸牌和扫码将归此人。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This is the same person</source>
        <translation>是同一人</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>There is no journal file or day file here.</source>
        <translation>这里没有记录文件或日报文件。</translation>
    </message>
    <message>
        <source>{file} was not taken: {why}</source>
        <translation>{file} 未导入：{why}</translation>
    </message>
    <message>
        <source>it is not signed, and its course is not known here.</source>
        <translation>文件没有签名，且本机没有这个培训班。</translation>
    </message>
    <message>
        <source>{n} entries of door {name} wait: the device is not known here. Decide under Review.</source>
        <translation>入口 {name} 的 {n} 条记录待定：本机不认识该设备，请在“核查”中决定。</translation>
    </message>
    <message>
        <source>Nothing new from door {name}.</source>
        <translation>入口 {name} 没有新内容。</translation>
    </message>
    <message>
        <source>{n} new entries of door {name}; of {gaps} stretches the entries are missing.</source>
        <translation>入口 {name} 新增 {n} 条记录；另有 {gaps} 段记录缺失。</translation>
    </message>
    <message>
        <source>{n} new entries of door {name}; nothing is missing.</source>
        <translation>入口 {name} 新增 {n} 条记录，无缺失。</translation>
    </message>
    <message>
        <source>it is a door file: open it with its passphrase, on the page Course.</source>
        <translation>这是入口文件：请在“培训班”页用口令打开。</translation>
    </message>
    <message>
        <source>it holds lists without the journal, and only a journal can be merged.</source>
        <translation>文件只有名单而没有日志，只有日志才能合并。</translation>
    </message>
    <message>
        <source>it does not say who wrote it.</source>
        <translation>文件没有说明由谁写入。</translation>
    </message>
    <message>
        <source>it cannot be read: {reason}.</source>
        <translation>无法读取：{reason}。</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Something unexpected went wrong. What was stored before is safe. The details are in the log of the program.</source>
        <translation>出现意外错误。之前保存的内容安全。详情见程序日志。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Careful</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>{kind}: {text}</source>
        <translation>{kind}：{text}</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Checkin cannot start</source>
        <translation>Checkin 无法启动</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>… and {n} more: copy the details to read them all.</source>
        <translation>…… 还有 {n} 条：复制详情可查看全部。</translation>
    </message>
</context>
<context>
    <name>NoteSheet</name>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>for instance: collect the file at the desk</source>
        <translation>例如：请到服务台领取资料</translation>
    </message>
    <message>
        <source>Say at every scan, until it is done</source>
        <translation>每次扫码都提示，直到办完</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办</translation>
    </message>
    <message>
        <source>Done: {note}</source>
        <translation>已办：{note}</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Session over</source>
        <translation>本场结束</translation>
    </message>
    <message>
        <source>The doors are open</source>
        <translation>已开门</translation>
    </message>
    <message>
        <source>Session changed</source>
        <translation>场次已切换</translation>
    </message>
    <message>
        <source>Session over: scan those who go out</source>
        <translation>本场结束：请为离场的人扫码</translation>
    </message>
    <message>
        <source>Next session: the doors are not open yet</source>
        <translation>下一场：尚未开门</translation>
    </message>
</context>
<context>
    <name>Office</name>
    <message>
        <source>This course is not in the store.</source>
        <translation>数据库中没有这个培训班。</translation>
    </message>
    <message>
        <source>Not on the roster: {numbers}. Give numbers as they stand on the roster.</source>
        <translation>名册上没有：{numbers}。请按名册填写编号。</translation>
    </message>
    <message>
        <source>Trainee {number} has no badge to revoke.</source>
        <translation>学员 {number} 没有可作废的胸牌。</translation>
    </message>
    <message>
        <source>There is no trainee {number} on the roster.</source>
        <translation>名册上没有学员 {number}。</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>There is a receipt, signed by {key}. Compare this with headquarters, then trust it.</source>
        <translation>有一份由 {key} 签名的回执。请与总部核对，然后信任它。</translation>
    </message>
    <message>
        <source>There is a receipt of another headquarters than the trusted one: {key}.</source>
        <translation>有一份来自另一个总部（不是受信任的那个）的回执：{key}。</translation>
    </message>
    <message>
        <source>{path} was written by a newer Checkin. Install the newer program.</source>
        <translation>{path} 由更新的 Checkin 写成。请安装更新的程序。</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Admitted</source>
        <translation>已签到</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>On leave, but here</source>
        <translation>请假但到场</translation>
    </message>
    <message>
        <source>Name to follow</source>
        <translation>姓名待补</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>已离场</translation>
    </message>
    <message>
        <source>Back in</source>
        <translation>已返场</translation>
    </message>
    <message>
        <source>Already in</source>
        <translation>已签过到</translation>
    </message>
    <message>
        <source>Another session</source>
        <translation>不在本场</translation>
    </message>
    <message>
        <source>No session</source>
        <translation>没有场次</translation>
    </message>
    <message>
        <source>Not open yet</source>
        <translation>尚未开门</translation>
    </message>
    <message>
        <source>Session over</source>
        <translation>本场已结束</translation>
    </message>
    <message>
        <source>Old badge</source>
        <translation>旧胸牌</translation>
    </message>
    <message>
        <source>Badge withdrawn</source>
        <translation>胸牌已作废</translation>
    </message>
    <message>
        <source>Left the course</source>
        <translation>已离开培训班</translation>
    </message>
    <message>
        <source>Other course</source>
        <translation>其他培训班</translation>
    </message>
    <message>
        <source>Not genuine</source>
        <translation>非真胸牌</translation>
    </message>
    <message>
        <source>Not a badge</source>
        <translation>不是胸牌</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Go to {page}</source>
        <translation>前往“{page}”</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>{first} – {last} {month} {year}</source>
        <translation>{year}年{number}月{first}日至{last}日</translation>
    </message>
    <message>
        <source>{first} {month} – {last} {end_month} {year}</source>
        <translation>{year}年{number}月{first}日至{end_number}月{last}日</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>empty: not asked to come</source>
        <translation>空白：无须参加</translation>
    </message>
    <message>
        <source>Absent and excused, by unit</source>
        <translation>缺勤与请假名单（按单位）</translation>
    </message>
    <message>
        <source>Absent from</source>
        <translation>缺勤场次</translation>
    </message>
    <message>
        <source>Excused from</source>
        <translation>请假场次</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>考勤</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Departure</source>
        <translation>签退</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>入口</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>全程</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>各单位</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>主讲人</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>各场次</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应到</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>实到</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>Left early</source>
        <translation>早退</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Attendance report</source>
        <translation>考勤报告</translation>
    </message>
    <message>
        <source>{people} people of {units} units</source>
        <translation>{people} 人，来自 {units} 个单位</translation>
    </message>
    <message>
        <source>{people} people</source>
        <translation>{people} 人</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Organizers</source>
        <translation>主办单位</translation>
    </message>
    <message>
        <source>Guided by</source>
        <translation>指导单位</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Days not closed</source>
        <translation>未关闭的日期</translation>
    </message>
    <message>
        <source>Sessions held</source>
        <translation>已办场次</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>缺勤</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>出勤率</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未关闭</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>考勤</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Printed {day}, {time}</source>
        <translation>{day} {time} 打印</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页 共 {pages} 页</translation>
    </message>
    <message>
        <source>Certificate of Completion</source>
        <translation>结业证书</translation>
    </message>
    <message>
        <source>This is to certify that</source>
        <translation>兹证明</translation>
    </message>
    <message>
        <source>has attended and completed</source>
        <translation>于{days}在{venue}参加</translation>
    </message>
    <message>
        <source>{days}, {venue}</source>
        <translation>完成规定的学习任务，准予结业，特发此证。</translation>
    </message>
    <message>
        <source>has attended and completed the course</source>
        <translation>于{days}参加</translation>
    </message>
    <message>
        <source>{days}</source>
        <translation>完成规定的学习任务，准予结业，特发此证。</translation>
    </message>
    <message>
        <source>Certificate No.</source>
        <translation>证书编号</translation>
    </message>
    <message>
        <source>Verification code</source>
        <translation>验证码</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>（盖章）</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>{weekday}, {day}</source>
        <translation>{day} {weekday}</translation>
    </message>
    <message>
        <source>Type this sheet in at the door: menu, Enter a paper sign-in sheet</source>
        <translation>用后请在门口电脑录入：菜单“录入纸质签到表”</translation>
    </message>
    <message>
        <source>Printer calibration</source>
        <translation>打印机校准</translation>
    </message>
    <message>
        <source>Print this page at 100 %, not fitted to the paper. Then measure with a ruler, to 0.1 mm:</source>
        <translation>请按 100% 打印本页，不要适合纸张。然后用尺测量，精确到 0.1 毫米：</translation>
    </message>
    <message>
        <source>1. from the left edge of the paper to the middle of the upper left target</source>
        <translation>1. 纸张左边缘到左上靶心</translation>
    </message>
    <message>
        <source>2. from the upper edge of the paper to the middle of the upper left target</source>
        <translation>2. 纸张上边缘到左上靶心</translation>
    </message>
    <message>
        <source>3. from the upper left target across to the upper right one</source>
        <translation>3. 左上靶心横向到右上靶心</translation>
    </message>
    <message>
        <source>4. from the upper left target down to the lower left one</source>
        <translation>4. 左上靶心纵向到左下靶心</translation>
    </message>
    <message>
        <source>Right would be {left} mm, {top} mm, {across} mm and {down} mm.</source>
        <translation>正确值应为 {left}、{top}、{across} 和 {down} 毫米。</translation>
    </message>
</context>
<context>
    <name>PaperSheet</name>
    <message>
        <source>Enter a paper sign-in sheet</source>
        <translation>录入纸质签到表</translation>
    </message>
    <message>
        <source>Number or name, then Enter</source>
        <translation>编号或姓名，然后按回车</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸质</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Who is expected</source>
        <translation>应到人员</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close without storing</source>
        <translation>不保存，直接关闭</translation>
    </message>
    <message>
        <source>{name} ({outcome})</source>
        <translation>{name}（{outcome}）</translation>
    </message>
    <message>
        <source>Not stored: {names}</source>
        <translation>未保存：{names}</translation>
    </message>
    <message>
        <source>{people} stored from paper</source>
        <translation>已从纸质表录入 {people}</translation>
    </message>
    <message>
        <source>Store {people} from paper</source>
        <translation>从纸质表录入 {people}</translation>
    </message>
    <message>
        <source>Arrived at</source>
        <translation>到场时间</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>编号或姓名</translation>
    </message>
    <message>
        <source>Nobody who is still missing has this number or name.</source>
        <translation>未到人员中没有此编号或姓名。</translation>
    </message>
    <message>
        <source>Several people fit: type more, or click the right one.</source>
        <translation>有多人符合：请继续输入，或点选。</translation>
    </message>
    <message>
        <source>{people} marked and not stored: {sessions}. Store them, or close without.</source>
        <translation>已勾选、尚未保存 {people}：{sessions}。请保存，或不保存直接关闭。</translation>
    </message>
    <message>
        <source>{text} is no time of day. Type it as 09:05.</source>
        <translation>{text} 不是时间。请按 09:05 的格式输入。</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>This person was erased: nothing is kept of them that could be changed.</source>
        <translation>此人的资料已删除：没有可以修改的内容。</translation>
    </message>
    <message>
        <source>The number is missing. Give this person a number.</source>
        <translation>缺少编号。请为此人编号。</translation>
    </message>
    <message>
        <source>The name is missing. Type it.</source>
        <translation>缺少姓名。请填写。</translation>
    </message>
    <message>
        <source>The number {number} is that of {name}. Give each person a number of their own.</source>
        <translation>编号 {number} 已属于 {name}。每人须有自己的编号。</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>The disk is full or does not answer: {reason}. No photo was kept.</source>
        <translation>磁盘已满或没有应答：{reason}。未保存照片。</translation>
    </message>
    <message>
        <source>{path} is not a folder. Give the folder with the photos.</source>
        <translation>{path} 不是文件夹。请给出照片文件夹。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>无法读取 {path}：{reason}。</translation>
    </message>
    <message>
        <source>There is no picture in {path}. Photos end in .jpg or .png.</source>
        <translation>{path} 中没有图片。照片应为 .jpg 或 .png。</translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete. Ask for the photo again.</source>
        <translation>{name} 已损坏或不完整。请重新索取照片。</translation>
    </message>
    <message>
        <source>{name} is no picture that can be read. Save it as JPEG or PNG.</source>
        <translation>{name} 不是可读取的图片。请存为 JPEG 或 PNG。</translation>
    </message>
    <message>
        <source>{name} is in the format of iPhones (HEIC). Save it as JPEG: there, or in a mail to yourself.</source>
        <translation>{name} 是 iPhone 格式（HEIC）。请存为 JPEG：在手机上导出，或用邮件发给自己。</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>无法读取 {name}：{reason}。</translation>
    </message>
    <message>
        <source>{name} has more than {most} MB. Make the photo smaller.</source>
        <translation>{name} 超过 {most} MB。请缩小照片。</translation>
    </message>
    <message>
        <source>{name} is {width} × {height} pixels large. Make the photo smaller.</source>
        <translation>{name} 为 {width} × {height} 像素。请缩小照片。</translation>
    </message>
</context>
<context>
    <name>PinSheet</name>
    <message>
        <source>let somebody in</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>undo a scan</source>
        <translation>撤销扫码</translation>
    </message>
    <message>
        <source>everybody out</source>
        <translation>全部离场</translation>
    </message>
    <message>
        <source>enter a paper sign-in sheet</source>
        <translation>录入纸质签到表</translation>
    </message>
    <message>
        <source>choose the session of this door</source>
        <translation>选择本入口的场次</translation>
    </message>
    <message>
        <source>camera settings</source>
        <translation>摄像头设置</translation>
    </message>
    <message>
        <source>set the sound</source>
        <translation>设置声音</translation>
    </message>
    <message>
        <source>set how long a verdict stays</source>
        <translation>设置结果停留时间</translation>
    </message>
    <message>
        <source>show phones in the lists</source>
        <translation>在名单中显示电话</translation>
    </message>
    <message>
        <source>rehearse on a copy</source>
        <translation>用副本演练</translation>
    </message>
    <message>
        <source>leave the kiosk</source>
        <translation>退出锁定</translation>
    </message>
    <message>
        <source>change the PIN</source>
        <translation>更改 PIN</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>This needs the PIN of this laptop: {act}</source>
        <translation>此操作需要本机 PIN：{act}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>PreflightSheet</name>
    <message>
        <source>Before the doors open</source>
        <translation>开门之前</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>播放声音</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Hold one badge of this course in front of the camera</source>
        <translation>请将本班的一张胸牌对准摄像头</translation>
    </message>
    <message>
        <source>being checked …</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>The badge of {name} was read</source>
        <translation>已读取 {name} 的胸牌</translation>
    </message>
    <message>
        <source>Hold up a badge that was printed for this course.</source>
        <translation>请出示为本班打印的胸牌。</translation>
    </message>
    <message>
        <source>Not a badge of this course</source>
        <translation>不是本班胸牌</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>One badge</source>
        <translation>试读胸牌</translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>电池</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Badges can be read with a USB scanner, or typed.</source>
        <translation>可以用 USB 扫码枪读取胸牌，或手动输入。</translation>
    </message>
    <message>
        <source>Verdicts are shown without sound. Connect a loudspeaker if you want it.</source>
        <translation>结果只显示、没有声音。需要时请接扬声器。</translation>
    </message>
    <message>
        <source>no loudspeaker</source>
        <translation>没有扬声器</translation>
    </message>
    <message>
        <source>Badges of walk-ins are then written as PDF.</source>
        <translation>现场登记的胸牌将存为 PDF。</translation>
    </message>
    <message>
        <source>no printer</source>
        <translation>没有打印机</translation>
    </message>
    <message>
        <source>Look at: {names}</source>
        <translation>请查看：{names}</translation>
    </message>
    <message>
        <source>Still open: {names}</source>
        <translation>尚未完成：{names}</translation>
    </message>
    <message>
        <source>Ready for the doors</source>
        <translation>可以开门</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>There is no printer. Connect one, or print the badge&apos;s PDF elsewhere.</source>
        <translation>没有打印机。请连接打印机，或在别处打印胸牌 PDF。</translation>
    </message>
    <message>
        <source>The printer {name} does not answer. Check that it is on and has paper.</source>
        <translation>打印机 {name} 没有应答。请检查是否开机、有纸。</translation>
    </message>
    <message>
        <source>The printer {name} has no page of {width} × {height} mm. Make one in the system&apos;s settings of this printer, or choose a sheet that it has: {offered}.</source>
        <translation>打印机 {name} 没有 {width} × {height} 毫米的纸张。请在系统的打印机设置中新建，或选择它有的纸张：{offered}。</translation>
    </message>
    <message>
        <source>The printer {name} stopped. Check its paper, then print the badge again.</source>
        <translation>打印机 {name} 停止。请检查纸张，然后重新打印胸牌。</translation>
    </message>
    <message>
        <source>The font {file} is missing or damaged. Install the program again.</source>
        <translation>字体 {file} 缺失或损坏。请重新安装程序。</translation>
    </message>
    <message>
        <source>{file} is no font, or a damaged one.</source>
        <translation>{file} 不是字体，或已损坏。</translation>
    </message>
    <message>
        <source>{path} is damaged: {reason}. Move it away, then calibrate the printers again.</source>
        <translation>{path} 已损坏：{reason}。请移走它，然后重新校准打印机。</translation>
    </message>
    <message>
        <source>There is no printer profile {name}. There are: {known}.</source>
        <translation>没有打印机配置 {name}。现有：{known}。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}. Choose another place.</source>
        <translation>无法写入 {path}：{reason}。请另选位置。</translation>
    </message>
    <message>
        <source>Measure again: these lengths cannot be those of the calibration page.</source>
        <translation>请重新测量：这些长度不可能来自校准页。</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>There is no display here. On a desktop, start it there; without one, run `checkin demo --headless` to try the program, or `checkin --help` for its commands.</source>
        <translation>这里没有显示器。请在桌面环境启动；没有显示器时可运行 checkin demo --headless 试用，或用 checkin --help 查看命令。</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Course</source>
        <translation>培训班</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>胸牌</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>考勤</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>报送</translation>
    </message>
    <message>
        <source>Headquarters</source>
        <translation>总部</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Open the page {page}, {keys}</source>
        <translation>打开“{page}”页，{keys}</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>语言和外观</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Rehearsal: nothing here counts</source>
        <translation>演练：此处一切不计</translation>
    </message>
</context>
<context>
    <name>ReadersMenu</name>
    <message>
        <source>Second camera</source>
        <translation>第二个摄像头</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Serial scanner</source>
        <translation>串口扫码枪</translation>
    </message>
    <message>
        <source>Test with a picture…</source>
        <translation>用图片测试…</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Focus automatically</source>
        <translation>自动对焦</translation>
    </message>
    <message>
        <source>Show as in a mirror</source>
        <translation>镜像显示</translation>
    </message>
    <message>
        <source>{seconds} s out of view</source>
        <translation>离开画面 {seconds} 秒</translation>
    </message>
    <message>
        <source>Same badge counts again after</source>
        <translation>同一胸牌再次计入</translation>
    </message>
    <message>
        <source>No camera is plugged in</source>
        <translation>没有插入摄像头</translation>
    </message>
    <message>
        <source>Network camera…</source>
        <translation>网络摄像头…</translation>
    </message>
    <message>
        <source>Network camera</source>
        <translation>网络摄像头</translation>
    </message>
    <message>
        <source>Address (rtsp:// or http://)</source>
        <translation>地址（rtsp:// 或 http://）</translation>
    </message>
    <message>
        <source>Test with a picture</source>
        <translation>用图片测试</translation>
    </message>
    <message>
        <source>Pictures ({kinds})</source>
        <translation>图片 ({kinds})</translation>
    </message>
    <message>
        <source>No QR symbol could be read in {file}.</source>
        <translation>{file} 中没有可读取的二维码。</translation>
    </message>
    <message>
        <source>Read in {file}, and not checked in:</source>
        <translation>在 {file} 中读到（未签到）：</translation>
    </message>
</context>
<context>
    <name>ReasonPanel</name>
    <message>
        <source>or say why in your own words</source>
        <translation>或自己填写原因</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>The receipt of {name} is of another headquarters than the trusted one.</source>
        <translation>{name} 的回执来自另一个总部，而不是受信任的那个。</translation>
    </message>
    <message>
        <source>The receipt of {name} was altered, or signed by another.</source>
        <translation>{name} 的回执被改动，或由他人签名。</translation>
    </message>
    <message>
        <source>The receipt has {count} bytes; one has at most {largest}.</source>
        <translation>回执有 {count} 字节；最多允许 {largest} 字节。</translation>
    </message>
    <message>
        <source>The receipt&apos;s format {format} is not known here. Install the newer program.</source>
        <translation>此处不认识回执格式 {format}。请安装更新的程序。</translation>
    </message>
    <message>
        <source>The file is not a receipt, or damaged: {reason}.</source>
        <translation>该文件不是回执，或已损坏：{reason}。</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>This course is not in the store.</source>
        <translation>数据库中没有这个班。</translation>
    </message>
    <message>
        <source>The course has no sessions yet: there is nothing to report.</source>
        <translation>这个班还没有日程，没有可报告的内容。</translation>
    </message>
    <message>
        <source>There is nobody on the roster yet: there is nothing to report.</source>
        <translation>名单上还没有人，没有可报告的内容。</translation>
    </message>
    <message>
        <source>{count} people are more than a spreadsheet has rows for ({most}).</source>
        <translation>{count} 人超过了电子表格的行数上限（{most}）。</translation>
    </message>
    <message>
        <source>There is no order {order}. Choose one of: {known}.</source>
        <translation>没有排序方式 {order}。可选：{known}。</translation>
    </message>
    <message>
        <source>Nobody is expected in {code}. Import a roster first, or look at the session&apos;s groups.</source>
        <translation>场次 {code} 没有应到人员。请先导入名单，或检查该场次的组别。</translation>
    </message>
    <message>
        <source>Nobody is expected on {day}. Import a roster first, or look at the sessions&apos; groups.</source>
        <translation>{day} 没有应到人员。请先导入名单，或检查各场次的组别。</translation>
    </message>
    <message>
        <source>Cancelled: no file was written.</source>
        <translation>已取消：没有写出文件。</translation>
    </message>
    <message>
        <source>The disk is full: {file} was not written. Free some space and try again.</source>
        <translation>磁盘已满：{file} 未写出。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Make it first, or choose another place.</source>
        <translation>没有文件夹 {folder}。请先建立，或另选位置。</translation>
    </message>
    <message>
        <source>{file} cannot be written: the folder is read-only, or the file is open elsewhere. Choose another place.</source>
        <translation>{file} 无法写入：文件夹为只读，或该文件正被打开。请另选位置。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}. Choose another place.</source>
        <translation>{file} 无法写入：{why}。请另选位置。</translation>
    </message>
    <message>
        <source>Nobody has earned a certificate yet.</source>
        <translation>还没有人达到发证条件。</translation>
    </message>
    <message>
        <source>Cancelled: nothing was changed.</source>
        <translation>已取消：没有改变任何内容。</translation>
    </message>
    <message>
        <source>Not on the roster: {numbers}. Give numbers as they stand on the roster.</source>
        <translation>名单上没有：{numbers}。请使用名单上的编号。</translation>
    </message>
    <message>
        <source>No certificate was issued; it is not earned by:</source>
        <translation>没有颁发证书；以下人员未达到条件：</translation>
    </message>
    <message>
        <source>{number} {name} left the course</source>
        <translation>{number} {name} 已退出培训</translation>
    </message>
    <message>
        <source>{number} {name} is expected in nothing that counts</source>
        <translation>{number} {name} 没有须计入的场次</translation>
    </message>
    <message>
        <source>{number} {name} attended {attended} of {total}, needs {needed}; {open} still to come</source>
        <translation>{number} {name} 已参加 {attended}（共 {total}），需要 {needed}；还有 {open} 未举行</translation>
    </message>
    <message>
        <source>{number} {name} attended {attended} of {total}, needs {needed}</source>
        <translation>{number} {name} 已参加 {attended}（共 {total}），需要 {needed}</translation>
    </message>
    <message>
        <source>The key of this course is not on this laptop: certificates are issued where badges are.</source>
        <translation>这台电脑上没有本班的密钥：请在制作胸卡的电脑上颁发证书。</translation>
    </message>
    <message>
        <source>No certificate was issued to: {numbers}. Issue it first.</source>
        <translation>尚未向以下人员颁发证书：{numbers}。请先颁发。</translation>
    </message>
    <message>
        <source>No certificate has been issued yet: there is nothing to print.</source>
        <translation>还没有颁发证书，没有可打印的内容。</translation>
    </message>
    <message>
        <source>{number}: the name was erased, no page was printed</source>
        <translation>{number}：姓名已被清除，没有打印</translation>
    </message>
    <message>
        <source>There is no session {codes}. The timetable has: {known}.</source>
        <translation>没有场次 {codes}。日程中有：{known}。</translation>
    </message>
    <message>
        <source>{number} {name}: no font here has {characters}</source>
        <translation>{number} {name}：字体中没有 {characters}</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>There are no sessions to report on yet.</source>
        <translation>还没有日程，没有可报告的内容。</translation>
    </message>
    <message>
        <source>Workbook of the course (XLSX)…</source>
        <translation>全班考勤工作簿（XLSX）…</translation>
    </message>
    <message>
        <source>Attendance report (PDF)</source>
        <translation>考勤报告（PDF）</translation>
    </message>
    <message>
        <source>Sign-in sheets of {day}</source>
        <translation>{day}的签到表</translation>
    </message>
    <message>
        <source>Certificates…</source>
        <translation>证书…</translation>
    </message>
    <message>
        <source>Whole course…</source>
        <translation>全班…</translation>
    </message>
    <message>
        <source>Whole course, without reasons of leave…</source>
        <translation>全班，不含请假事由…</translation>
    </message>
    <message>
        <source>{day}…</source>
        <translation>{day}…</translation>
    </message>
    <message>
        <source>{day}, without reasons of leave…</source>
        <translation>{day}，不含请假事由…</translation>
    </message>
    <message>
        <source>In order of numbers…</source>
        <translation>按编号排列…</translation>
    </message>
    <message>
        <source>In order of units…</source>
        <translation>按单位排列…</translation>
    </message>
    <message>
        <source>In order of names…</source>
        <translation>按姓名排列…</translation>
    </message>
    <message>
        <source>attendance-{code}.xlsx</source>
        <translation>考勤-{code}.xlsx</translation>
    </message>
    <message>
        <source>Write the workbook into</source>
        <translation>工作簿保存到</translation>
    </message>
    <message>
        <source>attendance-{code}.pdf</source>
        <translation>考勤-{code}.pdf</translation>
    </message>
    <message>
        <source>Write the attendance report into</source>
        <translation>考勤报告保存到</translation>
    </message>
    <message>
        <source>Write sign-in sheets into this folder</source>
        <translation>签到表保存到此文件夹</translation>
    </message>
    <message>
        <source>{file}: {people} in a workbook.</source>
        <translation>{file}：工作簿共 {people}。</translation>
    </message>
    <message>
        <source>Writing the workbook</source>
        <translation>正在生成工作簿</translation>
    </message>
    <message>
        <source>{file}: {pages}.</source>
        <translation>{file}：{pages}。</translation>
    </message>
    <message>
        <source>Writing the attendance report</source>
        <translation>正在生成考勤报告</translation>
    </message>
    <message>
        <source>{sheets} written into {folder}.</source>
        <translation>{sheets}已保存到 {folder}。</translation>
    </message>
    <message>
        <source>Writing sign-in sheets</source>
        <translation>正在生成签到表</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Nobody of this course is called that.</source>
        <translation>本班没有这样的人。</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>{name} ({device}): entries {first} to {last}, {n} of them</source>
        <translation>{name}（{device}）：第 {first} 至 {last} 条，共 {n} 条</translation>
    </message>
    <message>
        <source>{n} entries of {name} ({device}) do not count: the device was revoked.</source>
        <translation>{name}（{device}）的 {n} 条记录不计入：该设备已作废。</translation>
    </message>
    <message>
        <source>{name} ({device}) is not known here; {n} entries wait and do not count.</source>
        <translation>本机不认识 {name}（{device}）；{n} 条记录待定，暂不计入。</translation>
    </message>
    <message>
        <source>Fingerprint of its key: {fingerprint}. Compare it on that computer.</source>
        <translation>密钥指纹：{fingerprint}。请与那台电脑上的核对。</translation>
    </message>
    <message>
        <source>Somebody who is not known here ({device}) sent {n} entries of {name}.</source>
        <translation>不认识的发送者（{device}）发来了 {name} 的 {n} 条记录。</translation>
    </message>
    <message>
        <source>{name} ({device}) has several histories from entry {number} on. All their scans count.</source>
        <translation>{name}（{device}）自第 {number} 条起有多个版本的记录，其扫描全部计入。</translation>
    </message>
    <message>
        <source>A disk image was restored there, or somebody changed entries.</source>
        <translation>那里恢复过磁盘镜像，或有人改动过记录。</translation>
    </message>
    <message>
        <source>Branch {branch}: entries {first} to {last}</source>
        <translation>分支 {branch}：第 {first} 至 {last} 条</translation>
    </message>
    <message>
        <source>Entries {first} to {last} of {name} ({device}) are missing.</source>
        <translation>缺少 {name}（{device}）的第 {first} 至 {last} 条记录。</translation>
    </message>
    <message>
        <source>Bring in a journal file of that door, or of anybody who has them.</source>
        <translation>请导入该入口或任何拥有这些记录者的日志文件。</translation>
    </message>
    <message>
        <source>The clock of {name} ({device}) was {minutes} minutes ahead of this computer&apos;s.</source>
        <translation>{name}（{device}）的时钟比本机快 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>Set the clock of that computer. Correct the standings that it made wrong.</source>
        <translation>请校准该电脑的时钟，并更正由此出错的考勤。</translation>
    </message>
    <message>
        <source>{name} ({device}): the time went back from {before} to {after}.</source>
        <translation>{name}（{device}）：时间从 {before} 倒退到 {after}。</translation>
    </message>
    <message>
        <source>Nobody known</source>
        <translation>身份未知</translation>
    </message>
    <message>
        <source>{who} was at two doors within {n} seconds, session {session}.</source>
        <translation>{who} 在 {n} 秒内出现在两个入口，场次 {session}。</translation>
    </message>
    <message>
        <source>{who} was let in at two doors, session {session}.</source>
        <translation>{who} 在两个入口都被放行，场次 {session}。</translation>
    </message>
    <message>
        <source>{door} ({device}) at {time}</source>
        <translation>{time}，{door}（{device}）</translation>
    </message>
    <message>
        <source>Both let the person in.</source>
        <translation>两处都放行了此人。</translation>
    </message>
    <message>
        <source>Walk-in {number} {name} may be on the roster already.</source>
        <translation>临时学员 {number} {name} 可能已在名册上。</translation>
    </message>
    <message>
        <source>{number} {name}, {unit}</source>
        <translation>{number} {name}，{unit}</translation>
    </message>
    <message>
        <source>There is no such item, or it was settled meanwhile.</source>
        <translation>没有这一事项，或其间已处理。</translation>
    </message>
    <message>
        <source>Choose one of these: {choices}.</source>
        <translation>请从中选择：{choices}。</translation>
    </message>
    <message>
        <source>Nothing was decided about this.</source>
        <translation>此事项尚无决定。</translation>
    </message>
    <message>
        <source>What this was about was erased.</source>
        <translation>所涉内容已删除。</translation>
    </message>
    <message>
        <source>Choose an item to see what it is about.</source>
        <translation>请选择一个事项查看详情。</translation>
    </message>
    <message>
        <source>Who on the roster is this?</source>
        <translation>这是名册上的哪一位？</translation>
    </message>
    <message>
        <source>Why? It is kept beside the decision.</source>
        <translation>原因？将与决定一并保存。</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>Why is the decision taken back?</source>
        <translation>为何撤回决定？</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>撤回决定</translation>
    </message>
    <message>
        <source>It is asked again where it still occurs. What was done stays as it is.</source>
        <translation>若仍存在，将再次提问；已做的处理不变。</translation>
    </message>
    <message>
        <source>Choose a device.</source>
        <translation>请选择一台设备。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Fingerprint of its key</source>
        <translation>密钥指纹</translation>
    </message>
    <message>
        <source>Last entry here</source>
        <translation>本机已有的最后一条</translation>
    </message>
    <message>
        <source>Entries that wait</source>
        <translation>待定记录</translation>
    </message>
    <message>
        <source>Compare the fingerprint on that computer before you trust it.</source>
        <translation>信任之前，请与那台电脑上的指纹核对。</translation>
    </message>
    <message>
        <source>Trust this device</source>
        <translation>信任此设备</translation>
    </message>
    <message>
        <source>Lost or stolen? Say when: nothing counts that it writes from then on. Withdraw its invitation, too, if the door file was with it.</source>
        <translation>丢失或被盗？请填写时间：此后它写入的一切都不算数。若入口文件也一同丢失，请同时撤回其邀请。</translation>
    </message>
    <message>
        <source>Lost at</source>
        <translation>丢失时间</translation>
    </message>
    <message>
        <source>First entry that does not count</source>
        <translation>第一条不计入的记录</translation>
    </message>
    <message>
        <source>Why? Everybody who merges reads it.</source>
        <translation>原因？合并记录的人都会看到。</translation>
    </message>
    <message>
        <source>Revoke this device</source>
        <translation>作废此设备</translation>
    </message>
    <message>
        <source>Unknown device</source>
        <translation>未知设备</translation>
    </message>
    <message>
        <source>Missing entries</source>
        <translation>记录缺失</translation>
    </message>
    <message>
        <source>Two histories</source>
        <translation>记录分叉</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Two doors at once</source>
        <translation>同时两处</translation>
    </message>
    <message>
        <source>Let in twice</source>
        <translation>两处放行</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>临时学员</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Accept as it is</source>
        <translation>照此认可</translation>
    </message>
    <message>
        <source>Do not count it</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>Do not count the later scan</source>
        <translation>不计较晚的扫描</translation>
    </message>
    <message>
        <source>This is the same person</source>
        <translation>是同一人</translation>
    </message>
    <message>
        <source>This is somebody else</source>
        <translation>是另一个人</translation>
    </message>
    <message>
        <source>Nothing changes. It is not asked again, here or elsewhere.</source>
        <translation>不作改动；此处和别处都不再提问。</translation>
    </message>
    <message>
        <source>What it wrote counts, here and wherever this decision arrives.</source>
        <translation>它写的记录将计入，此决定所到之处皆然。</translation>
    </message>
    <message>
        <source>What waits goes on waiting, and counts for nothing.</source>
        <translation>待定的记录继续待定，不计入。</translation>
    </message>
    <message>
        <source>The later scan is undone, with your reason.</source>
        <translation>较晚的扫描将被撤销，并附上原因。</translation>
    </message>
    <message>
        <source>Badge and scans of the walk-in count for the person that is chosen.</source>
        <translation>临时学员的胸牌和扫描记录将计入所选人员。</translation>
    </message>
    <message>
        <source>The walk-in stays a person of its own.</source>
        <translation>临时学员仍作为单独的一人。</translation>
    </message>
    <message>
        <source>{choice} · {when}, {who}</source>
        <translation>{choice} · {when}，{who}</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Revoked from entry {number} on</source>
        <translation>自第 {number} 条起作废</translation>
    </message>
    <message>
        <source>Not known: {n} wait</source>
        <translation>未知：{n} 条待定</translation>
    </message>
    <message>
        <source>Not yet merged</source>
        <translation>尚未合并</translation>
    </message>
    <message>
        <source>Trusted</source>
        <translation>已信任</translation>
    </message>
    <message>
        <source>{last} of {elsewhere}</source>
        <translation>{last} / {elsewhere}</translation>
    </message>
    <message>
        <source>Write journal file…</source>
        <translation>写日志文件…</translation>
    </message>
    <message>
        <source>Bring in files…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>What other doors wrote comes together here. Bring in their files, or load a course.</source>
        <translation>其他入口的记录在此汇合。请导入它们的文件，或载入培训班。</translation>
    </message>
    <message>
        <source>Seconds from door to door, at least</source>
        <translation>两个入口之间至少需要的秒数</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Looking at what was merged</source>
        <translation>正在检查合并的记录</translation>
    </message>
    <message>
        <source>Decided. It is not asked again, here or elsewhere.</source>
        <translation>已决定，此处和别处都不再提问。</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>已撤回。</translation>
    </message>
    <message>
        <source>{name} is trusted.</source>
        <translation>已信任 {name}。</translation>
    </message>
    <message>
        <source>{name} is revoked from entry {number} on.</source>
        <translation>{name} 自第 {number} 条起已作废。</translation>
    </message>
    <message>
        <source>Withdrawn: {name} lets nobody else in.</source>
        <translation>已撤回：不再有人能凭 {name} 加入。</translation>
    </message>
    <message>
        <source>{n} to decide</source>
        <translation>{n} 项待定</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>没有待核查的事项</translation>
    </message>
    <message>
        <source>To decide {n}</source>
        <translation>待定 {n}</translation>
    </message>
    <message>
        <source>Decided {n}</source>
        <translation>已决定 {n}</translation>
    </message>
    <message>
        <source>Devices {n}</source>
        <translation>设备 {n}</translation>
    </message>
    <message>
        <source>Invitations {n}</source>
        <translation>邀请 {n}</translation>
    </message>
    <message>
        <source>About</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Last entry</source>
        <translation>最后一条</translation>
    </message>
    <message>
        <source>{used} of {most}</source>
        <translation>{used} / {most}</translation>
    </message>
    <message>
        <source>Door file</source>
        <translation>入口文件</translation>
    </message>
    <message>
        <source>Laptops</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Door files that were made are listed here. Make one on the page Course.</source>
        <translation>这里列出制作过的入口文件。请在“培训班”页制作。</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>制作时间</translation>
    </message>
    <message>
        <source>Laptops that came in by it</source>
        <translation>凭此加入的电脑</translation>
    </message>
    <message>
        <source>None that was merged yet</source>
        <translation>尚无已合并的电脑</translation>
    </message>
    <message>
        <source>Stick or passphrase lost? Withdrawn, it lets nobody else in. Those above stay; what others bring that used it waits for a decision.</source>
        <translation>U 盘或口令丢失？撤回后不再有人能凭此加入。上列电脑保留；其他凭此加入者带来的记录将等待决定。</translation>
    </message>
    <message>
        <source>Withdraw this invitation</source>
        <translation>撤回此邀请</translation>
    </message>
    <message>
        <source>Door file {key}</source>
        <translation>入口文件 {key}</translation>
    </message>
    <message>
        <source>Withdrawn {when}: {reason}</source>
        <translation>{when} 已撤回：{reason}</translation>
    </message>
    <message>
        <source>Open until {when}</source>
        <translation>有效至 {when}</translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message>
        <source>This person was erased already.</source>
        <translation>此人已清除。</translation>
    </message>
    <message>
        <source>The reason stays in the journal: give one that does not name the person.</source>
        <translation>原因会留在流水中：请不要写出此人姓名。</translation>
    </message>
    <message>
        <source>The course has no retention date. Set keep_until in its course file.</source>
        <translation>培训班没有保留期限。请在培训班文件中设置 keep_until。</translation>
    </message>
    <message>
        <source>Personal data are kept up to {day}. Erase a single person if one asks for it.</source>
        <translation>个人资料保留至 {day}。如有人要求，可单独清除其资料。</translation>
    </message>
    <message>
        <source>Files that were written before still hold the names: day files, workbooks, badges, certificates and backups. Delete them, and tell those who received them.</source>
        <translation>之前写出的文件仍含姓名：日报文件、工作簿、胸牌、证书和备份。请删除，并告知接收方。</translation>
    </message>
    <message>
        <source>Other doors erase the person when they take in this journal.</source>
        <translation>其他入口导入此流水时也会清除此人。</translation>
    </message>
    <message>
        <source>Copies made by an upgrade still hold the names: {names}.</source>
        <translation>升级时的副本仍含姓名：{names}。</translation>
    </message>
    <message>
        <source>Reasons of leave that an older program wrote into the journal stay there: {number}.</source>
        <translation>旧版程序写入流水的请假原因仍然保留：{number} 条。</translation>
    </message>
</context>
<context>
    <name>Rollup</name>
    <message>
        <source>By day</source>
        <translation>按日期</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>By course</source>
        <translation>按培训班</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>培训班</translation>
    </message>
    <message>
        <source>By province</source>
        <translation>按省份</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>按单位</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Attendance over courses</source>
        <translation>各培训班考勤汇总</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>应到</translation>
    </message>
    <message>
        <source>came</source>
        <translation>实到</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>到课率</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>尚未到</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未提供</translation>
    </message>
    <message>
        <source>Made {day}, {time}</source>
        <translation>生成于 {day} {time}</translation>
    </message>
    <message>
        <source>courses</source>
        <translation>个培训班</translation>
    </message>
    <message>
        <source>files to look after</source>
        <translation>个文件需要处理</translation>
    </message>
    <message>
        <source>Figures of all {n}</source>
        <translation>全部 {n} 项数字</translation>
    </message>
    <message>
        <source>To look after</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Files that were not taken</source>
        <translation>未接收的文件</translation>
    </message>
    <message>
        <source>{courses} courses: {came} of {expected} came, {rate}; {needs} files to look after</source>
        <translation>{courses} 个培训班：应到 {expected}，实到 {came}，{rate}；{needs} 个文件需要处理</translation>
    </message>
    <message>
        <source>rate in %</source>
        <translation>到课率（%）</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>未接收</translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>{name} was not imported; it has {count} problem(s) to correct:</source>
        <translation>{name} 未导入；有 {count} 个问题需要更正：</translation>
    </message>
    <message>
        <source>There is no field {field}. There are: {fields}.</source>
        <translation>没有字段 {field}。现有：{fields}。</translation>
    </message>
    <message>
        <source>{name} has headings but nobody below them.</source>
        <translation>{name} 有标题，但下面没有人。</translation>
    </message>
    <message>
        <source>Two fields are read from one column. Choose a column for each.</source>
        <translation>两个字段读取了同一列，请分别选择各自的列。</translation>
    </message>
    <message>
        <source>{name} is not a roster: no row has a heading for the name (姓名, name). Put headings above the people, or choose the columns.</source>
        <translation>{name} 不是名册：没有含“姓名”标题的行。请在人员上方加标题，或选择各列。</translation>
    </message>
    <message>
        <source>Sheet {name} of {file} has no row with headings such as 编号 and 姓名.</source>
        <translation>{file} 的工作表 {name} 没有含“编号”“姓名”等标题的行。</translation>
    </message>
    <message>
        <source>There is no column for the name. Choose it.</source>
        <translation>没有姓名列。请选择。</translation>
    </message>
    <message>
        <source>There is no column for the number. Choose it, or have the people numbered.</source>
        <translation>没有编号列。请选择，或自动编号。</translation>
    </message>
    <message>
        <source>Sheet {name} has the same headings, and {count} people who are not read.</source>
        <translation>工作表 {name} 标题相同，有 {count} 人未读取。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name in Latin</source>
        <translation>拉丁字母姓名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>Import a roster…</source>
        <translation>导入名册…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Photos…</source>
        <translation>照片…</translation>
    </message>
    <message>
        <source>Photos from a folder, by number or name</source>
        <translation>按编号或姓名导入文件夹中的照片</translation>
    </message>
    <message>
        <source>Nobody is on the roster yet. Import the list that an office sent, as Excel, ODS or CSV: choose it, drop it here, or paste its cells with Ctrl+V. You see what is in it before anything is imported.</source>
        <translation>名册上还没有人。请导入单位发来的名单（Excel、ODS 或 CSV）：选择文件、拖到此处，或用 Ctrl+V 粘贴单元格。导入之前会先显示其中的内容。</translation>
    </message>
    <message>
        <source>Go to Course</source>
        <translation>前往“培训班”</translation>
    </message>
    <message>
        <source>Reading the roster</source>
        <translation>正在读取名册</translation>
    </message>
    <message>
        <source>Rosters (*.xlsx *.xlsm *.xlsb *.xls *.et *.ods *.csv *.tsv *.txt);;All files (*)</source>
        <translation>名册 (*.xlsx *.xlsm *.xlsb *.xls *.et *.ods *.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>There are no cells on the clipboard. Copy them in the sheet first.</source>
        <translation>剪贴板中没有单元格。请先在表格中复制。</translation>
    </message>
    <message>
        <source>Photos from a folder</source>
        <translation>文件夹中的照片</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx);;CSV (*.csv)</source>
        <translation>工作簿 (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>{code} roster.xlsx</source>
        <translation>{code} 名册.xlsx</translation>
    </message>
    <message>
        <source>Export the roster</source>
        <translation>导出名册</translation>
    </message>
    <message>
        <source>{file} holds {people}.</source>
        <translation>{file} 含 {people}。</translation>
    </message>
    <message>
        <source>{file} holds {people}; walk-ins and who has left are not in it.</source>
        <translation>{file} 含 {people}；不含现场登记和已离开的人。</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>正在查找</translation>
    </message>
    <message>
        <source>A roster belongs to a course. Load one first.</source>
        <translation>名册属于培训班。请先载入培训班。</translation>
    </message>
    <message>
        <source>Everybody {n}</source>
        <translation>全部 {n}</translation>
    </message>
    <message>
        <source>Walk-ins {n}</source>
        <translation>现场登记 {n}</translation>
    </message>
    <message>
        <source>Left {n}</source>
        <translation>已离开 {n}</translation>
    </message>
    <message>
        <source>Without photo {n}</source>
        <translation>无照片 {n}</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>全部组别</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>全部单位</translation>
    </message>
    <message>
        <source>All provinces</source>
        <translation>全部省份</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Find by name, pinyin, number, unit or province</source>
        <translation>按姓名、拼音、编号、单位或省份查找</translation>
    </message>
    <message>
        <source>Import a roster</source>
        <translation>导入名册</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>正在读取 {file}</translation>
    </message>
    <message>
        <source>Reading what was pasted</source>
        <translation>正在读取粘贴的内容</translation>
    </message>
    <message>
        <source>Looking at the photos in {folder}</source>
        <translation>正在查看“{folder}”中的照片</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>正在导入 {file}</translation>
    </message>
    <message>
        <source>Imported: {new} new, {changed} changed, {same} unchanged.</source>
        <translation>已导入：新增 {new}，变更 {changed}，未变 {same}。</translation>
    </message>
    <message>
        <source>{file} is written: every problem is marked in its cell. Send it to the office.</source>
        <translation>{file} 已写入：每个问题都标在单元格上。请发给单位。</translation>
    </message>
    <message>
        <source>Taking the photos of {folder}</source>
        <translation>正在导入“{folder}”中的照片</translation>
    </message>
    <message>
        <source>Badge and scans now belong to No. {number}, {name}.</source>
        <translation>胸牌和扫码现归 {number} 号 {name}。</translation>
    </message>
    <message>
        <source>Nobody is found by these words.</source>
        <translation>没有找到符合的人。</translation>
    </message>
    <message>
        <source>Counting the sessions</source>
        <translation>正在统计场次</translation>
    </message>
    <message>
        <source>{name} is changed.</source>
        <translation>{name} 已修改。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{name} is as before.</source>
        <translation>{name} 已恢复原样。</translation>
    </message>
    <message>
        <source>{name} has a new badge. Print it on the page Badges.</source>
        <translation>{name} 有了新证件。请在“证件”页打印。</translation>
    </message>
    <message>
        <source>Go to Badges</source>
        <translation>前往“证件”</translation>
    </message>
    <message>
        <source>{name} has left the course; the scans stay.</source>
        <translation>{name} 已离开培训班；扫码记录保留。</translation>
    </message>
    <message>
        <source>{name} is on the course again.</source>
        <translation>{name} 重新在册。</translation>
    </message>
    <message>
        <source>Export all that is held</source>
        <translation>导出所存全部资料</translation>
    </message>
    <message>
        <source>Archive (*.zip)</source>
        <translation>压缩包 (*.zip)</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>正在写入 {file}</translation>
    </message>
    <message>
        <source>{file} holds all {n} records, to be read by the person.</source>
        <translation>{file} 含全部 {n} 条记录，供本人查阅。</translation>
    </message>
    <message>
        <source>Erasing No. {number}</source>
        <translation>正在删除 {number} 号的资料</translation>
    </message>
    <message>
        <source>Erased: {n} records.</source>
        <translation>已删除：{n} 条记录。</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Note for the door</source>
        <translation>给入口处的备注</translation>
    </message>
    <message>
        <source>Attendance, of {sessions}</source>
        <translation>考勤，共 {sessions}</translation>
    </message>
    <message>
        <source>{state} {n}</source>
        <translation>{state} {n}</translation>
    </message>
    <message>
        <source>Open the attendance</source>
        <translation>打开考勤</translation>
    </message>
    <message>
        <source>Photo of {name}</source>
        <translation>{name} 的照片</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>编号 {number}</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Erased: nothing is kept of this person but number, unit and scans.</source>
        <translation>已删除：只保留编号、单位和扫码记录。</translation>
    </message>
    <message>
        <source>Left the course on {day}</source>
        <translation>{day} 退出培训班</translation>
    </message>
    <message>
        <source>Walk-in, registered at the door</source>
        <translation>现场登记人员</translation>
    </message>
    <message>
        <source>Find on the roster…</source>
        <translation>在名册上查找…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>New badge…</source>
        <translation>换发证件…</translation>
    </message>
    <message>
        <source>Left the course…</source>
        <translation>已离开培训班…</translation>
    </message>
    <message>
        <source>Export all that is held…</source>
        <translation>导出所存全部资料…</translation>
    </message>
    <message>
        <source>Erase this person…</source>
        <translation>删除此人资料…</translation>
    </message>
    <message>
        <source>None yet: it is issued when badges are printed.</source>
        <translation>尚无：打印证件时发放。</translation>
    </message>
    <message>
        <source>Revoked on {moment}</source>
        <translation>{moment} 作废</translation>
    </message>
    <message>
        <source>The {n}. one, issued on {moment}</source>
        <translation>第 {n} 张，{moment} 发放</translation>
    </message>
    <message>
        <source>Issued on {moment}</source>
        <translation>{moment} 发放</translation>
    </message>
    <message>
        <source>{name} was not imported; it has {count} problem(s) to correct.</source>
        <translation>{name} 未导入；有 {count} 个问题需要更正。</translation>
    </message>
    <message>
        <source>{file} has no sheet {name}. It has: {names}.</source>
        <translation>{file} 没有工作表 {name}。现有：{names}。</translation>
    </message>
    <message>
        <source>{file} has no column {name}: there is no such heading, and it is no letter.</source>
        <translation>{file} 没有列 {name}：既不是标题，也不是列字母。</translation>
    </message>
    <message>
        <source>{count} people had left the course and are on it again: {names}.</source>
        <translation>{count} 人曾退出，现恢复在班：{names}。</translation>
    </message>
    <message>
        <source>{count} numbers lost or gained zeros in the file ({name}: {before} on the roster, {after} in the file). These people keep the numbers that they have.</source>
        <translation>文件中有 {count} 个编号丢失或多出零（{name}：名册为 {before}，文件为 {after}）。这些人保留原编号。</translation>
    </message>
    <message>
        <source>{count} people have another number than before ({name} of the same unit: {before}, in the file {after}). Badges and scans stay with the number. Check that the column of the numbers is the right one.</source>
        <translation>{count} 人的编号与之前不同（同单位 {name}：原 {before}，文件 {after}）。胸牌和扫码随编号。请检查编号列是否正确。</translation>
    </message>
    <message>
        <source>{count} rows have the number of a person who was erased and are not imported: {numbers}. Give them other numbers if these are other people.</source>
        <translation>{count} 行使用了已清除人员的编号，未导入：{numbers}。如为其他人，请改用其他编号。</translation>
    </message>
    <message>
        <source>This cell holds {length} characters; at most {most} are allowed. Shorten it.</source>
        <translation>此单元格有 {length} 个字符；最多 {most} 个。请缩短。</translation>
    </message>
    <message>
        <source>This cell holds the error {error} of a formula. Type the value.</source>
        <translation>此单元格是公式错误 {error}。请直接填写数值。</translation>
    </message>
    <message>
        <source>A spreadsheet keeps 15 digits and has rounded this number. Set the column to Text and type the number again.</source>
        <translation>电子表格只保留 15 位，此号码已被舍入。请将该列设为文本后重新输入。</translation>
    </message>
    <message>
        <source>This cell holds a line break. Put it on one line.</source>
        <translation>此单元格有换行。请写成一行。</translation>
    </message>
    <message>
        <source>The line break in this cell was read as a space.</source>
        <translation>此单元格中的换行已按空格读取。</translation>
    </message>
    <message>
        <source>This cell holds a character that cannot be shown ({characters}). Type it again.</source>
        <translation>此单元格有无法显示的字符（{characters}）。请重新输入。</translation>
    </message>
    <message>
        <source>This cell holds a character that nobody sees ({characters}). Type it again, unless that is meant.</source>
        <translation>此单元格有看不见的字符（{characters}）。除非有意，请重新输入。</translation>
    </message>
    <message>
        <source>This cell holds a character that turns the direction of writing ({characters}). Type it again, unless that is meant.</source>
        <translation>此单元格有改变书写方向的字符（{characters}）。除非有意，请重新输入。</translation>
    </message>
    <message>
        <source>This cell holds a character that only some fonts have ({characters}): others will see something else. Type it again, unless that is meant.</source>
        <translation>此单元格有只有部分字体才有的字符（{characters}）：他人看到的可能不同。除非有意，请重新输入。</translation>
    </message>
    <message>
        <source>This cell holds a character that no script has ({characters}). Type it again, unless that is meant.</source>
        <translation>此单元格有不属于任何文字的字符（{characters}）。除非有意，请重新输入。</translation>
    </message>
    <message>
        <source>a total</source>
        <translation>合计行</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>the headings again</source>
        <translation>重复的标题</translation>
    </message>
    <message>
        <source>one text across the row</source>
        <translation>整行一段文字</translation>
    </message>
    <message>
        <source>a number without a person</source>
        <translation>有编号无人名</translation>
    </message>
    <message>
        <source>{message}</source>
        <translation>{message}</translation>
    </message>
    <message>
        <source>row {row}: {message}</source>
        <translation>第 {row} 行：{message}</translation>
    </message>
    <message>
        <source>sheet {sheet}, row {row}, column {column} ({heading}): {message}</source>
        <translation>工作表 {sheet}，第 {row} 行，{column} 列（{heading}）：{message}</translation>
    </message>
    <message>
        <source>row {row}, column {column} ({heading}): {message}</source>
        <translation>第 {row} 行，{column} 列（{heading}）：{message}</translation>
    </message>
    <message>
        <source>The number is missing. Give this person a number.</source>
        <translation>缺少编号。请给此人一个编号。</translation>
    </message>
    <message>
        <source>The name is missing. Type it, or take the row out.</source>
        <translation>缺少姓名。请填写，或删去此行。</translation>
    </message>
    <message>
        <source>The number {number} is already in {place}. Give each person a number of their own.</source>
        <translation>编号 {number} 已在{place}。请给每人不同的编号。</translation>
    </message>
    <message>
        <source>{name} of the same unit is already in {place}. Take one out, unless they are two people.</source>
        <translation>同单位的 {name} 已在{place}。除非是两个人，请删去一个。</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>row {row} of sheet {sheet}</source>
        <translation>工作表 {sheet} 第 {row} 行</translation>
    </message>
    <message>
        <source>{name} is neither .xlsx nor .csv. Give it one of these endings.</source>
        <translation>{name} 不是 .xlsx 或 .csv。请使用其中一种扩展名。</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理办法</translation>
    </message>
    <message>
        <source>to correct</source>
        <translation>须更正</translation>
    </message>
    <message>
        <source>to look at</source>
        <translation>请查看</translation>
    </message>
    <message>
        <source>Let go to look at {name}. Nothing is imported yet.</source>
        <translation>松开即可查看 {name}。此时尚未导入。</translation>
    </message>
    <message>
        <source>Let go to look at the photos in {name}. Nothing is taken yet.</source>
        <translation>松开即可查看“{name}”中的照片。此时尚未导入。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>修改 {name}</translation>
    </message>
    <message>
        <source>The name is kept exactly as you type it. Badge and scans stay with the person.</source>
        <translation>姓名完全按您输入的保存。证件和扫码记录不受影响。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Erase {name}?</source>
        <translation>删除 {name} 的资料？</translation>
    </message>
    <message>
        <source>Name, transcription, position, phone, photo, notes, documents and reasons of leave are erased for good. Number, unit and scans stay, without a name. This cannot be undone.</source>
        <translation>姓名、拼音、职务、电话、照片、备注、文件和请假理由将被永久删除。编号、单位和扫码记录保留，但不带姓名。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Reason, without the name</source>
        <translation>理由（不要写姓名）</translation>
    </message>
    <message>
        <source>To be sure, type the number {number}</source>
        <translation>请输入编号 {number} 以确认</translation>
    </message>
    <message>
        <source>A new badge for {name}?</source>
        <translation>为 {name} 换发新证件？</translation>
    </message>
    <message>
        <source>The badge that was printed before is refused at every door from now on. Print the new one.</source>
        <translation>之前打印的证件从现在起在所有入口失效。请打印新证件。</translation>
    </message>
    <message>
        <source>Issue a new badge</source>
        <translation>换发新证件</translation>
    </message>
    <message>
        <source>Has {name} left the course?</source>
        <translation>{name} 已离开培训班？</translation>
    </message>
    <message>
        <source>The badge is refused from now on and nobody waits for this person. Scans stay, and it can be taken back.</source>
        <translation>其证件即刻失效，也不再等候此人。扫码记录保留，且可以恢复。</translation>
    </message>
    <message>
        <source>Left the course</source>
        <translation>已离开培训班</translation>
    </message>
    <message>
        <source>{number} {name}</source>
        <translation>{number} {name}</translation>
    </message>
    <message>
        <source>Matched {n}</source>
        <translation>已对应 {n}</translation>
    </message>
    <message>
        <source>This name is that of several people: {people}. Add the number to the file&apos;s name.</source>
        <translation>有多人同名：{people}。请在文件名中加上编号。</translation>
    </message>
    <message>
        <source>There are several photos of this person: keep one of them.</source>
        <translation>此人有多张照片：请只留一张。</translation>
    </message>
    <message>
        <source>Nobody has this number or name.</source>
        <translation>没有人的编号或姓名与此相符。</translation>
    </message>
    <message>
        <source>Taken {n}</source>
        <translation>已导入 {n}</translation>
    </message>
    <message>
        <source>The photo is shown at the door and here.</source>
        <translation>照片会显示在入口处和这里。</translation>
    </message>
    <message>
        <source>Unmatched {n}</source>
        <translation>未对应 {n}</translation>
    </message>
    <message>
        <source>A photo is found by a file name such as 012.jpg, 王建国.jpg or 012 王建国.jpg.</source>
        <translation>照片按文件名对应，例如 012.jpg、王建国.jpg 或 012 王建国.jpg。</translation>
    </message>
    <message>
        <source>Several {n}</source>
        <translation>多张 {n}</translation>
    </message>
    <message>
        <source>None of these is taken.</source>
        <translation>这些都不采用。</translation>
    </message>
    <message>
        <source>Unreadable {n}</source>
        <translation>无法读取 {n}</translation>
    </message>
    <message>
        <source>They have no photo, and there is none in the folder.</source>
        <translation>他们没有照片，文件夹中也没有。</translation>
    </message>
    <message>
        <source>Take the photos</source>
        <translation>导入照片</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>学员</translation>
    </message>
    <message>
        <source>Photos of the folder</source>
        <translation>文件夹中的照片</translation>
    </message>
    <message>
        <source>Take {photos}</source>
        <translation>导入{photos}</translation>
    </message>
    <message>
        <source>Nothing is taken yet.</source>
        <translation>尚未导入任何照片。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>{new} new or changed, {same} as before.</source>
        <translation>新增或更换 {new} 张，未变 {same} 张。</translation>
    </message>
</context>
<context>
    <name>RosterImport</name>
    <message>
        <source>Nothing is imported while there are any: correct them in the file, or have the office do it.</source>
        <translation>有错误时不会导入任何内容：请在文件中改正，或请单位改正。</translation>
    </message>
    <message>
        <source>Errors {n}</source>
        <translation>错误 {n}</translation>
    </message>
    <message>
        <source>Warnings {n}</source>
        <translation>提醒 {n}</translation>
    </message>
    <message>
        <source>These do not keep the file from being imported.</source>
        <translation>这些不妨碍导入。</translation>
    </message>
    <message>
        <source>Left out {n}</source>
        <translation>未读取 {n}</translation>
    </message>
    <message>
        <source>Rows that are no people. Is one of them a person after all?</source>
        <translation>这些行不是学员。其中有没有学员？</translation>
    </message>
    <message>
        <source>New {n}</source>
        <translation>新增 {n}</translation>
    </message>
    <message>
        <source>They come onto the roster.</source>
        <translation>他们将加入名册。</translation>
    </message>
    <message>
        <source>Changed {n}</source>
        <translation>有变更 {n}</translation>
    </message>
    <message>
        <source>Their badges and scans stay with them.</source>
        <translation>他们的证件和扫码记录不受影响。</translation>
    </message>
    <message>
        <source>Back {n}</source>
        <translation>重新在册 {n}</translation>
    </message>
    <message>
        <source>They had left the course, and are on it again.</source>
        <translation>他们曾离开培训班，现重新在册。</translation>
    </message>
    <message>
        <source>Same {n}</source>
        <translation>未变 {n}</translation>
    </message>
    <message>
        <source>They are on the roster already, with the same data.</source>
        <translation>他们已在名册上，资料相同。</translation>
    </message>
    <message>
        <source>Missing {n}</source>
        <translation>文件中没有 {n}</translation>
    </message>
    <message>
        <source>They are not in the file, and stay on the roster: an import removes nobody.</source>
        <translation>他们不在文件中，仍保留在名册上：导入不会删除任何人。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Say above each column what it is. What you change is remembered.</source>
        <translation>请在每列上方选择其含义。您的更改会被记住。</translation>
    </message>
    <message>
        <source>No headings were found. Say above each column what it is; the name is only a guess.</source>
        <translation>没有找到标题行。请在每列上方选择其含义；姓名列只是推测。</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What the row says</source>
        <translation>该行内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>Save for the office…</source>
        <translation>保存给单位…</translation>
    </message>
    <message>
        <source>A workbook with every problem marked in its cell, to be sent back</source>
        <translation>一份工作簿，每个问题都标在单元格上，可发回单位</translation>
    </message>
    <message>
        <source>Look at this first</source>
        <translation>请先看这里</translation>
    </message>
    <message>
        <source>Import {rows}</source>
        <translation>导入 {rows}</translation>
    </message>
    <message>
        <source>{kind}, {people}</source>
        <translation>{kind}，{people}</translation>
    </message>
    <message>
        <source>{told}; {missing} not in it will stay on the roster</source>
        <translation>{told}；{missing}不在其中，仍保留在名册上</translation>
    </message>
    <message>
        <source>Save for the office</source>
        <translation>保存给单位</translation>
    </message>
    <message>
        <source>{file} to correct</source>
        <translation>{file} 待改正</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{before} becomes {after}</source>
        <translation>{before} 改为 {after}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>→ {text}</source>
        <translation>→ {text}</translation>
    </message>
    <message>
        <source>Column {letter}, {heading}: read as</source>
        <translation>{letter} 列“{heading}”读作</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>The sheet as it is in the file</source>
        <translation>文件中的工作表原样</translation>
    </message>
    <message>
        <source>Left out: {why}</source>
        <translation>未读取：{why}</translation>
    </message>
    <message>
        <source>How the letters are read</source>
        <translation>文字的编码方式</translation>
    </message>
    <message>
        <source>Row of the headings</source>
        <translation>标题所在的行</translation>
    </message>
    <message>
        <source>Number the people</source>
        <translation>自动编号</translation>
    </message>
    <message>
        <source>The file has no numbers: give them 001, 002, …</source>
        <translation>文件中没有编号：编为 001、002……</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>标题行</translation>
    </message>
    <message>
        <source>{count} sheets</source>
        <translation>{count} 个工作表</translation>
    </message>
    <message>
        <source>Sheet {name}</source>
        <translation>工作表 {name}</translation>
    </message>
    <message>
        <source>{name}: {people}</source>
        <translation>{name}：{people}</translation>
    </message>
    <message>
        <source>{name} (hidden): {people}</source>
        <translation>{name}（隐藏）：{people}</translation>
    </message>
    <message>
        <source>{encoding}: {sample}</source>
        <translation>{encoding}：{sample}</translation>
    </message>
    <message>
        <source>Row {row}: {texts}</source>
        <translation>第 {row} 行：{texts}</translation>
    </message>
    <message>
        <source>no headings</source>
        <translation>没有标题行</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode（UTF-8）</translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <translation>Unicode（UTF-16）</translation>
    </message>
    <message>
        <source>Simplified Chinese (GB18030)</source>
        <translation>简体中文（GB18030）</translation>
    </message>
    <message>
        <source>Simplified Chinese (GBK)</source>
        <translation>简体中文（GBK）</translation>
    </message>
    <message>
        <source>Traditional Chinese (Big5)</source>
        <translation>繁体中文（Big5）</translation>
    </message>
    <message>
        <source>Japanese (Shift JIS)</source>
        <translation>日文（Shift JIS）</translation>
    </message>
    <message>
        <source>Korean (EUC-KR)</source>
        <translation>韩文（EUC-KR）</translation>
    </message>
    <message>
        <source>Central European (Windows-1250)</source>
        <translation>中欧语言（Windows-1250）</translation>
    </message>
    <message>
        <source>Cyrillic (Windows-1251)</source>
        <translation>西里尔字母（Windows-1251）</translation>
    </message>
    <message>
        <source>Western European (Windows-1252)</source>
        <translation>西欧语言（Windows-1252）</translation>
    </message>
    <message>
        <source>pasted cells</source>
        <translation>粘贴的单元格</translation>
    </message>
</context>
<context>
    <name>ScanCard</name>
    <message>
        <source>No scan yet</source>
        <translation>还没有扫码</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Press to undo this scan</source>
        <translation>点按可撤销这次扫码</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Find by name, pinyin, number or unit …</source>
        <translation>按姓名、拼音、编号或单位查找…</translation>
    </message>
    <message>
        <source>Find a person and check in by hand</source>
        <translation>查找人员并手动签到</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>There is no target {name}. The targets are: {known}.</source>
        <translation>没有目标 {name}。现有目标：{known}。</translation>
    </message>
    <message>
        <source>The profile is full, names or statistics.</source>
        <translation>内容范围只能是 full、names 或 statistics。</translation>
    </message>
    <message>
        <source>There is a target {name} already.</source>
        <translation>已经有目标 {name}。</translation>
    </message>
    <message>
        <source>The key of a server begins with SHA256:.</source>
        <translation>服务器密钥以 SHA256: 开头。</translation>
    </message>
    <message>
        <source>The key of headquarters has 64 hexadecimal digits.</source>
        <translation>总部的密钥有 64 个十六进制数字。</translation>
    </message>
    <message>
        <source>This is a rehearsal: nothing is sent to headquarters.</source>
        <translation>这是演练：不会向总部发送任何内容。</translation>
    </message>
    <message>
        <source>There is no target yet. Add one first.</source>
        <translation>还没有目标。请先添加一个。</translation>
    </message>
</context>
<context>
    <name>SerialScanner</name>
    <message>
        <source>The scanner on {line} does not answer: {why}.</source>
        <translation>{line} 上的扫码枪没有应答：{why}。</translation>
    </message>
    <message>
        <source>The scanner on {line} is ready.</source>
        <translation>{line} 上的扫码枪已就绪。</translation>
    </message>
    <message>
        <source>The scanner on {line} was unplugged. It is opened again by itself.</source>
        <translation>{line} 上的扫码枪被拔下。插回后自动恢复。</translation>
    </message>
</context>
<context>
    <name>SetPinSheet</name>
    <message>
        <source>PIN of this laptop</source>
        <translation>本机 PIN</translation>
    </message>
    <message>
        <source>Present PIN</source>
        <translation>当前 PIN</translation>
    </message>
    <message>
        <source>New PIN, 4 to 12 digits (empty: none)</source>
        <translation>新 PIN，4 到 12 位数字（留空：不设）</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>再输一次新 PIN</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>设置 PIN</translation>
    </message>
    <message>
        <source>The two new PINs differ. Type them again.</source>
        <translation>两次输入的新 PIN 不同。请重新输入。</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>The reader of spreadsheets cannot be started: {reason}. Start the computer again.</source>
        <translation>无法启动表格读取程序：{reason}。请重启电脑。</translation>
    </message>
    <message>
        <source>Pasted cells</source>
        <translation>粘贴的单元格</translation>
    </message>
    <message>
        <source>{path} is a folder. Give the file in it.</source>
        <translation>{path} 是文件夹。请给出其中的文件。</translation>
    </message>
    <message>
        <source>There is no file {path}. Look for where it was saved.</source>
        <translation>没有文件 {path}。请查看它保存在哪里。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Close it where it is open, or copy it elsewhere.</source>
        <translation>无法读取 {path}：{reason}。请关闭已打开的文件，或复制到别处。</translation>
    </message>
    <message>
        <source>{name} is empty. Ask whoever sent it to send it again.</source>
        <translation>{name} 是空的。请发送人重新发送。</translation>
    </message>
    <message>
        <source>{name} has {size} MB; at most {most} MB are read. Copy the table into a new workbook.</source>
        <translation>{name} 有 {size} MB；最多读取 {most} MB。请将表格复制到新工作簿。</translation>
    </message>
    <message>
        <source>{name} would unpack to {size} MB: it is no table for people, and was not opened.</source>
        <translation>{name} 解压后将达 {size} MB：不是人员表，未打开。</translation>
    </message>
    <message>
        <source>{name} is protected with a password. Open it, save it without the password, try again.</source>
        <translation>{name} 有密码保护。请打开后去掉密码保存再试。</translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete. Ask for it again, or open it and save it as .xlsx, then try that.</source>
        <translation>{name} 已损坏或不完整。请重新索取，或打开后另存为 .xlsx 再试。</translation>
    </message>
    <message>
        <source>{name} holds definitions that no spreadsheet program writes, and was not read. Ask who made it.</source>
        <translation>{name} 含有表格程序不会写出的定义，未读取。请询问制作人。</translation>
    </message>
    <message>
        <source>{name} is a web page that was named like a workbook. Open it in Excel or WPS, choose Save as, then Excel workbook (.xlsx), and try that file.</source>
        <translation>{name} 是以工作簿命名的网页。请用 Excel 或 WPS 打开，另存为 Excel 工作簿（.xlsx）再试。</translation>
    </message>
    <message>
        <source>{name} is a table in an old XML form. Open it in Excel or WPS, choose Save as, then Excel workbook (.xlsx), and try that file.</source>
        <translation>{name} 是旧的 XML 表格。请用 Excel 或 WPS 打开，另存为 Excel 工作簿（.xlsx）再试。</translation>
    </message>
    <message>
        <source>{name} is {what}, not a table. Give the list as .xlsx, .xls, .ods or .csv.</source>
        <translation>{name} 是{what}，不是表格。请提供 .xlsx、.xls、.ods 或 .csv。</translation>
    </message>
    <message>
        <source>{name} holds NUL bytes: it is not a text. Save the table as .xlsx or as CSV (UTF-8).</source>
        <translation>{name} 含 NUL 字节：不是文本。请存为 .xlsx 或 CSV（UTF-8）。</translation>
    </message>
    <message>
        <source>{name} cannot be read as {encoding}. Choose another encoding, or save it as .xlsx.</source>
        <translation>{name} 不能按 {encoding} 读取。请选择其他编码，或存为 .xlsx。</translation>
    </message>
    <message>
        <source>There is no encoding {encoding}. Choose for instance utf-8, gb18030 or cp1252.</source>
        <translation>没有编码 {encoding}。可选如 utf-8、gb18030 或 cp1252。</translation>
    </message>
    <message>
        <source>The quotation mark &quot; in line {line} of {name} is never closed. Remove it, or save the file as .xlsx.</source>
        <translation>{name} 第 {line} 行的引号 &quot; 没有配对。请删去，或存为 .xlsx。</translation>
    </message>
    <message>
        <source>Sheet {sheet} of {name} goes down to row {row}; at most {most} rows are read. Delete what is far below the table, or copy the table into a new workbook.</source>
        <translation>{name} 的工作表 {sheet} 延伸到第 {row} 行；最多读取 {most} 行。请删去表格下方的内容，或复制到新工作簿。</translation>
    </message>
    <message>
        <source>Sheet {sheet} of {name} goes to column {column}; at most {most} columns are read. Delete what is far to the right of the table, or copy the table into a new workbook.</source>
        <translation>{name} 的工作表 {sheet} 延伸到 {column} 列；最多读取 {most} 列。请删去表格右侧的内容，或复制到新工作簿。</translation>
    </message>
    <message>
        <source>Cell {cell} on sheet {sheet} of {name} holds {length} characters; at most {most} are read. Shorten it.</source>
        <translation>{name} 工作表 {sheet} 的单元格 {cell} 有 {length} 个字符；最多读取 {most} 个。请缩短。</translation>
    </message>
    <message>
        <source>{name} holds more cells than any roster. Copy the table into a new workbook.</source>
        <translation>{name} 的单元格多于任何名册。请将表格复制到新工作簿。</translation>
    </message>
    <message>
        <source>{name} needs more than {most} MB of memory: it may have cells far below or right of the table. Copy the table into a new workbook, and try that.</source>
        <translation>{name} 需要超过 {most} MB 内存：可能在表格很远的下方或右侧有内容。请复制到新工作簿再试。</translation>
    </message>
    <message>
        <source>Reading {name} took longer than {most} s and was stopped. Copy the table into a new workbook, and try that.</source>
        <translation>读取 {name} 超过 {most} 秒，已停止。请复制到新工作簿再试。</translation>
    </message>
    <message>
        <source>{name} could not be read: it is damaged, or has cells far below or right of the table. Copy the table into a new workbook, and try that.</source>
        <translation>无法读取 {name}：已损坏，或在表格很远的下方或右侧有内容。请复制到新工作簿再试。</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>a document for printing</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>a presentation</source>
        <translation>演示文稿</translation>
    </message>
    <message>
        <source>a Numbers document</source>
        <translation>Numbers 文档</translation>
    </message>
    <message>
        <source>an archive of files</source>
        <translation>压缩包</translation>
    </message>
    <message>
        <source>a mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>数据库</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>by camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>from a paper sheet</source>
        <translation>纸质签到表</translation>
    </message>
    <message>
        <source>by USB scanner</source>
        <translation>USB 扫码枪</translation>
    </message>
    <message>
        <source>by serial scanner</source>
        <translation>串口扫码枪</translation>
    </message>
    <message>
        <source>with everybody</source>
        <translation>全部离场</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>not expected</source>
        <translation>无须参加</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>Left early</source>
        <translation>早退</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>缺席</translation>
    </message>
    <message>
        <source>was on leave: {why} ({by})</source>
        <translation>已请假：{why}（{by}）</translation>
    </message>
    <message>
        <source>on leave: {why} ({by})</source>
        <translation>请假：{why}（{by}）</translation>
    </message>
    <message>
        <source>let out by override: {why}</source>
        <translation>破例放行出门：{why}</translation>
    </message>
    <message>
        <source>let in by override: {why}</source>
        <translation>破例放行进门：{why}</translation>
    </message>
    <message>
        <source>corrected from {scanned} to {state}: {why} ({by})</source>
        <translation>由“{scanned}”更正为“{state}”：{why}（{by}）</translation>
    </message>
    <message>
        <source>corrected to {state}: {why} ({by})</source>
        <translation>更正为“{state}”：{why}（{by}）</translation>
    </message>
    <message>
        <source>{one}; {other}</source>
        <translation>{one}；{other}</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>present</source>
        <translation>出席</translation>
    </message>
    <message>
        <source>late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>left early</source>
        <translation>早退</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>缺勤</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>A journal entry is damaged: {reason}.</source>
        <translation>一条流水记录已损坏：{reason}。</translation>
    </message>
    <message>
        <source>Entry {number} of device {device}: its personal record was altered.</source>
        <translation>设备 {device} 第 {number} 条：其个人资料被改动过。</translation>
    </message>
    <message>
        <source>The disk is full or does not answer: nothing was stored in {place}. Free some space, then scan again.</source>
        <translation>磁盘已满或没有应答：{place} 中未保存任何内容。请腾出空间，然后重新扫码。</translation>
    </message>
    <message>
        <source>The store {place} cannot be written. Check that the folder is not read-only and belongs to you.</source>
        <translation>无法写入数据库 {place}。请检查文件夹不是只读且属于您。</translation>
    </message>
    <message>
        <source>Another program holds the store {place}. Close it and try again; nothing was lost.</source>
        <translation>另一个程序占用数据库 {place}。请关闭它再试；没有丢失任何内容。</translation>
    </message>
    <message>
        <source>The store {place} is damaged. Do not delete it; copy the folder, then start with a backup of it.</source>
        <translation>数据库 {place} 已损坏。请不要删除；先复制文件夹，再用备份启动。</translation>
    </message>
    <message>
        <source>The store {place} could not be used: {reason}.</source>
        <translation>无法使用数据库 {place}：{reason}。</translation>
    </message>
    <message>
        <source>{folder} holds a store that counts. A rehearsal needs a folder of its own: choose one with --data.</source>
        <translation>{folder} 中是正式数据库。演练需要单独的文件夹：请用 --data 选择。</translation>
    </message>
    <message>
        <source>There is no store in {folder} to rehearse with. Load a course first, or try: checkin demo</source>
        <translation>{folder} 中没有可用于演练的数据库。请先载入培训班，或试用：checkin demo</translation>
    </message>
    <message>
        <source>The store could not be copied to {folder}: {reason}. Free some space.</source>
        <translation>数据库无法复制到 {folder}：{reason}。请腾出空间。</translation>
    </message>
    <message>
        <source>The store {path} is of an older Checkin and must be copied before it is used, which failed: {reason}. Free some space, then start again; nothing was changed.</source>
        <translation>数据库 {path} 属于旧版 Checkin，使用前须先复制，但复制失败：{reason}。请腾出空间后重新启动；没有任何改动。</translation>
    </message>
    <message>
        <source>{path} is not a store of this program. Move it away, or choose another folder with --data.</source>
        <translation>{path} 不是本程序的数据库。请移走它，或用 --data 另选文件夹。</translation>
    </message>
    <message>
        <source>The store {path} was written by a newer Checkin (store version {version}, here at most {known}). Nothing was changed. Install the newer program.</source>
        <translation>数据库 {path} 由较新的 Checkin 写入（数据库版本 {version}，本机最高 {known}）。没有任何改动。请安装新版程序。</translation>
    </message>
    <message>
        <source>{path} belongs to another program. Move it away, or choose another folder with --data.</source>
        <translation>{path} 属于其他程序。请移走它，或用 --data 另选文件夹。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Another Checkin (process {process}) is using {folder}. Go on in its window, or close it and try again; for a separate store choose another folder with --data.</source>
        <translation>另一个 Checkin（进程 {process}）正在使用 {folder}。请在它的窗口继续，或关闭后再试；另建数据库请用 --data 选择其他文件夹。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be used: {reason}. Choose another with --data.</source>
        <translation>无法使用文件夹 {folder}：{reason}。请用 --data 另选。</translation>
    </message>
    <message>
        <source>Nothing can be written in {folder}: {reason}.</source>
        <translation>{folder} 无法写入：{reason}。</translation>
    </message>
    <message>
        <source>A journal is damaged: {reason}.</source>
        <translation>记录已损坏：{reason}。</translation>
    </message>
    <message>
        <source>The journal holds an entry that says nothing that can be understood: {reason}.</source>
        <translation>日志中有一条无法理解的记录：{reason}。</translation>
    </message>
    <message>
        <source>Entries {first} to {last} of device {device} are missing.</source>
        <translation>设备 {device} 缺少第 {first} 到 {last} 条记录。</translation>
    </message>
    <message>
        <source>Entry {number} of device {device} does not continue what is known of it.</source>
        <translation>设备 {device} 的第 {number} 条记录与已知记录不衔接。</translation>
    </message>
    <message>
        <source>The badge key of this course is on the machine where its badges were made. Bring it here with a door file of that machine.</source>
        <translation>本培训班的胸牌密钥在制作胸牌的电脑上。请用那台电脑的入口文件带到这里。</translation>
    </message>
    <message>
        <source>The address of the server cannot be read. It looks like postgresql+psycopg://user@host/database; in a name or password, write @ as %40 and / as %2F.</source>
        <translation>无法识别服务器地址。格式为 postgresql+psycopg://user@host/database；名称或密码中的 @ 写作 %40，/ 写作 %2F。</translation>
    </message>
    <message>
        <source>The store {place} was changed by another version of Checkin. Start the newer program again.</source>
        <translation>数据库 {place} 已被另一版本的 Checkin 更改。请重新启动新版程序。</translation>
    </message>
    <message>
        <source>The server {place} does not answer: {reason}. What was being stored may be missing: look before doing it again.</source>
        <translation>服务器 {place} 没有应答：{reason}。正在保存的内容可能缺失：重做之前请先查看。</translation>
    </message>
    <message>
        <source>The server {place} wants another name or password. Put the password into ~/.pgpass or PGPASSWORD, or begin from a terminal, which asks for it.</source>
        <translation>服务器 {place} 要求其他用户名或密码。请把密码写入 ~/.pgpass 或 PGPASSWORD，或从终端启动，届时会询问。</translation>
    </message>
    <message>
        <source>Another program was writing into {place} at the same moment: nothing was stored. Try again.</source>
        <translation>另一个程序同时在写入 {place}：没有保存任何内容。请重试。</translation>
    </message>
    <message>
        <source>The server {place} took too long to answer: nothing was stored. Try again.</source>
        <translation>服务器 {place} 应答超时：没有保存任何内容。请重试。</translation>
    </message>
    <message>
        <source>There is no such database: {place}. Ask for it to be made: CREATE DATABASE name.</source>
        <translation>没有这个数据库：{place}。请让管理员建立：CREATE DATABASE name。</translation>
    </message>
    <message>
        <source>The server {place} has no connection left. Close other programs that use it.</source>
        <translation>服务器 {place} 的连接数已满。请关闭其他使用它的程序。</translation>
    </message>
    <message>
        <source>The server {place} has no room or memory left: nothing was stored.</source>
        <translation>服务器 {place} 的磁盘或内存已满：没有保存任何内容。</translation>
    </message>
    <message>
        <source>This user may not write into {place}. Ask for the right to, or take another name.</source>
        <translation>该用户无权写入 {place}。请申请权限，或换用其他用户名。</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
</context>
<context>
    <name>Target</name>
    <message>
        <source>Give an address: a folder, usb:LABEL, sftp://, davs://, s3:// or https://.</source>
        <translation>请填写地址：文件夹、usb:卷标、sftp://、davs://、s3:// 或 https://。</translation>
    </message>
    <message>
        <source>Give the whole path of the folder, from its root on.</source>
        <translation>请填写文件夹从根目录开始的完整路径。</translation>
    </message>
    <message>
        <source>Name the stick as the file manager shows it: usb:LABEL or usb:LABEL/folder.</source>
        <translation>请按文件管理器显示的名称填写 U 盘：usb:卷标 或 usb:卷标/文件夹。</translation>
    </message>
    <message>
        <source>Leave the password out of the address: it is asked for, and kept apart from it.</source>
        <translation>请不要在地址中写密码：会另外询问，并单独保存。</translation>
    </message>
    <message>
        <source>This would send names in clear text. Use davs:// or https:// to reach another machine.</source>
        <translation>这样会以明文发送姓名。连接其他机器请使用 davs:// 或 https://。</translation>
    </message>
    <message>
        <source>This address is not understood. Use a folder, usb:LABEL, sftp://, davs://, s3:// or https://.</source>
        <translation>无法识别该地址。请使用文件夹、usb:卷标、sftp://、davs://、s3:// 或 https://。</translation>
    </message>
    <message>
        <source>Give the target a name of at most 60 letters.</source>
        <translation>请给目标起一个不超过 60 个字的名称。</translation>
    </message>
    <message>
        <source>There is no option {name}. The options are: {known}.</source>
        <translation>没有选项 {name}。可用选项：{known}。</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>没有文件 {path}。</translation>
    </message>
    <message>
        <source>Leave the password out of the address: it is asked for, and kept apart.</source>
        <translation>请不要在地址中写密码：会另外询问，并单独保存。</translation>
    </message>
    <message>
        <source>The endpoint must begin with https://.</source>
        <translation>endpoint 必须以 https:// 开头。</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{title}: {done} of {total}</source>
        <translation>{title}：{done} / {total}</translation>
    </message>
    <message>
        <source>{title}: {done} of {total}, about {seconds} s left</source>
        <translation>{title}：{done} / {total}，约剩 {seconds} 秒</translation>
    </message>
    <message>
        <source>{title}: paused</source>
        <translation>{title}：已暂停</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>{title}: stopping …</source>
        <translation>{title}：正在停止…</translation>
    </message>
    <message>
        <source>{title}: cancelled. Nothing was written.</source>
        <translation>{title}：已取消。没有写入任何内容。</translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>There is no template {name}. &apos;checkin badges templates&apos; lists them.</source>
        <translation>没有模板 {name}。checkin badges templates 可列出全部。</translation>
    </message>
    <message>
        <source>No built-in template fits cards of {width} × {height} mm. Make one of your own.</source>
        <translation>没有适合 {width} × {height} 毫米卡片的内置模板。请自行制作。</translation>
    </message>
    <message>
        <source>A condition has at most {longest} characters.</source>
        <translation>条件最多 {longest} 个字符。</translation>
    </message>
    <message>
        <source>A condition has too many brackets in brackets.</source>
        <translation>条件中括号嵌套过多。</translation>
    </message>
    <message>
        <source>The condition {text} has {found} where {wanted} should stand.</source>
        <translation>条件 {text} 中此处是 {found}，应为 {wanted}。</translation>
    </message>
    <message>
        <source>The text {text} has a bracket without its other half. A printed one stands twice.</source>
        <translation>文字 {text} 中有不成对的花括号。要印出花括号请写两个。</translation>
    </message>
    <message>
        <source>There is no field {name}. Did you mean {near}?</source>
        <translation>没有字段 {name}。您是指 {near} 吗？</translation>
    </message>
    <message>
        <source>There is no field {name}. Choose one of: {known}.</source>
        <translation>没有字段 {name}。请选择：{known}。</translation>
    </message>
    <message>
        <source>{file} is no PNG, JPEG or WebP picture. Save it as one of these.</source>
        <translation>{file} 不是 PNG、JPEG 或 WebP 图片。请另存为其中之一。</translation>
    </message>
    <message>
        <source>{file} has {size} MB; a picture has at most {most} MB.</source>
        <translation>{file} 有 {size} MB；图片最多 {most} MB。</translation>
    </message>
    <message>
        <source>{file} is damaged: {reason}.</source>
        <translation>{file} 已损坏：{reason}。</translation>
    </message>
    <message>
        <source>{file} is damaged: it has no size.</source>
        <translation>{file} 已损坏：没有尺寸。</translation>
    </message>
    <message>
        <source>{file} has {width} × {height} pixels; at most 50 million are read.</source>
        <translation>{file} 为 {width} × {height} 像素；最多读取 5000 万像素。</translation>
    </message>
    <message>
        <source>{file} is no template: its name ends neither in {json} nor in {package}.</source>
        <translation>{file} 不是模板：扩展名应为 {json} 或 {package}。</translation>
    </message>
    <message>
        <source>There is no template file {file}.</source>
        <translation>没有模板文件 {file}。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>无法读取 {file}：{reason}。</translation>
    </message>
    <message>
        <source>A template with pictures is saved as {package}.</source>
        <translation>含图片的模板保存为 {package}。</translation>
    </message>
    <message>
        <source>{name} ships with the program and stays as it is. Choose another name.</source>
        <translation>{name} 是程序自带的模板，保持不变。请另取一个名称。</translation>
    </message>
    <message>
        <source>There is a template {name} already.</source>
        <translation>已有名为 {name} 的模板。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation>无法写入 {file}：{reason}。</translation>
    </message>
    <message>
        <source>There is no picture {file} in the template.</source>
        <translation>模板中没有图片 {file}。</translation>
    </message>
    <message>
        <source>{file} is no usable badge template:</source>
        <translation>{file} 不是可用的胸牌模板：</translation>
    </message>
    <message>
        <source>{file} must lie beside the template: give its name without folders.</source>
        <translation>{file} 须与模板放在一起：请只写文件名。</translation>
    </message>
    <message>
        <source>{file} is not beside the template, or is a link. Put the picture itself there.</source>
        <translation>{file} 不在模板旁，或是链接。请放入图片本身。</translation>
    </message>
    <message>
        <source>{file} is no template package, or a damaged one.</source>
        <translation>{file} 不是模板包，或已损坏。</translation>
    </message>
    <message>
        <source>{file} must hold one template, {name}; it holds {count}.</source>
        <translation>{file} 应含一个模板 {name}；现有 {count} 个。</translation>
    </message>
    <message>
        <source>{file} is not unpacked: {count} files of {size} MB are in it.</source>
        <translation>{file} 未解压：其中有 {count} 个文件，共 {size} MB。</translation>
    </message>
    <message>
        <source>{file} holds a file twice.</source>
        <translation>{file} 中有重复的文件。</translation>
    </message>
    <message>
        <source>{file} holds {name}: only pictures beside the template are allowed.</source>
        <translation>{file} 含 {name}：模板旁只允许图片。</translation>
    </message>
    <message>
        <source>{file} is larger than a badge template can be ({size} MB).</source>
        <translation>{file} 超过胸牌模板的大小上限（{size} MB）。</translation>
    </message>
    <message>
        <source>{file} is not UTF-8 text.</source>
        <translation>{file} 不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>{file} has brackets nested too deep.</source>
        <translation>{file} 括号嵌套过深。</translation>
    </message>
    <message>
        <source>{file} is no JSON: line {line}, column {column}: {reason}.</source>
        <translation>{file} 不是 JSON：第 {line} 行第 {column} 列：{reason}。</translation>
    </message>
    <message>
        <source>{file}: {reason}</source>
        <translation>{file}：{reason}</translation>
    </message>
    <message>
        <source>{file} has halves of characters in it, which no program can write.</source>
        <translation>{file} 中含有不完整的字符，任何程序都无法写出。</translation>
    </message>
    <message>
        <source>{number} is no length.</source>
        <translation>{number} 不是长度。</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; stands twice in one object.</source>
        <translation>同一对象中有两个“{name}”。</translation>
    </message>
    <message>
        <source>{where}: &apos;{name}&apos; is missing.</source>
        <translation>{where}：缺少“{name}”。</translation>
    </message>
    <message>
        <source>{where}: {value} is not known here. Did you mean {near}?</source>
        <translation>{where}：{value} 在此未知。您是指 {near} 吗？</translation>
    </message>
    <message>
        <source>{where}: {value} is out of range, the limit is {limit}.</source>
        <translation>{where}：{value} 超出范围，界限为 {limit}。</translation>
    </message>
    <message>
        <source>{where}: {value} is of the wrong kind, {kind} is expected.</source>
        <translation>{where}：{value} 类型错误，应为 {kind}。</translation>
    </message>
    <message>
        <source>{where}: {value} cannot be used ({rule}: {limit}).</source>
        <translation>{where}：{value} 不可用（{rule}：{limit}）。</translation>
    </message>
    <message>
        <source>{where}: there is no &apos;{name}&apos;. Did you mean &apos;{near}&apos;?</source>
        <translation>{where}：没有“{name}”。您是指“{near}”吗？</translation>
    </message>
    <message>
        <source>{where}: there is no &apos;{name}&apos;. There are: {known}.</source>
        <translation>{where}：没有“{name}”。现有：{known}。</translation>
    </message>
    <message>
        <source>A badge that is folded has two sides.</source>
        <translation>折叠胸牌应有两面。</translation>
    </message>
    <message>
        <source>{where}: this name stands twice.</source>
        <translation>{where}：名称重复。</translation>
    </message>
    <message>
        <source>{where}: the smallest size is above the largest.</source>
        <translation>{where}：最小字号大于最大字号。</translation>
    </message>
    <message>
        <source>{where}: {reason}</source>
        <translation>{where}：{reason}</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>没有选中任何内容。</translation>
    </message>
    <message>
        <source>Move {what}</source>
        <translation>移动 {what}</translation>
    </message>
    <message>
        <source>Resize {what}</source>
        <translation>调整 {what} 的大小</translation>
    </message>
    <message>
        <source>The symbol stays at {side} mm: smaller, a webcam does not read it for certain.</source>
        <translation>二维码保持 {side} 毫米：再小，摄像头就不能保证读出。</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>已写入：{name}</translation>
    </message>
    <message>
        <source>{name}[*] – badge template</source>
        <translation>{name}[*] – 胸牌模板</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>再制</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>To the very front</source>
        <translation>置于顶层</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>上移一层</translation>
    </message>
    <message>
        <source>Backward</source>
        <translation>下移一层</translation>
    </message>
    <message>
        <source>To the very back</source>
        <translation>置于底层</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>图片…</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Same space from left to right</source>
        <translation>水平等距分布</translation>
    </message>
    <message>
        <source>Same space from top to bottom</source>
        <translation>垂直等距分布</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>层次</translation>
    </message>
    <message>
        <source>Add {what}</source>
        <translation>添加{what}</translation>
    </message>
    <message>
        <source>Duplicate {what}</source>
        <translation>再制 {what}</translation>
    </message>
    <message>
        <source>Align {what}</source>
        <translation>对齐 {what}</translation>
    </message>
    <message>
        <source>Distribute {what}</source>
        <translation>分布 {what}</translation>
    </message>
    <message>
        <source>Bring {what} forward</source>
        <translation>上移 {what}</translation>
    </message>
    <message>
        <source>Send {what} back</source>
        <translation>下移 {what}</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Left edges</source>
        <translation>左边对齐</translation>
    </message>
    <message>
        <source>Middles, side by side</source>
        <translation>水平居中</translation>
    </message>
    <message>
        <source>Right edges</source>
        <translation>右边对齐</translation>
    </message>
    <message>
        <source>Upper edges</source>
        <translation>上边对齐</translation>
    </message>
    <message>
        <source>Middles, one above the other</source>
        <translation>垂直居中</translation>
    </message>
    <message>
        <source>Lower edges</source>
        <translation>下边对齐</translation>
    </message>
    <message>
        <source>changed, not saved</source>
        <translation>有改动，未保存</translation>
    </message>
    <message>
        <source>not among your own yet</source>
        <translation>尚未存为自己的模板</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>元素</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>排列</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Whole card	Ctrl+0</source>
        <translation>整张卡片	Ctrl+0</translation>
    </message>
    <message>
        <source>100 %, as in the hand	Ctrl+1</source>
        <translation>100 %，实际大小	Ctrl+1</translation>
    </message>
    <message>
        <source>Grid of 1 mm</source>
        <translation>1 毫米网格</translation>
    </message>
    <message>
        <source>Cling to edges and middles</source>
        <translation>吸附到边缘和中线</translation>
    </message>
    <message>
        <source>Samples and faults below</source>
        <translation>下方显示样例和问题</translation>
    </message>
    <message>
        <source>Undo: {act}</source>
        <translation>撤销：{act}</translation>
    </message>
    <message>
        <source>Redo: {act}</source>
        <translation>重做：{act}</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>Arrows move by 1 mm, Ctrl by 0.1, Shift by 5; Alt resizes. Alt: drag freely.</source>
        <translation>方向键移动 1 毫米，Ctrl 0.1，Shift 5，Alt 调整大小；拖动时按 Alt 不吸附。</translation>
    </message>
    <message>
        <source>This cannot be done:</source>
        <translation>不能这样做：</translation>
    </message>
    <message>
        <source>A side needs something on it: the last element stays.</source>
        <translation>每一面都要有内容：最后一个元素不能删除。</translation>
    </message>
    <message>
        <source>Delete {what}</source>
        <translation>删除 {what}</translation>
    </message>
    <message>
        <source>{count} elements</source>
        <translation>{count} 个元素</translation>
    </message>
    <message>
        <source>What is wrong with the design</source>
        <translation>样式中的问题</translation>
    </message>
    <message>
        <source>{fault} And {count} more.</source>
        <translation>{fault}另有 {count} 人。</translation>
    </message>
    <message>
        <source>Nothing is wrong with this design.</source>
        <translation>这个样式没有问题。</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}。</translation>
    </message>
    <message>
        <source>{element}: {fault}</source>
        <translation>{element}：{fault}</translation>
    </message>
    <message>
        <source>New from a built-in template…</source>
        <translation>用自带模板新建…</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Export as a file…</source>
        <translation>导出为文件…</translation>
    </message>
    <message>
        <source>A name has a to z, digits and hyphens.</source>
        <translation>名称只能用 a 到 z、数字和连字符。</translation>
    </message>
    <message>
        <source>Change the title</source>
        <translation>更改标题</translation>
    </message>
    <message>
        <source>Open a template</source>
        <translation>打开模板</translation>
    </message>
    <message>
        <source>Templates (*{json} *{package})</source>
        <translation>模板 (*{json} *{package})</translation>
    </message>
    <message>
        <source>Export the template</source>
        <translation>导出模板</translation>
    </message>
    <message>
        <source>Template package (*{package})</source>
        <translation>模板包 (*{package})</translation>
    </message>
    <message>
        <source>Longest name</source>
        <translation>最长的姓名</translation>
    </message>
    <message>
        <source>Rarest characters</source>
        <translation>最生僻的字</translation>
    </message>
    <message>
        <source>Longest unit</source>
        <translation>最长的单位</translation>
    </message>
    <message>
        <source>Shortest name</source>
        <translation>最短的姓名</translation>
    </message>
    <message>
        <source>Emptiest</source>
        <translation>内容最少</translation>
    </message>
    <message>
        <source>With a photo</source>
        <translation>带照片</translation>
    </message>
    <message>
        <source>Without a photo</source>
        <translation>无照片</translation>
    </message>
    <message>
        <source>Save as your own template</source>
        <translation>存为自己的模板</translation>
    </message>
    <message>
        <source>Name: a to z, digits and hyphens</source>
        <translation>名称：a 到 z、数字和连字符</translation>
    </message>
    <message>
        <source>Title, as people read it</source>
        <translation>标题（供人阅读）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>New from a built-in template</source>
        <translation>用自带模板新建</translation>
    </message>
    <message>
        <source>{width} × {height} mm, to fold</source>
        <translation>{width} × {height} 毫米，对折</translation>
    </message>
    <message>
        <source>{width} × {height} mm</source>
        <translation>{width} × {height} 毫米</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Save your changes?</source>
        <translation>保存改动吗？</translation>
    </message>
    <message>
        <source>What you changed since the template was saved is lost otherwise.</source>
        <translation>否则，模板上次保存以后的改动会丢失。</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>放弃改动</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Ceremony</source>
        <translation>典礼</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>简洁</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>临时到场</translation>
    </message>
    <message>
        <source>{why}: {who}</source>
        <translation>{why}：{who}</translation>
    </message>
    <message>
        <source>The design on other badges</source>
        <translation>这个设计在其他胸牌上的样子</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>QR symbol</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线条</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name in Latin letters</source>
        <translation>拉丁字母姓名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>Title of the course, in its own language</source>
        <translation>培训班名称（本班语言）</translation>
    </message>
    <message>
        <source>Title of the course, in the other language</source>
        <translation>培训班名称（另一种语言）</translation>
    </message>
    <message>
        <source>English title of the course</source>
        <translation>培训班英文名称</translation>
    </message>
    <message>
        <source>Chinese title of the course</source>
        <translation>培训班中文名称</translation>
    </message>
    <message>
        <source>Days of the course</source>
        <translation>培训日期</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Organizer</source>
        <translation>主办单位</translation>
    </message>
    <message>
        <source>Language of the course (zh or en)</source>
        <translation>培训班语言（zh 或 en）</translation>
    </message>
    <message>
        <source>Back, folded over</source>
        <translation>背面（对折）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>背面</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>正面</translation>
    </message>
    <message>
        <source>{kind} {name}, {width} by {height} mm, {x} mm from the left, {y} mm from the top</source>
        <translation>{kind} {name}，宽 {width} 毫米、高 {height} 毫米，距左边 {x} 毫米，距上边 {y} 毫米</translation>
    </message>
    <message>
        <source>Elements, the topmost first</source>
        <translation>元素，最上层在前</translation>
    </message>
    <message>
        <source>Change the order</source>
        <translation>更改层次</translation>
    </message>
    <message>
        <source>{name} · {kind}</source>
        <translation>{name} · {kind}</translation>
    </message>
    <message>
        <source>Your text</source>
        <translation>文字内容</translation>
    </message>
    <message>
        <source>Align and distribute them with Arrange.</source>
        <translation>用“排列”来对齐和分布。</translation>
    </message>
    <message>
        <source>Modules of {module} mm, read by a webcam up to {far} cm. {least} mm at least.</source>
        <translation>每格 {module} 毫米，摄像头在 {far} 厘米内可读。边长至少 {least} 毫米。</translation>
    </message>
    <message>
        <source>the card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Change {field} of {what}</source>
        <translation>更改 {what} 的{field}</translation>
    </message>
    <message>
        <source>Smaller than {side} mm it is not read for certain: it stays so.</source>
        <translation>小于 {side} 毫米就不能保证读出，因此保持这个大小。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Other colour…</source>
        <translation>其他颜色…</translation>
    </message>
    <message>
        <source>the same for all</source>
        <translation>全部相同</translation>
    </message>
    <message>
        <source>{what} depends on</source>
        <translation>{what}取决于</translation>
    </message>
    <message>
        <source>{count} more cases are kept as the file has them.</source>
        <translation>文件中另有 {count} 种情况，保持不变。</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>by {field}</source>
        <translation>按{field}</translation>
    </message>
    <message>
        <source>Insert a field</source>
        <translation>插入字段</translation>
    </message>
    <message>
        <source>whole picture</source>
        <translation>显示整张图片</translation>
    </message>
    <message>
        <source>fill the box</source>
        <translation>填满方框</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适应方式</translation>
    </message>
    <message>
        <source>Rounded corners</source>
        <translation>圆角</translation>
    </message>
    <message>
        <source>always; or group == &apos;A&apos;</source>
        <translation>总是；或 group == &apos;A&apos;</translation>
    </message>
    <message>
        <source>Printed when</source>
        <translation>打印条件</translation>
    </message>
    <message>
        <source>Name of the element</source>
        <translation>元素名称</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>距左边</translation>
    </message>
    <message>
        <source>From the top</source>
        <translation>距上边</translation>
    </message>
    <message>
        <source>Side, with the white margin</source>
        <translation>边长（含白边）</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Turned clockwise</source>
        <translation>顺时针旋转</translation>
    </message>
    <message>
        <source>Largest size</source>
        <translation>最大字号</translation>
    </message>
    <message>
        <source>Smallest size</source>
        <translation>最小字号</translation>
    </message>
    <message>
        <source>regular</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>bold</source>
        <translation>粗体</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>字重</translation>
    </message>
    <message>
        <source>Lines at most</source>
        <translation>最多行数</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>in the middle</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>下</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>水平</translation>
    </message>
    <message>
        <source>Up and down</source>
        <translation>垂直</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>where names may</source>
        <translation>姓名可断处</translation>
    </message>
    <message>
        <source>between any characters</source>
        <translation>任意字之间</translation>
    </message>
    <message>
        <source>Lines break</source>
        <translation>换行位置</translation>
    </message>
    <message>
        <source>A space in names of two characters: 张&#x3000;三</source>
        <translation>两字姓名中间加空格：张&#x3000;三</translation>
    </message>
    <message>
        <source>Letter spacing</source>
        <translation>字距</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Line colour</source>
        <translation>线条颜色</translation>
    </message>
    <message>
        <source>Line width</source>
        <translation>线宽</translation>
    </message>
    <message>
        <source>Dashes</source>
        <translation>虚线</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Chinese title</source>
        <translation>中文标题</translation>
    </message>
    <message>
        <source>Width of the card</source>
        <translation>卡片宽</translation>
    </message>
    <message>
        <source>Height of the card</source>
        <translation>卡片高</translation>
    </message>
    <message>
        <source>Colour over the edge</source>
        <translation>出血</translation>
    </message>
    <message>
        <source>Two sides</source>
        <translation>两面</translation>
    </message>
    <message>
        <source>Fold over: the back is printed upside down above the front</source>
        <translation>对折：背面倒印在正面上方</translation>
    </message>
    <message>
        <source>Slot for a lanyard&apos;s clip</source>
        <translation>挂绳夹孔</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>Not here yet</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>现场登记</translation>
    </message>
    <message>
        <source>Undo last</source>
        <translation>撤销上一次</translation>
    </message>
</context>
<context>
    <name>ToolsMenu</name>
    <message>
        <source>Note for {name}…</source>
        <translation>给 {name} 写备注…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <source>Register a walk-in…</source>
        <translation>现场登记…</translation>
    </message>
    <message>
        <source>Lists of this session…</source>
        <translation>本场名单…</translation>
    </message>
    <message>
        <source>Enter a paper sign-in sheet…</source>
        <translation>录入纸质签到表…</translation>
    </message>
    <message>
        <source>Everybody out…</source>
        <translation>全部离场…</translation>
    </message>
    <message>
        <source>Check before the doors open…</source>
        <translation>开门前检查…</translation>
    </message>
    <message>
        <source>Rehearse on a copy…</source>
        <translation>用副本演练…</translation>
    </message>
    <message>
        <source>PIN of this laptop…</source>
        <translation>本机 PIN…</translation>
    </message>
    <message>
        <source>Lock: only the door</source>
        <translation>锁定：只显示签到</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>快捷键…</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>轻</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Loud</source>
        <translation>响</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Until the next scan</source>
        <translation>直到下次扫码</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>A verdict stays</source>
        <translation>结果停留</translation>
    </message>
    <message>
        <source>Show phones in the lists</source>
        <translation>名单中显示电话</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>NOT UNDONE</source>
        <translation>未能撤销</translation>
    </message>
    <message>
        <source>The scan at {time} does not count any more.</source>
        <translation>{time} 的扫码不再计入。</translation>
    </message>
    <message>
        <source>{people} are inside again.</source>
        <translation>{people}重新计为在场。</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>UNDONE</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>let in by hand: {reason}</source>
        <translation>人工放行：{reason}</translation>
    </message>
    <message>
        <source>Badge {number}</source>
        <translation>胸牌 {number}</translation>
    </message>
    <message>
        <source>Group {group}</source>
        <translation>第 {group} 组</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>编号 {number}</translation>
    </message>
    <message>
        <source>The timetable has no further session.</source>
        <translation>日程中没有后续场次。</translation>
    </message>
    <message>
        <source>Next: {title} opens at {time}</source>
        <translation>下一场：{title} {time} 开门</translation>
    </message>
    <message>
        <source>Next: {title} ({room}) opens at {time}</source>
        <translation>下一场：{title}（{room}）{time} 开门</translation>
    </message>
    <message>
        <source>{before}. {after}</source>
        <translation>{before}。{after}</translation>
    </message>
    <message>
        <source>Admitted {time}</source>
        <translation>{time} 签到</translation>
    </message>
    <message>
        <source>WELCOME</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>{minutes} late</source>
        <translation>迟到 {minutes}</translation>
    </message>
    <message>
        <source>LATE</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>On leave, granted by {by}: {why}</source>
        <translation>已请假，批准人 {by}：{why}</translation>
    </message>
    <message>
        <source>Admitted {time}. Tell the organizer</source>
        <translation>{time} 签到。请告知会务组</translation>
    </message>
    <message>
        <source>ON LEAVE, BUT HERE</source>
        <translation>请假，但已到场</translation>
    </message>
    <message>
        <source>Genuine badge, not yet known at this door. The name comes with the next exchange</source>
        <translation>胸牌真实，本入口暂无资料。下次交换数据后显示姓名</translation>
    </message>
    <message>
        <source>WELCOME, NAME TO FOLLOW</source>
        <translation>欢迎，姓名待补</translation>
    </message>
    <message>
        <source>Here for {minutes}</source>
        <translation>在场 {minutes}</translation>
    </message>
    <message>
        <source>came in at {time}</source>
        <translation>{time} 入场</translation>
    </message>
    <message>
        <source>GOODBYE</source>
        <translation>再见</translation>
    </message>
    <message>
        <source>Out at {time}</source>
        <translation>{time} 离场</translation>
    </message>
    <message>
        <source>Went out at {time}</source>
        <translation>{time} 离开</translation>
    </message>
    <message>
        <source>Back in at {time}</source>
        <translation>{time} 返场</translation>
    </message>
    <message>
        <source>WELCOME BACK</source>
        <translation>欢迎回来</translation>
    </message>
    <message>
        <source>Came in at {time}</source>
        <translation>{time} 已入场</translation>
    </message>
    <message>
        <source>Came in at {time} through {door}</source>
        <translation>{time} 已从 {door} 入场</translation>
    </message>
    <message>
        <source>ALREADY IN</source>
        <translation>已签过到</translation>
    </message>
    <message>
        <source>No need to do anything</source>
        <translation>无需处理</translation>
    </message>
    <message>
        <source>ANOTHER SESSION</source>
        <translation>不在本场</translation>
    </message>
    <message>
        <source>Not expected in {here}, nor in a later session</source>
        <translation>不在 {here} 名单，也没有后续场次</translation>
    </message>
    <message>
        <source>Send to the organizer</source>
        <translation>请引导至会务组</translation>
    </message>
    <message>
        <source>Expected in {title} at {when}</source>
        <translation>应参加 {when} 的 {title}</translation>
    </message>
    <message>
        <source>Expected in {room} at {when}: {title}</source>
        <translation>应于 {when} 到 {room}：{title}</translation>
    </message>
    <message>
        <source>Show the way to {room}</source>
        <translation>请引导至 {room}</translation>
    </message>
    <message>
        <source>Show the way there</source>
        <translation>请引导前往</translation>
    </message>
    <message>
        <source>Ask to come back then</source>
        <translation>请届时再来</translation>
    </message>
    <message>
        <source>NO SESSION NOW</source>
        <translation>当前没有场次</translation>
    </message>
    <message>
        <source>{title} opens at {time}</source>
        <translation>{title} {time} 开门</translation>
    </message>
    <message>
        <source>NOT OPEN YET</source>
        <translation>尚未开门</translation>
    </message>
    <message>
        <source>Ask to come back at {time}</source>
        <translation>请 {time} 再来</translation>
    </message>
    <message>
        <source>{title} ended at {time}</source>
        <translation>{title} 已于 {time} 结束</translation>
    </message>
    <message>
        <source>SESSION IS OVER</source>
        <translation>本场已结束</translation>
    </message>
    <message>
        <source>Replaced at the desk</source>
        <translation>已在服务台换发</translation>
    </message>
    <message>
        <source>Replaced at the desk on {moment}</source>
        <translation>已于 {moment} 在服务台换发</translation>
    </message>
    <message>
        <source>OLD BADGE</source>
        <translation>旧胸牌</translation>
    </message>
    <message>
        <source>Ask for the new badge; take this one in</source>
        <translation>请出示新胸牌；收回此牌</translation>
    </message>
    <message>
        <source>This badge was withdrawn</source>
        <translation>此胸牌已作废</translation>
    </message>
    <message>
        <source>This badge was withdrawn on {moment}</source>
        <translation>此胸牌已于 {moment} 作废</translation>
    </message>
    <message>
        <source>Take this badge in; send to the organizer</source>
        <translation>收回此胸牌；请引导至会务组</translation>
    </message>
    <message>
        <source>BADGE WITHDRAWN</source>
        <translation>胸牌已作废</translation>
    </message>
    <message>
        <source>No longer on the course</source>
        <translation>已不在本班</translation>
    </message>
    <message>
        <source>No longer on the course since {moment}</source>
        <translation>自 {moment} 起已不在本班</translation>
    </message>
    <message>
        <source>LEFT THE COURSE</source>
        <translation>已退出培训班</translation>
    </message>
    <message>
        <source>It belongs to: {title}</source>
        <translation>属于：{title}</translation>
    </message>
    <message>
        <source>BADGE OF ANOTHER COURSE</source>
        <translation>其他培训班的胸牌</translation>
    </message>
    <message>
        <source>Show the way to that course</source>
        <translation>请引导至该培训班</translation>
    </message>
    <message>
        <source>This badge was not issued here</source>
        <translation>此胸牌不是本处发放</translation>
    </message>
    <message>
        <source>NOT GENUINE</source>
        <translation>非真胸牌</translation>
    </message>
    <message>
        <source>Do not let in; call the organizer</source>
        <translation>不要放行；请叫会务组</translation>
    </message>
    <message>
        <source>Not a badge of this program</source>
        <translation>不是本程序的胸牌</translation>
    </message>
    <message>
        <source>NOT A BADGE</source>
        <translation>不是胸牌</translation>
    </message>
    <message>
        <source>Ask for the course badge</source>
        <translation>请出示培训班胸牌</translation>
    </message>
</context>
<context>
    <name>VerdictPanel</name>
    <message>
        <source>Goes out now</source>
        <translation>现在离场</translation>
    </message>
    <message>
        <source>Let in anyway …</source>
        <translation>仍然放行…</translation>
    </message>
</context>
<context>
    <name>WalkInSheet</name>
    <message>
        <source>Register a walk-in</source>
        <translation>现场登记</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Register, print and check in</source>
        <translation>登记、打印并签到</translation>
    </message>
    <message>
        <source>On the roster already? Choose the person:</source>
        <translation>名册上已有此人？请选择：</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>well</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>需注意</translation>
    </message>
    <message>
        <source>not well</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>not yet known</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>{check}: {state}. {found}</source>
        <translation>{check}：{state}。{found}</translation>
    </message>
</context>
</TS>
