import { expect, test } from 'vitest';
import { logClients } from '../conformance/log-certificates.ts';
import { FileReader } from './open.ts';
import type { Sighting } from './sighting.ts';
import { TimeReader } from './time.ts';

const NOW = Date.UTC(2026, 10, 27);
const [first, second] = logClients(2, 'log lines');
/** White space at the end of a value is none of it (RFC 9110, section 5.5). */
const pem = first!.pem.trimEnd();
const escaped = encodeURIComponent(pem);
const base64 = pem.split('\n').slice(1, -1).join('');
const spaced = pem.trimEnd().replaceAll('\n', ' ');
const twice = `${first!.pem}${second!.pem}`;
const hex = Buffer.from(base64, 'base64').toString('hex').toUpperCase();
const AT = '2026-11-17T09:12:01.000Z';

function seen(text: string | Uint8Array): {
  readonly found: readonly Sighting[];
  readonly missed: number;
  readonly reader: FileReader;
} {
  const found: Sighting[] = [];
  let missed = 0;
  const watcher = {
    see: (sighting: Sighting) => void found.push(sighting),
    miss: () => {
      missed += 1;
    },
  };
  const reader = new FileReader(new TimeReader(NOW), watcher);
  reader.push(typeof text === 'string' ? Buffer.from(text) : text);
  reader.end();
  return { found, missed, reader };
}

interface Row {
  readonly line: string;
  readonly value: string;
  readonly field?: string;
  readonly address?: string;
  readonly at?: string | null;
}

/** Lines as each program writes them; `at` and `address` as a person reads them there. */
const ROWS: Readonly<Record<string, Row>> = {
  'nginx combined and $ssl_client_escaped_cert': {
    line: `192.0.2.7 - - [17/Nov/2026:18:12:01 +0900] "GET / HTTP/1.1" 200 612 "-" "curl/8.5.0" "${escaped}"`,
    value: escaped,
    address: '192.0.2.7',
  },
  'nginx without quotes': {
    line: `192.0.2.7 - - [17/Nov/2026:09:12:01 +0000] "GET /" 200 cert=${escaped} rt=0.003`,
    value: escaped,
    field: 'cert',
    address: '192.0.2.7',
  },
  'nginx JSON, escape=json': {
    line: JSON.stringify({
      time_iso8601: '2026-11-17T18:12:01+09:00',
      remote_addr: '2001:db8::7',
      ssl_client_cert: pem,
    }),
    value: pem,
    field: 'ssl_client_cert',
    address: '2001:db8::7',
  },
  'Apache, line ends as spaces, in quotes': {
    line: `198.51.100.4 - - [17/Nov/2026:09:12:01 +0000] "GET / HTTP/1.1" 200 5 "${spaced}"`,
    value: spaced,
    address: '198.51.100.4',
  },
  'raw PEM in one line without quotes': {
    line: `${AT} 198.51.100.4 X-Client-Cert: ${spaced} status=200`,
    value: spaced,
    field: 'X-Client-Cert',
    address: '198.51.100.4',
  },
  'two certificates in one line without quotes': {
    line: `${AT} client=198.51.100.4 chain: ${twice.trimEnd().replaceAll('\n', ' ')} end`,
    value: twice.trimEnd().replaceAll('\n', ' '),
    field: 'chain',
    address: '198.51.100.4',
  },
  'HAProxy syslog, base64 of DER': {
    line: `Nov 17 09:12:01 lb1 haproxy[123]: 203.0.113.9:51234 [17/Nov/2026:09:12:01.000] fe be/s1 0/0/1/2/3 200 {${base64}}`,
    value: base64,
    address: '203.0.113.9',
  },
  'hexadecimal DER': {
    line: `Nov 17 09:12:01 lb1 haproxy[123]: src=203.0.113.9 der=${hex}`,
    value: hex,
    field: 'der',
    address: '203.0.113.9',
  },
  'RFC 9440 in a dump of headers': {
    line: `Client-Cert: :${base64}:`,
    value: `:${base64}:`,
    field: 'Client-Cert',
    at: null,
  },
  'base64 of PEM': {
    line: `ts=1794906721 ip=203.0.113.9 x_cert=${Buffer.from(pem).toString('base64')}`,
    value: Buffer.from(pem).toString('base64'),
    field: 'x_cert',
    address: '203.0.113.9',
  },
  "envoy's default format": {
    line: `[${AT}] "GET / HTTP/1.1" 200 - 0 5 1 0 "203.0.113.9" "curl" "id" "host" "By=spiffe://a/b;Hash=${'ab'.repeat(32)};Subject="CN=x, O=y z";Cert="${escaped}";Chain="${escaped}""`,
    value: `By=spiffe://a/b;Hash=${'ab'.repeat(32)};Subject="CN=x, O=y z";Cert="${escaped}";Chain="${escaped}"`,
    address: '203.0.113.9',
  },
  'envoy JSON': {
    line: JSON.stringify({
      start_time: AT,
      downstream_remote_address: '203.0.113.9:443',
      xfcc: `Hash=${'cd'.repeat(32)};Cert="${escaped}"`,
    }),
    value: `Hash=${'cd'.repeat(32)};Cert="${escaped}"`,
    field: 'xfcc',
    address: '203.0.113.9',
  },
  'envoy with a digest only': {
    line: JSON.stringify({
      start_time: AT,
      xfcc: `By=spiffe://a/b;Hash=${'cd'.repeat(32)};Subject="CN=x"`,
    }),
    value: `By=spiffe://a/b;Hash=${'cd'.repeat(32)};Subject="CN=x"`,
    field: 'xfcc',
  },
  'JSON in JSON, as Docker and CloudWatch write it': {
    line: JSON.stringify({ log: JSON.stringify({ ip: '203.0.113.9', cert: pem }), time: AT }),
    value: pem,
    field: 'cert',
    address: '203.0.113.9',
  },
  'JSON behind a syslog header': {
    line: `<134>1 ${AT} host app 1 - - ${JSON.stringify({ clientIp: '203.0.113.9', clientCert: escaped })}`,
    value: escaped,
    field: 'clientCert',
    address: '203.0.113.9',
  },
  'epoch in milliseconds': {
    line: JSON.stringify({ timestamp: 1794906721000, cert: escaped }),
    value: escaped,
    field: 'cert',
  },
  'epoch with a fraction': {
    line: JSON.stringify({ cert: escaped, ts: 1794906721.0 }).replace(
      '1794906721',
      '1794906721.000',
    ),
    value: escaped,
    field: 'cert',
  },
  'header fields in HAR style, one a line': {
    line: JSON.stringify({
      startedDateTime: AT,
      headers: [{ name: 'X-Amzn-Mtls-Clientcert', value: escaped }],
    }),
    value: escaped,
    field: 'X-Amzn-Mtls-Clientcert',
  },
  'a syslog time without a year is the last such day': {
    line: `Nov 17 09:12:01 web nginx: cert=${escaped}`,
    value: escaped,
    field: 'cert',
  },
  'the time of Date': {
    line: `Date: Tue, 17 Nov 2026 09:12:01 GMT cert=${escaped}`,
    value: escaped,
    field: 'cert',
  },
  'times of validity are not that of the request': {
    line: JSON.stringify({
      notBefore: '2026-01-01T00:00:00Z',
      notAfter: '2027-01-01T00:00:00Z',
      cert: escaped,
      time: AT,
    }),
    value: escaped,
    field: 'cert',
  },
};

