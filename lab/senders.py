#!/usr/bin/python3
"""
What real systems answer by themselves: each gets the requests of probes.tsv. results/probes.tsv has all answers; for each registered
code that a system answers with, results/codes.tsv has the first request that led to it: lab/captures/486/baresip.pcap.
"""

import contextlib
import datetime
import json
import select
import shutil
import struct
import sys
import tempfile
import time
import typing

from codes import rows_of_scenarios
from common import LAB, LOGS, CAPTURES, RESULTS, apart, listening, packets, phrases, recorded, started, table, version, write_table
from gateway import FIRST, SECOND
from sip import Message, opened, sdp, written
from systems import CONFIGS, SYSTEMS, Baresip

COLUMNS = ("code", "sender", "version", "date", "file", "request", "what happened")
ANSWERS = ("probe", "system", "version", "date", "request", "answers")
PATIENCE = 2  # seconds until a request counts as one without a final response; Kamailio waits one second for a gateway
RINGING = 70  # the same for a call that rings until the system has enough
BODIES = {"sdp": sdp(FIRST), "text": "text", "codec": sdp(FIRST).replace("8 0", "99").replace("PCMA", "UNKNOWN")
          .replace("rtpmap:8", "rtpmap:99").replace("a=rtpmap:0 PCMU/8000\r\n", ""), "": ""}


@contextlib.contextmanager
def kamailio():
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree("/usr/share/kamailio/dbtext/kamailio", f"{folder}/presence")
        with started("kamailio", "-DD", "-E", "-f", CONFIGS / "senders.cfg", "-A", f'PRESENCE_DB="text://{folder}/presence"',
                     "-Y", folder, log="kamailio-senders.log"):
            listening(5060, "192.0.2.20")
            yield


def waiting(system, *words):
    """A program that calls nobody, and is called."""
    program = SYSTEMS[system].phone
    return started(*program.command, "600", *words, log=f"{system}-called.log", env=program.environment())


def applications(system):
    """The same with an application that lets calls ring: for 1.5 s until it answers, or for as long as its stack does."""
    return {"answered": lambda: waiting(system, "answer", "1500"), "rings on": lambda: waiting(system, "answer", "600000")}


class Target(typing.NamedTuple):
    """A system that gets requests, and how it runs: by itself and, if there is one, with an application for what follows them."""

    version: typing.Callable[[], str]
    alone: typing.Callable[[], typing.ContextManager]
    address: tuple[str, int]
    applications: dict[str, typing.Callable[[], typing.ContextManager]] = {}


PHONE = ("192.0.2.10", 5070)
TARGETS = {
    "kamailio": Target(lambda: version("kamailio"), kamailio, ("192.0.2.20", 5060)),
    "baresip": Target(SYSTEMS["baresip"].version, lambda: Baresip(answers=False), ("192.0.2.10", 5060)),
    "linphone": Target(SYSTEMS["linphone"].version, lambda: SYSTEMS["linphone"].phone.silent(), PHONE),
    "twinkle": Target(SYSTEMS["twinkle"].version, lambda: SYSTEMS["twinkle"].phone.silent(), PHONE),
    "sofia-sip": Target(SYSTEMS["sofia-sip"].version, lambda: waiting("sofia-sip"), PHONE),
    "jain-sip": Target(SYSTEMS["jain-sip"].version, lambda: waiting("jain-sip"), PHONE),
    "jssip": Target(SYSTEMS["jssip"].version, lambda: waiting("jssip"), PHONE, applications("jssip")),
    "sip-js": Target(SYSTEMS["sip-js"].version, lambda: waiting("sip-js"), PHONE, applications("sip-js")),
}
APPLIED = tuple(applications(""))  # what follows a request only where there is an application


