import type { Catalog } from '../../../core/catalog.ts';

import type { ReportJson, VerdictState } from '../../../core/report.ts';
import type { Beginning, Inspection } from '../../../core/view.ts';

import { isOfTheClient } from '../advise.ts';
import { argsOf, type Facts, factsOf } from '../facts.ts';

import type { Sentences, VerdictText } from '../prose.ts';
import { causes } from './causes.ts';
import { damaged, recovered } from './damage.ts';
import { matches, mismatch } from './expected.ts';
import { number } from './numbers.ts';
import { revocationAlone } from './revocation.ts';
import { breaks, notNow, unfit } from './trouble.ts';

const WORDS: Readonly<Record<VerdictState, string>> = {
  secret: '秘密鍵',
  'no-certificate': '証明書なし',
  unrecognised: '不明',
  damaged: '破損',
  recovered: '復元済み',
  'breaks-in-app': 'アプリで壊れる',
  mismatch: '不一致',
  'not-now': '有効期間外',
  unfit: '使用不可',
  intact: '正常',
};

/** The verdict in Japanese: the state, one headline and one next step. */
export function verdict(inspection: Inspection, catalog: Catalog): VerdictText {
  const facts = factsOf(inspection, catalog);
  const [headline, next] = sentences(facts, inspection.report, inspection.view.beginning);
  return { word: WORDS[facts.state], headline, next };
}

function sentences(facts: Facts, report: ReportJson, beginning: Beginning): Sentences {
  switch (facts.state) {
    case 'secret':
      return [
        `秘密鍵が含まれています${facts.sent > 0 ? `(証明書${facts.sent}枚とともに)` : ''}。画面では隠し、保存していません。`,
        'この鍵を見た人は、このクライアントになりすませます。証明書を失効させ、鍵を作り直してください。鍵をチケットに書かないでください。',
      ];
    case 'no-certificate':
      return none(report);
    case 'unrecognised':
      return [
        `入力された${number(report.input.length)}文字に証明書は見つかりませんでした。`,
        `${BEGINNINGS[beginning]}ヘッダー名を含む行か、ログの行全体を貼り付けてください。入力内容は変更していません。`,
      ];
    case 'damaged':
      return damaged(facts, report);
    case 'recovered':
      return recovered(facts, report);
    case 'breaks-in-app':
      return breaks(facts, report);
    case 'mismatch':
      return (
        contradiction(report) ??
        mismatch(report) ?? [
          '値は正常ですが、期待したものと異なります。',
          '示されたヘッダーと証明書を比べてください。',
        ]
      );
    case 'not-now':
      return notNow(facts, report);
    case 'unfit':
      return unfit(facts, report);
    case 'intact':
      return intact(facts, report);
  }
}

const BEGINNINGS: Readonly<Record<Beginning, string>> = {
  jwt: 'eyJ で始まるため JWT のようです。',
  json: 'JSON のようです。',
  ssh: 'SSH の鍵のようです。',
  xml: 'XML か HTML のようです。',
  url: 'アドレスのようです。',
  none: '',
};

function none(report: ReportJson): Sentences {
  const instead = insteadOfField(report);
  if (instead !== null) return instead;
  const absent = argsOf(report, 'field.absent');
  if (absent !== null) {
    const headline = `証明書がありません。ヘッダー${number(absent.read)}個の中に証明書を含むものはありません。`;
    if (absent.hop === 'ALB') {
      return [
        headline,
        'X-Amzn-Trace-Id から ALB 経由と見られます。リスナーの相互 TLS モードと、次のホップが X-Amzn-Mtls-Clientcert を転送しているかを確認してください。',
      ];
    }
    const via = absent.hop === '' ? '' : `ほかのヘッダーから ${absent.hop} 経由と見られます。`;
    return [
      headline,
      `${via}プロキシがクライアント証明書を要求しているか、各ホップがそのヘッダーを転送しているかを確認してください。`,
    ];
  }
  const literal = argsOf(report, 'field.no-certificate');
  if (literal !== null) {
    const shown = literal.literal === '' ? 'ヘッダーが空です' : `値が「${literal.literal}」です`;
    return [
      `証明書がありません。${shown}${literal.by === '' ? '' : `(${literal.by} が「なし」を示す書き方)`}。`,
      'クライアントが証明書を送ったか、証明書を要求する接続かどうかを確認してください。',
    ];
  }
  const output = argsOf(report, 'field.text-output');
  if (output !== null) {
    return [
      `${output.tool} のテキスト出力で、証明書は含まれていません。`,
      'PEM ファイルそのものを依頼してください。-----BEGIN CERTIFICATE----- から -----END CERTIFICATE----- までのテキストか添付ファイルです。',
    ];
  }
  const alone = revocationAlone(report);
  if (alone !== null) return alone;
  const other = argsOf(report, 'der.not-a-certificate');
  if (other !== null) {
    return [
      `証明書ではありません。種類:${other.found}。`,
      'これに対して発行された証明書を依頼してください。',
    ];
  }
  return ['これらのヘッダーに証明書はありません。', '証明書を運ぶヘッダーを貼り付けてください。'];
}

