#!/usr/bin/python3
"""
The gateways of the lab. The first answers an INVITE with the code that the number called asks for, 486 or, with Retry-After, 486r;
a call that does not stop gets 603. The second and the one that a Contact names answer the call and hang up. The number is read from
To: it stays the same when a call is sent on.
"""

import collections
import hashlib
import re
import select

from common import LAB, phrases, table
from sip import Message, opened, sdp, uri, written

FIRST, SECOND, CONTACT = "192.0.2.31", "192.0.2.32", "192.0.2.33"
RETRY_AFTER = "2"
PATIENCE = 6  # INVITEs of one call that get the code; there are systems that try without an end


def headers_of_codes():
    """What the response of each code carries, with the gateway that a Contact names."""
    return {row["code"]: [field.replace("[local_ip]", CONTACT).replace("[local_port]", "5060")
                          for field in row["response"].split(" | ") if field and not field.startswith("Retry-After:")]
            for row in table(LAB / "scenarios.tsv")}


class Gateway:
    """A request that is repeated gets the same response again; a call that is answered is hung up when its ACK is there."""

    def __init__(self, host):
        self.host, self.channel = host, opened(host)
        self.tag = "gw" + host.rpartition(".")[2]
        self.phrases, self.headers = phrases(), headers_of_codes()
        self.calls = {}
        self.refused = collections.Counter()

    def receive(self):
        data, peer = self.channel.recvfrom(65535)
        if len(data) > 20:  # not a keep-alive
            for message in self.answers(Message(data)):
                self.channel.sendto(message, peer)

    def answers(self, message):
        if message.method == "ACK":
            invite = self.calls.pop(message.get("call-id"), None)
            return [self.bye(invite)] if invite else []
        if message.status:
            return []
        cell = re.search(r"sip:(\d{3})(r?)@", message.get("to"))
        if message.method != "INVITE" or not cell:
            return [message.answer("200 OK", self.tag)]
        trying = message.answer("100 Trying", self.tag)
        if self.host != FIRST:
            self.calls[message.get("call-id")] = message
            return [trying, message.answer("200 OK", self.tag, [f"Contact: <sip:{self.host}:5060>"], sdp(self.host))]
        self.refused[message.get("call-id")] += 1
        if self.refused[message.get("call-id")] > PATIENCE:
            return [trying, message.answer("603 Decline", self.tag)]
        code, later = cell.groups()
        headers = [re.sub(r"sip:\w+@", f"sip:{code}{later}@", field) for field in self.headers[code]]
        headers += [f"Retry-After: {RETRY_AFTER}"] if later else []
        return [trying, message.answer(f"{code} {self.phrases[code]}", self.tag, headers)]

    def bye(self, invite):
        routes = [f"Route: {route}" for route in invite.all("record-route")]
        branch = hashlib.md5((self.host + invite.get("call-id")).encode()).hexdigest()
        return written([f"BYE {uri(invite.get('contact'))} SIP/2.0",
                        f"Via: SIP/2.0/UDP {self.host}:5060;branch=z9hG4bK{branch[:12]}", "Max-Forwards: 70", *routes,
                        f"From: {invite.get('to')};tag={self.tag}", f"To: {invite.get('from')}",
                        f"Call-ID: {invite.get('call-id')}", "CSeq: 1 BYE"])


def main():
    gateways = [Gateway(host) for host in (FIRST, SECOND, CONTACT)]
    while True:
        for channel in select.select([gateway.channel for gateway in gateways], [], [])[0]:
            next(gateway for gateway in gateways if gateway.channel == channel).receive()


if __name__ == "__main__":
    main()