class Probe:
    """One request to a system, and what comes back."""

    def __init__(self, channel, target, number, row):
        self.channel, self.target, self.row = channel, target, row
        self.number, self.id = number, f"{number}@{FIRST}"
        self.method, self.version, self.hop = (row["method"].split("/") + ["2.0", "2.0"])[:3]
        self.uri = row["uri"].replace("TARGET", "%s:%d" % target)

    def request(self, method, tag="", headers=(), body="", branch=""):
        own = {header.partition(":")[0] for header in headers}
        lines = [f"Via: SIP/{self.hop}/UDP {FIRST}:5060;branch=z9hG4bK{self.number}{branch}",
                 "Max-Forwards: 70", f"From: <sip:peer@example.com>;tag=peer", f"To: <{self.uri}>{tag}", f"Call-ID: {self.id}",
                 f"CSeq: {2 if method == 'BYE' and tag else 1} {method}", f"Contact: <sip:peer@{FIRST}:5060>"]
        lines = lines[:1] + [line for line in lines[1:] if line.partition(":")[0] not in own]
        typed = any(header.startswith("Content-Type") for header in headers)
        text = written([f"{method} {self.uri} SIP/{self.version}", *lines, *headers], body)
        self.channel.sendto(text.replace(b"\r\nContent-Type: application/sdp\r\nContent-Length", b"\r\nContent-Length", 1)
                            if typed else text, self.target)

    def run(self):
        """Sends the request and waits for the answer; a call that is not answered is given up, so that the next finds nothing of it."""
        headers = self.row["headers"].split(" | ") if self.row["headers"] else []
        self.request(self.method, ";tag=none" if self.row["to tag"] else "", headers, BODIES[self.row["body"]])
        if not self.answered({"CANCEL": 0.5, "rings on": RINGING}.get(self.row["then"], PATIENCE)) and self.method == "INVITE":
            self.give_up()

    def give_up(self):
        self.request("CANCEL")
        self.answered(PATIENCE)

    def run_beside(self, other):
        """The same while another call rings."""
        other.request("INVITE", body=BODIES["sdp"])
        other.answered(0.5)
        self.run()
        other.give_up()

    def answered(self, seconds):
        """Whether a final response has come; what it began is ended."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            if select.select([self.channel], [], [], left)[0]:
                message = Message(self.channel.recvfrom(65535)[0])
                if not message.status:  # a BYE of the system, or the call that the proxy passes on to this address
                    status = "503 Service Unavailable" if message.method == "INVITE" else "200 OK"
                    self.channel.sendto(message.answer(status, "peer"), self.target)
                elif message.get("call-id") == self.id and message.status >= 200 and message.get("cseq").endswith(self.method):
                    self.finish(message)
                    return True
        return False

    def finish(self, message):
        if self.method == "INVITE":
            tag = ";tag=" + message.get("to").partition(";tag=")[2]
            self.request("ACK", tag, branch="" if message.status >= 300 else "ack")
            if message.status < 300:
                self.request("BYE", tag, branch="bye")
                if select.select([self.channel], [], [], 0.5)[0]:
                    self.channel.recvfrom(65535)


def sent(system, whole):
    """Sends a system the requests that are meant for it, and records all of them; those that it was sent, by their number."""
    target = TARGETS[system]
    numbered = list(enumerate(table(LAB / "probes.tsv")))
    ways = [(target.alone, [pair for pair in numbered if pair[1]["then"] not in APPLIED])]
    ways += [(running, [pair for pair in numbered if pair[1]["then"] == then]) for then, running in target.applications.items()]
    with contextlib.closing(opened(FIRST)) as channel, contextlib.closing(opened(SECOND)), \
            recorded(whole, f"udp port {target.address[1]}"):
        for running, probes in ways:
            with running():
                listening(target.address[1], seconds=30)
                time.sleep(2)  # some open their port before they are ready
                for number, row in probes:
                    probe = Probe(channel, target.address, f"probe{number}", row)
                    if row["then"] == "beside another":
                        probe.run_beside(Probe(channel, target.address, f"other{number}", row))
                    else:
                        probe.run()
    return dict(pair for _, probes in ways for pair in probes)


def probed(system):
    """What a system answered each request with, as rows of both tables."""
    target, whole = TARGETS[system], LOGS / f"probes-{system}.pcap"
    probes = sent(system, whole)
    found = [row for row in packets(whole) if row["src"] == target.address[0] and row["status"]]
    common = {"version": target.version(), "date": str(datetime.date.today())}
    best, answers = {}, []
    for number, probe in probes.items():
        method = probe["method"].partition("/")[0]
        tidied = probe["then"] not in ("CANCEL", *APPLIED)  # the 487 belongs to the CANCEL that made way for the next request
        mine = [row for row in found if row["call"] == f"probe{number}@{FIRST}" and not (tidied and row["status"] == "487")]
        for row in mine:
            if row["status"] in phrases():
                aside = row["cseq"] != method  # such as a CANCEL that came too late
                call = (aside, number, row["cseq"])
                best[row["status"]] = min(call, best.get(row["status"], call))
        codes = dict.fromkeys(row["status"] for row in mine if row["cseq"] not in {"CANCEL", "BYE"} - {method})
        answers.append({"probe": probe["probe"], "system": system, "request": method, "answers": " ".join(codes), **common})
    rows = []
    for code, (_, number, method) in sorted(best.items()):
        (CAPTURES / code / f"{system}.pcap").write_bytes(cut(whole, f"probe{number}@{FIRST}"))
        rows.append({"code": code, "sender": system, "request": method, "what happened": probes[number]["probe"],
                     "file": f"lab/captures/{code}/{system}.pcap", **common})
    return {"codes": rows, "answers": answers}


def cut(whole, identity):
    """The packets of a call: after the 24 bytes of the file's header, each has a header of 16 with its length."""
    data, at = whole.read_bytes(), 24
    kept = data[:24]
    while at < len(data):
        end = at + 16 + struct.unpack_from("<I", data, at + 8)[0]
        if identity.encode() + b"\r\n" in data[at:end]:
            kept += data[at:end]
        at = end
    return kept


def main():
    for old in CAPTURES.glob("[1-6]??/*.pcap"):
        if old.name != "call.pcap":
            old.unlink()
    rows, answers = rows_of_scenarios(), []
    for system, found in zip(TARGETS, apart(["senders", "probe", system] for system in TARGETS)):
        print(f"{system} answers by itself: {' '.join(row['code'] for row in found['codes'])}")
        rows += found["codes"]
        answers += found["answers"]
    write_table(RESULTS / "codes.tsv", COLUMNS, sorted(rows, key=lambda row: row["code"]))
    order = [row["probe"] for row in table(LAB / "probes.tsv")]
    write_table(RESULTS / "probes.tsv", ANSWERS, sorted(answers, key=lambda row: order.index(row["probe"])))


if __name__ == "__main__":
    if sys.argv[1:2] == ["probe"]:
        print(json.dumps(probed(sys.argv[2])))
    else:
        main()
