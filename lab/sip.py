"""As much SIP over UDP as the two gateways and the caller of a proxy need: reading a message, and answering it."""

import socket


class Message:
    """A request or a response, as it came in a datagram."""

    def __init__(self, data):
        head, _, self.body = data.decode("utf-8", "replace").partition("\r\n\r\n")
        self.first, *lines = head.split("\r\n")
        self.headers = [(name.strip().lower(), value.strip()) for name, _, value in (line.partition(":") for line in lines)]
        words = self.first.split(" ", 2)
        self.status = int(words[1]) if words[0] == "SIP/2.0" else None
        self.method = self.get("cseq").rpartition(" ")[2] if self.status else words[0]

    SHORT = {"v": "via", "f": "from", "t": "to", "i": "call-id", "m": "contact", "l": "content-length", "c": "content-type"}

    def all(self, name):
        return [value for found, value in self.headers if self.SHORT.get(found, found) == name]

    def get(self, name):
        return next(iter(self.all(name)), "")

    def answer(self, status, tag, headers=(), body=""):
        """The response to this request."""
        to = self.get("to")
        lines = [f"SIP/2.0 {status}"] + [f"Via: {via}" for via in self.all("via")]
        lines += [f"Record-Route: {route}" for route in self.all("record-route")]
        lines += [f"From: {self.get('from')}", f"To: {to}" + ("" if ";tag=" in to else f";tag={tag}"),
                  f"Call-ID: {self.get('call-id')}", f"CSeq: {self.get('cseq')}"]
        return written(lines + list(headers), body)


def written(lines, body=""):
    kind = ["Content-Type: application/sdp"] if body else []
    return "\r\n".join([*lines, *kind, f"Content-Length: {len(body)}", "", body]).encode()


def uri(address):
    """The URI of a header field such as From or Contact."""
    return address.partition("<")[2].partition(">")[0] if "<" in address else address.partition(";")[0]


def sdp(host):
    return "\r\n".join(["v=0", f"o=- 1 1 IN IP4 {host}", "s=-", f"c=IN IP4 {host}", "t=0 0",
                        "m=audio 49170 RTP/AVP 8 0", "a=rtpmap:8 PCMA/8000", "a=rtpmap:0 PCMU/8000", ""])


def opened(host, port=5060):
    channel = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    channel.bind((host, port))
    return channel
