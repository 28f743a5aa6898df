import type { Catalog } from '../../../core/catalog.ts';
import type {
  CertificatePairJson,
  ComparisonJson,
  SideJson,
  Trait,
} from '../../../core/two-values/comparison.ts';
import {
  type ComparedProse,
  decoderName,
  firstTrait,
  formatName,
  type StepTexts,
} from '../compared.ts';
import { number } from './numbers.ts';

const STEPS: StepTexts = {
  'form-decode': [
    'フォームデコード:「+」が空白になった',
    'フォームデコーダー:Java URLDecoder、PHP urldecode、Go url.QueryUnescape、Python unquote_plus、.NET WebUtility.UrlDecode。',
  ],
  'percent-decode': [
    'パーセントデコード',
    'パーセントデコーダー:decodeURIComponent、Go url.PathUnescape、Python unquote、またはプロキシの書き換え規則。',
  ],
  'plus-to-space': [
    '「+」だけが空白になり、%XX は残った',
    'デコードの前に「+」を空白に置き換えるコード。',
  ],
  'plus-to-slash': [
    '「+」が「/」になった',
    '「+」を %2B ではなく %2F に置き換えるコード。Gravitee AM のあるリリースにこの誤りがありました。',
  ],
  'encode-nginx': [
    '特殊文字をすべてパーセントエンコード',
    'nginx $ssl_client_escaped_cert、HAProxy url_enc、encodeURIComponent、PHP rawurlencode。',
  ],
  'encode-alb': ['「+」「=」「/」を残してパーセントエンコード', 'AWS ALB。'],
  'encode-apache': [
    '「+」「=」「/」を残し、小文字の16進数でパーセントエンコード',
    'Apache %{escape:…}。',
  ],
  'encode-python': ['「/」を残してパーセントエンコード', 'Python urllib.parse.quote。'],
  'encode-go-path': ['「+」と「=」を残してパーセントエンコード', 'Go url.PathEscape。'],
  'encode-form': [
    'フォームエンコード:空白が「+」になった',
    'Java URLEncoder、Go url.QueryEscape、PHP urlencode。',
  ],
  'line-ends-to-space': [
    '改行がすべて空白になった',
    'Apache mod_headers、または折り返しを戻す HTTP ライブラリ(Go net/http)。',
  ],
  'line-ends-to-tab': ['改行がすべてタブになった', 'ログまたは表計算ソフト。'],
  'line-ends-to-lf-tab': ['改行の後にタブが入った', 'nginx $ssl_client_cert。'],
  'line-ends-removed': [
    '改行がすべてなくなった',
    '行をつなげるコードまたはプロキシ。端末やチケットでも起こります。',
  ],
  'html-escape': [
    'HTML エスケープ',
    'テンプレートエンジン、または値を HTML で表示するチケットシステム。',
  ],
  'json-escape': ['JSON エスケープ', 'JSON のロガーまたは API。'],
  'hex-upper': [
    '%XX の16進数が大文字になった',
    'エスケープを正規化するプロキシまたはライブラリ。デコーダーはどちらも読めます。',
  ],
  'hex-lower': [
    '%XX の16進数が小文字になった',
    'エスケープを正規化するプロキシまたはライブラリ。デコーダーはどちらも読めます。',
  ],
  trim: ['末尾の改行がなくなった', '前後を切り詰めるコード。パーサーには影響しません。'],
  'first-certificate': [
    '最初の証明書だけが残った',
    'クライアント証明書だけを転送するプロキシ:nginx、Caddy、検証モードの ALB。',
  ],
  'bare-base64': [
    'BEGIN 行、END 行、改行がなくなった',
    'Traefik。HAProxy と Caddy は DER から同じ値を作ります。',
  ],
  'base64-encode': [
    '全体を base64 エンコード',
    'Apache %{base64:…}、または PEM をもう一度包むコード。',
  ],
  truncate: [
    '切れている',
    'ログ、端末、データベースの列、チケットで切れます。プロキシは通常、切り詰めずに拒否します。',
  ],
};

const AGAIN: readonly [string, string] = [
  'エンコード済みの値をもう一度パーセントエンコード',
  'そのまま写すべき値をエンコードするホップ:HAProxy url_enc、Apache %{escape:…}、API ゲートウェイ、コード内の encodeURIComponent。',
];

const plus = ({ pluses }: SideJson): string => (pluses === 0 ? 'なく' : `${number(pluses)}個あり`);
const plusEnd = ({ pluses }: SideJson): string =>
  pluses === 0 ? 'ありません' : `${number(pluses)}個あります`;

const each = (a: string, b: string): string => `A:${a}、B:${b}`;

const either = (isInA: boolean, one: string, other: string): string =>
  isInA ? each(one, other) : each(other, one);

const VALIDITY = {
  valid: '有効',
  expired: '期限切れ',
  'not-yet-valid': 'まだ有効でない',
  unknown: '有効期間が読めない',
} as const;

