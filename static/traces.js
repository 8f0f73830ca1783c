// Traces to try the decoder with; what happens in them is in the words of the languages (decode.example).
(globalThis.decoding ||= {}).traces = {
	drops: `2026/11/07 16:56:14.538154 198.51.100.10:5060 -> 203.0.113.60:5060
INVITE sip:3001@203.0.113.60 SIP/2.0
Via: SIP/2.0/UDP 198.51.100.10:5060;branch=z9hG4bK045b7c66121b;rport
Max-Forwards: 70
From: "Anna Berg" <sip:2001@voice.example>;tag=2e962fda
To: <sip:3001@203.0.113.60>
Call-ID: 2ff6365c5265857f@198.51.100.10
CSeq: 573 INVITE
Contact: <sip:2001@198.51.100.10:5060>
User-Agent: Yealink SIP-T54W 96.86.0.70
Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, UPDATE, PRACK, REFER, NOTIFY, SUBSCRIBE
Content-Type: application/sdp
Content-Length: 138

v=0
o=- 801395487 1 IN IP4 198.51.100.10
s=-
c=IN IP4 198.51.100.10
t=0 0
m=audio 18356 RTP/AVP 8
a=rtpmap:8 PCMA/8000
a=sendrecv


2026/11/07 16:56:14.554372 203.0.113.60:5060 -> 198.51.100.10:5060
SIP/2.0 100 Trying
Via: SIP/2.0/UDP 198.51.100.10:5060;branch=z9hG4bK045b7c66121b;rport=5060;received=198.51.100.10
From: "Anna Berg" <sip:2001@voice.example>;tag=2e962fda
To: <sip:3001@203.0.113.60>
Call-ID: 2ff6365c5265857f@198.51.100.10
CSeq: 573 INVITE
User-Agent: Asterisk PBX 20.9.2
Content-Length: 0



2026/11/07 16:56:14.592846 203.0.113.60:5060 -> 198.51.100.10:5060
SIP/2.0 180 Ringing
Via: SIP/2.0/UDP 198.51.100.10:5060;branch=z9hG4bK045b7c66121b;rport=5060;received=198.51.100.10
From: "Anna Berg" <sip:2001@voice.example>;tag=2e962fda
To: <sip:3001@203.0.113.60>;tag=b2019916ca
Call-ID: 2ff6365c5265857f@198.51.100.10
CSeq: 573 INVITE
Contact: <sip:3001@10.20.0.5:5060>
User-Agent: Asterisk PBX 20.9.2
Content-Length: 0



2026/11/07 16:56:16.400469 203.0.113.60:5060 -> 198.51.100.10:5060
SIP/2.0 200 OK
Via: SIP/2.0/UDP 198.51.100.10:5060;branch=z9hG4bK045b7c66121b;rport=5060;received=198.51.100.10
From: "Anna Berg" <sip:2001@voice.example>;tag=2e962fda
To: <sip:3001@203.0.113.60>;tag=b2019916ca
Call-ID: 2ff6365c5265857f@198.51.100.10
CSeq: 573 INVITE
Contact: <sip:3001@10.20.0.5:5060>
User-Agent: Asterisk PBX 20.9.2
Content-Type: application/sdp
Content-Length: 136

v=0
o=- 715633308 1 IN IP4 203.0.113.60
s=-
c=IN IP4 203.0.113.60
t=0 0
m=audio 24980 RTP/AVP 8
a=rtpmap:8 PCMA/8000
a=sendrecv


2026/11/07 16:56:16.404061 198.51.100.10:5060 -> 10.20.0.5:5060
ACK sip:3001@10.20.0.5:5060 SIP/2.0
Via: SIP/2.0/UDP 198.51.100.10:5060;branch=z9hG4bK04bcab2a8875;rport
Max-Forwards: 70
From: "Anna Berg" <sip:2001@voice.example>;tag=2e962fda
To: <sip:3001@203.0.113.60>;tag=b2019916ca
Call-ID: 2ff6365c5265857f@198.51.100.10
CSeq: 573 ACK
User-Agent: Yealink SIP-T54W 96.86.0.70
Content-Length: 0



2026/11/07 16:56:16.900332 203.0.113.60:5060 -> 198.51.100.10:5060
SIP/2.0 200 OK
Via: SIP/2.0/UDP 198.51.100.10:5060;branch=z9hG4bK045b7c66121b;rport=5060;received=198.51.100.10
From: "Anna Berg" <sip:2001@voice.example>;tag=2e962fda
To: <sip:3001@203.0.113.60>;tag=b2019916ca
Call-ID: 2ff6365c5265857f@198.51.100.10
CSeq: 573 INVITE
Contact: <sip:3001@10.20.0.5:5060>
User-Agent: Asterisk PBX 20.9.2
Content-Type: application/sdp
Content-Length: 136

v=0
o=- 715633308 1 IN IP4 203.0.113.60
s=-
c=IN IP4 203.0.113.60
t=0 0
m=audio 24980 RTP/AVP 8
a=rtpmap:8 PCMA/8000
a=sendrecv


2026/11/07 16:56:16.903924 198.51.100.10:5060 -> 10.20.0.5:5060
ACK sip:3001@10.20.0.5:5060 SIP/2.0
Via: SIP/2.0/UDP 198.51.100.10:5060;branch=z9hG4bK04bcab2a8875;rport
Max-Forwards: 70
From: "Anna Berg" <sip:2001@voice.example>;tag=2e962fda
To: <sip:3001@203.0.113.60>;tag=b2019916ca
Call-ID: 2ff6365c5265857f@198.51.100.10
CSeq: 573 ACK
User-Agent: Yealink SIP-T54W 96.86.0.70
Content-Length: 0



2026/11/07 16:56:17.901330 203.0.113.60:5060 -> 198.51.100.10:5060
SIP/2.0 200 OK
Via: SIP/2.0/UDP 198.51.100.10:5060;branch=z9hG4bK045b7c66121b;rport=5060;received=198.51.100.10
From: "Anna Berg" <sip:2001@voice.example>;tag=2e962fda
To: <sip:3001@203.0.113.60>;tag=b2019916ca
Call-ID: 2ff6365c5265857f@198.51.100.10
CSeq: 573 INVITE
Contact: <sip:3001@10.20.0.5:5060>
User-Agent: Asterisk PBX 20.9.2
Content-Type: application/sdp
Content-Length: 136

v=0
o=- 715633308 1 IN IP4 203.0.113.60
s=-
c=IN IP4 203.0.113.60
t=0 0
m=audio 24980 RTP/AVP 8
a=rtpmap:8 PCMA/8000
a=sendrecv


2026/11/07 16:56:17.904922 198.51.100.10:5060 -> 10.20.0.5:5060
ACK sip:3001@10.20.0.5:5060 SIP/2.0
Via: SIP/2.0/UDP 198.51.100.10:5060;branch=z9hG4bK04bcab2a8875;rport
Max-Forwards: 70
From: "Anna Berg" <sip:2001@voice.example>;tag=2e962fda
To: <sip:3001@203.0.113.60>;tag=b2019916ca
Call-ID: 2ff6365c5265857f@198.51.100.10
CSeq: 573 ACK
User-Agent: Yealink SIP-T54W 96.86.0.70
Content-Length: 0



2026/11/07 16:56:19.901635 203.0.113.60:5060 -> 198.51.100.10:5060
SIP/2.0 200 OK
Via: SIP/2.0/UDP 198.51.100.10:5060;branch=z9hG4bK045b7c66121b;rport=5060;received=198.51.100.10
From: "Anna Berg" <sip:2001@voice.example>;tag=2e962fda
To: <sip:3001@203.0.113.60>;tag=b2019916ca
Call-ID: 2ff6365c5265857f@198.51.100.10
CSeq: 573 INVITE
Contact: <sip:3001@10.20.0.5:5060>
User-Agent: Asterisk PBX 20.9.2
Content-Type: application/sdp
Content-Length: 136

v=0
o=- 715633308 1 IN IP4 203.0.113.60
s=-
c=IN IP4 203.0.113.60
t=0 0
m=audio 24980 RTP/AVP 8
a=rtpmap:8 PCMA/8000
a=sendrecv


2026/11/07 16:56:19.905226 198.51.100.10:5060 -> 10.20.0.5:5060
ACK sip:3001@10.20.0.5:5060 SIP/2.0
Via: SIP/2.0/UDP 198.51.100.10:5060;branch=z9hG4bK04bcab2a8875;rport
Max-Forwards: 70
From: "Anna Berg" <sip:2001@voice.example>;tag=2e962fda
To: <sip:3001@203.0.113.60>;tag=b2019916ca
Call-ID: 2ff6365c5265857f@198.51.100.10
CSeq: 573 ACK
User-Agent: Yealink SIP-T54W 96.86.0.70
Content-Length: 0



2026/11/07 16:56:23.902182 203.0.113.60:5060 -> 198.51.100.10:5060
SIP/2.0 200 OK
Via: SIP/2.0/UDP 198.51.100.10:5060;branch=z9hG4bK045b7c66121b;rport=5060;received=198.51.100.10
From: "Anna Berg" <sip:2001@voice.example>;tag=2e962fda
To: <sip:3001@203.0.113.60>;tag=b2019916ca
Call-ID: 2ff6365c5265857f@198.51.100.10
CSeq: 573 INVITE
Contact: <sip:3001@10.20.0.5:5060>
User-Agent: Asterisk PBX 20.9.2
Content-Type: application/sdp
Content-Length: 136

v=0
o=- 715633308 1 IN IP4 203.0.113.60
s=-
c=IN IP4 203.0.113.60
t=0 0
m=audio 24980 RTP/AVP 8
a=rtpmap:8 PCMA/8000
a=sendrecv


2026/11/07 16:56:23.905773 198.51.100.10:5060 -> 10.20.0.5:5060
ACK sip:3001@10.20.0.5:5060 SIP/2.0
Via: SIP/2.0/UDP 198.51.100.10:5060;branch=z9hG4bK04bcab2a8875;rport
Max-Forwards: 70
From: "Anna Berg" <sip:2001@voice.example>;tag=2e962fda
To: <sip:3001@203.0.113.60>;tag=b2019916ca
Call-ID: 2ff6365c5265857f@198.51.100.10
CSeq: 573 ACK
User-Agent: Yealink SIP-T54W 96.86.0.70
Content-Length: 0



2026/11/07 16:56:27.900228 203.0.113.60:5060 -> 198.51.100.10:5060
SIP/2.0 200 OK
Via: SIP/2.0/UDP 198.51.100.10:5060;branch=z9hG4bK045b7c66121b;rport=5060;received=198.51.100.10
From: "Anna Berg" <sip:2001@voice.example>;tag=2e962fda
To: <sip:3001@203.0.113.60>;tag=b2019916ca
Call-ID: 2ff6365c5265857f@198.51.100.10
CSeq: 573 INVITE
Contact: <sip:3001@10.20.0.5:5060>
User-Agent: Asterisk PBX 20.9.2
Content-Type: application/sdp
Content-Length: 136

v=0
o=- 715633308 1 IN IP4 203.0.113.60
s=-
c=IN IP4 203.0.113.60
t=0 0
m=audio 24980 RTP/AVP 8
a=rtpmap:8 PCMA/8000
a=sendrecv


2026/11/07 16:56:27.903820 198.51.100.10:5060 -> 10.20.0.5:5060
ACK sip:3001@10.20.0.5:5060 SIP/2.0
Via: SIP/2.0/UDP 198.51.100.10:5060;branch=z9hG4bK04bcab2a8875;rport
Max-Forwards: 70
From: "Anna Berg" <sip:2001@voice.example>;tag=2e962fda
To: <sip:3001@203.0.113.60>;tag=b2019916ca
Call-ID: 2ff6365c5265857f@198.51.100.10
CSeq: 573 ACK
User-Agent: Yealink SIP-T54W 96.86.0.70
Content-Length: 0



2026/11/07 16:56:31.900058 203.0.113.60:5060 -> 198.51.100.10:5060
SIP/2.0 200 OK
Via: SIP/2.0/UDP 198.51.100.10:5060;branch=z9hG4bK045b7c66121b;rport=5060;received=198.51.100.10
From: "Anna Berg" <sip:2001@voice.example>;tag=2e962fda
To: <sip:3001@203.0.113.60>;tag=b2019916ca
Call-ID: 2ff6365c5265857f@198.51.100.10
CSeq: 573 INVITE
Contact: <sip:3001@10.20.0.5:5060>
User-Agent: Asterisk PBX 20.9.2
Content-Type: application/sdp
Content-Length: 136

v=0
o=- 715633308 1 IN IP4 203.0.113.60
s=-
c=IN IP4 203.0.113.60
t=0 0
m=audio 24980 RTP/AVP 8
a=rtpmap:8 PCMA/8000
a=sendrecv


2026/11/07 16:56:31.903650 198.51.100.10:5060 -> 10.20.0.5:5060
ACK sip:3001@10.20.0.5:5060 SIP/2.0
Via: SIP/2.0/UDP 198.51.100.10:5060;branch=z9hG4bK04bcab2a8875;rport
Max-Forwards: 70
From: "Anna Berg" <sip:2001@voice.example>;tag=2e962fda
To: <sip:3001@203.0.113.60>;tag=b2019916ca
Call-ID: 2ff6365c5265857f@198.51.100.10
CSeq: 573 ACK
User-Agent: Yealink SIP-T54W 96.86.0.70
Content-Length: 0



2026/11/07 16:56:35.901206 203.0.113.60:5060 -> 198.51.100.10:5060
SIP/2.0 200 OK
Via: SIP/2.0/UDP 198.51.100.10:5060;branch=z9hG4bK045b7c66121b;rport=5060;received=198.51.100.10
From: "Anna Berg" <sip:2001@voice.example>;tag=2e962fda
To: <sip:3001@203.0.113.60>;tag=b2019916ca
Call-ID: 2ff6365c5265857f@198.51.100.10
CSeq: 573 INVITE
Contact: <sip:3001@10.20.0.5:5060>
User-Agent: Asterisk PBX 20.9.2
Content-Type: application/sdp
Content-Length: 136

v=0
o=- 715633308 1 IN IP4 203.0.113.60
s=-
c=IN IP4 203.0.113.60
t=0 0
m=audio 24980 RTP/AVP 8
a=rtpmap:8 PCMA/8000
a=sendrecv


2026/11/07 16:56:35.904798 198.51.100.10:5060 -> 10.20.0.5:5060
ACK sip:3001@10.20.0.5:5060 SIP/2.0
Via: SIP/2.0/UDP 198.51.100.10:5060;branch=z9hG4bK04bcab2a8875;rport
Max-Forwards: 70
From: "Anna Berg" <sip:2001@voice.example>;tag=2e962fda
To: <sip:3001@203.0.113.60>;tag=b2019916ca
Call-ID: 2ff6365c5265857f@198.51.100.10
CSeq: 573 ACK
User-Agent: Yealink SIP-T54W 96.86.0.70
Content-Length: 0



2026/11/07 16:56:39.902124 203.0.113.60:5060 -> 198.51.100.10:5060
SIP/2.0 200 OK
Via: SIP/2.0/UDP 198.51.100.10:5060;branch=z9hG4bK045b7c66121b;rport=5060;received=198.51.100.10
From: "Anna Berg" <sip:2001@voice.example>;tag=2e962fda
To: <sip:3001@203.0.113.60>;tag=b2019916ca
Call-ID: 2ff6365c5265857f@198.51.100.10
CSeq: 573 INVITE
Contact: <sip:3001@10.20.0.5:5060>
User-Agent: Asterisk PBX 20.9.2
Content-Type: application/sdp
Content-Length: 136

v=0
o=- 715633308 1 IN IP4 203.0.113.60
s=-
c=IN IP4 203.0.113.60
t=0 0
m=audio 24980 RTP/AVP 8
a=rtpmap:8 PCMA/8000
a=sendrecv


2026/11/07 16:56:39.905716 198.51.100.10:5060 -> 10.20.0.5:5060
ACK sip:3001@10.20.0.5:5060 SIP/2.0
Via: SIP/2.0/UDP 198.51.100.10:5060;branch=z9hG4bK04bcab2a8875;rport
Max-Forwards: 70
From: "Anna Berg" <sip:2001@voice.example>;tag=2e962fda
To: <sip:3001@203.0.113.60>;tag=b2019916ca
Call-ID: 2ff6365c5265857f@198.51.100.10
CSeq: 573 ACK
User-Agent: Yealink SIP-T54W 96.86.0.70
Content-Length: 0



2026/11/07 16:56:43.901798 203.0.113.60:5060 -> 198.51.100.10:5060
SIP/2.0 200 OK
Via: SIP/2.0/UDP 198.51.100.10:5060;branch=z9hG4bK045b7c66121b;rport=5060;received=198.51.100.10
From: "Anna Berg" <sip:2001@voice.example>;tag=2e962fda
To: <sip:3001@203.0.113.60>;tag=b2019916ca
Call-ID: 2ff6365c5265857f@198.51.100.10
CSeq: 573 INVITE
Contact: <sip:3001@10.20.0.5:5060>
User-Agent: Asterisk PBX 20.9.2
Content-Type: application/sdp
Content-Length: 136

v=0
o=- 715633308 1 IN IP4 203.0.113.60
s=-
c=IN IP4 203.0.113.60
t=0 0
m=audio 24980 RTP/AVP 8
a=rtpmap:8 PCMA/8000
a=sendrecv


2026/11/07 16:56:43.905390 198.51.100.10:5060 -> 10.20.0.5:5060
ACK sip:3001@10.20.0.5:5060 SIP/2.0
Via: SIP/2.0/UDP 198.51.100.10:5060;branch=z9hG4bK04bcab2a8875;rport
Max-Forwards: 70
From: "Anna Berg" <sip:2001@voice.example>;tag=2e962fda
To: <sip:3001@203.0.113.60>;tag=b2019916ca
Call-ID: 2ff6365c5265857f@198.51.100.10
CSeq: 573 ACK
User-Agent: Yealink SIP-T54W 96.86.0.70
Content-Length: 0



2026/11/07 16:56:47.899384 203.0.113.60:5060 -> 198.51.100.10:5060
SIP/2.0 200 OK
Via: SIP/2.0/UDP 198.51.100.10:5060;branch=z9hG4bK045b7c66121b;rport=5060;received=198.51.100.10
From: "Anna Berg" <sip:2001@voice.example>;tag=2e962fda
To: <sip:3001@203.0.113.60>;tag=b2019916ca
Call-ID: 2ff6365c5265857f@198.51.100.10
CSeq: 573 INVITE
Contact: <sip:3001@10.20.0.5:5060>
User-Agent: Asterisk PBX 20.9.2
Content-Type: application/sdp
Content-Length: 136

v=0
o=- 715633308 1 IN IP4 203.0.113.60
s=-
c=IN IP4 203.0.113.60
t=0 0
m=audio 24980 RTP/AVP 8
a=rtpmap:8 PCMA/8000
a=sendrecv


2026/11/07 16:56:47.902976 198.51.100.10:5060 -> 10.20.0.5:5060
ACK sip:3001@10.20.0.5:5060 SIP/2.0
Via: SIP/2.0/UDP 198.51.100.10:5060;branch=z9hG4bK04bcab2a8875;rport
Max-Forwards: 70
From: "Anna Berg" <sip:2001@voice.example>;tag=2e962fda
To: <sip:3001@203.0.113.60>;tag=b2019916ca
Call-ID: 2ff6365c5265857f@198.51.100.10
CSeq: 573 ACK
User-Agent: Yealink SIP-T54W 96.86.0.70
Content-Length: 0



2026/11/07 16:56:48.408372 203.0.113.60:5060 -> 198.51.100.10:5060
BYE sip:2001@198.51.100.10:5060 SIP/2.0
Via: SIP/2.0/UDP 10.20.0.5:5060;branch=z9hG4bKe151a54dfedc;rport
Max-Forwards: 70
From: <sip:3001@203.0.113.60>;tag=b2019916ca
To: "Anna Berg" <sip:2001@voice.example>;tag=2e962fda
Call-ID: 2ff6365c5265857f@198.51.100.10
CSeq: 496 BYE
User-Agent: Asterisk PBX 20.9.2
Content-Length: 0



2026/11/07 16:56:48.410577 198.51.100.10:5060 -> 203.0.113.60:5060
SIP/2.0 200 OK
Via: SIP/2.0/UDP 10.20.0.5:5060;branch=z9hG4bKe151a54dfedc;rport=5060;received=203.0.113.60
From: <sip:3001@203.0.113.60>;tag=b2019916ca
To: "Anna Berg" <sip:2001@voice.example>;tag=2e962fda
Call-ID: 2ff6365c5265857f@198.51.100.10
CSeq: 496 BYE
User-Agent: Yealink SIP-T54W 96.86.0.70
Content-Length: 0
`,
	codec: `2026/11/20 22:44:02.839096 198.51.100.10:5060 -> 203.0.113.20:5060
INVITE sip:3006@lab.example SIP/2.0
Via: SIP/2.0/UDP 198.51.100.10:5060;rport;branch=z9hG4bK19d499c116
Max-Forwards: 70
From: "Ext 2100" <sip:2100@lab.example>;tag=0c0458ba
To: <sip:3006@lab.example>
Call-ID: 4b104bb8a9325ba1@198.51.100.10
CSeq: 222 INVITE
Contact: <sip:2100@198.51.100.10:5060>
User-Agent: Yealink SIP-T46U 108.86.0.75
Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, REFER, NOTIFY, UPDATE, PRACK
Content-Type: application/sdp
Content-Length: 291

v=0
o=- 576391437 1 IN IP4 198.51.100.10
s=-
c=IN IP4 198.51.100.10
t=0 0
m=audio 11780 UDP/TLS/RTP/SAVPF 111
a=rtpmap:111 opus/48000/2
a=setup:actpass
a=fingerprint:sha-256 AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB
a=sendrecv


2026/11/20 22:44:02.839644 203.0.113.20:5060 -> 198.51.100.10:5060
SIP/2.0 100 trying -- your call is important to us
Via: SIP/2.0/UDP 198.51.100.10:5060;rport=5060;branch=z9hG4bK19d499c116;received=198.51.100.10
From: "Ext 2100" <sip:2100@lab.example>;tag=0c0458ba
To: <sip:3006@lab.example>
Call-ID: 4b104bb8a9325ba1@198.51.100.10
CSeq: 222 INVITE
Server: kamailio (5.6.3 (x86_64/linux))
Content-Length: 0



2026/11/20 22:44:02.839723 203.0.113.20:5060 -> 203.0.113.30:5060
INVITE sip:3006@lab.example SIP/2.0
Record-Route: <sip:203.0.113.20;lr;ftag=0c0458ba>
Via: SIP/2.0/UDP 203.0.113.20;branch=z9hG4bK50a5.0cd53f3399eae0449cf4bf4fc7eaf1d6.0
Via: SIP/2.0/UDP 198.51.100.10:5060;received=198.51.100.10;rport=5060;branch=z9hG4bK19d499c116
Max-Forwards: 69
From: "Ext 2100" <sip:2100@lab.example>;tag=0c0458ba
To: <sip:3006@lab.example>
Call-ID: 4b104bb8a9325ba1@198.51.100.10
CSeq: 222 INVITE
Contact: <sip:2100@198.51.100.10:5060>
User-Agent: Yealink SIP-T46U 108.86.0.75
Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, REFER, NOTIFY, UPDATE, PRACK
Content-Type: application/sdp
Content-Length: 291

v=0
o=- 576391437 1 IN IP4 198.51.100.10
s=-
c=IN IP4 198.51.100.10
t=0 0
m=audio 11780 UDP/TLS/RTP/SAVPF 111
a=rtpmap:111 opus/48000/2
a=setup:actpass
a=fingerprint:sha-256 AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB
a=sendrecv


2026/11/20 22:44:02.840038 203.0.113.30:5060 -> 203.0.113.20:5060
SIP/2.0 100 Trying
Via: SIP/2.0/UDP 203.0.113.20;branch=z9hG4bK50a5.0cd53f3399eae0449cf4bf4fc7eaf1d6.0
Via: SIP/2.0/UDP 198.51.100.10:5060;received=198.51.100.10;rport=5060;branch=z9hG4bK19d499c116
From: "Ext 2100" <sip:2100@lab.example>;tag=0c0458ba
To: <sip:3006@lab.example>
Call-ID: 4b104bb8a9325ba1@198.51.100.10
CSeq: 222 INVITE
Server: Asterisk PBX 20.5.0
Content-Length: 0



2026/11/20 22:44:02.840066 203.0.113.30:5060 -> 203.0.113.20:5060
SIP/2.0 488 Not Acceptable Here
Via: SIP/2.0/UDP 203.0.113.20;branch=z9hG4bK50a5.0cd53f3399eae0449cf4bf4fc7eaf1d6.0
Via: SIP/2.0/UDP 198.51.100.10:5060;received=198.51.100.10;rport=5060;branch=z9hG4bK19d499c116
From: "Ext 2100" <sip:2100@lab.example>;tag=0c0458ba
To: <sip:3006@lab.example>;tag=11f191f6
Call-ID: 4b104bb8a9325ba1@198.51.100.10
CSeq: 222 INVITE
Warning: 305 203.0.113.30 "Incompatible media format"
Server: Asterisk PBX 20.5.0
Content-Length: 0



2026/11/20 22:44:02.840172 203.0.113.20:5060 -> 203.0.113.30:5060
ACK sip:3006@lab.example SIP/2.0
Via: SIP/2.0/UDP 203.0.113.20;branch=z9hG4bK50a5.0cd53f3399eae0449cf4bf4fc7eaf1d6.0
Max-Forwards: 69
From: "Ext 2100" <sip:2100@lab.example>;tag=0c0458ba
To: <sip:3006@lab.example>;tag=11f191f6
Call-ID: 4b104bb8a9325ba1@198.51.100.10
CSeq: 222 ACK
Content-Length: 0



2026/11/20 22:44:02.840187 203.0.113.20:5060 -> 198.51.100.10:5060
SIP/2.0 488 Not Acceptable Here
Via: SIP/2.0/UDP 198.51.100.10:5060;received=198.51.100.10;rport=5060;branch=z9hG4bK19d499c116
From: "Ext 2100" <sip:2100@lab.example>;tag=0c0458ba
To: <sip:3006@lab.example>;tag=11f191f6
Call-ID: 4b104bb8a9325ba1@198.51.100.10
CSeq: 222 INVITE
Warning: 305 203.0.113.30 "Incompatible media format"
Server: Asterisk PBX 20.5.0
Content-Length: 0



2026/11/20 22:44:02.840436 198.51.100.10:5060 -> 203.0.113.20:5060
ACK sip:3006@lab.example SIP/2.0
Via: SIP/2.0/UDP 198.51.100.10:5060;rport;branch=z9hG4bK19d499c116
Max-Forwards: 70
From: "Ext 2100" <sip:2100@lab.example>;tag=0c0458ba
To: <sip:3006@lab.example>;tag=11f191f6
Call-ID: 4b104bb8a9325ba1@198.51.100.10
CSeq: 222 ACK
User-Agent: Yealink SIP-T46U 108.86.0.75
Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, REFER, NOTIFY, UPDATE, PRACK
Content-Length: 0
`,
	password: `2026/11/20 22:44:04.261463 198.51.100.10:5060 -> 203.0.113.20:5060
INVITE sip:3001@lab.example SIP/2.0
Via: SIP/2.0/UDP 198.51.100.10:5060;rport;branch=z9hG4bK9912f76e40
Max-Forwards: 70
From: "Ext 2009" <sip:2009@lab.example>;tag=e1487001
To: <sip:3001@lab.example>
Call-ID: 364c895b088e2479@198.51.100.10
CSeq: 217 INVITE
Contact: <sip:2009@198.51.100.10:5060>
User-Agent: Yealink SIP-T46U 108.86.0.75
Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, REFER, NOTIFY, UPDATE, PRACK
Content-Type: application/sdp
Content-Length: 201

v=0
o=- 782679427 1 IN IP4 198.51.100.10
s=-
c=IN IP4 198.51.100.10
t=0 0
m=audio 11780 RTP/AVP 0 8 101
a=rtpmap:0 PCMU/8000
a=rtpmap:8 PCMA/8000
a=rtpmap:101 telephone-event/8000
a=sendrecv


2026/11/20 22:44:04.261950 203.0.113.20:5060 -> 198.51.100.10:5060
SIP/2.0 407 Proxy Authentication Required
Via: SIP/2.0/UDP 198.51.100.10:5060;rport=5060;branch=z9hG4bK9912f76e40;received=198.51.100.10
From: "Ext 2009" <sip:2009@lab.example>;tag=e1487001
To: <sip:3001@lab.example>;tag=73f46b7a5188e0030a6bc101357afee9.a4b13bdd
Call-ID: 364c895b088e2479@198.51.100.10
CSeq: 217 INVITE
Proxy-Authenticate: Digest realm="lab.example", nonce="awDOYGsAzTRogKzozGvkz3MyXVAWVC//", qop="auth"
Server: kamailio (5.6.3 (x86_64/linux))
Content-Length: 0



2026/11/20 22:44:04.262113 198.51.100.10:5060 -> 203.0.113.20:5060
ACK sip:3001@lab.example SIP/2.0
Via: SIP/2.0/UDP 198.51.100.10:5060;rport;branch=z9hG4bK9912f76e40
Max-Forwards: 70
From: "Ext 2009" <sip:2009@lab.example>;tag=e1487001
To: <sip:3001@lab.example>;tag=73f46b7a5188e0030a6bc101357afee9.a4b13bdd
Call-ID: 364c895b088e2479@198.51.100.10
CSeq: 217 ACK
User-Agent: Yealink SIP-T46U 108.86.0.75
Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, REFER, NOTIFY, UPDATE, PRACK
Content-Length: 0



2026/11/20 22:44:04.262192 198.51.100.10:5060 -> 203.0.113.20:5060
INVITE sip:3001@lab.example SIP/2.0
Via: SIP/2.0/UDP 198.51.100.10:5060;rport;branch=z9hG4bKc3c5fd6f0e
Max-Forwards: 70
From: "Ext 2009" <sip:2009@lab.example>;tag=e1487001
To: <sip:3001@lab.example>
Call-ID: 364c895b088e2479@198.51.100.10
CSeq: 218 INVITE
Contact: <sip:2009@198.51.100.10:5060>
Proxy-Authorization: Digest username="2009", realm="lab.example", nonce="awDOYGsAzTRogKzozGvkz3MyXVAWVC//", uri="sip:3001@lab.example", response="2e0fabbe1413cfda3dc43e128efbf9d4", algorithm=MD5, cnonce="5da1136d", qop=auth, nc=00000001
User-Agent: Yealink SIP-T46U 108.86.0.75
Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, REFER, NOTIFY, UPDATE, PRACK
Content-Type: application/sdp
Content-Length: 201

v=0
o=- 782679427 1 IN IP4 198.51.100.10
s=-
c=IN IP4 198.51.100.10
t=0 0
m=audio 11780 RTP/AVP 0 8 101
a=rtpmap:0 PCMU/8000
a=rtpmap:8 PCMA/8000
a=rtpmap:101 telephone-event/8000
a=sendrecv


2026/11/20 22:44:04.262481 203.0.113.20:5060 -> 198.51.100.10:5060
SIP/2.0 407 Proxy Authentication Required
Via: SIP/2.0/UDP 198.51.100.10:5060;rport=5060;branch=z9hG4bKc3c5fd6f0e;received=198.51.100.10
From: "Ext 2009" <sip:2009@lab.example>;tag=e1487001
To: <sip:3001@lab.example>;tag=73f46b7a5188e0030a6bc101357afee9.84a53bdd
Call-ID: 364c895b088e2479@198.51.100.10
CSeq: 218 INVITE
Proxy-Authenticate: Digest realm="lab.example", nonce="awDOYGsAzTRogKzozGvkz3MyXVAWVC//", qop="auth"
Server: kamailio (5.6.3 (x86_64/linux))
Content-Length: 0



2026/11/20 22:44:04.262520 198.51.100.10:5060 -> 203.0.113.20:5060
ACK sip:3001@lab.example SIP/2.0
Via: SIP/2.0/UDP 198.51.100.10:5060;rport;branch=z9hG4bKc3c5fd6f0e
Max-Forwards: 70
From: "Ext 2009" <sip:2009@lab.example>;tag=e1487001
To: <sip:3001@lab.example>;tag=73f46b7a5188e0030a6bc101357afee9.84a53bdd
Call-ID: 364c895b088e2479@198.51.100.10
CSeq: 218 ACK
User-Agent: Yealink SIP-T46U 108.86.0.75
Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, REFER, NOTIFY, UPDATE, PRACK
Content-Length: 0



2026/11/20 22:44:04.262678 198.51.100.10:5060 -> 203.0.113.20:5060
INVITE sip:3001@lab.example SIP/2.0
Via: SIP/2.0/UDP 198.51.100.10:5060;rport;branch=z9hG4bKd572af6e5e
Max-Forwards: 70
From: "Ext 2009" <sip:2009@lab.example>;tag=e1487001
To: <sip:3001@lab.example>
Call-ID: 364c895b088e2479@198.51.100.10
CSeq: 219 INVITE
Contact: <sip:2009@198.51.100.10:5060>
Proxy-Authorization: Digest username="2009", realm="lab.example", nonce="awDOYGsAzTRogKzozGvkz3MyXVAWVC//", uri="sip:3001@lab.example", response="47d3400bd78b5a88113a1b6e695a81f7", algorithm=MD5, cnonce="2a30aa08", qop=auth, nc=00000001
User-Agent: Yealink SIP-T46U 108.86.0.75
Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, REFER, NOTIFY, UPDATE, PRACK
Content-Type: application/sdp
Content-Length: 201

v=0
o=- 782679427 1 IN IP4 198.51.100.10
s=-
c=IN IP4 198.51.100.10
t=0 0
m=audio 11780 RTP/AVP 0 8 101
a=rtpmap:0 PCMU/8000
a=rtpmap:8 PCMA/8000
a=rtpmap:101 telephone-event/8000
a=sendrecv


2026/11/20 22:44:04.262827 203.0.113.20:5060 -> 198.51.100.10:5060
SIP/2.0 407 Proxy Authentication Required
Via: SIP/2.0/UDP 198.51.100.10:5060;rport=5060;branch=z9hG4bKd572af6e5e;received=198.51.100.10
From: "Ext 2009" <sip:2009@lab.example>;tag=e1487001
To: <sip:3001@lab.example>;tag=73f46b7a5188e0030a6bc101357afee9.86e43bdd
Call-ID: 364c895b088e2479@198.51.100.10
CSeq: 219 INVITE
Proxy-Authenticate: Digest realm="lab.example", nonce="awDOYGsAzTRogKzozGvkz3MyXVAWVC//", qop="auth"
Server: kamailio (5.6.3 (x86_64/linux))
Content-Length: 0



2026/11/20 22:44:04.262855 198.51.100.10:5060 -> 203.0.113.20:5060
ACK sip:3001@lab.example SIP/2.0
Via: SIP/2.0/UDP 198.51.100.10:5060;rport;branch=z9hG4bKd572af6e5e
Max-Forwards: 70
From: "Ext 2009" <sip:2009@lab.example>;tag=e1487001
To: <sip:3001@lab.example>;tag=73f46b7a5188e0030a6bc101357afee9.86e43bdd
Call-ID: 364c895b088e2479@198.51.100.10
CSeq: 219 ACK
User-Agent: Yealink SIP-T46U 108.86.0.75
Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, REFER, NOTIFY, UPDATE, PRACK
Content-Length: 0



2026/11/20 22:44:04.262880 198.51.100.10:5060 -> 203.0.113.20:5060
INVITE sip:3001@lab.example SIP/2.0
Via: SIP/2.0/UDP 198.51.100.10:5060;rport;branch=z9hG4bK694a8518ad
Max-Forwards: 70
From: "Ext 2009" <sip:2009@lab.example>;tag=e1487001
To: <sip:3001@lab.example>
Call-ID: 364c895b088e2479@198.51.100.10
CSeq: 220 INVITE
Contact: <sip:2009@198.51.100.10:5060>
Proxy-Authorization: Digest username="2009", realm="lab.example", nonce="awDOYGsAzTRogKzozGvkz3MyXVAWVC//", uri="sip:3001@lab.example", response="a33f8183c4376f9ea358cbefa26cea94", algorithm=MD5, cnonce="42ff50a4", qop=auth, nc=00000001
User-Agent: Yealink SIP-T46U 108.86.0.75
Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, REFER, NOTIFY, UPDATE, PRACK
Content-Type: application/sdp
Content-Length: 201

v=0
o=- 782679427 1 IN IP4 198.51.100.10
s=-
c=IN IP4 198.51.100.10
t=0 0
m=audio 11780 RTP/AVP 0 8 101
a=rtpmap:0 PCMU/8000
a=rtpmap:8 PCMA/8000
a=rtpmap:101 telephone-event/8000
a=sendrecv


2026/11/20 22:44:04.263044 203.0.113.20:5060 -> 198.51.100.10:5060
SIP/2.0 407 Proxy Authentication Required
Via: SIP/2.0/UDP 198.51.100.10:5060;rport=5060;branch=z9hG4bK694a8518ad;received=198.51.100.10
From: "Ext 2009" <sip:2009@lab.example>;tag=e1487001
To: <sip:3001@lab.example>;tag=73f46b7a5188e0030a6bc101357afee9.e4603bdd
Call-ID: 364c895b088e2479@198.51.100.10
CSeq: 220 INVITE
Proxy-Authenticate: Digest realm="lab.example", nonce="awDOYGsAzTRogKzozGvkz3MyXVAWVC//", qop="auth"
Server: kamailio (5.6.3 (x86_64/linux))
Content-Length: 0



2026/11/20 22:44:04.263076 198.51.100.10:5060 -> 203.0.113.20:5060
ACK sip:3001@lab.example SIP/2.0
Via: SIP/2.0/UDP 198.51.100.10:5060;rport;branch=z9hG4bK694a8518ad
Max-Forwards: 70
From: "Ext 2009" <sip:2009@lab.example>;tag=e1487001
To: <sip:3001@lab.example>;tag=73f46b7a5188e0030a6bc101357afee9.e4603bdd
Call-ID: 364c895b088e2479@198.51.100.10
CSeq: 220 ACK
User-Agent: Yealink SIP-T46U 108.86.0.75
Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, REFER, NOTIFY, UPDATE, PRACK
Content-Length: 0
`,
	overload: `2026/11/20 22:43:53.383030 198.51.100.10:5060 -> 203.0.113.20:5060
INVITE sip:3004@lab.example SIP/2.0
Via: SIP/2.0/UDP 198.51.100.10:5060;rport;branch=z9hG4bK8b3cb43ff4
Max-Forwards: 70
From: "Ext 2100" <sip:2100@lab.example>;tag=4705c7e0
To: <sip:3004@lab.example>
Call-ID: 03ecc52c9c5f9271@198.51.100.10
CSeq: 96 INVITE
Contact: <sip:2100@198.51.100.10:5060>
User-Agent: Yealink SIP-T46U 108.86.0.75
Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, REFER, NOTIFY, UPDATE, PRACK
Content-Type: application/sdp
Content-Length: 201

v=0
o=- 654532017 1 IN IP4 198.51.100.10
s=-
c=IN IP4 198.51.100.10
t=0 0
m=audio 11780 RTP/AVP 0 8 101
a=rtpmap:0 PCMU/8000
a=rtpmap:8 PCMA/8000
a=rtpmap:101 telephone-event/8000
a=sendrecv


2026/11/20 22:43:53.383539 203.0.113.20:5060 -> 198.51.100.10:5060
SIP/2.0 100 trying -- your call is important to us
Via: SIP/2.0/UDP 198.51.100.10:5060;rport=5060;branch=z9hG4bK8b3cb43ff4;received=198.51.100.10
From: "Ext 2100" <sip:2100@lab.example>;tag=4705c7e0
To: <sip:3004@lab.example>
Call-ID: 03ecc52c9c5f9271@198.51.100.10
CSeq: 96 INVITE
Server: kamailio (5.6.3 (x86_64/linux))
Content-Length: 0



2026/11/20 22:43:53.383610 203.0.113.20:5060 -> 203.0.113.30:5060
INVITE sip:3004@lab.example SIP/2.0
Record-Route: <sip:203.0.113.20;lr;ftag=4705c7e0>
Via: SIP/2.0/UDP 203.0.113.20;branch=z9hG4bKad4d.7f22c6fbbf787676db610f0e180bf506.0
Via: SIP/2.0/UDP 198.51.100.10:5060;received=198.51.100.10;rport=5060;branch=z9hG4bK8b3cb43ff4
Max-Forwards: 69
From: "Ext 2100" <sip:2100@lab.example>;tag=4705c7e0
To: <sip:3004@lab.example>
Call-ID: 03ecc52c9c5f9271@198.51.100.10
CSeq: 96 INVITE
Contact: <sip:2100@198.51.100.10:5060>
User-Agent: Yealink SIP-T46U 108.86.0.75
Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, REFER, NOTIFY, UPDATE, PRACK
Content-Type: application/sdp
Content-Length: 201

v=0
o=- 654532017 1 IN IP4 198.51.100.10
s=-
c=IN IP4 198.51.100.10
t=0 0
m=audio 11780 RTP/AVP 0 8 101
a=rtpmap:0 PCMU/8000
a=rtpmap:8 PCMA/8000
a=rtpmap:101 telephone-event/8000
a=sendrecv


2026/11/20 22:43:53.384036 203.0.113.30:5060 -> 203.0.113.20:5060
SIP/2.0 100 Trying
Via: SIP/2.0/UDP 203.0.113.20;branch=z9hG4bKad4d.7f22c6fbbf787676db610f0e180bf506.0
Via: SIP/2.0/UDP 198.51.100.10:5060;received=198.51.100.10;rport=5060;branch=z9hG4bK8b3cb43ff4
From: "Ext 2100" <sip:2100@lab.example>;tag=4705c7e0
To: <sip:3004@lab.example>
Call-ID: 03ecc52c9c5f9271@198.51.100.10
CSeq: 96 INVITE
Server: Asterisk PBX 20.5.0
Content-Length: 0



2026/11/20 22:43:53.384058 203.0.113.30:5060 -> 203.0.113.20:5060
SIP/2.0 503 Service Unavailable
Via: SIP/2.0/UDP 203.0.113.20;branch=z9hG4bKad4d.7f22c6fbbf787676db610f0e180bf506.0
Via: SIP/2.0/UDP 198.51.100.10:5060;received=198.51.100.10;rport=5060;branch=z9hG4bK8b3cb43ff4
From: "Ext 2100" <sip:2100@lab.example>;tag=4705c7e0
To: <sip:3004@lab.example>;tag=29e2f661
Call-ID: 03ecc52c9c5f9271@198.51.100.10
CSeq: 96 INVITE
Retry-After: 30
Warning: 399 203.0.113.30 "Maximum calls limit reached"
Server: Asterisk PBX 20.5.0
Content-Length: 0



2026/11/20 22:43:53.384210 203.0.113.20:5060 -> 203.0.113.30:5060
ACK sip:3004@lab.example SIP/2.0
Via: SIP/2.0/UDP 203.0.113.20;branch=z9hG4bKad4d.7f22c6fbbf787676db610f0e180bf506.0
Max-Forwards: 69
From: "Ext 2100" <sip:2100@lab.example>;tag=4705c7e0
To: <sip:3004@lab.example>;tag=29e2f661
Call-ID: 03ecc52c9c5f9271@198.51.100.10
CSeq: 96 ACK
Content-Length: 0



2026/11/20 22:43:53.384229 203.0.113.20:5060 -> 198.51.100.10:5060
SIP/2.0 500 Service Unavailable
Via: SIP/2.0/UDP 198.51.100.10:5060;rport=5060;branch=z9hG4bK8b3cb43ff4;received=198.51.100.10
From: "Ext 2100" <sip:2100@lab.example>;tag=4705c7e0
To: <sip:3004@lab.example>;tag=e99f5252440d04812db5340c473db3a6-21b44285
Call-ID: 03ecc52c9c5f9271@198.51.100.10
CSeq: 96 INVITE
Server: kamailio (5.6.3 (x86_64/linux))
Content-Length: 0



2026/11/20 22:43:53.384296 198.51.100.10:5060 -> 203.0.113.20:5060
ACK sip:3004@lab.example SIP/2.0
Via: SIP/2.0/UDP 198.51.100.10:5060;rport;branch=z9hG4bK8b3cb43ff4
Max-Forwards: 70
From: "Ext 2100" <sip:2100@lab.example>;tag=4705c7e0
To: <sip:3004@lab.example>;tag=e99f5252440d04812db5340c473db3a6-21b44285
Call-ID: 03ecc52c9c5f9271@198.51.100.10
CSeq: 96 ACK
User-Agent: Yealink SIP-T46U 108.86.0.75
Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, REFER, NOTIFY, UPDATE, PRACK
Content-Length: 0
`,
	silent: `2026/11/20 22:43:54.799355 198.51.100.10:5060 -> 203.0.113.20:5060
INVITE sip:3901@lab.example SIP/2.0
Via: SIP/2.0/UDP 198.51.100.10:5060;rport;branch=z9hG4bK7e1ee5f3d3
Max-Forwards: 70
From: "Ext 2100" <sip:2100@lab.example>;tag=10646df9
To: <sip:3901@lab.example>
Call-ID: 8910046cea45be53@198.51.100.10
CSeq: 435 INVITE
Contact: <sip:2100@198.51.100.10:5060>
User-Agent: Yealink SIP-T46U 108.86.0.75
Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, REFER, NOTIFY, UPDATE, PRACK
Content-Type: application/sdp
Content-Length: 201

v=0
o=- 276370573 1 IN IP4 198.51.100.10
s=-
c=IN IP4 198.51.100.10
t=0 0
m=audio 11780 RTP/AVP 0 8 101
a=rtpmap:0 PCMU/8000
a=rtpmap:8 PCMA/8000
a=rtpmap:101 telephone-event/8000
a=sendrecv


2026/11/20 22:43:54.799838 203.0.113.20:5060 -> 198.51.100.10:5060
SIP/2.0 100 trying -- your call is important to us
Via: SIP/2.0/UDP 198.51.100.10:5060;rport=5060;branch=z9hG4bK7e1ee5f3d3;received=198.51.100.10
From: "Ext 2100" <sip:2100@lab.example>;tag=10646df9
To: <sip:3901@lab.example>
Call-ID: 8910046cea45be53@198.51.100.10
CSeq: 435 INVITE
Server: kamailio (5.6.3 (x86_64/linux))
Content-Length: 0



2026/11/20 22:43:54.800202 203.0.113.20:5060 -> 192.0.2.77:5070
INVITE sip:3901@lab.example SIP/2.0
Record-Route: <sip:203.0.113.20;lr;ftag=10646df9>
Via: SIP/2.0/UDP 203.0.113.20;branch=z9hG4bKef92.1f6ff126130e1a8453c384a3c3a33340.0
Via: SIP/2.0/UDP 198.51.100.10:5060;received=198.51.100.10;rport=5060;branch=z9hG4bK7e1ee5f3d3
Max-Forwards: 69
From: "Ext 2100" <sip:2100@lab.example>;tag=10646df9
To: <sip:3901@lab.example>
Call-ID: 8910046cea45be53@198.51.100.10
CSeq: 435 INVITE
Contact: <sip:2100@198.51.100.10:5060>
User-Agent: Yealink SIP-T46U 108.86.0.75
Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, REFER, NOTIFY, UPDATE, PRACK
Content-Type: application/sdp
Content-Length: 201

v=0
o=- 276370573 1 IN IP4 198.51.100.10
s=-
c=IN IP4 198.51.100.10
t=0 0
m=audio 11780 RTP/AVP 0 8 101
a=rtpmap:0 PCMU/8000
a=rtpmap:8 PCMA/8000
a=rtpmap:101 telephone-event/8000
a=sendrecv


2026/11/20 22:43:55.254381 203.0.113.20:5060 -> 192.0.2.77:5070
INVITE sip:3901@lab.example SIP/2.0
Record-Route: <sip:203.0.113.20;lr;ftag=10646df9>
Via: SIP/2.0/UDP 203.0.113.20;branch=z9hG4bKef92.1f6ff126130e1a8453c384a3c3a33340.0
Via: SIP/2.0/UDP 198.51.100.10:5060;received=198.51.100.10;rport=5060;branch=z9hG4bK7e1ee5f3d3
Max-Forwards: 69
From: "Ext 2100" <sip:2100@lab.example>;tag=10646df9
To: <sip:3901@lab.example>
Call-ID: 8910046cea45be53@198.51.100.10
CSeq: 435 INVITE
Contact: <sip:2100@198.51.100.10:5060>
User-Agent: Yealink SIP-T46U 108.86.0.75
Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, REFER, NOTIFY, UPDATE, PRACK
Content-Type: application/sdp
Content-Length: 201

v=0
o=- 276370573 1 IN IP4 198.51.100.10
s=-
c=IN IP4 198.51.100.10
t=0 0
m=audio 11780 RTP/AVP 0 8 101
a=rtpmap:0 PCMU/8000
a=rtpmap:8 PCMA/8000
a=rtpmap:101 telephone-event/8000
a=sendrecv


2026/11/20 22:43:56.254180 203.0.113.20:5060 -> 192.0.2.77:5070
INVITE sip:3901@lab.example SIP/2.0
Record-Route: <sip:203.0.113.20;lr;ftag=10646df9>
Via: SIP/2.0/UDP 203.0.113.20;branch=z9hG4bKef92.1f6ff126130e1a8453c384a3c3a33340.0
Via: SIP/2.0/UDP 198.51.100.10:5060;received=198.51.100.10;rport=5060;branch=z9hG4bK7e1ee5f3d3
Max-Forwards: 69
From: "Ext 2100" <sip:2100@lab.example>;tag=10646df9
To: <sip:3901@lab.example>
Call-ID: 8910046cea45be53@198.51.100.10
CSeq: 435 INVITE
Contact: <sip:2100@198.51.100.10:5060>
User-Agent: Yealink SIP-T46U 108.86.0.75
Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, REFER, NOTIFY, UPDATE, PRACK
Content-Type: application/sdp
Content-Length: 201

v=0
o=- 276370573 1 IN IP4 198.51.100.10
s=-
c=IN IP4 198.51.100.10
t=0 0
m=audio 11780 RTP/AVP 0 8 101
a=rtpmap:0 PCMU/8000
a=rtpmap:8 PCMA/8000
a=rtpmap:101 telephone-event/8000
a=sendrecv


2026/11/20 22:43:57.754401 203.0.113.20:5060 -> 198.51.100.10:5060
SIP/2.0 408 Request Timeout
Via: SIP/2.0/UDP 198.51.100.10:5060;rport=5060;branch=z9hG4bK7e1ee5f3d3;received=198.51.100.10
From: "Ext 2100" <sip:2100@lab.example>;tag=10646df9
To: <sip:3901@lab.example>;tag=e99f5252440d04812db5340c473db3a6-b0d002ee
Call-ID: 8910046cea45be53@198.51.100.10
CSeq: 435 INVITE
Server: kamailio (5.6.3 (x86_64/linux))
Content-Length: 0



2026/11/20 22:43:57.756651 198.51.100.10:5060 -> 203.0.113.20:5060
ACK sip:3901@lab.example SIP/2.0
Via: SIP/2.0/UDP 198.51.100.10:5060;rport;branch=z9hG4bK7e1ee5f3d3
Max-Forwards: 70
From: "Ext 2100" <sip:2100@lab.example>;tag=10646df9
To: <sip:3901@lab.example>;tag=e99f5252440d04812db5340c473db3a6-b0d002ee
Call-ID: 8910046cea45be53@198.51.100.10
CSeq: 435 ACK
User-Agent: Yealink SIP-T46U 108.86.0.75
Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, REFER, NOTIFY, UPDATE, PRACK
Content-Length: 0
`,
};
