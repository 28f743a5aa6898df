import type { ReportJson } from '../../../core/report.ts';
import { type ExpectedArgs, expectedOf, quotable } from '../expected.ts';
import type { Sentences } from '../prose.ts';

const KINDS: Readonly<Record<string, string>> = {
  certificate: '証明書',
  sha1: 'SHA-1 フィンガープリント',
  sha256: 'SHA-256 フィンガープリント',
  sha384: 'SHA-384 フィンガープリント',
  sha512: 'SHA-512 フィンガープリント',
  md5: 'MD5 フィンガープリント',
  'spki-sha1': '公開鍵の SHA-1',
  'spki-sha256': '公開鍵の SHA-256',
  'spki-sha384': '公開鍵の SHA-384',
  'spki-sha512': '公開鍵の SHA-512',
  openadr: 'OpenADR フィンガープリント',
  'subject-key-identifier': '主体者鍵識別子',
  serial: 'シリアル番号',
  subject: '主体者',
  issuer: '発行者',
  'common-name': 'コモンネーム(CN)',
  san: '主体者別名(SAN)',
  spiffe: 'SPIFFE ID',
};

const kindOf = ({ kind }: ExpectedArgs): string => KINDS[kind] ?? '値';

/** How near an expected value is, as a sentence without its full stop. */
function nearness({ kind, manner, number, count }: ExpectedArgs): string {
  if (kind === 'md5') return 'ここでは MD5 を計算しないため、SHA-256 を尋ねてください';
  switch (manner) {
    case 'other-algorithm':
      return `${number}枚目の値ですが、別のハッシュアルゴリズムで計算されています`;
    case 'spki':
      return `${number}枚目の証明書そのものではなく、その公開鍵のハッシュ(SPKI ピン)です`;
    case 'certificate-digest':
      return `公開鍵ではなく、${number}枚目の証明書そのもののハッシュです`;
    case 'same-key':
      return kind === 'certificate'
        ? `${number}枚目は、同じ鍵を持つ別の証明書です`
        : `クライアントと同じ鍵を持つ別の証明書(${number}枚目)の値です`;
    case 'issuer':
      return 'クライアント証明書ではなく、発行者の値です';
    case 'openleadr-before':
      return '古い openleadr は1バイト前からの10バイトをこのように計算していました。新しい版は SHA-256 の最後の10バイトを使います';
    case 'first-of-digest':
      return 'SHA-256 の最初の10バイトです。OpenADR は最後の10バイトを使います';
    case 'pem-file':
      return `DER ではなく、${number}枚目の証明書の PEM ファイルのハッシュです`;
    case 'sign':
      return '符号だけが異なります';
    case 'reversed':
      return 'バイトの並びが逆です';
    case 'rounded':
      return '表計算ソフトで丸められた値です';
    case 'case':
      return '大文字と小文字だけが異なります';
    case 'wildcard':
      return 'ワイルドカードだけが該当します';
    case 'first-and-last-octets':
      return `${number}枚目とは先頭と末尾(計${count}バイト)だけが一致し、途中が異なります`;
    case 'first-octets':
      return `${number}枚目とは先頭の${count}バイトだけが一致します`;
    case 'last-octets':
      return `${number}枚目とは末尾の${count}バイトだけが一致します`;
    case 'attributes':
      return kind === 'certificate'
        ? `${number}枚目は主体者が同じで、鍵が異なります`
        : `${number}枚目とは属性${count}個だけが一致します`;
    case 'similar':
      return `${number}枚目の値と似ていますが、同じではありません`;
    default:
      return '近い値は見つかりません';
  }
}

/** The sentence for an expected value that was found. */
export const matchFinding = (args: ExpectedArgs): string =>
  `期待した値と一致します:${kindOf(args)}、${args.number}枚目の証明書${args.title === '' ? '' : `(${args.title})`}。`;

/** The sentence for an expected value that was not found. */
export const mismatchFinding = (args: ExpectedArgs): string =>
  `クライアント証明書が期待した値と異なります:${kindOf(args)}。${nearness(args)}。${args.nearest === '' ? '' : `${args.number}枚目の値:${args.nearest}。`}`;

/** The verdict on expected values of which at least one was not found; null where all were. */
export function mismatch(report: ReportJson): Sentences | null {
  const { matched, missed } = expectedOf(report);
  const [first] = missed;
  if (first === undefined) return null;
  const quoted = quotable(first);
  return [
    `値は正常ですが、期待したものと異なります。不一致:${kinds(missed)}。${matched.length === 0 ? '' : `一致:${kinds(matched)}。`}`,
    `${kindOf(first)}:${nearness(first)}。${quoted === '' ? '' : `${first.number}枚目の値:${quoted}。`}証明書を更新した場合は、いま届いている証明書の値を登録し直してください。`,
  ];
}

/** Which expected values were found, as a sentence to follow another; "" where none was given. */
export function matches(report: ReportJson): string {
  const { matched } = expectedOf(report);
  return matched.length === 0 ? '' : `期待した値と一致:${kinds(matched)}。`;
}

/** How near the first value is that was not found, without what stands in the certificate; "" where all were. */
export function evidenceOf(report: ReportJson): string {
  const [first] = expectedOf(report).missed;
  return first === undefined ? '' : `期待した値(${kindOf(first)}):${nearness(first)}`;
}

const kinds = (all: readonly ExpectedArgs[]): string => [...new Set(all.map(kindOf))].join('、');
