import type { RuleOn } from '../core/profile/rule.ts';
import { renderSerial } from '../core/x509/serial.ts';
import { rfc } from './checks/citations.ts';

const isPositive = (value: Uint8Array): boolean =>
  (value[0] ?? 0x80) < 0x80 && value.some((octet) => octet !== 0);

export default {
  id: 'serial-positive',
  profile: 'client',
  topic: 'serial-not-positive',
  severity: 'warning',
  reason: '',
  citations: [
    rfc(5280, '4.1.2.2'),
    {
      title: 'Go 1.23 Release Notes, crypto/x509: negative serial numbers are refused',
      url: 'https://go.dev/doc/go1.23#cryptox509pkgcryptox509',
    },
  ],
  judge({ path }) {
    const about = path.find(({ certificate }) => !isPositive(certificate.serialNumber.value));
    if (about === undefined) return 'passes';
    const { value, at } = about.certificate.serialNumber;
    return { args: { serial: renderSerial(value).hex }, about, at };
  },
} satisfies RuleOn<'serial-not-positive'>;
