import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Catalog } from '../../core/catalog.ts';
import { type DiagnosticArgs, type DiagnosticCode, severityOf } from '../../core/diagnostic.ts';
import type { CertificateJson, FieldJson, VerdictState } from '../../core/report.ts';
import type { Inspection } from '../../core/view.ts';
import { prose as en } from './prose.en.ts';
import { prose as ja } from './prose.ja.ts';
import { prose as ko } from './prose.ko.ts';

const PROSE = { en, ko, ja };
const SHA = 'a'.repeat(64);

type Found = { [C in DiagnosticCode]: readonly [C, DiagnosticArgs[C]] }[DiagnosticCode];

interface Case {
  readonly state: VerdictState;
  readonly sent?: readonly (string | null)[];
  readonly format?: string;
  readonly name?: string;
  readonly found?: readonly Found[];
  readonly judgedAt?: string;
  readonly length?: number;
  readonly beginning?: Inspection['view']['beginning'];
  readonly app?: boolean;
  readonly character?: number;
  readonly signed?: boolean;
  readonly about?: boolean;
}

const citations = [{ title: 'x', url: 'https://example.com' }] as const;

const catalog: Catalog = {
  formats: [
    { id: 'aws-alb', name: 'AWS ALB', fieldNames: [], citations },
    { id: 'nginx-escaped', name: 'nginx $ssl_client_escaped_cert', fieldNames: [], citations },
    { id: 'pem', name: 'PEM', fieldNames: [], citations },
  ],
  decoders: [
    {
      id: 'java-urldecoder-utf8',
      runtime: 'Java',
      call: 'URLDecoder.decode(s, UTF_8)',
      versions: '',
      provenance: 'ran',
      citations,
    },
  ],
  receivers: [],
  stacks: [],
  senders: [],
  fixes: [
    {
      id: 'java-urldecoder',
      who: 'app',
      target: 'Java',
      decoders: ['java-urldecoder-utf8'],
      formats: ['aws-alb'],
      code: 'URLDecoder.decode(v.replace("+","%2B"), UTF_8)',
      run: 'ran',
      citations,
    },
  ],
  limits: [],
};

function inspectionOf(row: Case): Inspection {
  const sent = row.sent ?? [SHA, 'b'.repeat(64)];
  const findings = (row.found ?? []).map(([code, args]) => ({
    code,
    args,
    severity: severityOf[code],
    at: { start: 0, end: 1 },
    certificate: row.about ? SHA : null,
  }));
  const field: FieldJson = {
    name: row.name ?? null,
    at: { start: 0, end: 3055 },
    format: row.format ?? null,
    confidence: 'shaped',
    alternatives: [],
    carries: 'certificate',
    certificates: sent.filter((one) => one !== null),
    sent,
    intact: true,
    repairs: [],
    proof: null,
    companions: [],
    decoders: [],
  };
  const signature = row.signed ? ('valid' as const) : null;
  return {
    report: {
      schema: 'mtls-lens/report/1',
      judgedAt: row.judgedAt ?? '2026-11-24T00:00:00.000Z',
      input: { length: row.length ?? 3055, sha256: null },
      redacted: [],
      verdict: {
        state: row.state,
        codes: findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code),
      },
      fields: ['no-certificate', 'unrecognised'].includes(row.state) ? [] : [field],
      stripped: [],
      certificates: row.about ? [{ sha256: SHA, title: 'client' } as CertificateJson] : [],
      bundles: [],
      crls: [],
      ocspResponses: [],
      paths: [
        {
          endEntity: SHA,
          certificates: [SHA],
          anchor: null,
          verdict: 'incomplete',
          links: [{ certificate: SHA, issuer: null, signature }],
          reasons: [],
          checks: [],
          sent: [],
          limit: null,
        },
      ],
      trustAnchors: null,
      errorTexts: [],
      findings,
      app: row.app
        ? {
            field: 'X-SSL-CERT',
            decoder: 'java-urldecoder-utf8',
            receiver: null,
            reads: 0,
            outcome: 'breaks',
            error: null,
          }
        : null,
    },
    view: {
      details: [],
      differences: {},
      evidence:
        row.character === undefined
          ? null
          : {
              field: 0,
              decoder: 'java-urldecoder-utf8',
              receiver: null,
              changes: [{ at: { start: 0, end: 1 }, character: row.character, cells: [] }],
              total: 37,
              plain: [],
              error: null,
            },
      repaired: [],
      blocks: [],
      profiles: [],
      marks: [],
      fixes: row.app ? ['java-urldecoder'] : [],
      readers: [],
      beginning: row.beginning ?? 'none',
      sizes: [],
      octets: { parts: [], left: 0 },
      sent: [],
    },
  };
}

