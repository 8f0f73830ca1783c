"""
The systems of the lab: phones, a proxy and stacks. Each is entered as a context, calls a number such as 486 (sip:486@gw.example, whose
SRV records name the first gateway and then the second one), and waits for the end of a call. Those that are started for as long as the
context lasts also hang up, and answer calls at their address.
"""

import json
import os
import pathlib
import re
import select
import shutil
import socket
import subprocess
import tempfile
import time
import typing

from caller import Caller
from common import LAB, LOGS, listening, started, version

CONFIGS = LAB / "systems"
DOWNLOADS = LAB / "downloads"
QUIET = 6  # seconds: longer than the Retry-After of the gateways, for those that wait for it
PATIENCE = 10  # seconds in which a phone says something


class Kamailio:
    """The caller behind a Kamailio whose configuration has these definitions."""

    address = ("192.0.2.20", 5060)

    def __init__(self, *definitions):
        self.definitions = [*definitions, f'DISPATCHER_LIST="{CONFIGS}/dispatcher.list"']

    def __enter__(self):
        defined = [word for definition in self.definitions for word in ("-A", definition)]
        self.running = started("kamailio", "-DD", "-E", "-f", CONFIGS / "kamailio.cfg", "-Y", "/tmp", *defined,
                               log=f"kamailio-{self.definitions[0]}.log")
        self.running.__enter__()
        listening(*self.address[::-1])
        self.caller = Caller(self.address)
        return self

    def call(self, number):
        self.number = number
        self.caller.call(number)

    def hang_up(self):
        self.caller.cancel(self.number)

    def ended(self):
        self.caller.receive(0.02)

    def quiet(self, seconds):
        self.caller.receive(seconds)

    def __exit__(self, *error):
        self.caller.channel.close()
        self.running.__exit__(*error)


class Baresip:
    """Commands and events are JSON in netstrings."""

    address = ("192.0.2.10", 5060)

    def __init__(self, answers=True):
        self.answers = answers

    def __enter__(self):
        self.home = tempfile.TemporaryDirectory()
        shutil.copytree(CONFIGS / "baresip", self.home.name, dirs_exist_ok=True)
        account = pathlib.Path(self.home.name, "accounts")
        account.write_text(f"{account.read_text().strip()};answermode={'auto' if self.answers else 'manual'}\n")
        self.running = started("baresip", "-4", "-f", self.home.name, log="baresip.log")
        self.running.__enter__()
        listening(*self.address[::-1])
        self.control = connected(("127.0.0.1", 4444))
        return self

    def command(self, name, parameter=""):
        text = json.dumps({"command": name, "params": parameter})
        self.control.sendall(f"{len(text)}:{text},".encode())

    def call(self, number):
        self.command("dial", f"sip:{number}@gw.example")

    def hang_up(self):
        self.command("hangup")

    def ended(self):
        heard(self.control, self.control.recv, "CALL_CLOSED")

    def quiet(self, seconds):
        time.sleep(seconds)

    def __exit__(self, *error):
        self.control.close()
        self.running.__exit__(*error)
        self.home.cleanup()


