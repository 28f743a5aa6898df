import receivers from '../src/receivers/receivers.fixture.json' with { type: 'json' };
import { expect, test } from './inspector.ts';
import type { Language } from './names.ts';

const PEM = 'leaf-ec-plus1mod4.plus2space';

/** Parsers whose words a support engineer meets, each of another runtime or another call. */
const PARSERS = [
  'java-certificatefactory',
  'java-base64-certificatefactory',
  'java-mime-certificatefactory',
  'node-x509certificate',
  'python-cryptography-48',
  'php-openssl-x509-read',
  'ruby-x509-new',
  'rust-pem',
  'erlang-public-key',
  'dotnet10-createfrompem',
  'bun-x509certificate',
];

const pem = Buffer.from(receivers.pems.find(({ id }) => id === PEM)?.b64 ?? '', 'base64').toString(
  'utf8',
);

const messageOf = (parser: string): string => {
  const row = receivers.results.find((one) => one.receiver === parser && one.pem === PEM);
  const { type = '', message = '' } = row?.error ?? {};
  return `${type}: ${message.split(' <- ')[0]}`;
};

for (const parser of PARSERS) {
  test(`${parser}: its message is explained by the header beside it`, async ({ inspector }) => {
    await inspector.open();
    await inspector.paste(`${messageOf(parser)}\n\n${pem}`);
    const region = inspector.region('errors');
    await expect(region).toContainText('This header explains it');
    await expect(inspector.verdict).toContainText('had become');
  });
}

test('a message that the header beside it does not lead to is not explained', async ({
  inspector,
}) => {
  await inspector.open();
  const intact = receivers.pems.find(({ id }) => id === 'leaf-ed-noplus.intact')?.b64 ?? '';
  await inspector.paste(
    `java.lang.IllegalArgumentException: Illegal base64 character 20\n\n${Buffer.from(intact, 'base64')}`,
  );
  await expect(inspector.region('errors')).toContainText('does not explain it');
});

const alone: Readonly<Record<Language, readonly [RegExp, RegExp]>> = {
  en: [/An error message of Java/, /form decoder in the app turns "\+" into spaces/],
  ko: [/Java의 오류 메시지/, /폼 디코더가 "\+"를 공백으로/],
  ja: [/Java のエラーメッセージ/, /フォームデコーダーが「\+」を空白に/],
};

for (const language of ['en', 'ko', 'ja'] as const) {
  test(`a stack trace alone names its runtime and the likeliest cause, in ${language}`, async ({
    inspector,
  }) => {
    await inspector.open(language);
    await inspector.paste(
      'java.lang.IllegalArgumentException: Illegal base64 character 20\n\tat java.base/java.util.Base64$Decoder.decode0(Base64.java:847)\n\tat com.example.ClientCertFilter.doFilter(ClientCertFilter.java:31)\n',
    );
    const [headline, cause] = alone[language];
    await expect(inspector.verdict).toContainText(headline);
    await expect(inspector.verdict).toContainText(cause);
    const causes = inspector.region('errors').getByRole('listitem');
    await expect(causes).toHaveCount(3);
    await expect(causes.first()).toContainText(cause);
  });
}
