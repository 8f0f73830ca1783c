export const codes = CODES;

const status = {};
for (const id of Object.keys(codes)) {
  if (/^\d+$/.test(id) && codes[id].phrase) {
    status[id] = codes[id].phrase;
  }
}

export default status;
