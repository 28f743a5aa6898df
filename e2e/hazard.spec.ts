import receivers from '../src/receivers/receivers.fixture.json' with { type: 'json' };
import { expect, test } from './inspector.ts';

const damaged = receivers.pems.find(({ id }) => id === 'chain.leafbad')?.b64 ?? '';

test.beforeEach(async ({ inspector }) => {
  await inspector.open();
  await inspector.paste(Buffer.from(damaged, 'base64').toString('utf8'));
  await expect(inspector.verdict).toContainText('Recovered');
});

test('parsers that take the issuing CA for the client are named at the top', async ({
  inspector,
}) => {
  await expect(inspector.verdict).toContainText('Danger: these parsers skip');
  await expect(inspector.verdict).toContainText('openssl x509');
});

test('of my app’s parser it is said which certificate it takes', async ({ inspector }) => {
  await inspector.chooseApp({
    field: 'X-SSL-CERT',
    decoder: /PathUnescape/,
    parser: /^pem\.Decode\(data\), x509/,
  });
  await expect(inspector.verdict).toContainText('Danger: your parser skips');
  await expect(inspector.verdict).toContainText('Test Issuing CA');
  await expect(inspector.region('fix')).toContainText(
    'refuse the request instead of taking the next',
  );
  await inspector.chooseApp({
    field: 'X-SSL-CERT',
    decoder: /^decodeURIComponent/,
    parser: /^new crypto\.X509Certificate/,
  });
  await expect(inspector.verdict).not.toContainText('Danger');
});
