#!/usr/bin/python3
"""
Gives a shell in a terminal the lines of FOLDER/lines, as a reader does who pastes them, and records what they send: FOLDER/replay.pcap.
Only in a terminal is a program in the background stopped when it wants the terminal for itself. Prints the exit status.
"""

import contextlib
import json
import os
import pathlib
import pty
import select
import signal
import subprocess
import sys
import time

from common import recorded

PATIENCE = 20  # seconds for the lines to end


def typed(lines, folder):
    """The exit status of the last line."""
    shell, terminal = pty.fork()
    if not shell:
        os.chdir(folder)
        os.execlpe("bash", "bash", "--norc", "-ic", lines, {**os.environ, "TERM": "xterm"})
    until = time.monotonic() + PATIENCE
    with contextlib.suppress(OSError):  # no program has the terminal any more
        while time.monotonic() < until:
            if select.select([terminal], [], [], 1)[0]:
                os.read(terminal, 65536)
        os.kill(shell, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(shell, 0)[1])


def main(folder):
    subprocess.run(["hostname", "localhost"], check=True)  # SIPp asks for the address of its machine
    with recorded(folder / "replay.pcap"):
        print(json.dumps(typed((folder / "lines").read_text(), folder)))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
