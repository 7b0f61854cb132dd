<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
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
    <name>MatchSheet</name>
    <message>
        <source>Find by name, pinyin, number, unit or province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
    <name>PaperSheet</name>
    <message>
        <source>Number or name, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
    <name>Tiles</name>
    <message>
        <source>Not here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
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
