#!/usr/bin/python3
"""
How long real systems wait, and how often they repeat, when the other side does not answer: results/timers.tsv, and the packets in
lab/captures/timers. All measurements run at the same time, each in a network of its own.

    timers.py                         all
    timers.py measure silent baresip  one, in the network of this process
"""

import contextlib
import datetime
import json
import sys
import threading
import time

from caller import HOST as CALLER
from common import LAB, CAPTURES, RESULTS, apart, listening, packets, recorded, started, write_table, zipped
from gateway import CONTACT, FIRST, SECOND
from sip import Message, opened, sdp, written
from systems import SYSTEMS, Kamailio

COLUMNS = ("case", "system", "version", "date", "sent", "at s", "RFC 3261", "agrees", "then", "after s", "capture")
DOUBLED = (0, 0.5, 1.5, 3.5, 7.5, 15.5, 31.5)
TO_T2 = (0, 0.5, 1.5, 3.5, 7.5, 11.5, 15.5, 19.5, 23.5, 27.5, 31.5)
PEER = "192.0.2.20"


class Case:
    """What is sent, to or by whom, and when RFC 3261 wants it to be sent."""

    def __init__(self, wire, times, section, systems):
        self.wire, self.times, self.section, self.systems = wire, times, section, systems


PHONES = ("baresip", "linphone", "twinkle")
SET = {
    "kamailio-wt-timer-10-s": SYSTEMS["kamailio-dns"]._replace(phone=Kamailio("DNS", 'TIMER="wt_timer"', "MILLISECONDS=10000")),
    "kamailio-fr-timer-2-s": SYSTEMS["kamailio-dns"]._replace(phone=Kamailio("DNS", 'TIMER="fr_timer"', "MILLISECONDS=2000")),
}
TIMED = SYSTEMS | SET
CASES = {
    "silent peer": Case("INVITE", DOUBLED, "17.1.1.2", ("kamailio-dns", *PHONES, "sofia-sip", "jain-sip", "net-sip")),
    "cancel without an answer": Case("CANCEL", TO_T2, "17.1.2.2", ("kamailio-dns", *PHONES)),
    "lost ack of a refusal": Case("4xx", TO_T2, "17.2.1", ("kamailio-dns", *SET, *PHONES)),
    "lost ack of a 200": Case("200", TO_T2, "13.3.1.4", PHONES),
    "lost 200": Case("200", TO_T2[:3], "13.3.1.4", PHONES),
}


def silent_peer(phone):
    with contextlib.closing(opened(FIRST)), contextlib.closing(opened(SECOND)):
        phone.call("silent")
        phone.quiet(70)


def cancel_without_an_answer(phone):
    with contextlib.closing(opened(FIRST)) as peer, contextlib.closing(opened(SECOND)):
        phone.call("ringing")
        threading.Timer(2, phone.hang_up).start()
        until = time.monotonic() + 45
        peer.settimeout(1)
        while time.monotonic() < until:
            with contextlib.suppress(TimeoutError):
                data, address = peer.recvfrom(65535)
                if data.startswith(b"INVITE "):
                    peer.sendto(Message(data).answer("180 Ringing", "gw", [f"Contact: <sip:{FIRST}>"]), address)


def invited(phone, target, media=None, acknowledge=None):
    """Calls the system, and acknowledges its final response when it has come so many times."""
    host = CALLER if phone.address[0] == PEER else PEER
    def request(method, to=""):
        return written([f"{method} {target} SIP/2.0", f"Via: SIP/2.0/UDP {host}:5062;branch=z9hG4bK{method}", "Max-Forwards: 70",
                        f"From: <sip:peer@example.com>;tag=peer", f"To: <{target}>{to}", f"Call-ID: peer@{host}",
                        f"CSeq: {2 if method == 'BYE' else 1} {method}", f"Contact: <sip:peer@{host}:5062>"],
                       (media or sdp(host)) if method == "INVITE" else "")

    with contextlib.closing(opened(host, 5062)) as peer:
        peer.sendto(request("INVITE"), phone.address)
        until, finals = time.monotonic() + 45, 0
        peer.settimeout(1)
        while time.monotonic() < until:
            with contextlib.suppress(TimeoutError):
                data, address = peer.recvfrom(65535)
                if not data.strip():
                    continue  # Linphone keeps its way through a NAT open
                message = Message(data)
                if not message.status:
                    peer.sendto(message.answer("200 OK", "peer"), address)
                elif message.method == "INVITE" and message.status >= 200:
                    finals += 1
                    if finals == acknowledge:
                        tag = ";tag=" + message.get("to").partition(";tag=")[2]
                        peer.sendto(request("ACK", tag), phone.address)
                        until = time.monotonic() + 8


