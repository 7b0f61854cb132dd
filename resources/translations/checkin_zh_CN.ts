<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Attendance</name>
    <message>
        <source>This standing was not corrected: there is nothing to take back.</source>
        <translation>这条考勤没有更正过：没有可以撤回的内容。</translation>
    </message>
    <message>
        <source>It is {state} already.</source>
        <translation>已经是“{state}”。</translation>
    </message>
    <message>
        <source>A standing cannot be set to {state}. Choose one of: {known}.</source>
        <translation>考勤不能设为 {state}。请选择：{known}。</translation>
    </message>
    <message>
        <source>Expected: this session is for everybody.</source>
        <translation>应到：本场次面向全体学员。</translation>
    </message>
    <message>
        <source>Expected: this session is for {groups}.</source>
        <translation>应到：本场次面向 {groups}。</translation>
    </message>
    <message>
        <source>Not expected: this session is for {groups}, the group here is {group}.</source>
        <translation>无需参加：本场次面向 {groups}，此人组别为 {group}。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Left the course at {when}, before this session: not expected.</source>
        <translation>{when} 退出培训班，早于本场次：无需参加。</translation>
    </message>
    <message>
        <source>Left the course at {when}, after this session began.</source>
        <translation>{when} 退出培训班，晚于本场次开始。</translation>
    </message>
    <message>
        <source>No scan let this person in.</source>
        <translation>没有入场扫码记录。</translation>
    </message>
    <message>
        <source>{time}: let through against the rules by {who}: {reason}.</source>
        <translation>{time}：{who} 人工放行：{reason}。</translation>
    </message>
    <message>
        <source>The scan of {time} was undone by {who}, so it does not count: {reason}.</source>
        <translation>{time} 的扫码已由 {who} 撤销，不计入：{reason}。</translation>
    </message>
    <message>
        <source>First way in at {time}, {door}, {source}.</source>
        <translation>首次入场 {time}，{door}，{source}。</translation>
    </message>
    <message>
        <source>That time was written on paper, and typed in at {typed}.</source>
        <translation>该时间记在纸上，于 {typed} 录入。</translation>
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
        <translation>{time} 离场，{end} 前未返回：早退。</translation>
    </message>
    <message>
        <source>Went out at {time}, not before the end at {end}: stayed.</source>
        <translation>{time} 离场，不早于 {end} 结束：全程在场。</translation>
    </message>
    <message>
        <source>Went out in between, and came back at {time}.</source>
        <translation>中途离场，{time} 返回。</translation>
    </message>
    <message>
        <source>{time}, {door}: not let through ({outcome}), so it changes nothing.</source>
        <translation>{time}，{door}：未放行（{outcome}），不影响结果。</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>已清除</translation>
    </message>
    <message>
        <source>On leave by {who}, but came: the leave does not count. Reason: {reason}.</source>
        <translation>{who} 准假，但本人到场：请假不计。原因：{reason}。</translation>
    </message>
    <message>
        <source>On leave by {who}: excused. Reason: {reason}.</source>
        <translation>{who} 准假：记为请假。原因：{reason}。</translation>
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
        <translation>{time} 的扫码在结束当天之后存入，已报送的文件中没有。重新打开当天才能报送。</translation>
    </message>
    <message>
        <source>{when}: {who} set it from {was} to {state}. Reason: {reason}.</source>
        <translation>{when}：{who} 由“{was}”改为“{state}”。原因：{reason}。</translation>
    </message>
    <message>
        <source>{when}: {who} took the correction back. Reason: {reason}.</source>
        <translation>{when}：{who} 撤回了更正。原因：{reason}。</translation>
    </message>
    <message>
        <source>A correction stands above what scans and leave say.</source>
        <translation>更正优先于扫码和请假。</translation>
    </message>
    <message>
        <source>So this person is not counted in this session.</source>
        <translation>因此本场次不统计此人。</translation>
    </message>
    <message>
        <source>So: {state}, {minutes} minutes.</source>
        <translation>结论：{state}，{minutes} 分钟。</translation>
    </message>
    <message>
        <source>So: {state}.</source>
        <translation>结论：{state}。</translation>
    </message>
    <message>
        <source>Sign-in sheets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendance shows who came, once there are a course and a roster.</source>
        <translation type="unfinished"></translation>
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
        <translation>正在统计考勤……</translation>
    </message>
    <message>
        <source>Write sign-in sheets into this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing sign-in sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sheets} written into {folder}.</source>
        <translation type="unfinished"></translation>
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
        <translation>文件已不在此处。</translation>
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
        <translation>{time} 后迟到</translation>
    </message>
    <message>
        <source>Arrivals, all days</source>
        <translation>到场曲线，全部日期</translation>
    </message>
    <message>
        <source>Nobody has come yet.</source>
        <translation>还没有人到场。</translation>
    </message>
    <message>
        <source>{session}: {start} at the start, {came} in the end.</source>
        <translation>{session}：开始时 {start} 人，最终 {came} 人。</translation>
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
        <translation>单元格明细</translation>
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
        <translation>合计明细</translation>
    </message>
    <message>
        <source>All  {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not here  {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late  {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left early  {n}</source>
        <translation>早退  {n}</translation>
    </message>
    <message>
        <source>Absent  {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excused  {n}</source>
        <translation type="unfinished"></translation>
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
        <source>Find by name, pinyin, number or unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All days</source>
        <translation>全部日期</translation>
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
        <translation>扫码记录保持不变；总部会看到原因。</translation>
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
        <translation>以扫码为准</translation>
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
        <translation>批准人（不填则为您）</translation>
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
        <translation>它连同您的原因留在流水中，但不再计入。</translation>
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
        <translation>撤销后未到者记为缺席。</translation>
    </message>
    <message>
        <source>Attendance of all sessions</source>
        <translation>全部场次考勤</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>各场合计</translation>
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
        <translation>最低：{low} {low_share}。最高：{high} {high_share}。共 {n} 行。</translation>
    </message>
    <message>
        <source>Counting the attendance</source>
        <translation>正在统计考勤</translation>
    </message>
    <message>
        <source>Counting what is new</source>
        <translation>正在统计新记录</translation>
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
        <translation>本场次没有。</translation>
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
        <translation>以扫码为准</translation>
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
        <translation>录入于 {moment}</translation>
    </message>
    <message>
        <source>Let through: {reason}</source>
        <translation>人工放行：{reason}</translation>
    </message>
    <message>
        <source>Undone by {who}: {reason}</source>
        <translation>{who} 已撤销：{reason}</translation>
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
    <name>CameraView</name>
    <message>
        <source>The camera is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the camera</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Certificates</name>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find by name, number or unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who earned a certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting what was attended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates with number and code for {people}. This cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue for {people}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issuing certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print certificates into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue for {people}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print {certificates}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{certificates} issued, ready to be printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {pages}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the rule…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave counts as attended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A certificate asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify: number and code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number and code of a certificate to verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what stands on the certificate, or scan its symbol.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No certificate {number} of this course is known on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not genuine: {number} was issued, but with another code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genuine: {number}. The name was erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genuine: {number} was issued to {name}, {person}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the number and the ten digits of the code, such as {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All  {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earned, to be issued  {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet  {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued  {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A certificate asks for {share} of the hours. Leave does not count as attended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A certificate asks for {share} of the hours. Leave counts as attended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A certificate asks for {share} of the sessions. Leave does not count as attended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A certificate asks for {share} of the sessions. Leave counts as attended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">姓名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished">单位</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation type="unfinished">实到</translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished">出勤率</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{attended} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs {needed}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>All sessions of the day have ended.</source>
        <translation>当天各场次均已结束。</translation>
    </message>
    <message>
        <source>{session} ends at {end}</source>
        <translation>{session} 于 {end} 结束</translation>
    </message>
    <message>
        <source>Sessions that have not ended: {number}.</source>
        <translation>尚未结束的场次：{number}。</translation>
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
        <translation>没有扫码、将记为缺席的人数：{number}。</translation>
    </message>
    <message>
        <source>Look for sheets of paper and leave that were not typed in yet.</source>
        <translation>请查找尚未录入的纸质签到表和请假。</translation>
    </message>
    <message>
        <source>Every walk-in was found on the roster.</source>
        <translation>现场登记人员均已在名册上找到。</translation>
    </message>
    <message>
        <source>Walk-ins who were not found on the roster: {number}.</source>
        <translation>未在名册上找到的现场登记人员：{number}。</translation>
    </message>
    <message>
        <source>Find out on the page Roster who they are; their scans go with them.</source>
        <translation>请在“名册”页查明身份；其扫码随人归入。</translation>
    </message>
    <message>
        <source>Every badge that was let in has a name.</source>
        <translation>入场的胸牌均有姓名。</translation>
    </message>
    <message>
        <source>Badges without a name that were let in: {number}.</source>
        <translation>已入场但没有姓名的胸牌：{number}。</translation>
    </message>
    <message>
        <source>Take in the journal of the door that issued them; until then they count for nobody.</source>
        <translation>请导入发放这些胸牌的入口的流水；在此之前不计入任何人。</translation>
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
        <translation>请询问胸牌是否出借或被复制。撤销不属于本人的扫码。</translation>
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
        <translation>总部会看到原因。误放行的请撤销。</translation>
    </message>
    <message>
        <source>{who}: {time}, days from the session</source>
        <translation>{who}：{time}，与场次相差数日</translation>
    </message>
    <message>
        <source>The clocks of all doors were steady.</source>
        <translation>各入口的时钟均正常。</translation>
    </message>
    <message>
        <source>Times that cannot be right: {number}.</source>
        <translation>不可能正确的时间：{number}。</translation>
    </message>
    <message>
        <source>Set the clock of that computer. Correct the standings that it made wrong.</source>
        <translation>请校准该电脑的时钟，并更正因此出错的考勤。</translation>
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
        <translation>{name}（{device}）：{number} 条流水，最后一条 {time}</translation>
    </message>
    <message>
        <source>Devices whose entries are here without a gap: {number}.</source>
        <translation>流水完整的设备：{number}。</translation>
    </message>
    <message>
        <source>Devices of which entries are missing: {names}.</source>
        <translation>流水有缺失的设备：{names}。</translation>
    </message>
    <message>
        <source>Take in the newest journal of these doors before the day is closed.</source>
        <translation>结束当天前请导入这些入口的最新流水。</translation>
    </message>
    <message>
        <source>Badge {badge}</source>
        <translation>胸牌 {badge}</translation>
    </message>
    <message>
        <source>{name} ({device}): the time went back from {before} to {after}</source>
        <translation>{name}（{device}）：时间由 {before} 退回 {after}</translation>
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
        <translation>未结束。请先处理，或加 --anyway 结束。</translation>
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
        <translation>      …… 另有 {number} 项</translation>
    </message>
    <message>
        <source>Leave granted: {number} sessions.</source>
        <translation>已准假：{number} 个场次。</translation>
    </message>
    <message>
        <source>Leave withdrawn: {number} sessions.</source>
        <translation>已撤销请假：{number} 个场次。</translation>
    </message>
    <message>
        <source>{file}: {number} records.</source>
        <translation>{file}：{number} 条记录。</translation>
    </message>
    <message>
        <source>Erase for good? Number, unit and scans stay, without a name.</source>
        <translation>永久清除？编号、单位和扫码保留，但没有姓名。</translation>
    </message>
    <message>
        <source>Erased: {people} people, {records} records with personal data.</source>
        <translation>已清除：{people} 人，{records} 条个人信息记录。</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n trainee(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sign-in sheet(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Course</name>
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
        <source>{name} is not a course file in TOML: {error}.</source>
        <translation>{name} 不是 TOML 培训班文件：{error}。</translation>
    </message>
    <message>
        <source>a text in quotes: &quot;…&quot;</source>
        <translation>加引号的文字："…"</translation>
    </message>
    <message>
        <source>a list of texts: [&quot;…&quot;, &quot;…&quot;]</source>
        <translation>文字列表：["…", "…"]</translation>
    </message>
    <message>
        <source>a date with a time: 2020-12-07T09:00:00</source>
        <translation>带时间的日期：2020-12-07T09:00:00</translation>
    </message>
    <message>
        <source>a date: 2021-12-31</source>
        <translation>日期：2021-12-31</translation>
    </message>
    <message>
        <source>a number of whole minutes</source>
        <translation>整数分钟</translation>
    </message>
    <message>
        <source>a number: 1 or 0.5</source>
        <translation>数字：1 或 0.5</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a table that begins with [certificate]</source>
        <translation>以 [certificate] 开头的表</translation>
    </message>
    <message>
        <source>tables that begin with [[session]], in two brackets</source>
        <translation>以 [[session]]（双方括号）开头的表</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Chinese title</source>
        <translation>中文标题</translation>
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
        <translation>主办单位</translation>
    </message>
    <message>
        <source>guiding body</source>
        <translation>指导单位</translation>
    </message>
    <message>
        <source>keep until</source>
        <translation>保存至</translation>
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
        <translation>参加组别</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>It belongs to the course: write it above the first [[session]].</source>
        <translation>它属于培训班：请写在第一个 [[session]] 之上。</translation>
    </message>
    <message>
        <source>It belongs to the course: write it above [certificate].</source>
        <translation>它属于培训班：请写在 [certificate] 之上。</translation>
    </message>
    <message>
        <source>Did you mean &apos;{close}&apos;?</source>
        <translation>是否指“{close}”？</translation>
    </message>
    <message>
        <source>Known are: {keys}.</source>
        <translation>可用的有：{keys}。</translation>
    </message>
    <message>
        <source>The course</source>
        <translation>培训班</translation>
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
        <source>The course: the time zone &apos;{zone}&apos; is not known. {hint}</source>
        <translation>培训班：时区“{zone}”不存在。{hint}</translation>
    </message>
    <message>
        <source>The course: &apos;language&apos; must be zh_CN or en, not {language}.</source>
        <translation>培训班：“language”必须是 zh_CN 或 en，不能是 {language}。</translation>
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
        <source>{name} has 1 problem:</source>
        <translation>{name} 有 1 个问题：</translation>
    </message>
    <message>
        <source>{name} has {count} problems:</source>
        <translation>{name} 有 {count} 个问题：</translation>
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
        <source>{where}: &apos;{key}&apos; is longer than {most} characters.</source>
        <translation>{where}：“{key}”超过 {most} 个字符。</translation>
    </message>
    <message>
        <source>The certificate</source>
        <translation>结业证书</translation>
    </message>
    <message>
        <source>The certificate: &apos;basis&apos; must be sessions or hours, not {basis}.</source>
        <translation>结业证书：“basis”必须是 sessions 或 hours，不能是 {basis}。</translation>
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
        <source>The course has {count} sessions; there can be {most} at most.</source>
        <translation>培训班有 {count} 个场次，最多 {most} 个。</translation>
    </message>
    <message>
        <source>Session {number} must be a table that begins with [[session]].</source>
        <translation>第 {number} 个场次必须是以 [[session]] 开头的表。</translation>
    </message>
    <message>
        <source>{where}: &apos;{key}&apos; must be 0 to {most} minutes, not {minutes}.</source>
        <translation>{where}：“{key}”必须是 0 至 {most} 分钟，不能是 {minutes}。</translation>
    </message>
    <message>
        <source>{where}: &apos;{key}&apos; must be 0 to {most}, not {number}.</source>
        <translation>{where}：“{key}”必须在 0 至 {most} 之间，不能是 {number}。</translation>
    </message>
    <message>
        <source>{where}: the year {year} is not from {first} to {last}.</source>
        <translation>{where}：年份 {year} 不在 {first} 到 {last} 之间。</translation>
    </message>
    <message>
        <source>{where}: {time} does not exist in {zone}: the clocks are put forward then.</source>
        <translation>{where}：{zone} 没有 {time} 这一时刻：当时钟表拨快。</translation>
    </message>
    <message>
        <source>The code &apos;{code}&apos; is given to {count} sessions. Give each its own.</source>
        <translation>代码“{code}”用于 {count} 个场次。请各用各的代码。</translation>
    </message>
    <message>
        <source>Write it as Asia/Shanghai or Europe/Berlin.</source>
        <translation>请写成 Asia/Shanghai 或 Europe/Berlin。</translation>
    </message>
    <message>
        <source>{where}: &apos;expected&apos; names a group without a name. Leave the list empty for everybody.</source>
        <translation>{where}：“expected”中有空的组名。全员参加请留空列表。</translation>
    </message>
    <message>
        <source>{where}: {time} comes twice in {zone}: the clocks are put back then. Write which one: {one} or {other}.</source>
        <translation>{where}：{zone} 的 {time} 出现两次：当时钟表拨慢。请写明是 {one} 还是 {other}。</translation>
    </message>
    <message>
        <source>in {room}</source>
        <translation>（同在 {room}）</translation>
    </message>
    <message>
        <source>for the same people ({groups})</source>
        <translation>（参加人员相同：{groups}）</translation>
    </message>
    <message>
        <source>for the same people (everybody)</source>
        <translation>（参加人员相同：全员）</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one}和{other}</translation>
    </message>
    <message>
        <source>Two sessions overlap {shared}: {both}.</source>
        <translation>两个场次时间重叠{shared}：{both}。</translation>
    </message>
    <message>
        <source>{begin} to {end}</source>
        <translation>{begin} 至 {end}</translation>
    </message>
    <message>
        <source>&apos;{title}&apos; ({span})</source>
        <translation>“{title}”（{span}）</translation>
    </message>
    <message>
        <source>{name} has more than {most} events: it is not the timetable of one course.</source>
        <translation>{name} 超过 {most} 个日程项：不是一个培训班的日程。</translation>
    </message>
    <message>
        <source>{name} is not a calendar that can be read: {error}.</source>
        <translation>{name} 不是可以读取的日历：{error}。</translation>
    </message>
    <message>
        <source>{where} is an all-day event. Give it a start and an end, or delete it.</source>
        <translation>{where} 是全天日程。请填写开始和结束时间，或删除它。</translation>
    </message>
    <message>
        <source>{where}: the time zone &apos;{zone}&apos; is not known.</source>
        <translation>{where}：时区“{zone}”不存在。</translation>
    </message>
    <message>
        <source>{name} is not a calendar: it does not begin so.</source>
        <translation>{name} 不是日历：开头不符。</translation>
    </message>
    <message>
        <source>{name} has no table of sessions. Head its columns Title, Start and End, or 标题, 开始 and 结束; an export of a course shows how.</source>
        <translation>{name} 中没有场次表。请将列标题写成“标题”“开始”“结束”（或 Title、Start、End）；可参照导出的培训班文件。</translation>
    </message>
    <message>
        <source>{name} has no session: write one below the headings.</source>
        <translation>{name} 中没有场次：请在标题行下填写。</translation>
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
        <translation>{name} 中没有日程项。</translation>
    </message>
    <message>
        <source>Event {number} (&apos;{title}&apos;)</source>
        <translation>第 {number} 个日程项（“{title}”）</translation>
    </message>
    <message>
        <source>{name} names no time zone. Make the course first.</source>
        <translation>{name} 没有写明时区。请先新建培训班。</translation>
    </message>
    <message>
        <source>{name} is too large for a timetable.</source>
        <translation>{name} 太大，不是日程文件。</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>没有文件 {path}。</translation>
    </message>
    <message>
        <source>{path} is a folder. Give the file in it.</source>
        <translation>{path} 是文件夹。请选择其中的文件。</translation>
    </message>
    <message>
        <source>{name} does not say of which course it is: it has no sheet &apos;Course&apos;. Make the course first, then import the timetable into it.</source>
        <translation>{name} 没有写明属于哪个培训班：缺少“Course”工作表。请先新建培训班，再导入日程。</translation>
    </message>
    <message>
        <source>{where} repeats more than {most} times. Make single events of those that count.</source>
        <translation>{where} 重复超过 {most} 次。请把需要的改为单次日程。</translation>
    </message>
    <message>
        <source>{where} repeats without an end. Give the series an end in the calendar.</source>
        <translation>{where} 无限期重复。请在日历中设定结束日期。</translation>
    </message>
    <message>
        <source>{where} repeats in a way that is not understood. Make single events of the series.</source>
        <translation>{where} 的重复方式无法识别。请改为单次日程。</translation>
    </message>
    <message>
        <source>{where} goes on for more than a year. Make single events of those that count.</source>
        <translation>{where} 持续超过一年。请把需要的改为单次日程。</translation>
    </message>
    <message>
        <source>Two columns are headed &apos;{heading}&apos;.</source>
        <translation>有两列标题都是“{heading}”。</translation>
    </message>
    <message>
        <source>Row {row}: the day &apos;{day}&apos; is not understood. Write it as 2020-12-07.</source>
        <translation>第 {row} 行：日期“{day}”无法识别。请写成 2020-12-07。</translation>
    </message>
    <message>
        <source>The column &apos;{heading}&apos; is not known. Did you mean &apos;{close}&apos;?</source>
        <translation>列“{heading}”无法识别。是否指“{close}”？</translation>
    </message>
    <message>
        <source>The row &apos;{heading}&apos; of the sheet of the course is not known. Did you mean &apos;{close}&apos;?</source>
        <translation>培训班工作表中的“{heading}”无法识别。是否指“{close}”？</translation>
    </message>
    <message>
        <source>A timetable cannot be written as &apos;{kind}&apos;. Choose one of: {kinds}.</source>
        <translation>日程不能保存为“{kind}”。可选：{kinds}。</translation>
    </message>
    <message>
        <source>{name} brings along time zones that no calendar program writes, and was not read.</source>
        <translation>{name} 中的时区定义不是日历软件写出的，未予读取。</translation>
    </message>
    <message>
        <source>Give either --everybody or --expect, not both.</source>
        <translation>--everybody 和 --expect 只能用一个。</translation>
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
        <translation>将落在开门时间之外：{count}</translation>
    </message>
    <message>
        <source>Here, then not expected: {count}</source>
        <translation>已到但将不在参加范围：{count}</translation>
    </message>
    <message>
        <source>{day} is closed: its sessions stay as they are. Reopen the day first.</source>
        <translation>{day} 已结束：场次不能更改。请先重新开放这一天。</translation>
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
        <translation>没有这个培训班。</translation>
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
        <translation>该场次</translation>
    </message>
    <message>
        <source>There are scans already: the time zone of the course stays.</source>
        <translation>已有扫码：培训班的时区不能更改。</translation>
    </message>
    <message>
        <source>{code} has no session to copy.</source>
        <translation>{code} 没有可复制的场次。</translation>
    </message>
    <message>
        <source>{day} is no day of a course.</source>
        <translation>{day} 不能作为培训日期。</translation>
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
        <translation>{code} 没有可导出的场次。</translation>
    </message>
    <message>
        <source>There is a course {code} already. Choose another code.</source>
        <translation>已有培训班 {code}。请换一个代码。</translation>
    </message>
    <message>
        <source>{code} has scans, leave or corrections: its code stays. Change its title instead.</source>
        <translation>{code} 已有扫码、请假或更正：代码不能更改。可以更改标题。</translation>
    </message>
    <message>
        <source>Scans of {session}: {scans}. Give a reason to drop it; the scans stay in the journal.</source>
        <translation>{session} 已有扫码 {scans} 次。删除须填写原因；扫码仍保留在日志中。</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
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
        <translation>新建场次</translation>
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
        <translation>复制培训班</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
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
        <translation>将复制“{title}”的全部场次，时刻不变，不含名册。其第一个场次在 {day}。</translation>
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
        <source>Room</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>主讲人</translation>
    </message>
    <message>
        <source>Who is expected</source>
        <translation>参加组别</translation>
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
        <translation>结业权重</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>删除</translation>
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
        <translation>自动编号</translation>
    </message>
    <message>
        <source>This day is closed. To change it, reopen it on the page Delivery.</source>
        <translation>这一天已结束。如需更改，请在“报送”页重新开放。</translation>
    </message>
    <message>
        <source>Take “{title}” out of the timetable? It can be undone.</source>
        <translation>从日程中删除“{title}”？可以撤销。</translation>
    </message>
    <message>
        <source>Scans made: {count}. They stay in the journal. Say why it is taken out.</source>
        <translation>已有扫码 {count} 次，仍保留在日志中。请填写删除原因。</translation>
    </message>
    <message>
        <source>In conflict: {count}</source>
        <translation>冲突：{count}</translation>
    </message>
    <message>
        <source>Save or undo first what you typed.</source>
        <translation>请先保存或撤销已输入的内容。</translation>
    </message>
    <message>
        <source>Undone: {title}</source>
        <translation>已撤销：{title}</translation>
    </message>
    <message>
        <source>Taken out: {title}</source>
        <translation>已删除：{title}</translation>
    </message>
    <message>
        <source>By its titles</source>
        <translation>按标题语言</translation>
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
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Organized by, a line each</source>
        <translation>主办单位（每行一个）</translation>
    </message>
    <message>
        <source>Guided by</source>
        <translation>指导单位</translation>
    </message>
    <message>
        <source>Language of what is printed and sent</source>
        <translation>打印和报送所用语言</translation>
    </message>
    <message>
        <source>A certificate asks for</source>
        <translation>结业要求</translation>
    </message>
    <message>
        <source>of all</source>
        <translation>占全部</translation>
    </message>
    <message>
        <source>A session missed on leave counts as attended</source>
        <translation>请假缺席的场次算作出席</translation>
    </message>
    <message>
        <source>Personal data are to be erased after a day</source>
        <translation>个人信息到期后须删除</translation>
    </message>
    <message>
        <source>Last day on which they are kept</source>
        <translation>保存至</translation>
    </message>
    <message>
        <source>New course</source>
        <translation>新建培训班</translation>
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
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Free: {time}</source>
        <translation>空闲 {time}</translation>
    </message>
    <message>
        <source>ddd d</source>
        <translation>d日</translation>
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
        <translation>更改：{count}</translation>
    </message>
    <message>
        <source>Taken out: {count}</source>
        <translation>删除：{count}</translation>
    </message>
    <message>
        <source>The same: {count}</source>
        <translation>不变：{count}</translation>
    </message>
    <message>
        <source>What is said of the course is changed, too.</source>
        <translation>培训班信息也会更改。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Sessions with scans are taken out. Say why.</source>
        <translation>将删除已有扫码的场次。请填写原因。</translation>
    </message>
    <message>
        <source>{day} {time}  {title}</source>
        <translation>{day} {time}  {title}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 个</translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>Double-click a day, or press N, to make the first session.</source>
        <translation>双击某一天，或按 N 键，新建第一个场次。</translation>
    </message>
    <message>
        <source>Give the course a title, a code and a time zone. Its week then stands here.</source>
        <translation>请填写培训班的标题、代码和时区，之后这里显示其日程。</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>未选择场次。</translation>
    </message>
    <message>
        <source>{title}. {day}, {start} to {end}.</source>
        <translation>{title}。{day}，{start} 至 {end}。</translation>
    </message>
    <message>
        <source>Expected: {groups}.</source>
        <translation>参加组别：{groups}。</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>全员</translation>
    </message>
    <message>
        <source>Overlaps “{title}” ({start} – {end}) {shared}.</source>
        <translation>与“{title}”（{start} – {end}）时间重叠{shared}。</translation>
    </message>
    <message>
        <source>Course shown</source>
        <translation>显示的培训班</translation>
    </message>
    <message>
        <source>As a workbook (XLSX)…</source>
        <translation>工作簿（XLSX）…</translation>
    </message>
    <message>
        <source>As a calendar (ICS)…</source>
        <translation>日历（ICS）…</translation>
    </message>
    <message>
        <source>As a course file (TOML)…</source>
        <translation>培训班文件（TOML）…</translation>
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
        <source>New course…</source>
        <translation>新建培训班…</translation>
    </message>
    <message>
        <source>Copy this course…</source>
        <translation>复制培训班…</translation>
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
        <source>Try the demo</source>
        <translation>试用演示</translation>
    </message>
    <message>
        <source>A course has a title, sessions and a roster. Make one and draw its sessions into the week, import a timetable that an office sent (workbook, calendar or course file), or try the demo.</source>
        <translation>培训班包括标题、场次和名册。可以新建培训班并在日程中画出场次，也可以导入各单位发来的日程（工作簿、日历或培训班文件），或试用演示。</translation>
    </message>
    <message>
        <source>Timetables (*.toml *.xlsx *.xls *.ods *.csv *.ics);;Calendars (*.ics);;All files (*)</source>
        <translation>日程 (*.toml *.xlsx *.xls *.ods *.csv *.ics);;日历 (*.ics);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>正在读取 {file}</translation>
    </message>
    <message>
        <source>Storing the course</source>
        <translation>正在保存培训班</translation>
    </message>
    <message>
        <source>Loading the demo</source>
        <translation>正在载入演示</translation>
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
</context>
<context>
    <name>Date</name>
    <message>
        <source>ddd d MMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d MMMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>January</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>February</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>July</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>August</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>September</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>October</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>November</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>December</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Day</name>
    <message>
        <source>{day} is closed already (revision {revision}). Reopen it first.</source>
        <translation>{day} 已经结束（第 {revision} 版）。请先重新打开。</translation>
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
        <source>{name}, {session}: the correction was taken back by {who}</source>
        <translation>{name}，{session}：{who} 撤回更正</translation>
    </message>
    <message>
        <source>{name}, {session}: set to {state} by {who}</source>
        <translation>{name}，{session}：{who} 设为“{state}”</translation>
    </message>
    <message>
        <source>{name}, {session}: leave withdrawn by {who}</source>
        <translation>{name}，{session}：{who} 撤销请假</translation>
    </message>
    <message>
        <source>{name}, {session}: leave granted by {who}</source>
        <translation>{name}，{session}：{who} 准假</translation>
    </message>
    <message>
        <source>{name}, {session}: {outcome} at {time}, {door}</source>
        <translation>{name}，{session}：{time} {outcome}，{door}</translation>
    </message>
    <message>
        <source>Nobody known</source>
        <translation>未知人员</translation>
    </message>
    <message>
        <source>This course is not in the store.</source>
        <translation>数据库中没有此培训班。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{day} is not a day of {code}. Its days are: {known}.</source>
        <translation>{day} 不是 {code} 的培训日。培训日为：{known}。</translation>
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
    <name>Delivery</name>
    <message>
        <source>Day</source>
        <translation type="unfinished">日期</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished">各场次</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write day file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each day becomes a signed file for headquarters, once there is a course.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Course</source>
        <translation>前往“培训班”</translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished">日期</translation>
    </message>
    <message>
        <source>{closed} of {days} closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write day file into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the file of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the day</source>
        <translation>正在检查当天</translation>
    </message>
    <message>
        <source>{day} is closed. Write its day file now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} is open again.</source>
        <translation type="unfinished">{day} 已重新打开。</translation>
    </message>
    <message>
        <source>Wrote {file}.</source>
        <translation>已写入 {file}。</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the day…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the history of the day</source>
        <translation>正在读取当天的历史</translation>
    </message>
    <message>
        <source>What the day file tells</source>
        <translation>日报文件的内容</translation>
    </message>
    <message>
        <source>You can reopen the day later, with a reason that headquarters will read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the day anyway</source>
        <translation>仍然结束当天</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next closing makes a new revision. Headquarters will read the reason beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is the day opened again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for reopening the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">取消</translation>
    </message>
    <message>
        <source>Closed, revision {revision}. The day file is final.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again since revision {revision}; closing it makes revision {next}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open. A day file written now is provisional: revision 0, not final.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {n} more</source>
        <translation>再显示 {n} 项</translation>
    </message>
    <message>
        <source>Day file</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Revision {revision}: closed {when} by {who}</source>
        <translation>第 {revision} 版：{who} 于 {when} 结束</translation>
    </message>
    <message>
        <source>Reopened {when} by {who}</source>
        <translation>{who} 于 {when} 重新打开</translation>
    </message>
    <message>
        <source>After the closing</source>
        <translation>结束之后</translation>
    </message>
    <message>
        <source>The file does not have this. Reopen the day and close it again to send it.</source>
        <translation>文件中没有以下内容。重新打开当天并再次结束后才能报送。</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 项</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
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
        <translation>统计，不含姓名</translation>
    </message>
    <message>
        <source>Headquarters can check it and count it again.</source>
        <translation>总部可以核对并重新统计。</translation>
    </message>
    <message>
        <source>No telephone, position, reason or remark; it cannot be counted again.</source>
        <translation>不含电话、职务、原因和备注；不能重新统计。</translation>
    </message>
    <message>
        <source>A pseudonym for each person, the same on every day of the course.</source>
        <translation>每人一个化名，整个培训班期间不变。</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
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
        <translation>{name} 超过 10 MB。请降低扫描分辨率，或存为 PDF。</translation>
    </message>
    <message>
        <source>{name} is neither PDF, JPEG, PNG nor DOCX. Save it as one of these.</source>
        <translation>{name} 不是 PDF、JPEG、PNG 或 DOCX。请另存为其中一种。</translation>
    </message>
</context>
<context>
    <name>DoorPage</name>
    <message>
        <source>Session changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT STORED: SCAN AGAIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why undo the scan of {who} at {time}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanned by mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT UNDONE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why let {who} in?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organizer agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DoorSurface</name>
    <message>
        <source>Last scans</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DoorTools</name>
    <message>
        <source>Note for {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register a walk-in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists of this session…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a paper sign-in sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check before the doors open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearse on a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN of this laptop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock: only the door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until the next scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A verdict stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second window cannot be opened. Run in a terminal: checkin rehearse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NO REHEARSAL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everybody out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT STORED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EVERYBODY OUT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} were still inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BADGE NOT PRINTED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REGISTERED, BADGE NOT PRINTED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The badge lies in {path}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Cancelled: nothing was kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoundModel</name>
    <message>
        <source>Left the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here since</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Choose the session of this door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the session from the clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serve another session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Idle</name>
    <message>
        <source>No badge? Press F2 and type the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The door is not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, late after {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the badge in front of the camera</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>leave the kiosk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LastScans</name>
    <message>
        <source>Each scan appears here; pressing it offers to undo it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Leave</name>
    <message>
        <source>There is no leave from these sessions to withdraw.</source>
        <translation>这些场次没有可以撤销的请假。</translation>
    </message>
    <message>
        <source>There is no session {code}.</source>
        <translation>没有场次 {code}。</translation>
    </message>
    <message>
        <source>Choose a session, or a day that has sessions.</source>
        <translation>请选择一个场次，或有场次的一天。</translation>
    </message>
    <message>
        <source>Give a reason: it is kept beside what was done.</source>
        <translation>请填写原因：它与所做操作一并保存。</translation>
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
        <source>Unit, group or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People of this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished">迟到</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished">单位</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">姓名</translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished">编号</translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished">组别</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody who is expected is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody came late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is on leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody fits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Go to Course</source>
        <translation type="unfinished">前往“培训班”</translation>
    </message>
    <message>
        <source>The door opens when a course is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearsal: nothing here counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the door: {outcome}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the door: {outcome}, {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatchSheet</name>
    <message>
        <source>Find by name, pinyin, number, unit or province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished">编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">姓名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished">单位</translation>
    </message>
    <message>
        <source>People of the roster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge and scans of the walk-in then count for this person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">取消</translation>
    </message>
    <message>
        <source>This is the same person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteSheet</name>
    <message>
        <source>for instance: collect the file at the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say at every scan, until it is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Admitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished">迟到</translation>
    </message>
    <message>
        <source>On leave, but here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name to follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Went out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not open yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not genuine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a badge</source>
        <translation type="unfinished"></translation>
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
</context>
<context>
    <name>PaperSheet</name>
    <message>
        <source>Number or name, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished">场次</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished">编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">姓名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished">单位</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stored: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} stored from paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store {count} from paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody who is still missing has this number or name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several people fit: type more, or click the right one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is no time of day. Type it as 09:05.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>This person was erased: nothing is kept of them that could be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is missing. Give this person a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is missing. Type it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number {number} is that of {name}. Give each person a number of their own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>The disk is full or does not answer: {reason}. No photo was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a folder. Give the folder with the photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture in {path}. Photos end in .jpg or .png.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete. Ask for the photo again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no picture that can be read. Save it as JPEG or PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in the format of iPhones (HEIC). Save it as JPEG: there, or in a mail to yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has more than {most} MB. Make the photo smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {width} × {height} pixels large. Make the photo smaller.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinSheet</name>
    <message>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs the PIN of this laptop: {act}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">取消</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreflightSheet</name>
    <message>
        <source>Play a sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold one badge of this course in front of the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being checked …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The badge of {name} was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold up a badge that was printed for this course.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a badge of this course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roster</source>
        <translation type="unfinished">名单</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badges can be read with a USB scanner, or typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts are shown without sound. Connect a loudspeaker if you want it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no loudspeaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badges of walk-ins are then written as PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still open: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready for the doors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Course</source>
        <translation type="unfinished">全程</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation type="unfinished">名单</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Door</source>
        <translation type="unfinished">入口</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation type="unfinished">考勤</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the page {page}, {keys}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearsal: nothing here counts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Readers</name>
    <message>
        <source>camera settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadersMenu</name>
    <message>
        <source>Second camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test with a picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Focus automatically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as in a mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s out of view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same badge counts again after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No camera is plugged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network camera…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address (rtsp:// or http://)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test with a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No QR symbol could be read in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read in {file}, and not checked in:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonPanel</name>
    <message>
        <source>or say why in your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished">原因</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">取消</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no sessions to report on yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbook of the course (XLSX)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendance report (PDF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in sheets of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole course…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole course, without reasons of leave…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, without reasons of leave…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In order of numbers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In order of units…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In order of names…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attendance-{code}.xlsx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the workbook into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attendance-{code}.pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the attendance report into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write sign-in sheets into this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {people} in a workbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {pages}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the attendance report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sheets} written into {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing sign-in sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Nobody of this course is called that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message>
        <source>This person was erased already.</source>
        <translation>此人的信息已经清除。</translation>
    </message>
    <message>
        <source>The reason stays in the journal: give one that does not name the person.</source>
        <translation>原因会留在流水中：请勿写出本人姓名。</translation>
    </message>
    <message>
        <source>The course has no retention date. Set keep_until in its course file.</source>
        <translation>培训班没有设定保存期限。请在课程文件中设定 keep_until。</translation>
    </message>
    <message>
        <source>Personal data are kept up to {day}. Erase a single person if one asks for it.</source>
        <translation>个人信息保存至 {day}。如有人要求，可单独清除。</translation>
    </message>
    <message>
        <source>Files that were written before still hold the names: day files, workbooks, badges, certificates and backups. Delete them, and tell those who received them.</source>
        <translation>此前生成的文件仍含姓名：日报文件、工作簿、胸牌、证书和备份。请删除，并告知接收方。</translation>
    </message>
    <message>
        <source>Other doors erase the person when they take in this journal.</source>
        <translation>其他入口导入此流水时也会清除此人信息。</translation>
    </message>
    <message>
        <source>Copies made by an upgrade still hold the names: {names}.</source>
        <translation>升级时生成的副本仍含姓名：{names}。</translation>
    </message>
    <message>
        <source>Reasons of leave that an older program wrote into the journal stay there: {number}.</source>
        <translation>旧版程序写入流水的请假原因仍在其中：{number}。</translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>{name} was not imported; it has {count} problem(s) to correct.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no sheet {name}. It has: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no column {name}: there is no such heading, and it is no letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people had left the course and are on it again: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} numbers lost or gained zeros in the file ({name}: {before} on the roster, {after} in the file). These people keep the numbers that they have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people have another number than before ({name} of the same unit: {before}, in the file {after}). Badges and scans stay with the number. Check that the column of the numbers is the right one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rows have the number of a person who was erased and are not imported: {numbers}. Give them other numbers if these are other people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was not imported; it has {count} problem(s) to correct:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field {field}. There are: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cell holds {length} characters; at most {most} are allowed. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cell holds the error {error} of a formula. Type the value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A spreadsheet keeps 15 digits and has rounded this number. Set the column to Text and type the number again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cell holds a line break. Put it on one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line break in this cell was read as a space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cell holds a character that cannot be shown ({characters}). Type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cell holds a character that nobody sees ({characters}). Type it again, unless that is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cell holds a character that turns the direction of writing ({characters}). Type it again, unless that is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cell holds a character that only some fonts have ({characters}): others will see something else. Type it again, unless that is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cell holds a character that no script has ({characters}). Type it again, unless that is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the headings again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one text across the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number without a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has headings but nobody below them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a roster: no row has a heading for the name (姓名, name). Put headings above the people, or choose the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet {name} of {file} has no row with headings such as 编号 and 姓名.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column for the name. Choose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column for the number. Choose it, or have the people numbered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet {name} has the same headings, and {count} people who are not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {row}: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sheet {sheet}, row {row}, column {column} ({heading}): {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {row}, column {column} ({heading}): {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is missing. Give this person a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is missing. Type it, or take the row out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number {number} is already in {place}. Give each person a number of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} of the same unit is already in {place}. Take one out, unless they are two people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {row} of sheet {sheet}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is neither .xlsx nor .csv. Give it one of these endings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is found by these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting the sessions of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has a new badge. Print it on the page Badges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Badges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has left the course; the scans stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is on the course again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export all that is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive (*.zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} holds all {n} records, to be read by the person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erasing No. {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erased: {n} records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note for the door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendance, of {sessions}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state} {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation type="unfinished">编号 {number}</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erased: nothing is kept of this person but number, unit and scans.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left the course on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk-in, registered at the door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find on the roster…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New badge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left the course…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export all that is held…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase this person…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet: it is issued when badges are printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked on {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {n}. one, issued on {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued on {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go to look at {name}. Nothing is imported yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go to look at the photos in {name}. Nothing is taken yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">取消</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is kept exactly as you type it. Badge and scans stay with the person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, transcription, position, phone, photo, notes, documents and reasons of leave are erased for good. Number, unit and scans stay, without a name. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason, without the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be sure, type the number {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new badge for {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The badge that was printed before is refused at every door from now on. Print the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue a new badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has {name} left the course?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The badge is refused from now on and nobody waits for this person. Scans stay, and it can be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what was pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the photos in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported: {new} new, {changed} changed, {same} unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is written: every problem is marked in its cell. Send it to the office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking the photos of {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk-ins {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without photo {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All provinces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find by name, pinyin, number, unit or province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roster</source>
        <translation type="unfinished">名单</translation>
    </message>
    <message>
        <source>{number} {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matched {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name is that of several people: {people}. Add the number to the file&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are several photos of this person: keep one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has this number or name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo is shown at the door and here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmatched {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A photo is found by a file name such as 012.jpg, 王建国.jpg or 012 王建国.jpg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreadable {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They have no photo, and there is none in the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos of the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {photos}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is taken yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{new} new or changed, {same} as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished">编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">姓名</translation>
    </message>
    <message>
        <source>Name in Latin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished">单位</translation>
    </message>
    <message>
        <source>Province</source>
        <translation type="unfinished">省份</translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished">组别</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a roster…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos from a folder, by number or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is on the roster yet. Import the list that an office sent, as Excel, ODS or CSV: choose it, drop it here, or paste its cells with Ctrl+V. You see what is in it before anything is imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A roster belongs to a course. Load one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Course</source>
        <translation type="unfinished">前往“培训班”</translation>
    </message>
    <message>
        <source>Reading the roster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rosters (*.xlsx *.xlsm *.xlsb *.xls *.et *.ods *.csv *.tsv *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a roster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no cells on the clipboard. Copy them in the sheet first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos from a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbook (*.xlsx);;CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} roster.xlsx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the roster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} holds {people}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} holds {people}; walk-ins and who has left are not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching</source>
        <translation type="unfinished">正在查找</translation>
    </message>
    <message>
        <source>Badge and scans now belong to No. {number}, {name}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RosterImport</name>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{before} becomes {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>→ {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column {letter}, {heading}: read as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet as it is in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save for the office…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workbook with every problem marked in its cell, to be sent back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at this first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import {rows}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}, {people}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{told}; {missing} not in it will stay on the roster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save for the office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} to correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the letters are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row of the headings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number the people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no numbers: give them 001, 002, …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {people}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (hidden): {people}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{encoding}: {sample}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}: {texts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no headings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is imported while there are any: correct them in the file, or have the office do it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These do not keep the file from being imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that are no people. Is one of them a person after all?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They come onto the roster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their badges and scans stay with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They had left the course, and are on it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are on the roster already, with the same data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are not in the file, and stay on the roster: an import removes nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say above each column what it is. What you change is remembered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No headings were found. Say above each column what it is; the name is only a guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished">依据</translation>
    </message>
    <message>
        <source>What the row says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simplified Chinese (GB18030)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simplified Chinese (GBK)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traditional Chinese (Big5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japanese (Shift JIS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Korean (EUC-KR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Central European (Windows-1250)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyrillic (Windows-1251)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Western European (Windows-1252)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pasted cells</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScanCard</name>
    <message>
        <source>No scan yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press to undo this scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand</source>
        <translation type="unfinished">手工</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Find by name, pinyin, number or unit …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a person and check in by hand</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetPinSheet</name>
    <message>
        <source>Present PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New PIN, 4 to 12 digits (empty: none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">取消</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two new PINs differ. Type them again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>The reader of spreadsheets cannot be started: {reason}. Start the computer again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder. Give the file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {path}. Look for where it was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Close it where it is open, or copy it elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is empty. Ask whoever sent it to send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has {size} MB; at most {most} MB are read. Copy the table into a new workbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} would unpack to {size} MB: it is no table for people, and was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is protected with a password. Open it, save it without the password, try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete. Ask for it again, or open it and save it as .xlsx, then try that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds definitions that no spreadsheet program writes, and was not read. Ask who made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a web page that was named like a workbook. Open it in Excel or WPS, choose Save as, then Excel workbook (.xlsx), and try that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a table in an old XML form. Open it in Excel or WPS, choose Save as, then Excel workbook (.xlsx), and try that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {what}, not a table. Give the list as .xlsx, .xls, .ods or .csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds NUL bytes: it is not a text. Save the table as .xlsx or as CSV (UTF-8).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read as {encoding}. Choose another encoding, or save it as .xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no encoding {encoding}. Choose for instance utf-8, gb18030 or cp1252.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quotation mark &quot; in line {line} of {name} is never closed. Remove it, or save the file as .xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet {sheet} of {name} goes down to row {row}; at most {most} rows are read. Delete what is far below the table, or copy the table into a new workbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet {sheet} of {name} goes to column {column}; at most {most} columns are read. Delete what is far to the right of the table, or copy the table into a new workbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cell {cell} on sheet {sheet} of {name} holds {length} characters; at most {most} are read. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds more cells than any roster. Copy the table into a new workbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} needs more than {most} MB of memory: it may have cells far below or right of the table. Copy the table into a new workbook, and try that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {name} took longer than {most} s and was stopped. Copy the table into a new workbook, and try that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be read: it is damaged, or has cells far below or right of the table. Copy the table into a new workbook, and try that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a document for printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a presentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Numbers document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an archive of files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a database</source>
        <translation type="unfinished"></translation>
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
        <translation>手工</translation>
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
        <translation>全体离场</translation>
    </message>
</context>
<context>
    <name>Standing</name>
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
    <message>
        <source>not expected</source>
        <translation>无须参加</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>No.</source>
        <translation type="unfinished">编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">姓名</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>Not here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished">迟到</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo last</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>let in by hand: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {group}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation type="unfinished">编号 {number}</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The timetable has no further session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {title}{room} opens at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admitted {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WELCOME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LATE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On leave, granted by {by}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admitted {time}. Tell the organizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ON LEAVE, BUT HERE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genuine badge, not yet known at this door. The name comes with the next exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WELCOME, NAME TO FOLLOW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here for {minutes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came in at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GOODBYE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Went out at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back in at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WELCOME BACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came in at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came in at {time} through {door}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALREADY IN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No need to do anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ANOTHER SESSION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not expected in {here}, nor in a later session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to the organizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected in {title} at {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected in {room} at {when}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the way to {room}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the way there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask to come back then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NO SESSION NOW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} opens at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT OPEN YET</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask to come back at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} ended at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SESSION IS OVER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced at the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced at the desk on {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OLD BADGE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the new badge; take this one in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This badge was withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This badge was withdrawn on {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this badge in; send to the organizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BADGE WITHDRAWN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer on the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer on the course since {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LEFT THE COURSE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BADGE OF ANOTHER COURSE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the way to that course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This badge was not issued here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT GENUINE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not let in; call the organizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a badge of this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT A BADGE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the course badge</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerdictPanel</name>
    <message>
        <source>Let in anyway …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WalkInSheet</name>
    <message>
        <source>Name</source>
        <translation type="unfinished">姓名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished">单位</translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished">组别</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">取消</translation>
    </message>
    <message>
        <source>Register, print and check in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the roster already? Choose the person:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
