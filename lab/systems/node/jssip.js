/**
 * Calls the numbers that follow the seconds to wait at the end, with JsSIP; or, for "answer 1500", answers calls after so many ms.
 * What it would ask of a browser is answered here.
 */
const udp = require('./udp');

global.window = global;
global.RTCPeerConnection = class {
  constructor() { this.iceGatheringState = 'complete'; this.connectionState = 'new'; this.signalingState = 'stable'; }
  addEventListener() {}
  removeEventListener() {}
  getSenders() { return []; }
  addTrack() {}
  createOffer() { return Promise.resolve({ type: 'offer', sdp: udp.SDP }); }
  createAnswer() { return Promise.resolve({ type: 'answer', sdp: udp.SDP }); }
  setLocalDescription(description) { this.localDescription = description; return Promise.resolve(); }
  setRemoteDescription() { return Promise.resolve(); }
  close() { this.signalingState = 'closed'; }
};
global.RTCSessionDescription = class { constructor(description) { Object.assign(this, description); } };

const JsSIP = require('jssip');

const network = udp((text) => socket.ondata(text));
const socket = {
  via_transport: 'UDP', url: 'udp:192.0.2.31', sip_uri: 'sip:192.0.2.31:5060;transport=udp',
  isConnected: () => true, isConnecting: () => false,
  connect: () => network.open(() => socket.onconnect()),
  disconnect: () => network.close(),
  send: (text) => { network.send(text); return true; },
};

const media = { mediaStream: { getTracks: () => [] }, mediaConstraints: { audio: true } };
const [seconds, ...words] = process.argv.slice(2);
const ringing = words[0] === 'answer' ? Number(words[1]) : 0;
const numbers = ringing ? [] : words;
const phone = new JsSIP.UA({ sockets: [socket], uri: 'sip:caller@gw.example', password: 'secret', register: false,
  contact_uri: 'sip:caller@192.0.2.10:5070', via_host: '192.0.2.10' });
if (ringing) {
  phone.on('newRTCSession', ({ session }) => setTimeout(() => session.isEnded() || session.answer(media), ringing));
}
phone.start();
phone.on('connected', () => {
  numbers.forEach((number, n) => setTimeout(() => phone.call(`sip:${number}@gw.example`, media), 50 * n));
  setTimeout(() => process.exit(0), 50 * numbers.length + 1000 * seconds);
});
