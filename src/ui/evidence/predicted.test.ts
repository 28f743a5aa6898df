import { expect, test } from 'vitest';
import type { DecoderJson, ErrorJson } from '../../core/report.ts';
import { predictionsOf, stackOf } from './predicted.ts';

/** As OpenJDK 17.0.15 says it: receivers.fixture.json. */
const JAVA: ErrorJson = {
  type: 'java.security.cert.CertificateException',
  message:
    'Unable to initialize, java.io.EOFException: not enough content <- java.io.EOFException: not enough content',
};

const decoder = (id: string, error: ErrorJson | null, said: ErrorJson | null): DecoderJson => {
  const then = said === null ? [] : [{ receiver: 'parser', certificates: [], error: said }];
  const outcome = error === null ? 'altered' : 'failed';
  return { id, outcome, class: 'A', changed: [], error, then };
};

test('a Java error is shown as its stack trace is', () => {
  expect(stackOf(JAVA)).toEqual([
    'java.security.cert.CertificateException: Unable to initialize, java.io.EOFException: not enough content',
    'java.io.EOFException: not enough content',
  ]);
});

test('each message is offered once, and never for a reference decoder', () => {
  const malformed: ErrorJson = { type: 'malformed escape', message: '' };
  const found = predictionsOf([
    decoder('form-strict', malformed, null),
    decoder('java-urldecoder-utf8', null, JAVA),
    decoder('another', null, JAVA),
    decoder('js-decodeURIComponent', { type: 'URIError', message: 'URI malformed' }, null),
  ]);
  expect(found.map((one) => [one.decoder, one.receiver])).toEqual([
    ['java-urldecoder-utf8', 'parser'],
    ['js-decodeURIComponent', null],
  ]);
});
