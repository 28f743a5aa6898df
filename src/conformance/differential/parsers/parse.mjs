// Reads PEM texts, one a line in base64; prints what the call makes of it: "ok" and a certificate, or "no" and the error.
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

const answer = (pem) => {
  try {
    return `ok ${new X509Certificate(pem).raw.toString('base64')}`;
  } catch ({ name, message, code }) {
    return `no ${Buffer.from(`${name}\t${message} [code ${code}]`).toString('base64')}`;
  }
};

const lines = readFileSync(0, 'utf8').trim().split('\n');
const answers = lines.map((line) => answer(Buffer.from(line, 'base64').toString('utf8')));
process.stdout.write(`bun-x509certificate\n${answers.join('\n')}\n`);
