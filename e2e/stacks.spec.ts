import { expect, test } from './inspector.ts';
import values from './values.fixture.json' with { type: 'json' };

interface Row {
  readonly stack: string;
  /** What the page predicts that the parser says; null where the app reads the value. "": it has no words of its own. */
  readonly error: RegExp | '' | null;
  readonly fix: RegExp;
}

/** The errors are those that each runtime gave for certificates that had lost as many "+" (runtimes of the vectors). */
const rows: readonly Row[] = [
  {
    stack: 'Spring / Servlet',
    error: /Unable to initialize, java\.io\.EOFException: not enough content/,
    fix: /URLDecoder\.decode\(v\.replace\("\+", ?"%2B"\)/,
  },
  { stack: 'Keycloak', error: /Illegal base64 character 20/, fix: /replace\("\+", ?"%2B"\)/ },
  { stack: 'Node.js / Express', error: null, fix: /./ },
  { stack: 'Python (Flask, Django)', error: null, fix: /./ },
  // pem.Decode gives nil, and no error.
  { stack: 'Go', error: /returns? (?:nothing|no certificate)/i, fix: /url\.PathUnescape\(v\)/ },
  {
    stack: 'PHP',
    error: /asn1 encoding routines::too long|bad base64 decode/,
    fix: /rawurldecode\(\$v\)/,
  },
  {
    stack: 'Ruby / Rails',
    error: /PEM_read_bio_X509: (?:ASN1 lib|bad base64 decode)/,
    fix: /URI\.decode_uri_component\(v\)/,
  },
  { stack: 'ASP.NET', error: '', fix: /Uri\.UnescapeDataString\(v\)/ },
  { stack: 'nginx njs', error: null, fix: /./ },
  { stack: 'OpenResty', error: '', fix: /ngx\.unescape_uri/ },
];

for (const { stack, error, fix } of rows) {
  test(`${stack}: verdict, evidence, error, fix and reply for an ALB value`, async ({
    inspector,
    page,
  }) => {
    await inspector.open();
    const group = page.getByRole('group', { name: 'My app' });
    await group.getByRole('combobox', { name: 'Stack' }).selectOption({ label: stack });
    await inspector.paste(values.alb.replace('X-Amzn-Mtls-Clientcert', fieldOf(stack)));
    const evidence = inspector.region('evidence');
    const reply = await (async () => {
      await expect(inspector.verdict).toContainText(error === null ? 'Intact' : '37 "+"');
      return inspector.copyReply();
    })();
    expect(reply).toHaveLength(6);
    if (error === null) {
      await expect(inspector.verdict).toContainText('Your app reads it');
      return;
    }
    await expect(evidence).toContainText('1 of 37');
    if (error !== '') await expect(evidence).toContainText(error);
    await expect(inspector.region('fix')).toContainText(fix);
    expect(reply.join('\n')).toMatch(/37/);
    expect(reply[4]).toMatch(fix);
  });
}

/** The field that the stack reads, as it is chosen with it. */
const fieldOf = (stack: string): string =>
  stack === 'Keycloak' ? 'ssl-client-cert' : 'X-SSL-CERT';
