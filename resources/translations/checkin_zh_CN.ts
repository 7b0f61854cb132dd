<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
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
        <source>Absent  {n}</source>
        <translation>缺席  {n}</translation>
    </message>
    <message>
        <source>Excused  {n}</source>
        <translation>请假  {n}</translation>
    </message>
    <message>
        <source>Attendance shows who came, once there are a course and a roster.</source>
        <translation>有了培训班和名册后，这里显示谁到了。</translation>
    </message>
    <message>
        <source>Sign-in sheets…</source>
        <translation>签到表…</translation>
    </message>
    <message>
        <source>Find by name, pinyin, number or unit</source>
        <translation>按姓名、拼音、编号或单位查找</translation>
    </message>
    <message>
        <source>Attendance of the day</source>
        <translation>当日考勤</translation>
    </message>
    <message>
        <source>{day} · open</source>
        <translation>{day} · 未结束</translation>
    </message>
    <message>
        <source>{day} · closed, revision {revision}</source>
        <translation>{day} · 已结束，第 {revision} 版</translation>
    </message>
    <message>
        <source>Write sign-in sheets into this folder</source>
        <translation>将签到表写入此文件夹</translation>
    </message>
    <message>
        <source>Writing sign-in sheets</source>
        <translation>正在生成签到表</translation>
    </message>
    <message>
        <source>{sheets} written into {folder}.</source>
        <translation>{sheets}已写入 {folder}。</translation>
    </message>
    <message>
        <source>of {expected} here</source>
        <translation>/ 应到 {expected}</translation>
    </message>
    <message>
        <source>{n} late</source>
        <translation>迟到 {n}</translation>
    </message>
    <message>
        <source>{n} excused</source>
        <translation>请假 {n}</translation>
    </message>
    <message>
        <source>{n} absent</source>
        <translation>缺席 {n}</translation>
    </message>
    <message>
        <source>{people} in the table</source>
        <translation>表中共 {people}</translation>
    </message>
    <message>
        <source>This standing was not corrected: there is nothing to take back.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is {state} already.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A standing cannot be set to {state}. Choose one of: {known}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Expected: this session is for everybody.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Expected: this session is for {groups}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not expected: this session is for {groups}, the group here is {group}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Left the course at {when}, before this session: not expected.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Left the course at {when}, after this session began.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No scan let this person in.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{time}: let through against the rules by {who}: {reason}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The scan of {time} was undone by {who}, so it does not count: {reason}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>First way in at {time}, {door}, {source}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>That time was written on paper, and typed in at {typed}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>That is later than {late}: late.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>That is not later than {late}: in time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Went out at {time} and did not come back before {end}: left early.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Went out at {time}, not before the end at {end}: stayed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Went out in between, and came back at {time}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{time}, {door}: not let through ({outcome}), so it changes nothing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>erased</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>On leave by {who}, but came: the leave does not count. Reason: {reason}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>On leave by {who}: excused. Reason: {reason}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The day is open: who is expected and did not come is absent once it is closed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The day is closed (revision {revision}): who did not come is absent.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The scan of {time} was stored after the closing, so the file that was sent does not have it. Reopen the day to send it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{when}: {who} set it from {was} to {state}. Reason: {reason}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{when}: {who} took the correction back. Reason: {reason}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A correction stands above what scans and leave say.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>So this person is not counted in this session.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>So: {state}, {minutes} minutes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>So: {state}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stopped: the attendance was not counted to its end.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Badges</name>
    <message>
        <source>A4, 8 badges of 90 × 60 mm</source>
        <translation>A4，8 张 90 × 60 毫米胸牌</translation>
    </message>
    <message>
        <source>There is no layout {layout}. Choose one of: {known}.</source>
        <translation>没有版式 {layout}。请从以下选择：{known}。</translation>
    </message>
    <message>
        <source>There is nobody to print a badge for. Import a roster first.</source>
        <translation>没有可打印胸牌的学员。请先导入名册。</translation>
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
        <source>{who}: no font here has {characters}</source>
        <translation>{who}：本机没有字体包含 {characters}</translation>
    </message>
    <message>
        <source>A badge's symbol holds {length} digits; this text is not that.</source>
        <translation>胸牌二维码应为 {length} 位数字，此内容不符。</translation>
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
        <source>Preview of the badge</source>
        <translation>胸牌预览</translation>
    </message>
    <message>
        <source>Make PDF…</source>
        <translation>生成 PDF…</translation>
    </message>
    <message>
        <source>Badges are made from the roster. Import one first.</source>
        <translation>胸牌按名册制作。请先导入名册。</translation>
    </message>
    <message>
        <source>Whose badges</source>
        <translation>打印谁的胸牌</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>都不选</translation>
    </message>
    <message>
        <source>A sample symbol: only printed ones open the door.</source>
        <translation>示例二维码：只有打印出的胸牌才能签到。</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Look at these before printing</source>
        <translation>打印前请查看</translation>
    </message>
    <message>
        <source>{n} issued so far</source>
        <translation>已发放 {n} 张</translation>
    </message>
    <message>
        <source>None issued yet</source>
        <translation>尚未发放</translation>
    </message>
    <message>
        <source>Make PDF</source>
        <translation>生成 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Nobody is chosen. Tick whose badges to print.</source>
        <translation>还没有选人。请勾选要打印胸牌的学员。</translation>
    </message>
    <message>
        <source>Making badges</source>
        <translation>正在制作胸牌</translation>
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
        <source>Looking at the badges</source>
        <translation>正在检查胸牌</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 项</translation>
    </message>
    <message>
        <source>{chosen} of {everybody} chosen</source>
        <translation>已选 {chosen} / {everybody}</translation>
    </message>
    <message>
        <source>{pages} of {n}, with crop marks. Print at 100 %, not fitted.</source>
        <translation>{pages}，每页 {n} 张，带裁切线。请按 100% 打印，不要“适合页面”。</translation>
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
        <source>Check the date, and the course's timetable.</source>
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
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>{names} differ from the journal. Run 'checkin store rebuild'.</source>
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
        <translation type="unfinished" />
    </message>
    <message>
        <source>{session} ends at {end}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sessions that have not ended: {number}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close the day after the last one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Everybody who is expected has come or is excused: nobody becomes absent.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>People without a scan who become absent: {number}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Look for sheets of paper and leave that were not typed in yet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Every walk-in was found on the roster.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Walk-ins who were not found on the roster: {number}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Find out on the page Roster who they are; their scans go with them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Every badge that was let in has a name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Badges without a name that were let in: {number}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take in the journal of the door that issued them; until then they count for nobody.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No badge was at two doors at the same time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Badges that were at two doors at the same time: {number}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask whether the badge was lent or copied. Undo the scan that is not theirs.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{who}: {door} at {time}, {other_door} at {other_time}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody was let in against the rules.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Let through against the rules: {number}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Headquarters reads the reasons. Undo what was a mistake.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{device}: the time went back from {before} to {after}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{who}: {time}, days from the session</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The clocks of all doors were steady.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Times that cannot be right: {number}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Set the clock of that computer. Correct the standings that it made wrong.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The clock of this computer agrees with the journal.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is {now} here, but something was stored at {newest} already.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Set the clock of this computer first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} ({device}): {number} entries, the last at {time}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Devices whose entries are here without a gap: {number}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Devices of which entries are missing: {names}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take in the newest journal of these doors before the day is closed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Badge {badge}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CountBlock</name>
    <message>
        <source>{present} present of {expected} expected</source>
        <translation>应到 {expected} 人，实到 {present} 人</translation>
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
</context>
<context>
    <name>Course</name>
    <message>
        <source>a text in quotes: "…"</source>
        <translation>加引号的文字："…"</translation>
    </message>
    <message>
        <source>a list of texts: ["…", "…"]</source>
        <translation>文字列表：["…", "…"]</translation>
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
        <source>There is no file {path}. Give a course file (TOML), or 'demo'.</source>
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
        <source>{where} lacks '{key}'.</source>
        <translation>{where} 缺少“{key}”。</translation>
    </message>
    <message>
        <source>{where} has an unknown key '{key}'. {hint}</source>
        <translation>{where} 有未知的键“{key}”。{hint}</translation>
    </message>
    <message>
        <source>{where}: '{key}' must be {shape}.</source>
        <translation>{where}：“{key}”必须是{shape}。</translation>
    </message>
    <message>
        <source>{where}: '{key}' must be one line without control characters.</source>
        <translation>{where}：“{key}”必须是不含控制字符的一行。</translation>
    </message>
    <message>
        <source>Write it as Asia/Shanghai or Europe/Berlin.</source>
        <translation>请写成 Asia/Shanghai 或 Europe/Berlin。</translation>
    </message>
    <message>
        <source>The course lacks 'session'. Add at least one [[session]].</source>
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
        <source>{where}: 'expected' names a group without a name. Leave the list empty for everybody.</source>
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
        <source>The code '{code}' is given to {count} sessions. Give each its own.</source>
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
        <source>'{title}' ({span})</source>
        <translation>“{title}”（{span}）</translation>
    </message>
    <message>
        <source>{begin} to {end}</source>
        <translation>{begin} 至 {end}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>场次</translation>
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
        <source>Doors open</source>
        <translation>开门</translation>
    </message>
    <message>
        <source>Late after</source>
        <translation>迟到界限</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应到</translation>
    </message>
    <message>
        <source>Course shown</source>
        <translation>显示的培训班</translation>
    </message>
    <message>
        <source>Load a course file…</source>
        <translation>载入培训班文件…</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>试用演示</translation>
    </message>
    <message>
        <source>A course has a title, sessions and a roster. Load a course file, or try the demo.</source>
        <translation>培训班有名称、场次和名册。请载入培训班文件，或试用演示。</translation>
    </message>
    <message>
        <source>Course files (*.toml);;All files (*)</source>
        <translation>培训班文件 (*.toml);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Load a course file</source>
        <translation>载入培训班文件</translation>
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
        <source>Loaded {course}: {sessions}.</source>
        <translation>已载入 {course}：{sessions}。</translation>
    </message>
    <message>
        <source>Day {number}</source>
        <translation>第 {number} 天</translation>
    </message>
    <message>
        <source>No roster yet: import one on the page Roster</source>
        <translation>还没有名册：请在“名册”页导入</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Organized by</source>
        <translation>承办单位</translation>
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
        <source>Roster</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>{name} is not a course file in TOML: {error}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a date: 2021-12-31</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a number: 1 or 0.5</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a table that begins with [certificate]</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It belongs to the course: write it above [certificate].</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Did you mean '{close}'?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The course: the time zone '{zone}' is not known. {hint}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The course: 'language' must be zh_CN or en, not {language}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} has 1 problem:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{where}: '{key}' is longer than {most} characters.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The certificate</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The certificate: 'basis' must be sessions or hours, not {basis}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The course has {count} sessions; there can be {most} at most.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{where}: '{key}' must be 0 to {most} minutes, not {minutes}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{where}: '{key}' must be 0 to {most}, not {number}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{where}: {time} does not exist in {zone}: the clocks are put forward then.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{where}: {time} comes twice in {zone}: the clocks are put back then. Write which one: {one} or {other}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>in {room}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>for the same people ({groups})</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>for the same people (everybody)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Two sessions overlap {shared}: {both}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} has more than {most} events: it is not the timetable of one course.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} is not a calendar that can be read: {error}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{where} is an all-day event. Give it a start and an end, or delete it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{where}: the time zone '{zone}' is not known.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} is not a calendar: it does not begin so.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} has no table of sessions. Head its columns Title, Start and End, or 标题, 开始 and 结束; an export of a course shows how.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} has no session: write one below the headings.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Row {row} ({code})</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Row {row}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} has no event.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Event {number} ('{title}')</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} names no time zone. Make the course first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} is too large for a timetable.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>没有文件 {path}。</translation>
    </message>
    <message>
        <source>{path} is a folder. Give the file in it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} does not say of which course it is: it has no sheet 'Course'. Make the course first, then import the timetable into it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{where} repeats more than {most} times. Make single events of those that count.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{where} repeats without an end. Give the series an end in the calendar.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{where} repeats in a way that is not understood. Make single events of the series.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{where} goes on for more than a year. Make single events of those that count.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Two columns are headed '{heading}'.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Row {row}: the day '{day}' is not understood. Write it as 2020-12-07.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The column '{heading}' is not known. Did you mean '{close}'?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The row '{heading}' of the sheet of the course is not known. Did you mean '{close}'?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A timetable cannot be written as '{kind}'. Choose one of: {kinds}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} brings along time zones that no calendar program writes, and was not read.</source>
        <translation type="unfinished" />
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
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name}, {session}: the correction was taken back by {who}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name}, {session}: set to {state} by {who}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name}, {session}: leave withdrawn by {who}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name}, {session}: leave granted by {who}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name}, {session}: {outcome} at {time}, {door}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody known</source>
        <translation type="unfinished" />
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
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no session {code}. The timetable has: {known}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This person is not on the roster of the course.</source>
        <translation>此人不在培训班名册上。</translation>
    </message>
    <message>
        <source>{day} is closed. Reopen it first.</source>
        <translation type="unfinished" />
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
        <source>Revision</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>Write day file…</source>
        <translation>生成日报文件…</translation>
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
        <source>{day} is closed. Write its day file now.</source>
        <translation>{day} 已结束。现在可以生成日报文件。</translation>
    </message>
    <message>
        <source>{day} is open again.</source>
        <translation>{day} 已重新打开。</translation>
    </message>
    <message>
        <source>Wrote {file} and {more}.</source>
        <translation>已写入 {file} 和{more}。</translation>
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
        <source>Close the day…</source>
        <translation>结束当天…</translation>
    </message>
    <message>
        <source>Everybody who is expected has come or is excused; nobody becomes absent.</source>
        <translation>应到人员均已到场或请假；没有人记为缺席。</translation>
    </message>
    <message>
        <source>{people} without a scan ({entries}) will become absent.</source>
        <translation>{people}没有扫码（{entries}），将记为缺席。</translation>
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
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Day file</source>
        <translation>日报文件</translation>
    </message>
    <message>
        <source>Revision {revision}, provisional: {standings}, {entries}</source>
        <translation>第 {revision} 版，临时：{standings}，{entries}</translation>
    </message>
    <message>
        <source>Revision {revision}, final: {standings}, {entries}</source>
        <translation>第 {revision} 版，最终：{standings}，{entries}</translation>
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
</context>
<context>
    <name>Document</name>
    <message>
        <source>There is no file {name}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} cannot be read: {why}. Copy it to this computer, then choose it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} has more than 10 MB. Scan it in a lower resolution, or as PDF.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} is neither PDF, JPEG, PNG nor DOCX. Save it as one of these.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>DoorPage</name>
    <message>
        <source>Session changed</source>
        <translation>场次已切换</translation>
    </message>
    <message>
        <source>Session over</source>
        <translation>本场结束</translation>
    </message>
    <message>
        <source>NOT STORED: SCAN AGAIN</source>
        <translation>未保存：请重新扫码</translation>
    </message>
    <message>
        <source>NOT UNDONE</source>
        <translation>未能撤销</translation>
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
        <source>Everybody out</source>
        <translation>全部离场</translation>
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
    <message>
        <source>show phones in the lists</source>
        <translation>在名单中显示电话</translation>
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
        <source>everybody out</source>
        <translation>全部离场</translation>
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
        <source>EVERYBODY OUT</source>
        <translation>全部离场</translation>
    </message>
    <message>
        <source>BADGE NOT PRINTED</source>
        <translation>胸牌未打印</translation>
    </message>
    <message>
        <source>{why} The badge lies in {path}</source>
        <translation>{why} 胸牌文件在 {path}</translation>
    </message>
    <message>
        <source>REGISTERED, BADGE NOT PRINTED</source>
        <translation>已登记，胸牌未打印</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Cancelled: nothing was kept.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FoundModel</name>
    <message>
        <source>Left the course</source>
        <translation>已退出培训班</translation>
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
        <source>The door is not open</source>
        <translation>尚未开门</translation>
    </message>
    <message>
        <source>{title}, late after {time}</source>
        <translation>{title}，{time} 后算迟到</translation>
    </message>
    <message>
        <source>Hold the badge in front of the camera</source>
        <translation>请将胸牌对准摄像头</translation>
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
    <name>Kiosk</name>
    <message>
        <source>leave the kiosk</source>
        <translation>退出锁定</translation>
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
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no session {code}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a session, or a day that has sessions.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give a reason: it is kept beside what was done.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A reason has at most {most} characters.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{number} {name} is not expected in these sessions, so needs no leave.</source>
        <translation type="unfinished" />
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
    <name>Office</name>
    <message>
        <source>This course is not in the store.</source>
        <translation>数据库中没有这个培训班。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
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
    <message>
        <source>There is no session {session}. The timetable has: {known}.</source>
        <translation>没有场次 {session}。日程中有：{known}。</translation>
    </message>
    <message>
        <source>There is no order {order}. Choose one of: {known}.</source>
        <translation>没有排序方式 {order}。请选择：{known}。</translation>
    </message>
    <message>
        <source>Nobody is expected in {session}. Import a roster first, or look at the session's groups.</source>
        <translation>{session} 没有应到人员。请先导入名册，或查看场次的组别。</translation>
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
        <translation>已退出培训班</translation>
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
        <source>Absent</source>
        <translation>缺勤</translation>
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
        <source>Printed {day}, {time}</source>
        <translation>{day} {time} 打印</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页 共 {pages} 页</translation>
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
        <source>{text} is no time of day. Type it as 09:05.</source>
        <translation>{text} 不是时间。请按 09:05 的格式输入。</translation>
    </message>