/** The verdicts of the design, word for word: headline, next step. */
const rows: readonly (readonly [
  string,
  Case,
  Readonly<Record<'en' | 'ko' | 'ja', readonly [string, string]>>,
])[] = [
  [
    '1: clean ALB, app unset',
    { state: 'intact', format: 'aws-alb', found: [['percent.plus-at-risk', { count: 37 }]] },
    {
      en: [
        'Intact: 2 certificates, in the form AWS ALB passthrough sends.',
        'It holds 37 raw "+". Form decoders such as Java URLDecoder turn them into spaces. Which decoder does your app use?',
      ],
      ko: [
        '정상: 인증서 2개가 손상 없이 도착했습니다(AWS ALB 패스스루 형식).',
        "인코딩되지 않은 '+'가 37개 있어 Java URLDecoder 같은 폼 디코더를 쓰면 공백으로 바뀝니다. 앱에서 쓰는 디코더를 선택하세요.",
      ],
      ja: [
        '正常:証明書2枚が欠損なく届いています(AWS ALB パススルーの形式)。',
        'エンコードされていない「+」が37個あり、Java の URLDecoder などのフォームデコーダーでは空白になります。アプリのデコーダーを選んでください。',
      ],
    },
  ],
  [
    '2: the seed',
    {
      state: 'breaks-in-app',
      format: 'aws-alb',
      name: 'X-SSL-CERT',
      app: true,
      character: 86,
      found: [
        [
          'app.plus-becomes-space',
          { count: 37, decoder: 'java-urldecoder-utf8', receiver: '', error: '' },
        ],
        [
          'field.value-from-another-format',
          { name: 'X-SSL-CERT', expected: 'nginx-escaped,nginx-tabbed,pem', found: 'aws-alb' },
        ],
      ],
    },
    {
      en: [
        "The certificates arrived intact; your decoder will break them. This X-SSL-CERT holds an ALB-style value, not nginx's.",
        'URLDecoder turns 37 "+" into spaces, the first at character 86. Use URLDecoder.decode(v.replace("+","%2B"), UTF_8); it still reads nginx values.',
      ],
      ko: [
        '인증서는 정상적으로 도착했지만 앱에서 디코딩할 때 깨집니다. X-SSL-CERT에 nginx가 아닌 ALB 형식의 값이 들어 있습니다.',
        "URLDecoder가 '+' 37개를 공백으로 바꿉니다(첫 위치: 86번째 문자). 위 코드로 바꾸면 기존 nginx 값도 그대로 읽힙니다.",
      ],
      ja: [
        '証明書は正常に届いていますが、アプリのデコードで壊れます。X-SSL-CERT の値が nginx ではなく ALB の形式です。',
        'URLDecoder が「+」37個を空白に変えます(最初は86文字目)。上記のコードなら nginx 形式の値もそのまま読めます。',
      ],
    },
  ],
  [
    '3: "+" became a space',
    { state: 'recovered', signed: true, found: [['percent.plus-became-space', { count: 37 }]] },
    {
      en: [
        'Already damaged: 37 "+" had become spaces before you copied this. Both certificates were recovered; the signature on the first one verifies.',
        'Look for a form decoder in the step just before this text was written.',
      ],
      ko: [
        "이미 손상된 값입니다. '+' 37개가 공백으로 바뀌어 있습니다. 인증서 2개를 복원했고 1번 인증서의 서명을 확인했습니다.",
        '이 값을 기록하기 바로 전 단계에서 폼 디코더를 쓰는지 확인하세요.',
      ],
      ja: [
        'すでに壊れた値です。「+」37個が空白に変わっています。証明書2枚を復元し、1枚目は署名を検証できました。',
        'この値が出力される直前の処理で、フォームデコーダーを使っていないか確認してください。',
      ],
    },
  ],
  [
    '4: encoded twice',
    { state: 'recovered', sent: [SHA], found: [['percent.encoded-twice', { layers: 2 }]] },
    {
      en: [
        'Percent-encoded twice (%250A, %252B). The certificate inside is intact.',
        'Some hop encodes a value that is already encoded. Remove that step; do not decode twice in the app.',
      ],
      ko: [
        '퍼센트 인코딩이 두 번 적용되었습니다(%250A, %252B). 안에 든 인증서는 정상입니다.',
        '이미 인코딩된 값을 중간에서 다시 인코딩하고 있습니다. 앱에서 두 번 디코딩하지 말고 그 단계를 제거하세요.',
      ],
      ja: [
        'パーセントエンコードが二重です(%250A、%252B)。中の証明書は正常です。',
        'エンコード済みの値を途中で再びエンコードしています。アプリで2回デコードせず、その処理を外してください。',
      ],
    },
  ],
  [
    '5: truncated',
    {
      state: 'damaged',
      sent: [SHA, null],
      found: [['field.truncated', { missing: 431, candidates: 'log', length: 2048 }]],
    },
    {
      en: [
        'Cut off at character 2,048. Certificate 1 is complete; certificate 2 lacks 431 bytes.',
        'Proxies usually refuse long headers rather than cut them. Suspect the log, terminal or ticket; get the full value.',
      ],
      ko: [
        '2,048자에서 잘렸습니다. 1번 인증서는 온전하고 2번 인증서는 431바이트가 부족합니다.',
        '프록시는 긴 헤더를 자르지 않고 거부하는 것이 보통입니다. 로그·터미널·티켓에서 잘렸는지 확인하고 전체 값을 다시 받으세요.',
      ],
      ja: [
        '2,048文字目で途切れています。1枚目は完全ですが、2枚目は431バイト足りません。',
        'プロキシは通常、長いヘッダーを切り詰めずに拒否します。ログ、端末、チケットで切れていないか確認し、全体を取り直してください。',
      ],
    },
  ],
  [
    '6: expired',
    {
      state: 'not-now',
      format: 'aws-alb',
      about: true,
      judgedAt: '2026-11-24T06:00:00.000Z',
      found: [['certificate.expired', { since: '2026-11-20T23:59:59Z' }]],
    },
    {
      en: [
        'Intact, but the client certificate expired 3 days ago: 2026-11-20 23:59:59 UTC (21 Nov 08:59:59 KST).',
        'ALB passthrough forwards expired certificates. If this comes from an older log, set "Judged at" to its time.',
      ],
      ko: [
        '값은 정상이지만 클라이언트 인증서가 3일 전에 만료되었습니다: 2026-11-20 23:59:59 UTC(한국 시간 11월 21일 08:59:59).',
        "ALB 패스스루는 만료된 인증서도 전달합니다. 예전 로그라면 '판정 시각'을 그 시각으로 바꾸세요.",
      ],
      ja: [
        '値は正常ですが、クライアント証明書は3日前に期限切れです:2026-11-20 23:59:59 UTC(日本時間 11月21日 08:59:59)。',
        'ALB のパススルーは期限切れの証明書も転送します。過去のログなら「判定日時」をその時刻に合わせてください。',
      ],
    },
  ],
  [
    '7: the chain does not link',
    {
      state: 'intact',
      found: [
        ['path.unrelated', { issuer: 'Issuing CA G2', subject: 'Issuing CA G1' }],
        ['path.issuer-missing', { issuer: 'Issuing CA G2', keyIdentifier: '5F:3A:…' }],
      ],
    },
    {
      en: [
        'Intact, but the chain does not link: certificate 1 was issued by "Issuing CA G2"; certificate 2 is "Issuing CA G1".',
        'Often an old intermediate left after renewal. Ask the client to send the CA with key identifier 5F:3A:….',
      ],
      ko: [
        '값은 정상이지만 체인이 이어지지 않습니다. 1번 인증서의 발급자: Issuing CA G2, 2번 인증서: Issuing CA G1.',
        '갱신 후 이전 중간 인증서가 남은 경우가 많습니다. 키 식별자 5F:3A:…인 CA 인증서를 보내도록 요청하세요.',
      ],
      ja: [
        '値は正常ですが、チェーンがつながりません。1枚目の発行者は Issuing CA G2、2枚目は Issuing CA G1 です。',
        '更新後に古い中間証明書が残っている例がよくあります。鍵識別子 5F:3A:… の CA 証明書を送るよう依頼してください。',
      ],
    },
  ],
  [
    '8: no certificate',
    { state: 'no-certificate', found: [['field.absent', { read: 14, hop: 'ALB' }]] },
    {
      en: [
        'No certificate: 14 header fields read, none carries one.',
        "X-Amzn-Trace-Id suggests an ALB. Check the listener's mutual TLS mode, then whether the next hop forwards X-Amzn-Mtls-Clientcert.",
      ],
      ko: [
        '인증서가 없습니다. 헤더 14개 중 인증서가 담긴 헤더가 없습니다.',
        'X-Amzn-Trace-Id로 보아 ALB를 거친 요청 같습니다. 리스너의 상호 TLS 모드와 다음 홉의 X-Amzn-Mtls-Clientcert 전달 여부를 확인하세요.',
      ],
      ja: [
        '証明書がありません。ヘッダー14個の中に証明書を含むものはありません。',
        'X-Amzn-Trace-Id から ALB 経由と見られます。リスナーの相互 TLS モードと、次のホップが X-Amzn-Mtls-Clientcert を転送しているかを確認してください。',
      ],
    },
  ],
  [
    '9: nginx-escaped, fine',
    { state: 'intact', format: 'nginx-escaped', sent: [SHA] },
    {
      en: [
        'Intact: 1 certificate, fully percent-encoded, as nginx $ssl_client_escaped_cert writes it.',
        '"+" travels as %2B, so form decoders read it too. nginx sends no intermediates.',
      ],
      ko: [
        '정상: 인증서 1개, 모두 퍼센트 인코딩된 값입니다(nginx $ssl_client_escaped_cert 형식).',
        "'+'가 %2B로 인코딩되어 폼 디코더로도 읽힙니다. nginx는 중간 인증서를 보내지 않습니다.",
      ],
      ja: [
        '正常:証明書1枚、すべてパーセントエンコード済みです(nginx $ssl_client_escaped_cert の形式)。',
        '「+」は %2B なのでフォームデコーダーでも読めます。nginx は中間証明書を送りません。',
      ],
    },
  ],
  [
    '10: unrecognisable',
    { state: 'unrecognised', length: 312, beginning: 'jwt' },
    {
      en: [
        'No certificate found in these 312 characters.',
        'It starts with eyJ, like a JWT. Paste the whole header line, or the log line around it; your text is untouched.',
      ],
      ko: [
        '입력한 312자에서 인증서를 찾지 못했습니다.',
        'eyJ로 시작해 JWT로 보입니다. 헤더 이름을 포함한 줄이나 로그 한 줄 전체를 붙여 넣으세요. 입력한 내용은 그대로 둡니다.',
      ],
      ja: [
        '入力された312文字に証明書は見つかりませんでした。',
        'eyJ で始まるため JWT のようです。ヘッダー名を含む行か、ログの行全体を貼り付けてください。入力内容は変更していません。',
      ],
    },
  ],
];

