"""The caller of a proxy."""

import select

from sip import Message, opened, sdp, uri, written

HOST = "192.0.2.10"


def request(method, number, branch, to="", routes=(), body="", target=None):
    return written([f"{method} {target or f'sip:{number}@gw.example'} SIP/2.0",
                    f"Via: SIP/2.0/UDP {HOST}:5060;branch=z9hG4bK{branch}", "Max-Forwards: 70", *routes,
                    f"From: <sip:caller@example.com>;tag={number}", f"To: <sip:{number}@gw.example>{to}",
                    f"Call-ID: {number}@{HOST}", f"CSeq: 1 {method}", f"Contact: <sip:caller@{HOST}:5060>"], body)


class Caller:
    """Acknowledges every final response; the other side hangs up."""

    def __init__(self, proxy):
        self.channel, self.proxy = opened(HOST), proxy

    def call(self, number):
        self.channel.sendto(request("INVITE", number, number, body=sdp(HOST)), self.proxy)

    def cancel(self, number):
        self.channel.sendto(request("CANCEL", number, number), self.proxy)

    def receive(self, seconds):
        """Answers what comes in until nothing has come for so long."""
        while select.select([self.channel], [], [], seconds)[0]:
            data, peer = self.channel.recvfrom(65535)
            message = Message(data)
            if not message.status:
                self.channel.sendto(message.answer("200 OK", "caller"), peer)
            elif message.method == "INVITE" and message.status >= 200:
                self.acknowledge(message.get("call-id").partition("@")[0], message)

    def acknowledge(self, number, message):
        tag = ";tag=" + message.get("to").partition(";tag=")[2]
        if message.status >= 300:
            self.channel.sendto(request("ACK", number, number, tag), self.proxy)
            return
        contact = uri(message.get("contact"))
        routes = [f"Route: {route}" for route in reversed(message.all("record-route"))]
        host = contact.split("@")[-1].removeprefix("sip:").split(":")[0]
        self.channel.sendto(request("ACK", number, number + "ack", tag, routes, target=contact),
                            self.proxy if routes else (host, 5060))
