#!/usr/bin/python3
"""Writes the pair of SIPp scenarios of each code, from scenarios.tsv: lab/captures/486/uac.xml and uas.xml."""

import sys
from xml.sax.saxutils import quoteattr

from common import LAB, CAPTURES, phrases, table

SDP = ("v=0", "o=- 1 1 IN IP4 [local_ip]", "s=-", "c=IN IP4 [local_ip]", "t=0 0", "m=audio 49170 RTP/AVP 8")


class Scenario:
    """One side of a call. SIPp counts its steps, and a branch is named by the number of its step."""

    def __init__(self, name):
        self.name, self.steps, self.sent = name, [], {}

    def send(self, method, uri, to, cseq, headers=(), body=(), branch=None, version="SIP/2.0"):
        """A request; an ACK or a CANCEL has the branch of the INVITE that it belongs to."""
        back = len(self.steps) - self.sent[branch] if branch else 0
        self.sent[method] = len(self.steps)
        lines = [f"{method} {uri} {version}",
                 f"Via: SIP/2.0/UDP [local_ip]:[local_port];branch=[branch{f'-{back}' if back else ''}]"]
        if not any(h.startswith("Max-Forwards:") for h in headers):
            lines.append("Max-Forwards: 70")
        lines += ["From: <sip:caller@example.com>;tag=caller[call_number]", f"To: <sip:callee@example.net>{to}",
                  "Call-ID: [call_id]", f"CSeq: {cseq} {method}"]
        if method in ("INVITE", "SUBSCRIBE", "REGISTER"):
            lines.append("Contact: <sip:caller@[local_ip]:[local_port]>")
        self.add("send", message(lines + list(headers), body), 'retrans="500"' if method not in ("ACK",) else "")

    def answer(self, code, phrase, headers=(), body=(), tag=True, wait=False):
        lines = [f"SIP/2.0 {code} {phrase}", "[last_Via:]", "[last_From:]",
                 "[last_To:]" + (";tag=callee[call_number]" if tag else ""), "[last_Call-ID:]", "[last_CSeq:]"]
        self.add("send", message(lines + list(headers), body), 'retrans="500"' if wait else "")

    def receive(self, request):
        self.add("recv", None, f'request="{request}"')

    def expect(self, code, optional=False):
        self.add("recv", None, f'response="{code}"' + (' optional="true"' if optional else ""))

    def pause(self, milliseconds):
        self.add("pause", None, f'milliseconds="{milliseconds}"')

    def add(self, element, text, attributes):
        start = f"  <{element} {attributes}".rstrip()
        self.steps.append(f"{start}/>" if text is None else f"{start}>\n<![CDATA[\n{text}\n]]></{element}>")

    def write(self, path):
        path.write_text(f'<?xml version="1.0" encoding="UTF-8"?>\n<scenario name={quoteattr(self.name)}>\n'
                        + "\n".join(self.steps) + "\n</scenario>\n")


def message(lines, body):
    kind = [] if not body or any(line.startswith("Content-Type:") for line in lines) else ["Content-Type: application/sdp"]
    return "\n".join([*lines, *kind, "Content-Length: [len]", "", *body])


CONTACT = ("Contact: <sip:callee@[local_ip]:[local_port]>",)
URI = "sip:callee@[remote_ip]:[remote_port]"
TO = "[peer_tag_param]"


def request(row, caller, callee, uri=URI, version="SIP/2.0", body=None):
    """A request and its final response."""
    method = row["method"]
    if body is None:
        body = SDP if method == "INVITE" else ("text",) if "Content-Type:" in row["request"] else ()
    caller.send(method, uri, ";tag=callee1" if row["shape"] in ("stray", "subscription") else "", 1,
                split(row["request"]), body, version=version)
    callee.receive(method)
    callee.answer(row["code"], row["phrase"], split(row["response"]), tag=row["shape"] not in ("stray", "subscription"),
                  wait=method == "INVITE")
    caller.expect(row["code"])
    if method == "INVITE":
        caller.send("ACK", uri, TO, 1, branch="INVITE")
        callee.receive("ACK")


