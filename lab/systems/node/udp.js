/** The network of the lab for a stack that was made for browsers: a UDP socket to the first gateway. */
const dgram = require('dgram');

module.exports = function udp(received) {
  const socket = dgram.createSocket('udp4');
  socket.on('message', (data) => received(data.toString()));
  return {
    open: (ready) => socket.bind(5070, '192.0.2.10', ready),
    send: (text) => socket.send(text, 5060, '192.0.2.31'),
    close: () => socket.close(),
  };
};

module.exports.SDP = ['v=0', 'o=- 1 1 IN IP4 192.0.2.10', 's=-', 'c=IN IP4 192.0.2.10', 't=0 0', 'm=audio 49170 RTP/AVP 8', '']
  .join('\r\n');
