import receivers from '../src/receivers/receivers.fixture.json' with { type: 'json' };
import { expect, test } from './inspector.ts';
import type { Language } from './names.ts';
import values from './values.fixture.json' with { type: 'json' };

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

/** The two certificates of a value, three times. */
const CHAIN = values.alb.slice(values.alb.indexOf('-----')).trim().repeat(3);

/** As nginx 1.22 answers a header line of more than 8 KiB. */
const TOO_LARGE =
  '<html>\r\n<head><title>400 Request Header Or Cookie Too Large</title></head>\r\n<body>\r\n<center><h1>400 Bad Request</h1></center>\r\n<center>Request Header Or Cookie Too Large</center>\r\n<hr><center>nginx/1.22.1</center>\r\n</body>\r\n</html>\r\n';

const refused: Readonly<
  Record<Language, readonly [alone: RegExp, explained: RegExp, intact: string, step: string]>
> = {
  en: [
    /An error message of nginx/,
    /it has 9,179 octets, and nginx takes 8,192 by default/,
    'Intact: 6 certificates',
    'raise the limit of the server that refuses it',
  ],
  ko: [
    /nginx의 오류 메시지/,
    /헤더는 9,179옥텟인데, nginx의 기본 제한은 8,192옥텟/,
    '인증서 6개가 손상 없이',
    '거부하는 서버의 제한을 올리세요',
  ],
  ja: [
    /nginx のエラーメッセージ/,
    /ヘッダーは 9,179 オクテットで、nginx の既定の上限は 8,192/,
    '6枚',
    '拒否しているサーバーの上限を上げてください',
  ],
};

for (const language of ['en', 'ko', 'ja'] as const) {
  test(`a page that refuses a header for its size is known, and explained by one, in ${language}`, async ({
    inspector,
  }) => {
    const [alone, explained, intact, step] = refused[language];
    await inspector.open(language);
    await inspector.paste(TOO_LARGE);
    await expect(inspector.verdict).toContainText(alone);
    await expect(inspector.region('errors').getByRole('listitem')).toHaveCount(1);
    await inspector.paste(`${TOO_LARGE}\nX-SSL-CERT: ${CHAIN}\n`);
    await expect(inspector.region('errors')).toContainText(explained);
    await expect(inspector.verdict).toContainText(intact);
    expect((await inspector.copyReply()).join('\n')).toContain(step);
  });
}
