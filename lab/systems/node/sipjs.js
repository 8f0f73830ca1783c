/**
 * Calls the numbers that follow the seconds to wait at the end, with SIP.js; or, for "answer 1500", answers calls after so many ms.
 * The media of a browser are left out, but for which bodies they take.
 */
const { EmitterImpl, Inviter, TransportState, UserAgent, Web } = require('sip.js');
const udp = require('./udp');

class Network {
  constructor() {
    this.protocol = 'UDP';
    this.state = TransportState.Disconnected;
    this.stateChange = new EmitterImpl();
    this.network = udp((text) => this.onMessage(text));
  }
  isConnected() { return this.state === TransportState.Connected; }
  connect() { return new Promise((done) => this.network.open(() => { this.become(TransportState.Connected); done(); })); }
  disconnect() { this.network.close(); return Promise.resolve(); }
  dispose() { return this.disconnect(); }
  send(text) { this.network.send(text); return Promise.resolve(); }
  become(state) {
    this.state = state;
    this.stateChange.emit(state);
    if (this.onConnect) this.onConnect();
  }
}

const media = () => ({
  close() {},
  getDescription: () => Promise.resolve({ body: udp.SDP, contentType: 'application/sdp' }),
  hasDescription: Web.SessionDescriptionHandler.prototype.hasDescription,
  logger: { debug() {} },
  setDescription: () => Promise.resolve(),
});

const [seconds, ...words] = process.argv.slice(2);
const ringing = words[0] === 'answer' ? Number(words[1]) : 0;
const numbers = ringing ? [] : words;
const answer = {
  onInvite: (invitation) => setTimeout(() => invitation.accept().catch((error) => console.log(error.message)), ringing),
};
const phone = new UserAgent({ uri: UserAgent.makeURI('sip:caller@gw.example'), authorizationUsername: 'caller',
  authorizationPassword: 'secret', transportConstructor: Network, sessionDescriptionHandlerFactory: media,
  viaHost: '192.0.2.10', contactName: 'caller', logLevel: 'error', delegate: ringing ? answer : {} });
phone.start().then(() => {
  numbers.forEach((number, n) => setTimeout(() =>
    new Inviter(phone, UserAgent.makeURI(`sip:${number}@gw.example`)).invite(), 50 * n));
  setTimeout(() => process.exit(0), 50 * numbers.length + 1000 * seconds);
});
