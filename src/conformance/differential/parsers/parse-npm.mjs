// Reads PEM texts, one a line in base64; prints what each call makes of it: "ok" and a certificate, or "no" and the error.
import 'reflect-metadata';
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { X509Certificate as PeculiarCertificate } from '@peculiar/x509';
import forge from 'node-forge';

const bodyOf = (pem) =>
  pem.replaceAll('-----BEGIN CERTIFICATE-----', '').replaceAll('-----END CERTIFICATE-----', '');

const forged = (pem) => {
  const certificate = forge.pki.certificateToAsn1(forge.pki.certificateFromPem(pem));
  return Buffer.from(forge.asn1.toDer(certificate).getBytes(), 'latin1');
};

const calls = {
  'forge-certificatefrompem': forged,
  'peculiar-x509': (pem) => Buffer.from(new PeculiarCertificate(pem).rawData),
  'js-atob': (pem) => Buffer.from(atob(bodyOf(pem)), 'latin1'),
  'node-buffer-x509certificate': (pem) =>
    new X509Certificate(Buffer.from(bodyOf(pem), 'base64')).raw,
};

/** Other releases of Node.js decode and word otherwise here and there. */
const isCaptured = process.versions.node.startsWith('20.');
if (!isCaptured) for (const id of ['js-atob', 'node-buffer-x509certificate']) delete calls[id];

const answer = (call, pem) => {
  try {
    return `ok ${call(pem).toString('base64')}`;
  } catch (error) {
    const type = error.constructor.name;
    const code = error.code === undefined ? '' : ` [code ${error.code}]`;
    return `no ${Buffer.from(`${type}\t${error.message}${code}`).toString('base64')}`;
  }
};

const lines = readFileSync(0, 'utf8').trimEnd().split('\n');
const answers = lines.flatMap((line) => {
  const pem = Buffer.from(line, 'base64').toString('utf8');
  return Object.values(calls).map((call) => answer(call, pem));
});
process.stdout.write(`${Object.keys(calls).join(' ')}\n${answers.join('\n')}\n`);