const zone = process.env['TZ'];
beforeAll(() => {
  process.env['TZ'] = 'Asia/Seoul';
});
afterAll(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

describe.each(['en', 'ko', 'ja'] as const)('verdicts in %s', (locale) => {
  test.each(rows)('%s', (_, row, expected) => {
    const { headline, next, word } = PROSE[locale].verdict(inspectionOf(row), catalog);
    expect([headline, next]).toEqual(expected[locale]);
    expect(word).not.toBe('');
  });

  test.each(rows)('the reply to %s is six lines without anything pasted', (_, row) => {
    for (const showNames of [true, false]) {
      const lines = PROSE[locale].reply(inspectionOf(row), catalog, { showNames });
      expect(lines).toHaveLength(6);
      expect(lines.filter((line) => /\n|-----BEGIN C.*MII|undefined|NaN|\| /.test(line))).toEqual(
        [],
      );
    }
  });
});

/** One example of the arguments of every code: a new code does not compile without one. */
const samples: { readonly [C in DiagnosticCode]: DiagnosticArgs[C] } = {
  'secret.private-key': { kind: 'RSA PRIVATE KEY' },
  'input.too-large': { limit: 2000, left: 3 },
  'log.tls-verify-failed': { reason: 'ClientCertUntrusted' },
  'log.tls-verify-status': { status: 'Success' },
  'field.absent': { read: 14, hop: 'Envoy' },
  'field.no-certificate': { literal: '(null)', by: 'Apache' },
  'field.text-output': { tool: 'keytool' },
  'field.value-from-another-format': { name: 'X-SSL-CERT', expected: 'pem', found: 'aws-alb' },
  'field.truncated': { missing: 431, candidates: 'log,ticket', length: 2048 },
  'field.companion-mismatch': { name: 'X-Amzn-Mtls-Clientcert-Subject' },
  'field.duplicate': { name: '' },
  'field.chain-only': {},
  'percent.plus-became-space': { count: 1 },
  'percent.plus-became-slash': { odds: 2 ** -12, count: 12 },
  'percent.encoded-twice': { layers: 3 },
  'percent.malformed': { found: '%0G' },
  'percent.plus-at-risk': { count: 37 },
  'percent.plus-not-at-risk': {},
  'app.plus-becomes-space': { count: 37, decoder: 'x', receiver: 'y', error: 'E: m' },
  'app.reads-another-field': { reads: 'X-SSL-CERT', found: '' },
  'app.does-not-read': { error: '', decoder: 'x', receiver: '' },
  'app.takes-another-certificate': { taken: SHA, receiver: 'y' },
  'text.html-escaped': { count: 2, found: '&#43;' },
  'text.typographic': { count: 1, found: '—' },
  'text.rewrapped': { columns: 76 },
  'pem.newlines-became-spaces': {},
  'pem.tab-folded': {},
  'pem.newlines-lost': {},
  'pem.newlines-escaped': {},
  'pem.boundary-missing': { which: 'END' },
  'pem.headers-ignored': { names: 'X-Comment, Proc-Type' },
  'pem.block-skipped-by-others': { by: 'go-pem-x509' },
  'base64.illegal-character': { found: '*' },
  'base64.surplus-character': { count: 1 },
  'base64.pad-bits-set': { found: 'N', instead: 'M' },
  'base64.characters-missing': { count: 11, pluses: 0 },
  'base64.case-changed': { to: 'upper' },
  'base64.url-alphabet': { count: 4 },
  'base64.padding-missing': { count: 1 },
  'der.trailing-octets': { count: 7 },
  'der.malformed': { reason: 'an indefinite length' },
  'der.not-a-certificate': { found: 'certificate request' },
  'fingerprint.mismatch': {
    kind: 'sha256',
    nearest: 'ab12',
    manner: 'first-octets',
    count: 4,
    number: 1,
    title: 'client.example.test',
  },
  'fingerprint.match': {
    kind: 'serial',
    nearest: '0A',
    manner: 'equal',
    count: 0,
    number: 1,
    title: 'client.example.test',
  },
  'certificate.expired': { since: '2026-11-20T23:59:59Z' },
  'certificate.not-yet-valid': { until: '2026-12-20T23:59:59Z' },
  'certificate.no-client-auth': { anyExtendedKeyUsage: 'yes' },
  'certificate.ca-as-end-entity': {},
  'certificate.weak-key': { algorithm: 'RSA', bits: 1024 },
  'certificate.weak-signature': { algorithm: 'SHA-1' },
  'certificate.unlisted-by-alb': { reason: 'Ed25519' },
  'certificate.read-as-latin1': { name: 'subject' },
  'certificate.deceptive-name': { found: 'U+202E' },
  'certificate.unknown-critical-extension': { oid: '1.2.3' },
  'certificate.malformed-extension': {
    oid: '2.5.29.17',
    name: 'subjectAltName',
    reason: 'octets are left over',
  },
  'certificate.not-as-specified': { reason: 'the serialNumber is negative' },
  'der.pkcs7-bundle': { certificates: 2, crls: 1, others: 1 },
  'revocation.on-crl': {
    serial: '1002',
    title: 'client',
    issuer: 'CN=CA',
    since: '2026-11-20T23:59:59Z',
    reason: 'keyCompromise',
    proven: 'no',
  },
  'revocation.not-on-crl': {
    serial: '1002',
    title: '',
    issuer: 'CN=CA',
    thisUpdate: '2026-11-20T23:59:59Z',
    proven: 'yes',
  },
  'revocation.ocsp-revoked': {
    serial: '1002',
    title: 'client',
    issuer: 'CN=CA',
    since: '2026-11-20T23:59:59Z',
    reason: 'keyCompromise',
    proven: 'no',
  },
  'revocation.ocsp-good': {
    serial: '1002',
    title: '',
    issuer: 'CN=CA',
    thisUpdate: '2026-11-20T23:59:59Z',
    proven: 'yes',
  },
  'revocation.ocsp-unknown': { serial: '1002', title: 'client', issuer: 'CN=CA' },
  'revocation.later': {
    serial: '1002',
    title: 'client',
    issuer: 'CN=CA',
    since: '2026-11-20T23:59:59Z',
    reason: 'keyCompromise',
    proven: 'no',
    by: 'CRL',
  },
  'revocation.crl-outdated': { issuer: 'CN=CA', nextUpdate: '2026-11-20T23:59:59Z' },
  'revocation.crl-signature-invalid': { issuer: 'CN=CA' },
  'revocation.crl-limited': { issuer: 'CN=CA', limits: 'delta,distribution-point' },
  'revocation.crl-unrelated': { issuer: 'CN=CA' },
  'revocation.ocsp-outdated': { serial: '1002', nextUpdate: '2026-11-20T23:59:59Z' },
  'revocation.ocsp-signature-invalid': { responder: 'CN=OCSP' },
  'revocation.ocsp-responder-unauthorised': { responder: 'CN=OCSP' },
  'revocation.ocsp-unrelated': { serial: '1002' },
  'revocation.ocsp-failed': { status: 'tryLater' },
  'revocation.malformed': { what: 'CRL', reason: 'an indefinite length' },
  'path.issuer-missing': { issuer: 'Root', keyIdentifier: '' },
  'path.circular': { issuer: 'A' },
  'path.out-of-order': {},
  'path.duplicate': {},
  'path.unrelated': { issuer: 'A', subject: 'B' },
  'path.signature-invalid': { issuer: 'A' },
  'path.not-trusted': {},
  'path.constraint-violated': {
    constraint: 'pathLenConstraint',
    reason: 'path-too-long',
    found: '0',
    subject: 'A',
  },
  'path.unproven': {
    constraint: 'signatureAlgorithm',
    reason: 'weak-hash',
    found: 'SHA-1',
    subject: 'A',
  },
  'path.limit-reached': { limit: 'signatures' },
  'path.anchors-unread': { count: 1, unread: 2 },
  'internal.plugin-threw': { plugin: 'x', reason: 'y' },
};

const SCRIPT = {
  en: /[a-z]/,
  ko: /\p{Script=Hangul}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Han}]/u,
};