/** A line of a log, or an error message, in place of a header. */
function insteadOfField(report: ReportJson): Sentences | null {
  const refused = argsOf(report, 'log.tls-verify-failed');
  if (refused !== null) {
    return [
      `証明書ではなく ALB の接続ログです。ALB がハンドシェイクを拒否しました(${refused.reason})。`,
      'リクエストはアプリケーションに届いていません。サブジェクトとシリアル番号を、クライアントが使う証明書と比べてください。',
    ];
  }
  const [error] = report.errorTexts;
  if (error !== undefined && report.findings.length === 0) {
    const cause = error.causes[0] ?? 'der.malformed';
    const next = isOfTheClient(cause)
      ? 'メッセージの下にクライアントの証明書を貼り付けると、有効期間、用途、発行者を判定します。'
      : 'メッセージの下にヘッダーを貼り付けると、それで説明できるか分かります。';
    return [
      `${error.runtime} のエラーメッセージです。証明書は一緒に貼り付けられていません。`,
      `最も考えられる原因:${causes[cause].cause}${next}`,
    ];
  }
  const companion = report.fields.find(({ carries }) => carries === 'companion');
  if (companion !== undefined && argsOf(report, 'field.absent') !== null) {
    return [
      `証明書がありません。${companion.name === null ? 'この値' : ` ${companion.name} `}は証明書の情報だけを伝えるものです。`,
      'プロキシが証明書そのものを送るように設定するか(Envoy:Cert または Chain、ALB:パススルーまたは -Leaf)、証明書を並べて貼り付けて比べてください。',
    ];
  }
  return null;
}

/** A field beside the certificate that says something else. */
function contradiction(report: ReportJson): Sentences | null {
  const found = argsOf(report, 'field.companion-mismatch');
  if (found === null) return null;
  return [
    `証明書は正常に届いていますが、${found.name} は別の証明書を示しています。`,
    'それぞれの値をどのホップが設定するかを確認してください。一方が別の接続の値か、クライアント自身が送った値かもしれません。',
  ];
}

function intact(facts: Facts, report: ReportJson): Sentences {
  const unrelated = argsOf(report, 'path.unrelated');
  if (unrelated !== null) {
    const key = argsOf(report, 'path.issuer-missing')?.keyIdentifier ?? '';
    const wanted = key === '' ? `「${unrelated.issuer}」の` : `鍵識別子 ${key} の `;
    return [
      `値は正常ですが、チェーンがつながりません。1枚目の発行者は ${unrelated.issuer}、2枚目は ${unrelated.subject} です。`,
      `更新後に古い中間証明書が残っている例がよくあります。${wanted}CA 証明書を送るよう依頼してください。`,
    ];
  }
  return [`${form(facts)}${matches(report)}`, intactNext(facts, report)];
}

function form({ sent, formatId, formatName, isTie, field }: Facts): string {
  if (formatId === 'aws-alb' && !isTie) {
    return `正常:証明書${sent}枚が欠損なく届いています(AWS ALB パススルーの形式)。`;
  }
  if (formatId === 'nginx-escaped' && !isTie) {
    return `正常:証明書${sent}枚、すべてパーセントエンコード済みです(nginx $ssl_client_escaped_cert の形式)。`;
  }
  if (formatId === '') return `正常:証明書${sent}枚が届いています(既知の形式ではありません)。`;
  const others = field?.alternatives.length ?? 0;
  const tie = isTie ? `、同じ見た目の形式がほかに${others}つ` : '';
  return `正常:証明書${sent}枚が欠損なく届いています(形式:${formatName}${tie})。`;
}

function intactNext(facts: Facts, report: ReportJson): string {
  if (facts.hasApp) {
    const parser = facts.receiver === '' ? '' : `、パーサー:${facts.receiver}`;
    return `アプリで正しく読めます(デコーダー:${facts.decoder}${parser})。`;
  }
  const risk = argsOf(report, 'percent.plus-at-risk');
  if (risk !== null) {
    return `エンコードされていない「+」が${number(risk.count)}個あり、Java の URLDecoder などのフォームデコーダーでは空白になります。アプリのデコーダーを選んでください。`;
  }
  if (argsOf(report, 'percent.plus-not-at-risk') !== null) {
    return '「+」がないのでどのデコーダーでも読めますが、ほかの証明書は壊れるかもしれません。「+」のある証明書で試してください。';
  }
  if (facts.formatId === 'nginx-escaped') {
    return '「+」は %2B なのでフォームデコーダーでも読めます。nginx は中間証明書を送りません。';
  }
  return 'アプリのデコーダーとパーサーを選ぶと、この値を読めるかどうかが分かります。';
}
