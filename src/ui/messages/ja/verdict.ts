import type { Catalog } from '../../../core/catalog.ts';
import type { Beginning, Inspection, ReportJson, VerdictState } from '../../../core/report.ts';
import { argsOf, daysBetween, type Facts, factsOf, utc } from '../facts.ts';
import type { VerdictText } from '../prose.ts';

const number = (value: number): string => new Intl.NumberFormat('ja').format(value);

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

type Sentences = readonly [headline: string, next: string];

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
      return ['値は正常ですが、期待したものと異なります。', '示されたヘッダーと証明書を比べてください。'];
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
    return [headline, `${via}プロキシがクライアント証明書を要求しているか、各ホップがそのヘッダーを転送しているかを確認してください。`];
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
  const other = argsOf(report, 'der.not-a-certificate');
  if (other !== null) {
    return [`証明書ではありません。種類:${other.found}。`, 'これに対して発行された証明書を依頼してください。'];
  }
  return ['これらのヘッダーに証明書はありません。', '証明書を運ぶヘッダーを貼り付けてください。'];
}

function damaged(facts: Facts, report: ReportJson): Sentences {
  const cut = argsOf(report, 'field.truncated');
  if (cut !== null) return [truncation(facts, cut.length, cut.missing), CUT_NEXT];
  const illegal = argsOf(report, 'base64.illegal-character');
  if (illegal !== null) {
    return [
      `壊れた値です。Base64 の中に「${illegal.found}」があり、元の文字は分かりません。`,
      'できるだけプロキシに近い場所で、値を取り直してください。',
    ];
  }
  return [
    `壊れた値です。証明書${facts.sent}枚のうち、読めないものがあります。`,
    'できるだけプロキシに近い場所で、値を取り直してください。位置は所見にあります。',
  ];
}

const CUT_NEXT =
  'プロキシは通常、長いヘッダーを切り詰めずに拒否します。ログ、端末、チケットで切れていないか確認し、全体を取り直してください。';

function truncation({ field, sent }: Facts, length: number, missing: number): string {
  const complete = field?.certificates.length ?? 0;
  const cutOff = `${number(length)}文字目で途切れています。`;
  const lacks = missing > 0 ? `${number(missing)}バイト足りません` : '途切れています';
  if (complete === sent) return `${cutOff}証明書はすべて完全で、終わりの行だけが切れています。`;
  if (complete === 0) return `${cutOff}証明書は${lacks}。`;
  const whole = complete === 1 ? '1枚目は' : `1~${complete}枚目は`;
  return `${cutOff}${whole}完全ですが、${sent}枚目は${lacks}。`;
}

function recovered(facts: Facts, report: ReportJson): Sentences {
  const spaces = argsOf(report, 'percent.plus-became-space');
  if (spaces !== null) {
    return [
      `すでに壊れた値です。「+」${number(spaces.count)}個が空白に変わっています。${recovery(facts)}`,
      'この値が出力される直前の処理で、フォームデコーダーを使っていないか確認してください。',
    ];
  }
  const twice = argsOf(report, 'percent.encoded-twice');
  if (twice !== null) {
    const deep = '25'.repeat(twice.layers - 1);
    const times = twice.layers === 2 ? '二重' : `${twice.layers}重`;
    return [
      `パーセントエンコードが${times}です(%${deep}0A、%${deep}2B)。中の証明書は正常です。`,
      'エンコード済みの値を途中で再びエンコードしています。アプリで2回デコードせず、その処理を外してください。',
    ];
  }
  const escape = argsOf(report, 'percent.malformed');
  if (escape !== null) {
    return [
      `壊れた値です。「${escape.found}」はパーセントエンコードになっていません。${recovery(facts)}`,
      '厳密なデコーダーは値全体を拒否します。値を編集したり切ったりする処理を探してください。',
    ];
  }
  const boundary = argsOf(report, 'pem.boundary-missing');
  if (boundary !== null) {
    return [
      `${boundary.which} の行がないか、崩れています。${recovery(facts)}`,
      'この行がないと多くのパーサーは読めません。最初のハイフンから最後のハイフンまでコピーし直してください。',
    ];
  }
  return [`壊れた値です。${recovery(facts)}`, '位置と、疑わしい処理は所見にあります。'];
}

const recovery = ({ sent, proven }: Facts): string =>
  proven === null
    ? `証明書${sent}枚を復元しました。`
    : `証明書${sent}枚を復元し、${proven}枚目は署名を検証できました。`;