describe.each(['en', 'ko', 'ja'] as const)('findings in %s', (locale) => {
  test.each(Object.entries(samples))('%s', (code, args) => {
    const found = {
      code: code as DiagnosticCode,
      severity: 'note',
      args,
      at: null,
      certificate: null,
    } as const;
    const said = PROSE[locale].finding(found);
    expect(said).toMatch(SCRIPT[locale]);
    expect(said).not.toMatch(/undefined|NaN|\[object/);
    expect(said).toMatch(/[.。:)]$|E: m$/);
  });

  test('a critical extension that must be refused is named', () => {
    const oid = '1.3.6.1.4.1.99999.7';
    const found: Found = ['certificate.unknown-critical-extension', { oid }];
    const said = PROSE[locale].verdict(inspectionOf({ state: 'unfit', found: [found] }), catalog);
    expect(said.headline).toContain(oid);
    expect(said.next).toMatch(SCRIPT[locale]);
  });

  test('a companion that contradicts is named, and so is why ALB refused', () => {
    const name = 'X-Amzn-Mtls-Clientcert-Subject';
    const said = (state: VerdictState, found: Found): string =>
      PROSE[locale].verdict(inspectionOf({ state, found: [found] }), catalog).headline;
    expect(said('mismatch', ['field.companion-mismatch', { name }])).toContain(name);
    const reason = 'ClientCertExpired';
    const refused: Found = ['log.tls-verify-failed', { reason }];
    expect(said('no-certificate', refused)).toContain(reason);
  });

  test('states without a sentence of the design have one too', () => {
    const states: readonly VerdictState[] = [
      'secret',
      'damaged',
      'recovered',
      'breaks-in-app',
      'mismatch',
      'not-now',
      'unfit',
      'no-certificate',
    ];
    for (const state of states) {
      const { headline, next, word } = PROSE[locale].verdict(
        inspectionOf({ state, format: 'pem', app: true, character: 5 }),
        catalog,
      );
      for (const said of [headline, next, word]) {
        expect(said).toMatch(SCRIPT[locale]);
        expect(said).not.toMatch(/undefined|NaN|“”/);
      }
    }
  });
});
