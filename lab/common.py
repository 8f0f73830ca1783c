"""What the parts of the lab share: where things are, tables, programs that are started, packets that are recorded."""

import contextlib
import csv
import gzip
import json
import pathlib
import subprocess
import time

LAB = pathlib.Path(__file__).resolve().parent
PROJECT = LAB.parent
CAPTURES = LAB / "captures"
RESULTS = LAB / "results"
LOGS = LAB / "logs"


def table(path):
    """The rows of a file of tab-separated values, as dictionaries."""
    with open(path, newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def write_table(path, columns, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = ["\t".join(columns)] + ["\t".join(str(row.get(column, "")) for column in columns) for row in rows]
    path.write_text("\n".join(lines) + "\n")


def phrases():
    """The registered codes with their reason phrases."""
    facts = PROJECT / "src/test/resources/facts/iana-response-codes.tsv"
    return {row["code"]: row["reason_phrase"] for row in table(facts)}


@contextlib.contextmanager
def started(*command, log, **options):
    """A program that runs in the background until the block ends; what it prints is in the log."""
    LOGS.mkdir(exist_ok=True)
    with open(LOGS / log, "ab") as output:
        process = subprocess.Popen([str(part) for part in command], stdout=output, stderr=output,
                                   **{"stdin": subprocess.DEVNULL, **options})
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@contextlib.contextmanager
def recorded(path, what="udp or tcp"):
    """The packets that pass while the block runs, in a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    command = ["tcpdump", "-i", "lo", "-n", "-U", "--immediate-mode", "-B", "16384", "-Z", "root", "-w", str(path), what]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    process.stderr.readline()  # "listening on lo": from here on nothing is missed
    try:
        yield
    finally:
        time.sleep(0.05)
        process.terminate()
        process.communicate()


FIELDS = {"time": "frame.time_epoch", "src": "ip.src", "dst": "ip.dst", "method": "sip.Method", "status": "sip.Status-Code",
          "cseq": "sip.CSeq.method", "to": "sip.to.user", "branch": "sip.Via.branch", "call": "sip.Call-ID",
          "malformed": "_ws.malformed", "headers": "sip.msg_hdr"}


def packets(path):
    """The SIP messages of a capture, in order."""
    command = ["tshark", "-r", str(path), "-Y", "sip", "-T", "fields", *(word for field in FIELDS.values() for word in ("-e", field))]
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    rows = [dict(zip(FIELDS, line.split("\t"))) for line in output.splitlines()]
    return [row | {"time": float(row["time"])} for row in rows]


def zipped(path):
    """In the place of the file one that is compressed; without the time, so that equal captures are equal files."""
    with gzip.GzipFile(f"{path}.gz", "wb", mtime=0) as file:
        file.write(path.read_bytes())
    path.unlink()


def apart(measurements):
    """Runs parts of the lab at the same time, each in a network of its own, and returns what each prints as JSON, or nothing."""
    environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": str(pathlib.Path.home())}
    running = []
    for words in measurements:
        running.append(subprocess.Popen([LAB / "run", *words], stdout=subprocess.PIPE, text=True, env=environment))
        time.sleep(1)  # that they do not all begin at once
    return [json.loads(process.communicate()[0] or "null") for process in running]


def version(package):
    """The version of an installed package of Debian."""
    return subprocess.run(["dpkg-query", "-W", "-f=${Version}", package], capture_output=True, text=True, check=True).stdout


def listening(port, address=None, seconds=10):
    """Waits until something receives UDP at the port."""
    end = f":{port:04X}"
    if address:
        end = "".join(f"{int(part):02X}" for part in reversed(address.split("."))) + end
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        lines = [line for name in ("udp", "udp6") for line in pathlib.Path("/proc/net", name).read_text().splitlines()[1:]]
        if any(line.split()[1].endswith(end) for line in lines):
            return
        time.sleep(0.02)
    raise TimeoutError(f"nothing listens on UDP port {port}")