test.each(Object.entries(ROWS))('%s', (_, { line, value, field = '', address = '', at = AT }) => {
  // A line above tells lines from a document.
  const { found } = seen(`GET /health 200\n${line}\n`);
  expect(found.map((one) => one.value)).toEqual([value]);
  expect(found[0]?.field).toBe(field);
  expect(found[0]?.address).toBe(address);
  expect(found[0]?.time === null ? null : new Date(found[0]!.time!.ms).toISOString()).toBe(at);
  expect(found[0]?.line).toBe(2);
});

test('PEM over several lines is one value, and lines are counted on', () => {
  const { found, reader } = seen(`${AT} from 192.0.2.1\n${twice}-- \n${AT} cert=${escaped}\n`);
  expect(found.map(({ value, line }) => [value, line])).toEqual([
    [twice.trimEnd(), 2],
    [escaped, twice.split('\n').length + 2],
  ]);
  expect(reader.lines).toBe(twice.split('\n').length + 2);
});

test('a damaged value of a header line goes on to the end of the line', () => {
  const damaged = decodeURIComponent(escaped.replaceAll('%0A', '%20'))
    .replaceAll('+', ' ')
    .trimEnd();
  const { found } = seen(`GET / HTTP/1.1\r\nX-Client-Cert: ${damaged}\r\nHost: a\r\n`);
  expect(found.map(({ value, field }) => [field, value])).toEqual([['X-Client-Cert', damaged]]);
});

test('ALB connection logs are counted by what they say of the certificate', () => {
  const columns =
    '"CN=amazondomains.com,O=endEntity,L=Seattle,ST=Washington,C=US" NotBefore=2023-09-21T22:43:21Z;NotAfter=2026-06-17T22:43:21Z FEF257372D5C14D4 Success';
  const line = `2023-10-04T17:05:15.514108Z 203.0.113.1 36280 443 TLSv1.2 ECDHE-RSA-AES128-GCM-SHA256 4.036 ${columns} TID_3180a73013c8ca4bac2f731159d4b0fe`;
  const { found } = seen(`${line}\n${line.replace('Success', 'Failed:ClientCertExpired')}\n`);
  expect(found.map(({ value, address, time }) => [value, address, time?.ms])).toEqual([
    [columns, '203.0.113.1', Date.UTC(2023, 9, 4, 17, 5, 15, 514)],
    [
      columns.replace('Success', 'Failed:ClientCertExpired'),
      '203.0.113.1',
      Date.UTC(2023, 9, 4, 17, 5, 15, 514),
    ],
  ]);
});

