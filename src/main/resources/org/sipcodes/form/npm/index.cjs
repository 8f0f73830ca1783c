'use strict';

const codes = require('./codes.json');

const status = {};
for (const id of Object.keys(codes)) {
  if (/^\d+$/.test(id) && codes[id].phrase) {
    status[id] = codes[id].phrase;
  }
}

// Hidden from Object.keys: only codes are listed.
module.exports = Object.defineProperty(status, 'codes', { value: codes });