def answered(row, caller, callee):
    """A call that is answered, after the provisional response if the code is one."""
    caller.send("INVITE", URI, "", 1, split(row["request"]), SDP)
    callee.receive("INVITE")
    if row["code"] != "200":
        early = row["code"] != "100"
        callee.answer(row["code"], row["phrase"], (CONTACT if early else ()) + split(row["response"]),
                      SDP if row["code"] == "183" else (), tag=early)
        caller.expect(row["code"])
        callee.pause(200)
    accept(caller, callee, split(row["response"]) if row["code"] == "200" else ())
    hang_up(caller, callee, 2)


def dialog(row, caller, callee):
    """A request in a call that is answered, and its refusal."""
    caller.send("INVITE", URI, "", 1, (), SDP)
    callee.receive("INVITE")
    accept(caller, callee)
    method = row["method"]
    caller.send(method, URI, TO, 2, split(row["request"]), SDP if method == "INVITE" else ())
    callee.receive(method)
    callee.answer(row["code"], row["phrase"], split(row["response"]), tag=False, wait=method == "INVITE")
    caller.expect(row["code"])
    if method == "INVITE":
        caller.send("ACK", URI, TO, 2, branch="INVITE")
        callee.receive("ACK")
    hang_up(caller, callee, 3)


def accept(caller, callee, headers=()):
    callee.answer("200", "OK", CONTACT + headers, SDP, wait=True)
    caller.expect("200")
    caller.send("ACK", URI, TO, 1)
    callee.receive("ACK")


def hang_up(caller, callee, cseq):
    caller.send("BYE", URI, TO, cseq)
    callee.receive("BYE")
    callee.answer("200", "OK", tag=False)
    caller.expect("200")


def cancel(row, caller, callee):
    """A call that its caller gives up while it rings."""
    caller.send("INVITE", URI, "", 1, (), SDP)
    callee.receive("INVITE")
    callee.answer("180", "Ringing", CONTACT)
    caller.expect("180")
    caller.pause(200)
    caller.send("CANCEL", URI, "", 1, branch="INVITE")
    callee.receive("CANCEL")
    callee.answer("200", "OK")
    # SIPp takes the header fields of the last message, which is the CANCEL; the INVITE had the same but for its CSeq.
    callee.add("send", message(["SIP/2.0 487 Request Terminated", "[last_Via:]", "[last_From:]",
                                "[last_To:];tag=callee[call_number]", "[last_Call-ID:]", "CSeq: 1 INVITE"], ()), 'retrans="500"')
    caller.expect("200")
    caller.expect("487")
    caller.send("ACK", URI, TO, 1, branch="INVITE")
    callee.receive("ACK")


SHAPES = {
    "request": request, "stray": request, "subscription": request, "answered": answered, "dialog": dialog, "cancel": cancel,
    "long": lambda *sides: request(*sides, uri="sip:" + "callee" * 60 + "@[remote_ip]:[remote_port]"),
    "scheme": lambda *sides: request(*sides, uri="fax:+12025550163"),
    "version": lambda *sides: request(*sides, version="SIP/3.0"),
    "large": lambda *sides: request(*sides, body=("text " * 300,)),
}


def split(headers):
    return tuple(headers.split(" | ")) if headers else ()


def main():
    registered = phrases()
    rows = table(LAB / "scenarios.tsv")
    if [row["code"] for row in rows] != list(registered):
        sys.exit("scenarios.tsv does not have the registered codes, each once and in order")
    for row in rows:
        row["phrase"] = registered[row["code"]]
        sides = [Scenario(f"{row['code']} {row['phrase']}: {side}") for side in ("caller", "callee")]
        SHAPES[row["shape"]](row, *sides)
        folder = CAPTURES / row["code"]
        folder.mkdir(parents=True, exist_ok=True)
        sides[0].write(folder / "uac.xml")
        sides[1].write(folder / "uas.xml")


if __name__ == "__main__":
    main()