test.each([
  ['a key', '-----BEGIN PRIVATE KEY-----\nMC4CAQ==\n-----END PRIVATE KEY-----'],
  ['a request', encodeURIComponent('-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n')],
  ['the word alone', 'BEGIN transaction; COMMIT; -- BEGIN CERT work'],
  ['a key in base64', `MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ`],
  ['a token', 'MIIabcdefghijklmnopqrstuvwxyz0123456789abcdefgh'],
  ['a word with MII', 'user=MIIKE id=308212345678'],
])('%s is no value', (_, text) => {
  expect(seen(`x\n${AT} ${text}\n`).found).toEqual([]);
});

test.each([
  ['nginx JSON', '{"ssl_client_cert":"-","a":1}'],
  ['empty', '{"client_cert":"","a":1}'],
  ['logfmt', 'time=x client_cert="" status=200'],
])('no certificate was sent: %s', (_, line) => {
  expect(seen(`x\n${line}\n${line}\n`).missed).toBe(2);
});

test('CSV: names of columns, cells in quotes with line ends, and what is missing', () => {
  const { found, missed, reader } = seen(
    `"@timestamp","client_ip","ssl_client_cert"\r\n"2026-11-17 09:12:01.000","192.0.2.1","${pem}"\r\n"2026-11-17 09:12:01","192.0.2.2","-"\r\n`,
  );
  expect(
    found.map(({ field, value, address, line, time }) => [field, value, address, line, time?.ms]),
  ).toEqual([['ssl_client_cert', pem, '192.0.2.1', 2, Date.parse(AT)]]);
  expect(missed).toBe(1);
  expect(reader.lines).toBe(3 + pem.split('\n').length - 1);
});

test('Kibana: values get the time of their own document', () => {
  const hit = (n: number): unknown => ({
    _source: {
      client: { ip: `192.0.2.${n}` },
      http: { request: { headers: { cert: escaped } } },
      '@timestamp': `2026-11-17T09:12:0${n}.000Z`,
    },
  });
  const { found } = seen(
    JSON.stringify({ took: 3, hits: { total: 2, hits: [hit(1), hit(2)] } }, null, 1),
  );
  expect(found.map(({ field, address, time }) => [field, address, time?.ms])).toEqual([
    ['cert', '192.0.2.1', Date.parse(AT)],
    ['cert', '192.0.2.2', Date.parse(AT) + 1000],
  ]);
});

test('JSON nested 10,000 deep, and 100,000', () => {
  for (const deep of [10_000, 100_000]) {
    const { found } = seen(`${'{"a":['.repeat(deep)}"${escaped}"${']}'.repeat(deep)}`);
    expect(found.map(({ value }) => value)).toEqual([escaped]);
  }
});

test('a JSON document that is cut off', () => {
  const { found } = seen(
    `[{"time":"${AT}","cert":"${escaped}"},{"time":"${AT}","cert":"${escaped.slice(0, 700)}`,
  );
  expect(found.map(({ value }) => value)).toEqual([escaped, escaped.slice(0, 700)]);
});

test('a line of 10 MB, with values at its beginning, middle and end', () => {
  const noise = 'abcdefghij '.repeat(450_000);
  const { found, reader } = seen(
    `GET\n${AT} a="${escaped}" ${noise} b="${escaped}" ${noise} c="${escaped}"\nend\n`,
  );
  expect(found.map(({ field, value, line }) => [field, value === escaped, line])).toEqual([
    ['a', true, 2],
    ['b', true, 2],
    ['c', true, 2],
  ]);
  expect(reader.lines).toBe(3);
});

test('a line of 40 MB is read in pieces, and said', () => {
  const noise = 'abcdefghij '.repeat(1_800_000);
  const text = `GET\n${AT} a="${escaped}" ${noise} b="${escaped}" ${noise} c="${escaped}"`;
  const found: Sighting[] = [];
  const reader = new FileReader(new TimeReader(NOW), {
    see: (one) => void found.push(one),
    miss: () => undefined,
  });
  const octets = Buffer.from(text);
  for (let at = 0; at < octets.length; at += 1 << 20)
    reader.push(octets.subarray(at, at + (1 << 20)));
  reader.end();
  expect(found.map(({ field, value }) => [field, value === escaped])).toEqual([
    ['a', true],
    ['b', true],
    ['c', true],
  ]);
  expect(reader.longLines).toBeGreaterThan(0);
});

test('Latin-1 beside UTF-8: each value is read as what it is', () => {
  const line = (text: string, encoding: 'latin1' | 'utf8'): Buffer =>
    Buffer.from(`${AT} cert="${text}"\n`, encoding);
  const damaged = `${escaped.slice(0, 200)}é${escaped.slice(200)}`;
  const { found, reader } = seen(
    Buffer.concat([Buffer.from('x\n'), line(damaged, 'latin1'), line(damaged, 'utf8')]),
  );
  expect(found.map(({ value }) => value)).toEqual([damaged, damaged]);
  expect(reader.encoding).toBe('latin-1');
});

test('typographic hyphens in UTF-8', () => {
  const damaged = pem.replaceAll('-----', '—–').replaceAll('\n', ' ').trimEnd();
  expect(seen(`x\n${AT} cert="${damaged}"\n`).found.map(({ value }) => value)).toEqual([damaged]);
});