function breaks(facts: Facts, report: ReportJson): Sentences {
  const elsewhere = argsOf(report, 'app.reads-another-field');
  if (elsewhere !== null) {
    const then = argsOf(report, 'app.plus-becomes-space');
    const found = elsewhere.found === '' ? '名前のない値' : elsewhere.found;
    return [
      `アプリは別の名前を読んでいます。${elsewhere.reads} はここになく、証明書は ${found} にあります。`,
      `アプリで ${found} を読むか、プロキシで名前を変えてください。${then === null ? '' : `その後は ${facts.decoder} が「+」${number(then.count)}個を空白に変えるので、あわせて直す必要があります。`}`,
    ];
  }
  const lost = argsOf(report, 'app.plus-becomes-space');
  if (lost !== null) {
    const at = facts.firstCharacter === null ? '' : `(最初は${number(facts.firstCharacter)}文字目)`;
    const use = facts.fixLine === '' ? '' : '上記のコードなら nginx 形式の値もそのまま読めます。';
    return [
      `証明書は正常に届いていますが、アプリのデコードで壊れます。${style(facts, report)}`,
      `${facts.decoder} が「+」${number(lost.count)}個を空白に変えます${at}。${use}`,
    ];
  }
  if (argsOf(report, 'app.takes-another-certificate') !== null) {
    return [
      '値は正常ですが、アプリのパーサーは別の証明書をクライアントのものとして扱います。',
      'ブロックを1つずつ解析し、最初のものを使ってください。',
    ];
  }
  return [
    '証明書は正常に届いていますが、アプリはこの形式を読めません。',
    `${facts.error === '' ? '' : `エラー:${facts.error}。`}この形式(${facts.formatName})に合うデコーダーを選んでください。`,
  ];
}

function style({ formatId, formatName, fieldName }: Facts, report: ReportJson): string {
  const other = argsOf(report, 'field.value-from-another-format');
  if (other === null) return '';
  if (formatId === 'aws-alb' && other.expected.startsWith('nginx')) {
    return `${fieldName} の値が nginx ではなく ALB の形式です。`;
  }
  return `${fieldName} の値の形式は ${formatName} です。`;
}

function notNow(facts: Facts, report: ReportJson): Sentences {
  const older = facts.formatId === 'aws-alb' ? 'ALB のパススルーは期限切れの証明書も転送します。' : '';
  const which = facts.aboutNumber > 1 ? `${facts.aboutNumber}枚目の証明書` : 'クライアント証明書';
  const expired = argsOf(report, 'certificate.expired');
  if (expired !== null) {
    const days = daysBetween(expired.since, report.judgedAt) ?? 0;
    const ago = days === 0 ? '1日以内' : `${number(days)}日前`;
    return [
      `値は正常ですが、${which}は${ago}に期限切れです:${utc(expired.since)}${local(expired.since)}。`,
      `${older}過去のログなら「判定日時」をその時刻に合わせてください。`,
    ];
  }
  const until = argsOf(report, 'certificate.not-yet-valid')?.until ?? '';
  return [
    `値は正常ですが、${which}はまだ有効ではありません。有効開始:${utc(until)}${local(until)}。`,
    '発行側の時計と、この値の時刻を確認してください。',
  ];
}

function local(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return '';
  const timeZone = 'Asia/Tokyo';
  const date = new Intl.DateTimeFormat('ja', { timeZone, month: 'long', day: 'numeric' }).format(time);
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' }).format(time);
  return `(日本時間 ${date} ${clock})`;
}

function unfit(facts: Facts, report: ReportJson): Sentences {
  if (argsOf(report, 'certificate.no-client-auth') !== null) {
    return [
      '値は正常ですが、クライアント認証用の証明書ではありません。拡張鍵用途に id-kp-clientAuth がありません。',
      'クライアント認証用に発行された証明書を依頼してください。公的 CA は更新時にこの用途を付けなくなっています。',
    ];
  }
  const invalid = argsOf(report, 'path.signature-invalid');
  if (invalid !== null) {
    return [
      `値は正常ですが、チェーンが壊れています。「${invalid.issuer}」の鍵では署名を検証できません。`,
      '同じ名前の古い中間証明書が残っている例がよくあります。証明書に合うものを送るよう依頼してください。',
    ];
  }
  return [
    `値は正常ですが、クライアント証明書としては使えません${facts.about === null ? '' : `(${facts.aboutNumber}枚目)`}。`,
    '理由は最初の所見にあります。',
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
  return [form(facts), intactNext(facts, report)];
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