class Console:
    """A phone that reads commands and prints what happens."""

    address = ("192.0.2.10", 5070)

    def __init__(self, name, command, words, answers=True):
        self.name, self.command, self.words, self.answers = name, command, words, answers

    def silent(self):
        """The same phone, which lets a call ring."""
        return Console(self.name, self.command, self.words, answers=False)

    def __enter__(self):
        self.home = tempfile.TemporaryDirectory()
        home = self.home.name
        shutil.copytree(CONFIGS / self.name, f"{home}/.{self.name}")
        os.makedirs(f"{home}/.local/share/linphone")
        answering = [self.words["answering"]] if self.answers and "answering" in self.words else []
        self.phone = subprocess.Popen(self.command.split() + answering, cwd=home, env={"HOME": home, "PATH": "/usr/bin"}, bufsize=0,
                                      stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        heard(self.phone.stdout, self.phone.stdout.read, self.words["ready"])
        time.sleep(2)  # they open their port a moment later
        if self.answers and "answer" in self.words:
            self.say(self.words["answer"])
        return self

    def say(self, command):
        self.phone.stdin.write(f"{command}\n".encode())

    def call(self, number):
        self.say(f"call sip:{number}@gw.example")

    def hang_up(self):
        self.say(self.words["hang up"])

    def ended(self):
        try:
            heard(self.phone.stdout, self.phone.stdout.read, self.words["ended"])
            time.sleep(0.2)  # a call that follows at once ends Twinkle
        except TimeoutError:  # it hangs: the packets say whether the call was measured, and the next one needs another
            self.__exit__()
            self.__enter__()

    def quiet(self, seconds):
        time.sleep(seconds)

    def __exit__(self, *error):
        self.phone.kill()
        self.phone.communicate()
        self.home.cleanup()


class Program:
    """A program that calls the numbers that follow its own arguments, and ends: it runs when all of them are known."""

    address = ("192.0.2.10", 5070)

    def __init__(self, name, *command):
        self.name, self.command = name, [str(word) for word in command]

    @staticmethod
    def environment():
        return {**os.environ, "NODE_PATH": str(DOWNLOADS / "node/node_modules")}

    def __enter__(self):
        self.numbers = []
        return self

    def call(self, number):
        self.numbers.append(number)

    def ended(self):
        pass

    def quiet(self, seconds):
        with open(LOGS / f"{self.name}.log", "w") as log:
            subprocess.run([*self.command, str(seconds), *self.numbers], stdout=log, stderr=log, check=True, env=self.environment())

    def __exit__(self, *error):
        pass


def heard(source, read, words):
    """Reads until these words have come."""
    output = b""
    while not re.search(words.encode(), output):
        if not select.select([source], [], [], PATIENCE)[0]:
            raise TimeoutError(f"did not say {words}: {output[-500:]}")
        more = read(4096)
        if not more:
            raise EOFError(f"ended before it said {words}: {output[-500:]}")
        output += more


def connected(address):
    """A connection to a program that may not yet listen."""
    for _ in range(100):
        try:
            return socket.create_connection(address)
        except ConnectionRefusedError:
            time.sleep(0.05)
    raise TimeoutError(f"nothing listens at {address}")


def node(package):
    """The version of an installed package of npm."""
    return json.loads((DOWNLOADS / f"node/node_modules/{package}/package.json").read_text())["version"]


def jar(name):
    """The version of an artifact of Maven."""
    return next((DOWNLOADS / "java").glob(f"{name}-*.jar")).stem.removeprefix(name + "-")


class System(typing.NamedTuple):
    """A system of the lab; what it knows of the gateways decides what it can do when the first one refuses."""

    version: typing.Callable[[], str]
    knows: str
    phone: object


SYSTEMS = {
    "kamailio-dispatcher": System(lambda: version("kamailio"), "list", Kamailio("DISPATCHER")),
    "kamailio-dns": System(lambda: version("kamailio"), "SRV", Kamailio("DNS")),
    "baresip": System(lambda: version("baresip-core"), "SRV", Baresip()),
    "linphone": System(lambda: version("linphone-cli"), "SRV",
                       Console("linphone", "linphone-daemon --config .linphone/linphonerc",
                               {"ready": "daemon-linphone>", "ended": "LinphoneCallReleased", "hang up": "terminate",
                                "answering": "--auto-answer"})),
    "twinkle": System(lambda: version("twinkle-console"), "SRV",
                      Console("twinkle", "twinkle-console lab.cfg",
                              {"ready": "Twinkle>", "ended": "call failed|far end ended call|call released", "hang up": "bye",
                               "answer": "auto_answer -a on"})),
    "sofia-sip": System(lambda: version("libsofia-sip-ua0"), "SRV", Program("sofia-sip", DOWNLOADS / "sofia")),
    "jain-sip": System(lambda: jar("jain-sip-ri"), "first only",
                       Program("jain-sip", "java", "-cp", DOWNLOADS / "java/*", CONFIGS / "JainSip.java")),
    "jssip": System(lambda: node("jssip"), "first only", Program("jssip", "node", CONFIGS / "node/jssip.js")),
    "sip-js": System(lambda: node("sip.js"), "first only", Program("sip-js", "node", CONFIGS / "node/sipjs.js")),
    "net-sip": System(lambda: version("libnet-sip-perl"), "SRV", Program("net-sip", "perl", CONFIGS / "net-sip.pl")),
}
