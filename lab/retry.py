#!/usr/bin/python3
"""
What a system does when the next hop refuses: for each code, without and with Retry-After, whether a second INVITE follows, where it
goes, and what reaches the caller. results/retry.tsv, and the packets in lab/captures/retry.

    retry.py                        all systems
    retry.py kamailio-dns           one of them
    retry.py again 20               so many random cells, which are compared with the table
"""

import datetime
import random
import sys

from common import LAB, LOGS, CAPTURES, RESULTS, listening, packets, phrases, recorded, started, table, write_table, zipped
from caller import HOST as CALLER
from gateway import CONTACT, FIRST, RETRY_AFTER, SECOND
from systems import QUIET, SYSTEMS

COLUMNS = ("system", "version", "date", "knows", "code", "retry-after", "second INVITE", "to", "after ms", "caller got",
           "capture", "call")
OUTCOME = ("second INVITE", "to", "caller got")
NAMES = {FIRST: "first gateway", SECOND: "second gateway", CONTACT: "contact"}


def cells():
    """The calls to make: 486, and with Retry-After 486r."""
    return [code + later for code in phrases() if code >= "300" for later in ("", "r")]


def second(found):
    """The first INVITE after the final response of the first gateway, and how many milliseconds after it."""
    final = next((row for row in found if row["src"] == FIRST and row["status"] >= "200"), None)
    if final is None:
        return None, None
    asked = {(row["dst"], row["branch"]) for row in found[:found.index(final)] if row["method"] == "INVITE"}
    for row in found[found.index(final):]:
        if row["method"] == "INVITE" and row["dst"] in NAMES and (row["dst"], row["branch"]) not in asked:
            return row, round(1000 * (row["time"] - final["time"]))
    return None, None


def reached(found):
    """The last final response that the caller got."""
    return next((row["status"] for row in reversed(found) if row["dst"] == CALLER and row["status"] >= "200"), "")


def measured(name, wanted, capture):
    """A row for each cell; what could not be measured is empty."""
    system = SYSTEMS[name]
    phone = system.phone
    with recorded(capture, "udp port 5060"), phone:
        for cell in wanted:
            phone.call(cell)
            phone.ended()
        phone.quiet(QUIET)
    seen = [row for row in packets(capture) if row["cseq"] == "INVITE"]
    for cell in wanted:
        found = [row for row in seen if row["to"] == cell]
        row = {"system": name, "version": system.version(), "date": datetime.date.today(), "knows": system.knows, "code": cell[:3],
               "retry-after": RETRY_AFTER if cell.endswith("r") else ""}
        if any(packet["src"] == FIRST and packet["status"] == cell[:3] for packet in found):
            again, after = second(found)
            row |= {"second INVITE": "yes" if again else "no", "caller got": reached(found),
                    "capture": f"lab/captures/retry/{name}.pcap.gz", "call": found[0]["call"]}
            if again:
                row |= {"to": NAMES[again["dst"]], "after ms": after}
        yield row


def known():
    return table(RESULTS / "retry.tsv") if (RESULTS / "retry.tsv").exists() else []


def all_of(names):
    """Measures systems, and keeps the rows of the others."""
    rows = [row for row in known() if row["system"] not in names]
    for name in names:
        new = completed(name, CAPTURES / "retry" / f"{name}.pcap")
        print(f"{name}: {sum('call' in row for row in new)} of {len(new)} cells, "
              f"{sum(row.get('second INVITE') == 'yes' for row in new)} with a second INVITE")
        rows += new
    write_table(RESULTS / "retry.tsv", COLUMNS, sorted(rows, key=lambda row: list(SYSTEMS).index(row["system"])))


def completed(name, capture):
    """All cells of a system; those that could not be measured, as when a phone hangs, are tried once more."""
    new = list(measured(name, cells(), capture))
    missing = [cell for cell, row in zip(cells(), new) if "call" not in row]
    if missing:
        more = LOGS / "more.pcap"
        found = dict(zip(missing, measured(name, missing, more)))
        new = [found.get(cell, row) for cell, row in zip(cells(), new)]
        capture.write_bytes(capture.read_bytes() + more.read_bytes()[24:])  # without the header of the file
    zipped(capture)
    return new


def again(count):
    """Measures so many random cells anew, and says which differ from the table."""
    chosen = random.sample(known(), count)
    differ = 0
    for name in sorted({row["system"] for row in chosen}):
        old = {row["code"] + ("r" if row["retry-after"] else ""): row for row in chosen if row["system"] == name}
        for cell, new in zip(old, measured(name, list(old), LOGS / "again.pcap")):
            same = all(old[cell][column] == str(new.get(column, "")) for column in OUTCOME)
            differ += not same
            print(f"{name} {cell}: {'the same' if same else f'was {old[cell]}, is {new}'}")
    print(f"{count - differ} of {count} cells agree")
    return differ


def main(words):
    with started("dnsmasq", f"--conf-file={LAB}/systems/hosts.conf", log="dnsmasq.log"), \
            started(LAB / "gateway.py", log="gateway.log"):
        listening(53, "192.0.2.53")
        listening(5060, CONTACT)
        if words[:1] == ["again"]:
            sys.exit(again(int(words[1])) > 0)
        all_of(words or list(SYSTEMS))


if __name__ == "__main__":
    main(sys.argv[1:])
