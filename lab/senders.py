#!/usr/bin/python3
"""
What real systems answer by themselves: each gets the requests of probes.tsv, and for each registered code that it answers with the
shortest is kept: lab/captures/486/baresip.pcap. results/codes.tsv.
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

from codes import rows_of_scenarios
from common import LAB, LOGS, CAPTURES, RESULTS, apart, listening, packets, phrases, recorded, started, table, version, write_table
from gateway import FIRST, SECOND
from sip import Message, opened, sdp, written
from systems import CONFIGS, SYSTEMS, Baresip

COLUMNS = ("code", "sender", "version", "date", "file", "request", "what happened")
PATIENCE = 2  # seconds until a request counts as one without a final response; Kamailio waits one second for a gateway
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


def waiting(system):
    """A program that calls nobody, and is called."""
    program = SYSTEMS[system].phone
    return started(*program.command, "600", log=f"{system}-called.log", env=program.environment())


TARGETS = {
    "kamailio": (lambda: version("kamailio"), kamailio, ("192.0.2.20", 5060)),
    "baresip": (SYSTEMS["baresip"].version, lambda: Baresip(answers=False), ("192.0.2.10", 5060)),
    "linphone": (SYSTEMS["linphone"].version, lambda: SYSTEMS["linphone"].phone.silent(), ("192.0.2.10", 5070)),
    "twinkle": (SYSTEMS["twinkle"].version, lambda: SYSTEMS["twinkle"].phone.silent(), ("192.0.2.10", 5070)),
    "sofia-sip": (SYSTEMS["sofia-sip"].version, lambda: waiting("sofia-sip"), ("192.0.2.10", 5070)),
    "jain-sip": (SYSTEMS["jain-sip"].version, lambda: waiting("jain-sip"), ("192.0.2.10", 5070)),
    "jssip": (SYSTEMS["jssip"].version, lambda: waiting("jssip"), ("192.0.2.10", 5070)),
    "sip-js": (SYSTEMS["sip-js"].version, lambda: waiting("sip-js"), ("192.0.2.10", 5070)),
}


class Probe:
    """One request to a system, and what comes back."""

    def __init__(self, channel, target, number, row):
        self.channel, self.target, self.row = channel, target, row
        self.id = f"probe{number}@{FIRST}"
        self.method, _, release = row["method"].partition("/")
        self.version = f"SIP/{release or '2.0'}"
        self.uri = row["uri"].replace("TARGET", "%s:%d" % target)

    def request(self, method, tag="", headers=(), body="", branch=""):
        own = {header.partition(":")[0] for header in headers}
        lines = [f"Via: SIP/2.0/UDP {FIRST}:5060;branch=z9hG4bK{self.id[:-11]}{branch}",
                 "Max-Forwards: 70", f"From: <sip:peer@example.com>;tag=peer", f"To: <{self.uri}>{tag}", f"Call-ID: {self.id}",
                 f"CSeq: {2 if method == 'BYE' and tag else 1} {method}", f"Contact: <sip:peer@{FIRST}:5060>"]
        lines = lines[:1] + [line for line in lines[1:] if line.partition(":")[0] not in own]
        typed = any(header.startswith("Content-Type") for header in headers)
        text = written([f"{method} {self.uri} {self.version}", *lines, *headers], body)
        self.channel.sendto(text.replace(b"Content-Type: application/sdp\r\n", b"", 1) if typed and body == "text" else text,
                            self.target)

    def run(self):
        """Sends the request, gives the call up where the table says so, and ends what has begun."""
        headers = self.row["headers"].split(" | ") if self.row["headers"] else []
        self.request(self.method, ";tag=none" if self.row["to tag"] else "", headers, BODIES[self.row["body"]])
        begin = time.monotonic()
        cancelled = False
        while time.monotonic() < begin + PATIENCE:
            if self.row["then"] == "CANCEL" and not cancelled and time.monotonic() > begin + 0.5:
                cancelled = True
                self.request("CANCEL")
            if select.select([self.channel], [], [], 0.1)[0]:
                message = Message(self.channel.recvfrom(65535)[0])
                if not message.status:  # a BYE of the system, or the call that the proxy passes on to this address
                    status = "503 Service Unavailable" if message.method == "INVITE" else "200 OK"
                    self.channel.sendto(message.answer(status, "peer"), self.target)
                elif message.get("call-id") == self.id and message.status >= 200 and message.get("cseq").endswith(self.method):
                    self.finish(message)
                    return

    def finish(self, message):
        if self.method == "INVITE":
            tag = ";tag=" + message.get("to").partition(";tag=")[2]
            self.request("ACK", tag, branch="" if message.status >= 300 else "ack")
            if message.status < 300:
                self.request("BYE", tag, branch="bye")
                if select.select([self.channel], [], [], 0.5)[0]:
                    self.channel.recvfrom(65535)


def probed(system):
    """The requests to a system, recorded together, and what each was answered with."""
    describe, running, target = TARGETS[system]
    whole = LOGS / f"probes-{system}.pcap"
    probes = table(LAB / "probes.tsv")
    with running(), contextlib.closing(opened(FIRST)) as channel, contextlib.closing(opened(SECOND)):
        time.sleep(2)
        with recorded(whole, f"udp port {target[1]}"):
            for number, row in enumerate(probes):
                Probe(channel, target, number, row).run()
    sent, best = packets(whole), {}
    for number, probe in enumerate(probes):
        identity = f"probe{number}@{FIRST}"
        size = len(cut(whole, identity))
        for row in sent:
            if row["call"] == identity and row["src"] == target[0] and row["status"] in phrases():
                aside = row["cseq"] != probe["method"]  # such as a CANCEL that came too late
                found = (aside, size, number, row["cseq"])
                best[row["status"]] = min(found, best.get(row["status"], found))
    for code, (aside, size, number, method) in sorted(best.items()):
        (CAPTURES / code / f"{system}.pcap").write_bytes(cut(whole, f"probe{number}@{FIRST}"))
        yield {"code": code, "sender": system, "version": describe(), "date": str(datetime.date.today()), "request": method,
               "what happened": probes[number]["probe"], "file": f"lab/captures/{code}/{system}.pcap"}


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
    rows = rows_of_scenarios()
    for system, found in zip(TARGETS, apart(["senders", "probe", system] for system in TARGETS)):
        print(f"{system} answers by itself: {' '.join(sorted(row['code'] for row in found or []))}")
        rows += found or []
    write_table(RESULTS / "codes.tsv", COLUMNS, sorted(rows, key=lambda row: row["code"]))


if __name__ == "__main__":
    if sys.argv[1:2] == ["probe"]:
        print(json.dumps(list(probed(sys.argv[2]))))
    else:
        main()
