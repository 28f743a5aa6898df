import type { Certificate } from '../certificate.ts';
import { renderName } from '../name.ts';
import { printGo } from './go.ts';
import {
  printJavaCanonical,
  printJavaDefault,
  printJavaRfc1779,
  printJavaRfc2253,
} from './java.ts';
import { printSlashes } from './openssl-oneline.ts';
import { printOneline, printRfc2253 } from './openssl-print-ex.ts';
import { readRawName } from './raw-name.ts';

/** The ways in which programs write a distinguished name. */
export type NameForm =
  | 'rfc4514'
  | 'openssl-rfc2253'
  | 'openssl-oneline'
  | 'openssl-slashes'
  | 'java-rfc2253'
  | 'java-rfc1779'
  | 'java-canonical'
  | 'java-to-string'
  | 'go-string';

/** One name as one program writes it; null where that program does not read it. */
export interface PrintedName {
  readonly form: NameForm;
  readonly text: string | null;
}

/** The subject or the issuer in every form. */
export function printName(
  certificate: Certificate,
  which: 'subject' | 'issuer',
): readonly PrintedName[] {
  const name = certificate[which];
  const raw = readRawName(certificate.octets, name.at);
  return [
    { form: 'rfc4514', text: renderName(name) },
    { form: 'openssl-rfc2253', text: printRfc2253(raw) },
    { form: 'openssl-oneline', text: printOneline(raw) },
    { form: 'openssl-slashes', text: printSlashes(raw) },
    { form: 'java-rfc2253', text: printJavaRfc2253(raw) },
    { form: 'java-rfc1779', text: printJavaRfc1779(raw) },
    { form: 'java-canonical', text: printJavaCanonical(raw) },
    { form: 'java-to-string', text: printJavaDefault(raw) },
    { form: 'go-string', text: printGo(raw) },
  ];
}
