#!/usr/bin/python3
"""Runs the pair of scenarios of each code, or of those that are named, and records it: lab/captures/486/call.pcap."""

import datetime
import os
import subprocess
import sys

from common import LAB, LOGS, CAPTURES, listening, phrases, recorded, started, table, version

HAPPENED = {
    "answered": "the call is answered and hung up", "request": "the request gets the code", "dialog": "a request in a call gets the code",
    "cancel": "the caller gives up while it rings", "subscription": "a subscription is refreshed",
    "stray": "a request names a dialog that does not exist", "long": "the Request-URI has 380 bytes",
    "scheme": "the Request-URI is fax:", "version": "the request has SIP/3.0", "large": "the body has 1500 bytes",
}
CALLER, CALLEE = "192.0.2.10", "192.0.2.20"


def call(code):
    """One call with this outcome; whether both sides saw what their scenario says."""
    folder = CAPTURES / code
    common = ("-m", "1", "-nostdin", "-timeout", "15", "-timeout_error", "-nd")
    with recorded(folder / "call.pcap"), \
            started("sipp", "-sf", folder / "uas.xml", "-i", CALLEE, "-p", "5060", *common,
                    log="sipp.log", cwd=LOGS) as callee:
        listening(5060, CALLEE)
        caller = subprocess.run(["sipp", "-sf", folder / "uac.xml", "-i", CALLER, "-p", "5060", "-cid_str", f"code{code}@%s",
                                 *common, f"{CALLEE}:5060"], cwd=LOGS, capture_output=True, text=True)
        (LOGS / "sipp.log").open("a").write(f"{code}\n{caller.stderr}")
        return caller.returncode == 0 and callee.wait(15) == 0


def rows_of_scenarios():
    """The calls of the scenarios, as rows of results/codes.tsv."""
    return [{"code": row["code"], "sender": "sipp", "version": version("sip-tester"), "request": row["method"],
             "date": datetime.date.fromtimestamp(os.path.getmtime(CAPTURES / row["code"] / "call.pcap")),
             "file": f"lab/captures/{row['code']}/call.pcap", "what happened": HAPPENED[row["shape"]]}
            for row in table(LAB / "scenarios.tsv")]


def main():
    LOGS.mkdir(exist_ok=True)
    wrong = [code for code in sys.argv[1:] or phrases() if not call(code)]
    print(f"codes: {len(wrong)} scenarios did not run to their end: {' '.join(wrong)}")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