def lost_ack_of_a_refusal(phone):
    """A phone refuses a codec that it does not have; the proxy passes the refusal of the first gateway on."""
    if hasattr(phone, "caller"):
        phone.caller.channel.close()
        with started(LAB / "gateway.py", log="gateway.log"):
            listening(5060, CONTACT)
            invited(phone, "sip:486@gw.example")
    else:
        invited(phone, own(phone), sdp(PEER).replace("8 0", "99").replace("PCMA", "x-unknown").replace("rtpmap:8", "rtpmap:99"))


def lost_ack_of_a_200(phone):
    invited(phone, own(phone))


def lost_200(phone):
    invited(phone, own(phone), acknowledge=3)


def own(phone):
    return "sip:caller@%s:%d" % phone.address


def measure(name, system):
    case = CASES[name]
    phone = TIMED[system].phone
    capture = CAPTURES / "timers" / f"{name.replace(' ', '-')}-{system}.pcap"
    with started("dnsmasq", f"--conf-file={LAB}/systems/hosts.conf", log="dnsmasq.log"):
        listening(53, "192.0.2.53")
        with recorded(capture, "udp port 5060 or udp port 5062 or udp port 5070 or icmp"), phone:
            globals()[name.replace(" ", "_")](phone)
    row = {"case": name, "system": system, "version": TIMED[system].version(), "date": str(datetime.date.today()), "sent": case.wire,
           "RFC 3261": f"{' '.join(map(str, case.times))} (section {case.section})",
           "capture": f"lab/captures/timers/{capture.name}.gz"}
    print(json.dumps(row | read(case, phone.address[0], packets(capture))))
    zipped(capture)


def read(case, host, seen):
    """When the system sent it to the first that it sent it to, and what followed."""
    sent = [row for row in seen if row["src"] == host and matches(case.wire, row)]
    if not sent:
        return {}
    start, way = sent[0]["time"], (sent[0]["src"], sent[0]["dst"])
    same = [row for row in sent if (row["src"], row["dst"]) == way]
    times = [round(row["time"] - start, 1) for row in same]
    later = next((row for row in seen if row["time"] > same[-1]["time"] + 0.2 and row["method"] != "ACK"
                  and row["dst"] != way[0]), None)
    agrees = len(times) == len(case.times) and all(abs(at - due) <= max(0.3, due / 20) for at, due in zip(times, case.times))
    result = {"at s": " ".join(f"{at:g}" for at in times), "agrees": "yes" if agrees else "no"}
    if later:
        result |= {"then": f"{later['method'] or later['status']} to {later['dst']}", "after s": round(later["time"] - start, 1)}
    return result


def matches(wire, row):
    return wire in (row["method"], row["status"]) or (wire == "4xx" and row["status"].startswith("4") and row["cseq"] == "INVITE")


def main():
    pairs = [(name, system) for name, case in CASES.items() for system in case.systems]
    rows = apart(["timers", "measure", name, system] for name, system in pairs)
    for (name, system), row in zip(pairs, rows):
        print(f"{name}, {system}: {row['at s'] if row and 'at s' in row else 'not measured'}")
    write_table(RESULTS / "timers.tsv", COLUMNS, [row or {"case": pair[0], "system": pair[1]} for pair, row in zip(pairs, rows)])


if __name__ == "__main__":
    if sys.argv[1:2] == ["measure"]:
        measure(*sys.argv[2:])
    else:
        main()