const APART: Readonly<Record<Trait, (c: ComparisonJson, catalog: Catalog) => string>> = {
  damage: ({ a }) => either(a.intact, '欠損なし', '壊れている'),
  pluses: ({ a, b }) => `A には「+」が${plus(a)}、B には${plusEnd(b)}`,
  format: ({ a, b }, catalog) =>
    `形式が違います。A:${formatName(catalog, a.format)}、B:${formatName(catalog, b.format)}`,
  validity: ({ certificates: found }) =>
    found === null ? '' : each(VALIDITY[found.a.status], VALIDITY[found.b.status]),
  purpose: ({ a }) =>
    either(
      a.codes.includes('certificate.no-client-auth'),
      'id-kp-clientAuth なし',
      'id-kp-clientAuth あり',
    ),
  certificates: ({ a, b }) =>
    `証明書の枚数が違います。A:${number(a.sent.length)}枚、B:${number(b.sent.length)}枚`,
  issuer: ({ certificates: found }) =>
    `発行者が違います。A:${found?.a.issuer}、B:${found?.b.issuer}`,
  key: ({ certificates: found }) =>
    `鍵のアルゴリズムが違います。A:${found?.a.publicKey.algorithm}、B:${found?.b.publicKey.algorithm}`,
  length: ({ a, b }) => `長さが違います。A:${number(a.length)}文字、B:${number(b.length)}文字`,
};

function pair({ relation, isSameKey, isSameIssuer }: CertificatePairJson): string {
  const key = isSameKey ? '鍵は同じ' : '鍵は新しい';
  switch (relation) {
    case 'same':
      return '同じ証明書';
    case 'renewed':
      return `更新された証明書(${key})`;
    case 'reissued':
      return `主体者が同じで発行者が違う証明書(${key})`;
    case 'others':
      return isSameIssuer ? '発行者が同じ2つのクライアント' : '発行者が違う2つのクライアント';
  }
}

function headline(comparison: ComparisonJson, catalog: Catalog): string {
  const { relation, ways, apart, certificates } = comparison;
  if (relation === 'same') return 'A と B は同じです。';
  if (ways.length > 0) {
    return ways[0]?.from === 'a'
      ? 'B は A が途中で変わったものです。'
      : 'A は B が途中で変わったものです。';
  }
  if (relation === 'hops') return 'A と B には同じ証明書が入っていて、書き方だけが違います。';
  if (relation === 'unrelated') return 'A から B になる既知の変換はありません。';
  const trait = firstTrait(comparison);
  const same = apart.isSamePath ? '経路は同じです。' : '';
  if (trait !== null) return `${APART[trait](comparison, catalog)}。${same}`;
  const who = certificates === null ? '2枚の証明書' : pair(certificates);
  return `${who}:アプリに影響する違いはありません。${same}`;
}

function next(comparison: ComparisonJson, catalog: Catalog): string {
  const { relation, ways, apart, isSearched } = comparison;
  if (ways.length > 0) return '2つの値の間のホップで起きたこと:';
  if (!isSearched) return '値が長すぎるため、すべての変換の組み合わせは試していません。';
  if (relation === 'same') return '2つの地点の間で値は変わっていません。';
  if (relation === 'unrelated') return 'ホップを通る前の値と、通った後の値を貼り付けてください。';
  if (relation === 'hops') return '違いは下にあります。';
  const decoder = decoderName(catalog, apart.decoder);
  const topic = decoder === '' ? 'フォームデコーダーは' : `${decoder} は`;
  switch (apart.failing) {
    case 'both':
      return `${topic}どちらも正しく読めません。`;
    case 'none':
      return `${topic}どちらも読めます。`;
    default: {
      const [works, fails] = apart.failing === 'a' ? ['B', 'A'] : ['A', 'B'];
      const why =
        firstTrait(comparison) === 'pluses'
          ? '「+」を含む証明書はほかもすべて失敗します。クライアントではなくデコーダーを直してください。'
          : '';
      return `${topic} ${works} を読めて、${fails} で失敗します。${why}`;
    }
  }
}

/** Japanese. */
export const compared: ComparedProse = {
  name: '比較',
  headline,
  next,
  step: ({ id, isAgain, after }) =>
    isAgain ? AGAIN[0] : after === null ? STEPS[id][0] : `${number(after)}文字目で切れている`,
  culprit: ({ id, isAgain }) => (isAgain ? AGAIN[1] : STEPS[id][1]),
  waysLead: ({ from }) => (from === 'a' ? 'A から B へ' : 'B から A へ'),
  otherWay: 'または(この値だけでは区別できません):',
  differences: (total) => `違う箇所:${number(total)}`,
  difference: (character, a, b) => `${number(character)}文字目:A ${a}、B ${b}`,
  nothing: 'なし',
  row: {
    format: '形式',
    length: '文字数',
    pluses: '未エンコードの「+」',
    certificates: '証明書の枚数',
    app: '自分のアプリ',
    form: 'フォームデコーダー',
  },
  reads: ({ reads, error }) => {
    if (reads === null) return '未確認';
    if (reads) return '読める';
    return error === null
      ? '正しく読めない'
      : [error.type, error.message].filter((part) => part !== '').join(': ');
  },
  unknownFormat: '不明',
  pair,
  certificates: (different, same) =>
    `違うフィールド${number(different)}個、同じフィールド${number(same)}個`,
  field: {
    serialNumber: 'シリアル番号',
    notBefore: '有効期間の開始',
    notAfter: '有効期間の終了',
    subject: '主体者',
    issuer: '発行者',
    publicKey: '公開鍵',
    spkiSha256: '鍵のハッシュ(SPKI)',
    sha256: 'SHA-256',
  },
  fieldName: 'フィールド',
  absent: 'なし',
};
