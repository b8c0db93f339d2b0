"""A client of `sendsync lsp`, as an editor is one, and what it asks.

lsp_client.py SENDSYNC ROOT WORK

ROOT: of the sources. WORK: a folder to write a small project into. Prints what
is wrong and exits with 1. A server that does not answer is killed by the clock,
which no assertion depends on.
"""

import json
import os
import re
import select
import signal
import subprocess
import sys
import time

SENDSYNC, ROOT, WORK = sys.argv[1:4]
PATIENCE = 60  # seconds: only a hang is that slow
failures = []


def check(name, condition, *details):
    if not condition:
        failures.append(name)
        print(f"{name}: {' '.join(repr(detail) for detail in details)}")


def frame(body):
    if not isinstance(body, bytes):
        body = json.dumps(body).encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


class Server:
    def __init__(self, *arguments):
        self.process = subprocess.Popen(
            [SENDSYNC, "lsp", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=WORK,
        )
        self.buffer = b""
        self.number = 0
        self.seen = []  # what came while something else was awaited

    def send(self, data):
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def notify(self, method, params=None):
        self.send(frame({"jsonrpc": "2.0", "method": method, "params": params or {}}))

    def ask(self, method, params=None):
        self.number += 1
        self.send(frame({"jsonrpc": "2.0", "id": self.number, "method": method, "params": params}))
        return self.number

    def read(self):
        """The next message; None at the end."""
        deadline = time.monotonic() + PATIENCE
        while True:
            match = re.match(rb"Content-Length: (\d+)\r\n\r\n", self.buffer)
            if match and len(self.buffer) >= match.end() + int(match[1]):
                end = match.end() + int(match[1])
                message = json.loads(self.buffer[match.end() : end])
                self.buffer = self.buffer[end:]
                return message
            ready, _, _ = select.select([self.process.stdout], [], [], deadline - time.monotonic())
            if not ready:
                self.process.kill()
                raise SystemExit(f"no answer; seen: {self.seen}")
            data = os.read(self.process.stdout.fileno(), 1 << 16)
            if not data:
                return None
            self.buffer += data

    def wait(self, wanted):
        """The first message, of those that came and those that come, that is WANTED."""
        for message in self.seen:
            if wanted(message):
                self.seen.remove(message)
                return message
        while message := self.read():
            if wanted(message):
                return message
            self.seen.append(message)
        raise SystemExit(f"the server ended; seen: {self.seen}")

    def request(self, method, params=None):
        number = self.ask(method, params)
        return self.wait(lambda message: message.get("id") == number)

    def notified(self, method):
        return self.wait(lambda message: message.get("method") == method)["params"]

    def diagnostics(self, uri, version):
        return self.wait(
            lambda message: message.get("method") == "textDocument/publishDiagnostics"
            and message["params"]["uri"] == uri
            and message["params"].get("version") == version
        )["params"]["diagnostics"]

    def initialize(self, encodings=("utf-8", "utf-16")):
        answer = self.request(
            "initialize",
            {
                "capabilities": {
                    "general": {"positionEncodings": list(encodings)},
                    "textDocument": {"publishDiagnostics": {"relatedInformation": True}},
                    "workspace": {"workspaceEdit": {"documentChanges": True}},
                }
            },
        )
        self.notify("initialized")
        return answer["result"]

    def open(self, name, text, version=1):
        uri = "file://" + os.path.join(WORK, name)
        item = {"uri": uri, "languageId": "cpp", "version": version, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": item})
        return uri

    def change(self, uri, version, *changes):
        document = {"uri": uri, "version": version}
        self.notify("textDocument/didChange", {"textDocument": document, "contentChanges": changes})

    def leave(self):
        """Shuts down in order; the exit code."""
        self.request("shutdown")
        self.notify("exit")
        self.process.stdin.close()
        return self.process.wait(PATIENCE)


def at(line, character):
    return {"line": line, "character": character}


def span(line, first, last):
    return {"start": at(line, first), "end": at(line, last)}


def error_code(answer):
    return answer.get("error", {}).get("code")


# ---- a project ------------------------------------------------------------------------------------

# On disk there is nothing wrong: findings come from what the editor shows.
HEADER = "#pragma once\nstruct Node\n{\n\tint value;\n};\n"
MARKED = '#pragma once\n#include "sendsync.h"\nstruct NOT_SEND Node\n{\n\tint value;\n};\n'
SAVED = '#include "node.h"\nint main()\n{\n}\n'
SHOWN = """#include "node.h"
namespace std
{
struct thread
{
\ttemplate <typename F> explicit thread(F f);
\t~thread();
\tvoid join();
};
}
int main()
{
\tNode node{};
\t/* 𝒳é */ std::thread worker([node] { (void)node.value; });
\tworker.join();
}
"""
CAPTURE = SHOWN.splitlines().index("\t/* 𝒳é */ std::thread worker([node] { (void)node.value; });")
BEFORE = "\t/* 𝒳é */ std::thread worker(["
COLUMN_8 = len(BEFORE.encode())
COLUMN_16 = len(BEFORE.encode("utf-16-le")) // 2


def write(name, text):
    with open(os.path.join(WORK, name), "w", encoding="utf-8") as file:
        file.write(text)


def write_project():
    os.makedirs(WORK, exist_ok=True)
    write("node.h", MARKED)
    write("main.cpp", SAVED)
    command = f"c++ -std=c++20 -I {ROOT}/annotations -c main.cpp"
    entry = {"directory": WORK, "file": "main.cpp", "command": command}
    write("compile_commands.json", json.dumps([entry]))


# ---- what is asked --------------------------------------------------------------------------------


def test_order_of_life():
    server = Server()
    check("early request", error_code(server.request("textDocument/hover", {})) == -32002)
    server.notify("textDocument/didOpen", {})
    result = server.initialize()
    check("encoding", result["capabilities"]["positionEncoding"] == "utf-8", result)
    check("sync", result["capabilities"]["textDocumentSync"]["change"] == 2, result)
    check("twice", error_code(server.request("initialize", {})) == -32600)
    check("unknown", error_code(server.request("textDocument/unheardOf", {})) == -32601)
    unknown = {"textDocument": {"uri": "file:///no.cpp"}, "position": at(0, 0)}
    check("not open", error_code(server.request("textDocument/hover", unknown)) == -32602)
    check("no parameters", error_code(server.request("textDocument/codeAction")) == -32602)
    server.notify("$/unheardOf")
    server.notify("$/cancelRequest", {"id": 12345})
    server.request("shutdown")
    check("late request", error_code(server.request("textDocument/hover", {})) == -32600)
    server.notify("exit")
    check("exit code", server.process.wait(PATIENCE) == 0, server.process.returncode)


def test_findings():
    server = Server()
    server.initialize()
    uri = server.open("main.cpp", SHOWN)
    found = server.diagnostics(uri, 1)
    check("one finding", [item["code"] for item in found] == ["non-send-capture"], found)
    first = found[0]
    check("range", first["range"] == span(CAPTURE, COLUMN_8, COLUMN_8 + 4), first["range"])
    check("severity", first["severity"] == 1 and first["source"] == "sendsync", first)
    related = [item["location"]["uri"] for item in first["relatedInformation"]]
    check("related", any(item.endswith("/node.h") for item in related), related)
    check("page", os.path.exists(first["codeDescription"]["href"][len("file://") :]), first)

    document = {"textDocument": {"uri": uri}}
    asked = server.request("textDocument/hover", document | {"position": at(CAPTURE, COLUMN_8 + 1)})
    text = asked["result"]["contents"]["value"]
    check("hover", "Node: not Send" in text and "marked NOT_SEND" in text, text)
    nothing = server.request("textDocument/hover", document | {"position": at(1, 99)})
    check("no hover", nothing["result"] is None or "std" in str(nothing), nothing)
    nothing = server.request("textDocument/hover", document | {"position": at(9999, 0)})
    check("hover behind the end", nothing["result"] is None, nothing)

    context = {"context": {"diagnostics": []}}
    here = document | {"range": span(CAPTURE, COLUMN_8, COLUMN_8)} | context
    actions = server.request("textDocument/codeAction", here)["result"]
    check("actions", [item["kind"] for item in actions] == ["quickfix"], actions)
    elsewhere = document | {"range": span(0, 0, 1)} | context
    check("no actions", server.request("textDocument/codeAction", elsewhere)["result"] == [])
    unwanted = here | {"context": {"diagnostics": [], "only": ["refactor"]}}
    check("other kinds", server.request("textDocument/codeAction", unwanted)["result"] == [])

    change = actions[0]["edit"]["documentChanges"][0]
    check("version", change["textDocument"] == {"uri": uri, "version": 1}, change)
    edit = change["edits"][0]
    server.change(uri, 2, {"range": edit["range"], "text": edit["newText"]})
    check("suppressed", server.diagnostics(uri, 2) == [])
    removed = {"range": {"start": edit["range"]["start"], "end": at(CAPTURE, 9999)}, "text": ""}
    server.change(uri, 3, removed)
    check("back", len(server.diagnostics(uri, 3)) == 1)
    server.change(uri, 4, {"text": SAVED})
    check("stale", server.request("textDocument/codeAction", here)["result"] == [])
    check("whole text", server.diagnostics(uri, 4) == [])
    server.notify("textDocument/didClose", document)
    check("closed", server.diagnostics(uri, None) == [])
    check("exit code", server.leave() == 0)


def test_utf16():
    server = Server()
    result = server.initialize(["utf-16"])
    check("utf-16", result["capabilities"]["positionEncoding"] == "utf-16", result)
    uri = server.open("main.cpp", SHOWN)
    found = server.diagnostics(uri, 1)[0]["range"]
    check("utf-16 range", found == span(CAPTURE, COLUMN_16, COLUMN_16 + 4), found)
    # The header as another document shows it: what is unsaved there counts here.
    header = server.open("node.h", HEADER)
    server.diagnostics(header, 1)
    server.notify("textDocument/didSave", {"textDocument": {"uri": header}})
    check("unsaved header", server.diagnostics(uri, 1) == [])
    check("exit code", server.leave() == 0)


DROPPED = """#include <coroutine>
struct task
{
\tstruct promise_type
\t{
\t\ttask get_return_object();
\t\tstd::suspend_always initial_suspend() noexcept { return {}; }
\t\tstd::suspend_always final_suspend() noexcept { return {}; }
\t\tvoid return_void();
\t\tvoid unhandled_exception();
\t};
\tbool await_ready();
\tvoid await_suspend(std::coroutine_handle<>);
\tvoid await_resume();
};
task save();
task run()
{
\t/* 𝒳 */ save();
\tco_await save();
}
"""
DROP = DROPPED.splitlines().index("\t/* 𝒳 */ save();")


def apply(text, edits):
    """TEXT with EDITS, whose positions are in UTF-8 and in one line each."""
    lines = text.splitlines(keepends=True)
    for edit in sorted(edits, key=lambda it: -it["range"]["start"]["character"]):
        start, end = edit["range"]["start"], edit["range"]["end"]
        line = lines[start["line"]].encode()
        line = line[: start["character"]] + edit["newText"].encode() + line[end["character"] :]
        lines[start["line"]] = line.decode()
    return "".join(lines)


def test_fixes():
    server = Server()
    server.initialize()
    uri = server.open("main.cpp", DROPPED)
    document = {"textDocument": {"uri": uri}}
    found = server.diagnostics(uri, 1)
    check("a task", [item["code"] for item in found] == ["task-never-awaited"], found)
    where = document | {"range": found[0]["range"], "context": {"diagnostics": []}}
    actions = server.request("textDocument/codeAction", where)["result"]
    check("fix first", len(actions) == 2 and actions[0]["isPreferred"], actions)
    mended = apply(DROPPED, actions[0]["edit"]["documentChanges"][0]["edits"])
    check("fix", mended == DROPPED.replace("/ save", "/ co_await save"), mended)
    server.change(uri, 2, {"text": mended})
    check("mended", server.diagnostics(uri, 2) == [])

    # A header has no command: a source that includes it lends its own.
    server.change(uri, 3, {"text": SAVED})
    header = server.open("node.h", "#pragma once\n" + DROPPED.replace("task run", "inline task run"))
    found = server.diagnostics(header, 1)
    check("in a header", [item["range"]["start"]["line"] for item in found] == [DROP + 1], found)
    check("not in its source", server.diagnostics(uri, 3) == [])

    # Closed and opened again before anything came of it.
    server.notify("textDocument/didClose", {"textDocument": {"uri": header}})
    server.open("node.h", HEADER, 7)
    check("opened again", server.diagnostics(header, 7) == [])
    check("exit code", server.leave() == 0)


def test_configuration():
    """It is read anew when the client tells that it has changed."""
    server = Server()
    watching = {"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True}}}
    server.request("initialize", {"capabilities": watching})
    server.notify("initialized")
    asked = server.wait(lambda message: message.get("method") == "client/registerCapability")
    watched = str(asked["params"])
    check("watches", "compile_commands.json" in watched and ".sendsync.yaml" in watched, watched)
    server.send(frame({"jsonrpc": "2.0", "id": asked["id"], "result": None}))
    uri = server.open("main.cpp", SHOWN)
    found = server.diagnostics(uri, 1)
    check("note in the message", "note: 'Node' is marked NOT_SEND" in found[0]["message"], found)
    for rules, expected in (("rules: {non-send-capture: off}\n", []), ("", found)):
        write(".sendsync.yaml", rules)
        server.notify("workspace/didChangeWatchedFiles", {"changes": []})
        check("reloaded", server.diagnostics(uri, 1) == expected, rules)
    write(".sendsync.yaml", "rulez:\n")
    server.notify("workspace/didChangeWatchedFiles", {"changes": []})
    told = server.notified("window/showMessage")["message"]
    check("mistake", ".sendsync.yaml:1:1: " in told, told)
    os.remove(os.path.join(WORK, ".sendsync.yaml"))
    check("exit code", server.leave() == 0)


HOVERED = """#include "node.h"
template <typename T> struct Box { T held; };
struct Plain { int number; char held; };
namespace deep { struct Plain {}; }
Node everywhere;
int use(int number)
{
\tBox<Node> box{};
\t{
\t\tPlain number{};
\t\t(void)number; /* inner */
\t}
\tauto add = [box] { (void)box; }; /* closure */
\t(void)add;
\treturn number + everywhere.value; /* outer */
}
template <typename T> void twice(T item)
{
\t(void)item;
}
void start()
{
\ttwice(Node{});
\ttwice(1);
\tdeep::Plain other;
}
"""


def test_hover():
    server = Server()
    server.initialize()
    uri = server.open("main.cpp", HOVERED)
    check("nothing wrong", server.diagnostics(uri, 1) == [])
    for line, word, expected in (
        ("Node everywhere", "Node", {"Node: not Send"}),
        ("Box<Node> box", "Box", {"Box<Node>: not Send"}),
        ("Box<Node> box", "box", {"Box<Node>: not Send"}),
        ("closure", "box;", {"Box<Node>: not Send"}),
        ("inner", "number", {"Plain: Send"}),
        ("outer", "number", {"int: Send"}),
        ("outer", "everywhere", {"Node: not Send"}),
        ("outer", "value", {"int: Send"}),
        ("(void)item", "item", {"Node: not Send", "int: Send"}),
        ("T held", "held", {"Node: not Send"}),
        ("deep::Plain other", "Plain", {"deep::Plain: Send"}),
        ("deep::Plain other", "other", {"deep::Plain: Send"}),
        ("inner", "inner", set()),
        ("outer", "return", set()),
        ("outer", "/", set()),
    ):
        lines = HOVERED.splitlines()
        number = next(i for i, text in enumerate(lines) if line in text)
        position = at(number, lines[number].index(word))
        asked = {"textDocument": {"uri": uri}, "position": position}
        result = server.request("textDocument/hover", asked)["result"]
        text = result["contents"]["value"] if result else ""
        sends = set(re.findall(r"^\S.*: (?:not |perhaps )?Send$", text, re.MULTILINE))
        check(f"hover over {word} of {line}", sends == expected, text)
    check("exit code", server.leave() == 0)


def parent(pid):
    """Of a process; None when it is gone, or dead and nobody asks for it."""
    try:
        with open(f"/proc/{pid}/stat", encoding="latin-1") as file:
            state, number = file.read().rpartition(")")[2].split()[:2]
            return None if state == "Z" else int(number)
    except (FileNotFoundError, ProcessLookupError):
        return None


def child(pid):
    """The one of a process, when there is one."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        for name in filter(str.isdigit, os.listdir("/proc")):
            if parent(name) == pid:
                return int(name)
        time.sleep(0.01)
    raise SystemExit(f"{pid} has no child")


def test_processes():
    """A check that never ends, since it waits for a pipe: superseded, asked, killed."""
    os.mkfifo(os.path.join(WORK, "endless.h"))
    endless = '#include "endless.h"\n'
    server = Server("-j", "1")
    server.initialize()
    uri = server.open("main.cpp", endless)
    document = {"textDocument": {"uri": uri}}
    checker = child(server.process.pid)
    parser = child(checker)
    header = server.open("node.h", MARKED)  # waits for its turn
    number = server.ask("textDocument/hover", document | {"position": at(0, 0)})
    server.notify("$/cancelRequest", {"id": number})
    cancelled = server.wait(lambda message: message.get("id") == number)
    check("cancelled", error_code(cancelled) == -32800, cancelled)

    number = server.ask("textDocument/hover", document | {"position": at(0, 0)})
    server.change(uri, 2, {"text": SAVED})
    outdated = server.wait(lambda message: message.get("id") == number)
    check("outdated", error_code(outdated) == -32801, outdated)
    check("superseded", server.diagnostics(uri, 2) == [])
    check("had its turn", server.diagnostics(header, 1) == [])
    server.notify("textDocument/didClose", {"textDocument": {"uri": header}})
    check("killed", not os.path.exists(f"/proc/{checker}"), checker)
    for version in range(3, 300):
        server.change(uri, version, {"range": span(0, 0, 0), "text": "/**/"})
    server.change(uri, 300, {"text": SHOWN})
    check("after many changes", len(server.diagnostics(uri, 300)) == 1)
    while parent(parser):  # its own one is gone: it dies by itself
        time.sleep(0.01)

    server.change(uri, 301, {"text": endless})
    server.request("x/y")  # answered when the process of version 300 is gone
    os.kill(child(child(server.process.pid)), signal.SIGKILL)
    told = server.notified("window/logMessage")["message"]
    check("parser that crashes", "libclang crashed (SIGKILL)" in told, told)
    server.notify("textDocument/didSave", document)
    server.request("x/y")
    os.kill(child(server.process.pid), signal.SIGKILL)
    told = server.notified("window/logMessage")["message"]
    check("checker that crashes", "ended with SIGKILL" in told, told)
    server.change(uri, 302, {"text": SHOWN})
    check("still there", len(server.diagnostics(uri, 302)) == 1)
    check("exit code", server.leave() == 0)


def test_mistakes():
    server = Server("-p", "nowhere")
    server.initialize()
    uri = server.open("main.cpp", SAVED)
    told = server.notified("window/showMessage")["message"]
    check("no database", told.startswith("sendsync: ") and "nowhere" in told, told)
    server.change(uri, 2, {"text": SAVED + "\n"})
    check("told once", server.notified("window/logMessage")["message"] == told)
    check("exit code", server.leave() == 0)

    server = Server("--", "-std=c++20")
    server.initialize()
    uri = server.open("main.cpp", '#include "missing.h"\n')
    told = server.notified("window/logMessage")["message"]
    check("missing header", "could not be analysed" in told and "missing.h" in told, told)
    server.open("unsaved.cpp", "")
    told = server.notified("window/logMessage")["message"]
    check("no such file", "not saved yet" in told, told)
    server.open("%ff%0a.cpp", "")
    told = server.notified("window/logMessage")["message"]
    check("odd name", "%ff%0a.cpp" in told, told)
    check("exit code", server.leave() == 0)


def test_malformed():
    server = Server()
    server.initialize()
    broken = lambda message: error_code(message) == -32700
    server.send(frame(b"{"))
    server.wait(broken)
    server.send(frame(b"\xff\xfe"))
    server.wait(broken)
    for odd in (b"Content-Length: many\r\n\r\n", b"Content-Type: x\r\n\r\n"):
        server.send(odd)
        server.wait(broken)
        check("found its way", error_code(server.request("x/y")) == -32601)
    whole = frame({"jsonrpc": "2.0", "method": "$/x"})
    server.send(whole.replace(b"Length: 3", b"Length: 2"))  # ten too few
    server.wait(broken)
    for odd in ([], 1, {}, {"id": {}, "method": "x"}, {"id": 1, "method": 2}):
        server.send(frame(odd))
        server.wait(lambda message: error_code(message) == -32600)
    check("still there", error_code(server.request("x/y")) == -32601)
    check("exit code", server.leave() == 0)


def test_ends():
    server = Server()
    server.initialize()
    server.notify("exit")
    check("exit without shutdown", server.process.wait(PATIENCE) == 1)

    server = Server()
    server.initialize()
    server.open("main.cpp", SHOWN)  # and dies in the middle of the check
    server.process.stdin.close()
    server.process.stdout.close()
    check("client that dies", server.process.wait(PATIENCE) == 1)

    recorded = os.path.join(WORK, "recorded")
    requests = ["initialize", "shutdown"]
    with open(recorded, "wb") as file:
        for number, method in enumerate(requests):
            file.write(frame({"id": number, "method": method, "params": {}}))
        file.write(frame({"method": "exit"}))
    with open(recorded, "rb") as file:
        done = subprocess.run([SENDSYNC, "lsp"], stdin=file, capture_output=True, check=False)
    check("recorded session", done.returncode == 0 and done.stdout.count(b'"id"') == 2, done)


write_project()
for test in (
    test_order_of_life,
    test_findings,
    test_utf16,
    test_hover,
    test_fixes,
    test_configuration,
    test_processes,
    test_mistakes,
    test_malformed,
    test_ends,
):
    test()
sys.exit(1 if failures else 0)
