import type { ReportJson } from '../../../core/report.ts';
import { type Facts, utc } from '../facts.ts';
import type { Sentences } from '../prose.ts';
import { type RevocationFindings, type RevokedArgs, revokedIn } from '../revocation.ts';
import { number } from './numbers.ts';

/** RFC 5280, section 5.3.1. */
const REASONS: Readonly<Record<string, string>> = {
  keyCompromise: '鍵の漏えい',
  cACompromise: 'CA の鍵の漏えい',
  affiliationChanged: '所属の変更',
  superseded: '別の証明書への置き換え',
  cessationOfOperation: '利用の終了',
  certificateHold: '一時停止、解除の可能性あり',
  privilegeWithdrawn: '権限の取り消し',
  aACompromise: '属性認証局の鍵の漏えい',
};

const LIMITS: Readonly<Record<string, string>> = {
  delta: '変更分だけを載せたデルタ CRL です',
  indirect: 'ほかの発行者の証明書も扱います',
  'user-certificates': 'エンドエンティティ証明書だけを扱います',
  'ca-certificates': 'CA 証明書だけを扱います',
  'attribute-certificates': '属性証明書だけを扱います',
  'some-reasons': '一部の失効理由だけを扱います',
  'critical-extension': '未知のクリティカル拡張があり、使ってはなりません',
  'distribution-point': '一つの配布点だけを扱います',
};

interface Certificate {
  readonly serial: string;
  readonly title: string;
}

const named = ({ serial, title }: Certificate): string =>
  `${title === '' ? '証明書' : `「${title}」`}(シリアル番号 ${serial})`;

const when = (since: string): string => (since === '' ? '' : `失効日時:${utc(since)}。`);

const why = (reason: string): string =>
  reason === '' ? '' : `理由:${reason}${REASONS[reason] ? `(${REASONS[reason]})` : ''}。`;

const crlProof = (proven: string): string =>
  proven === 'yes'
    ? ''
    : 'この CRL の署名を検証できる証明書がここにないため、本物かどうかは分かりません。CA の証明書を一緒に貼り付けるか、トラストアンカーに加えてください。';

const ocspProof = (proven: string): string =>
  proven === 'yes'
    ? ''
    : '署名者がこの CA に代わって答えてよいかは分かりません。CA の証明書を一緒に貼り付けるか、トラストアンカーに加えてください。';