</context>
<context>
    <name>PinSheet</name>
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
        <source>There is no printer. Connect one, or print the badge's PDF elsewhere.</source>
        <translation>没有打印机。请连接打印机，或在别处打印胸牌 PDF。</translation>
    </message>
    <message>
        <source>The printer {name} does not answer. Check that it is on and has paper.</source>
        <translation>打印机 {name} 没有应答。请检查是否开机、有纸。</translation>
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
        <source>The disk is full: {path} was not written. Free some space and print again.</source>
        <translation>磁盘已满：未写入 {path}。请腾出空间后重新打印。</translation>
    </message>
    <message>
        <source>{path} cannot be written: the folder is read-only, or the file is open elsewhere. Choose another place.</source>
        <translation>无法写入 {path}：文件夹只读，或文件在别处打开。请另选位置。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}. Choose another place.</source>
        <translation>无法写入 {path}：{reason}。请另选位置。</translation>
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
        <source>Delivery</source>
        <translation>报送</translation>
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
    <name>Readers</name>
    <message>
        <source>camera settings</source>
        <translation>摄像头设置</translation>
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
</context>
<context>
    <name>Results</name>
    <message>
        <source>Nobody of this course is called that.</source>
        <translation>本班没有这样的人。</translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>row {row}, column {column}: {message}</source>
        <translation>第 {row} 行，{column} 列：{message}</translation>
    </message>
    <message>
        <source>{name} was not imported; it has {count} problem(s) to correct:</source>
        <translation>{name} 未导入；有 {count} 个问题需要更正：</translation>
    </message>
    <message>
        <source>{name} is not a roster: no row has headings for number and name (编号, 姓名). Put a header row above the people.</source>
        <translation>{name} 不是名册：没有一行含“编号”“姓名”标题。请在人员上方加一行标题。</translation>
    </message>
    <message>
        <source>{name} has headings but nobody below them.</source>
        <translation>{name} 有标题，但下面没有人。</translation>
    </message>
    <message>
        <source>The number {number} is already in row {row}. Give each person a number of their own.</source>
        <translation>编号 {number} 已在第 {row} 行。请给每人不同的编号。</translation>
    </message>
    <message>
        <source>The number is missing.</source>
        <translation>缺少编号。</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>缺少姓名。</translation>
    </message>
    <message>
        <source>This cell holds {count} characters; at most {longest} are allowed.</source>
        <translation>此单元格有 {count} 个字符；最多允许 {longest} 个。</translation>
    </message>
    <message>
        <source>This cell holds a character that cannot be shown ({code}). Type it again.</source>
        <translation>此单元格有无法显示的字符（{code}）。请重新输入。</translation>
    </message>
    <message>
        <source>{path} is a folder. Give the roster file in it.</source>
        <translation>{path} 是文件夹。请给出其中的名册文件。</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>没有文件 {path}。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>无法读取 {path}：{reason}。</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} 是空的。</translation>
    </message>
    <message>
        <source>{name} is an old or encrypted Excel file. Save it as .xlsx without a password.</source>
        <translation>{name} 是旧版或加密的 Excel 文件。请另存为无密码的 .xlsx。</translation>
    </message>
    <message>
        <source>{name} holds NUL bytes: it is not a roster. Save it as CSV (UTF-8) or XLSX.</source>
        <translation>{name} 含 NUL 字节：不是名册。请另存为 CSV（UTF-8）或 XLSX。</translation>
    </message>
    <message>
        <source>{name} is not a readable CSV file: {reason}.</source>
        <translation>{name} 不是可读取的 CSV 文件：{reason}。</translation>
    </message>
    <message>
        <source>{name} is not a roster: its text cannot be read. Save it as CSV (UTF-8) or XLSX.</source>
        <translation>{name} 不是名册：无法读取其文字。请另存为 CSV（UTF-8）或 XLSX。</translation>
    </message>
    <message>
        <source>{name} is not a workbook that can be read. Save it again as .xlsx.</source>
        <translation>{name} 不是可读取的工作簿。请重新另存为 .xlsx。</translation>
    </message>
    <message>
        <source>{name} is damaged. Ask for it again.</source>
        <translation>{name} 已损坏。请对方重新发送。</translation>
    </message>
    <message>
        <source>{name} would unpack to {size} MB: it is not a roster and was not opened.</source>
        <translation>{name} 解压后将达 {size} MB：不是名册，未打开。</translation>
    </message>
    <message>
        <source>{name} has more than {most} rows or too many columns: it is not a roster.</source>
        <translation>{name} 超过 {most} 行或列过多：不是名册。</translation>
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
        <source>Import a roster…</source>
        <translation>导入名册…</translation>
    </message>
    <message>
        <source>Nobody is on the roster yet. Import a list in CSV or XLSX with one row for each trainee.</source>
        <translation>名册上还没有人。请导入 CSV 或 XLSX 名单，每人一行。</translation>
    </message>
    <message>
        <source>A roster belongs to a course. Load one first.</source>
        <translation>名册属于培训班。请先载入培训班。</translation>
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
        <source>Rosters (*.csv *.xlsx);;All files (*)</source>
        <translation>名册 (*.csv *.xlsx);;所有文件 (*)</translation>
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
        <source>Importing {file}</source>
        <translation>正在导入 {file}</translation>
    </message>
    <message>
        <source>Imported: {new} new, {changed} changed, {same} unchanged.</source>
        <translation>已导入：新增 {new}，变更 {changed}，未变 {same}。</translation>
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
        <source>No. {number}</source>
        <translation>编号 {number}</translation>
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
</context>
<context>
    <name>RosterImport</name>
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
        <source>Group</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>not in this file</source>
        <translation>文件中没有</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Save the list of problems…</source>
        <translation>保存问题清单…</translation>
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
        <source>Import {rows}</source>
        <translation>导入 {rows}</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}. Choose another place.</source>
        <translation>无法写入 {path}：{reason}。请另选位置。</translation>
    </message>
    <message>
        <source>Read as {encoding}; headings in row {row}.</source>
        <translation>按 {encoding} 读取；标题在第 {row} 行。</translation>
    </message>
    <message>
        <source>Read as {encoding}, sheet {sheet}; headings in row {row}.</source>
        <translation>按 {encoding} 读取，工作表 {sheet}；标题在第 {row} 行。</translation>
    </message>
    <message>
        <source>Columns not used: {columns}.</source>
        <translation>未使用的列：{columns}。</translation>
    </message>
    <message>
        <source>Nothing was imported. Correct these in the file and import it again: it is taken whole or not at all.</source>
        <translation>未导入任何内容。请更正文件后重新导入：整份导入，或完全不导入。</translation>
    </message>
    <message>
        <source>Everybody in this file is on the roster already, with the same data.</source>
        <translation>文件中的人都已在名册上，资料相同。</translation>
    </message>
    <message>
        <source>This is what the import will change.</source>
        <translation>导入将作如下变更。</translation>
    </message>
    <message>
        <source>This is what the import will change. {people} not in this file will stay on the roster.</source>
        <translation>导入将作如下变更。文件中没有的 {people}仍保留在名册上。</translation>
    </message>
    <message>
        <source>Save the list of problems</source>
        <translation>保存问题清单</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
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
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pasted cells</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} is a folder. Give the file in it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no file {path}. Look for where it was saved.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Close it where it is open, or copy it elsewhere.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} is empty. Ask whoever sent it to send it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} has {size} MB; at most {most} MB are read. Copy the table into a new workbook.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} would unpack to {size} MB: it is no table for people, and was not opened.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} is protected with a password. Open it, save it without the password, try again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} is damaged or incomplete. Ask for it again, or open it and save it as .xlsx, then try that.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} holds definitions that no spreadsheet program writes, and was not read. Ask who made it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} is a web page that was named like a workbook. Open it in Excel or WPS, choose Save as, then Excel workbook (.xlsx), and try that file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} is a table in an old XML form. Open it in Excel or WPS, choose Save as, then Excel workbook (.xlsx), and try that file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} is {what}, not a table. Give the list as .xlsx, .xls, .ods or .csv.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} holds NUL bytes: it is not a text. Save the table as .xlsx or as CSV (UTF-8).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} cannot be read as {encoding}. Choose another encoding, or save it as .xlsx.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no encoding {encoding}. Choose for instance utf-8, gb18030 or cp1252.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The quotation mark " in line {line} of {name} is never closed. Remove it, or save the file as .xlsx.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sheet {sheet} of {name} goes down to row {row}; at most {most} rows are read. Delete what is far below the table, or copy the table into a new workbook.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sheet {sheet} of {name} goes to column {column}; at most {most} columns are read. Delete what is far to the right of the table, or copy the table into a new workbook.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cell {cell} on sheet {sheet} of {name} holds {length} characters; at most {most} are read. Shorten it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} holds more cells than any roster. Copy the table into a new workbook.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} needs more than {most} MB of memory: it may have cells far below or right of the table. Copy the table into a new workbook, and try that.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reading {name} took longer than {most} s and was stopped. Copy the table into a new workbook, and try that.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} could not be read: it is damaged, or has cells far below or right of the table. Copy the table into a new workbook, and try that.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a PDF</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a picture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a document for printing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a presentation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a Numbers document</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>an archive of files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a mail</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a program</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a database</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>by camera</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>from a paper sheet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>by USB scanner</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>by serial scanner</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>with everybody</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>not expected</source>
        <translation>无需参加</translation>
    </message>
    <message>
        <source>{arrival} – {departure} · {minutes} min</source>
        <translation>{arrival} – {departure} · {minutes} 分钟</translation>
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
        <source>Entries {first} to {last} of device {device} are missing.</source>
        <translation>设备 {device} 缺少第 {first} 到 {last} 条记录。</translation>
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
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
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
        <source>{title}: stopping …</source>
        <translation>{title}：正在停止…</translation>
    </message>
    <message>
        <source>{title}: cancelled. Nothing was written.</source>
        <translation>{title}：已取消。没有写入任何内容。</translation>
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