/** What each finding about revocation says in Japanese. */
export const revocation: RevocationFindings = {
  'der.pkcs7-bundle': ({ certificates, crls, others }) =>
    `PKCS #7 のバンドルです。証明書 ${number(certificates)} 枚${crls === 0 ? '' : `、CRL ${number(crls)} 件`}。順序のない集合なので、エンドエンティティを先に示します。${others === 0 ? '' : `ほかの種類の要素 ${number(others)} 件は除きました。`}`,
  'revocation.on-crl': (args) =>
    `${named(args)}は ${args.issuer} の CRL に載っており、失効しています。${when(args.since)}${why(args.reason)}${crlProof(args.proven)}`,
  'revocation.not-on-crl': (args) =>
    `${named(args)}は ${args.issuer} の CRL${args.thisUpdate === '' ? '' : `(${utc(args.thisUpdate)})`}に載っていません。${crlProof(args.proven)}`,
  'revocation.ocsp-revoked': (args) =>
    `OCSP 応答によると、${named(args)}は失効しています。${when(args.since)}${why(args.reason)}${ocspProof(args.proven)}`,
  'revocation.ocsp-good': (args) =>
    `OCSP 応答によると、${named(args)}は失効していません${args.thisUpdate === '' ? '' : `(${utc(args.thisUpdate)} 時点)`}。${ocspProof(args.proven)}`,
  'revocation.ocsp-unknown': (args) =>
    `OCSP レスポンダは${named(args)}を知りません。レスポンダが違うか、発行されたことのない証明書です。`,
  'revocation.later': (args) =>
    `${named(args)}は、判定時刻より後に失効しています(${args.by})。${when(args.since)}${why(args.reason)}`,
  'revocation.crl-outdated': ({ issuer, nextUpdate }) =>
    `${issuer} の CRL は ${utc(nextUpdate)} までに更新されるはずでした。新しい CRL を入手してください。CRL が古いと、すべての証明書を拒否する検証器が多くあります。`,
  'revocation.crl-signature-invalid': ({ issuer }) =>
    `CRL の署名が ${issuer} のものではないか、改変されています。この CRL の内容は使いません。`,
  'revocation.crl-limited': ({ issuer, limits }) =>
    `${issuer} の CRL だけでは分からないことがあります。${limits
      .split(',')
      .map((limit) => LIMITS[limit] ?? limit)
      .join('。')}。`,
  'revocation.crl-unrelated': ({ issuer }) =>
    `CRL の発行者 ${issuer} は、ここにあるどの証明書も発行していません。これらについては何も分かりません。`,
  'revocation.ocsp-outdated': ({ serial, nextUpdate }) =>
    `シリアル番号 ${serial} についての OCSP 応答は、${utc(nextUpdate)} までに更新されるはずでした。新しい応答を入手してください。`,
  'revocation.ocsp-signature-invalid': ({ responder }) =>
    `OCSP 応答の署名が ${responder} のものではないか、改変されています。この応答の内容は使いません。`,
  'revocation.ocsp-responder-unauthorised': ({ responder }) =>
    `OCSP 応答に署名した ${responder} にはその権限がありません。発行者ではなく、発行者から id-kp-OCSPSigning の証明書を受けてもいません。`,
  'revocation.ocsp-unrelated': ({ serial }) =>
    `OCSP 応答はシリアル番号 ${serial} についてのもので、ここにその証明書はありません。`,
  'revocation.ocsp-failed': ({ status }) =>
    `OCSP 応答は回答になっていません(${status})。レスポンダに問い合わせ直してください。`,
  'revocation.malformed': ({ what, reason }) => `${what} を読めません(${reason})。`,
};

/** The verdict on a certificate that is revoked, in Japanese; null where none is. */
export function revoked(facts: Facts, report: ReportJson): Sentences | null {
  const found = revokedIn(report);
  if (found === null) return null;
  const { since, reason } = found.args;
  return [
    `値は正常ですが、${which(facts)}は失効しています。${when(since)}${why(reason)}`,
    next(found.by, found.args),
  ];
}

const which = ({ aboutNumber }: Facts): string =>
  aboutNumber > 1 ? `${aboutNumber}枚目の証明書` : 'クライアント証明書';

const next = (by: 'CRL' | 'OCSP', { issuer, proven }: RevokedArgs): string =>
  `根拠:${by === 'CRL' ? `${issuer} の CRL` : 'OCSP 応答'}(${proven === 'yes' ? '署名を検証済み' : '本物かどうかはここでは分かりません'})。新しい証明書を顧客に依頼してください。`;

/** A bundle in place of a certificate, in Japanese. */
export const bundleInstead = (count: number): Sentences => [
  `証明書があるべき場所に PKCS #7 のバンドルがあります。中の証明書 ${number(count)} 枚を取り出して読みました。`,
  'ほとんどのアプリケーションはここで PKCS #7 を読めません。証明書だけを送ってください。openssl pkcs7 -print_certs で取り出せます。',
];

/** A CRL or an OCSP response without a certificate beside it, in Japanese; null where neither is. */
export function revocationAlone({ crls, ocspResponses }: ReportJson): Sentences | null {
  const next = '上に証明書を一緒に貼り付けると、どれがいつ失効したかを示します。';
  const [crl] = crls;
  if (crl !== undefined) {
    return [`証明書はありません。${crl.issuer} の CRL です(${number(crl.entries)} 件)。`, next];
  }
  return ocspResponses.length === 0 ? null : ['証明書はありません。OCSP 応答です。', next];
}
