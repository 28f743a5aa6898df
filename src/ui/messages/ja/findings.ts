import { limitIn, problemIn } from '../checks.ts';
import type { FindingMessages } from '../prose.ts';
import { unseen } from '../shown.ts';
import { checks } from './checks.ts';
import { matchFinding, mismatchFinding } from './expected.ts';
import { number } from './numbers.ts';
import { revocation } from './revocation.ts';
import { REFUSALS } from './tls-verify.ts';

const CUTTERS: Readonly<Record<string, string>> = {
  log: 'ログ',
  terminal: '端末',
  database: 'DB の列',
  spreadsheet: '表計算のセル',
  ticket: 'チケット',
};

/** What each finding says in Japanese. */
export const findings: FindingMessages = {
  'secret.private-key': ({ kind }) =>
    `秘密鍵(${kind})が含まれています。画面では隠し、保存もしません。誰かに送った場合は、証明書を失効させて鍵を作り直してください。`,
  'input.too-large': ({ limit, left }) =>
    `先頭の${number(limit)}件だけを読みました。読んでいない件数は${number(left)}です。`,
  'log.tls-verify-failed': ({ reason }) =>
    `ALB がこの接続を拒否しました(${reason})${REFUSALS[reason] === undefined ? '' : `:${REFUSALS[reason]}`}。リクエストはアプリケーションに届いていません。`,
  'log.tls-verify-status': ({ status }) =>
    status === 'Success'
      ? 'ALB はこの接続の証明書を検証し、通しました。'
      : 'ALB はこの接続で証明書を要求していないか、検証していません。',
  'field.absent': ({ read, hop }) =>
    `ヘッダー${number(read)}個を読みましたが、証明書を含むものはありません。${hop === '' ? '' : `ほかのヘッダーから見て ${hop} を経由しています。`}`,
  'field.no-certificate': ({ literal, by }) =>
    `${literal === '' ? '空の値' : `「${literal}」`}は、${by === '' ? 'プロキシ' : ` ${by} `}がクライアント証明書なしを示す書き方です。クライアントが証明書を送ったか、プロキシが要求しているかを確認してください。`,
  'field.text-output': ({ tool }) =>
    `${tool} のテキスト出力です。証明書の説明であり、証明書そのものは含まれていません。BEGIN から END までの PEM ファイルを依頼してください。`,
  'field.value-from-another-format': ({ name, found }) =>
    `${name} には通常、別の形式が入りますが、この値の形式は「${found}」です。途中でコピーされたか、名前が変わっています。`,
  'field.truncated': ({ missing, candidates, length }) =>
    `値が${number(length)}文字で終わり、証明書が途切れています${missing > 0 ? `(不足は${number(missing)}バイト)` : ''}。プロキシは長いヘッダーをたいてい拒否します。疑わしい場所:${candidates
      .split(',')
      .map((one) => CUTTERS[one] ?? one)
      .join('、')}。`,
  'field.companion-mismatch': ({ name }) => `${name} の内容が、隣の証明書と食い違っています。`,
  'field.duplicate': ({ name }) =>
    `${name === '' ? '2つの値がカンマでつながっています。' : `${name} が2回届いています。`}どちらを使うかはアプリによって異なります。`,
  'field.chain-only': () =>
    'このヘッダーはチェーンだけを運び、クライアント自身の証明書を含みません。',
  'percent.plus-became-space': ({ count }) =>
    `「+」${number(count)}個が空白に変わっています。コピーより前にフォームデコーダーが変えたものです。`,
  'percent.plus-became-slash': ({ odds, count }) =>
    `「+」が1つもなく「/」が${number(count)}個あります。壊れていない証明書でこうなる確率は ${odds.toExponential(1)} です。途中で「+」が「/」に置き換えられたようです。`,
  'percent.encoded-twice': ({ layers }) =>
    `パーセントエンコードが${number(layers)}重です。エンコード済みの値を再びエンコードしている処理があります。`,
  'percent.malformed': ({ found }) =>
    `「${found}」はパーセントエンコードになっていません。「%」の後には16進数2桁が必要です。厳密なデコーダーは値全体を拒否します。`,
  'percent.plus-at-risk': ({ count }) =>
    `Base64 の中にエンコードされていない「+」が${number(count)}個あります。この形式では正常ですが、フォームデコーダーでは空白になります。`,
  'percent.plus-not-at-risk': () =>
    'この形式は「+」をエンコードしませんが、この証明書には「+」がありません。この値で試しても不具合は現れません。',
  'app.plus-becomes-space': ({ count, error }) =>
    `アプリのデコーダーが「+」${number(count)}個を空白に変えます。${error === '' ? '' : `続くパーサーのエラー:${error}`}`,
  'app.reads-another-field': ({ reads, found }) =>
    `アプリが読む ${reads} はここにありません。証明書は ${found === '' ? '名前のない値' : found} にあります。`,
  'app.does-not-read': ({ error }) =>
    `アプリのデコーダーとパーサーではこの値を読めません。${error === '' ? '' : `エラー:${error}`}`,
  'app.takes-another-certificate': () =>
    'アプリのパーサーは、後ろの証明書(多くは CA)をクライアントのものとして扱います。',
  'text.html-escaped': ({ count, found }) =>
    `${number(count)}文字が「${found}」のような HTML の表記です。値が Web ページを通っています。`,
  'text.typographic': ({ count, found }) =>
    `${number(count)}か所に、ワープロやチャットが置き換えたか入れた文字があります(例:${unseen(found) ?? `「${found}」`})。`,
  'text.rewrapped': ({ columns }) =>
    `行が64文字ではなく${number(columns)}文字で折り返されています。多くのパーサーは受け付けます。`,
  'pem.newlines-became-spaces': () =>
    '改行が空白1つになっています(Apache の書き方)。多くのパーサーはこのままでは拒否するので、先に改行へ戻してください。',
  'pem.tab-folded': () => '改行の後にタブがあります(nginx $ssl_client_cert の書き方)。',
  'pem.newlines-lost': () => 'PEM に改行がまったくありません。拒否するパーサーが多くあります。',
  'pem.newlines-escaped': () => '改行が \\n という文字で書かれています(JSON、YAML、環境変数)。',
  'pem.boundary-missing': ({ which, begin, end }) =>
    which === 'labels'
      ? `ラベルが一致しません:BEGIN の行は「${begin}」、END の行は「${end}」です。多くのパーサーはこれでは証明書を見つけられません。`
      : `${which} の行がないか、崩れています。多くのパーサーはこの行がないと証明書を見つけられません。`,
  'pem.headers-ignored': ({ names }) =>
    `ブロックの中、Base64 の前にヘッダー(${names})があります。ここでは無視しましたが、OpenSSL とそれを使うもの、Java、GnuTLS はこのブロックを拒否し、Go の AppendCertsFromPEM は何も言わずに読み飛ばします。`,
  'pem.block-skipped-by-others': ({ by }) =>
    `1枚目の証明書が壊れ、後ろのものは無事です。${by === '' ? '一部のパーサー' : by.split(',').join('、')} は次の CA をクライアントのものとして扱います。`,
  'base64.illegal-character': ({ found }) =>
    `「${found}」は Base64 にない文字です。その位置のバイトは分かりません。`,
  'base64.surplus-character': () =>
    'Base64 の文字が1つ余っています。1文字だけではバイトになりません。文字が加わったか、エスケープの「%」が欠けており、その後ろの内容はずれています。',
  'base64.characters-missing': ({ count, pluses }) =>
    `証明書の中で Base64 の文字が${number(count)}個欠けています。${pluses === 0 ? '「+」が1つもないため、どこかの処理がすべて取り除いたと考えられます。' : ''}欠けた位置は分かりません。`,
  'base64.case-changed': ({ to }) =>
    `Base64 の文字がすべて${to === 'upper' ? '大文字' : '小文字'}です。Base64 は大文字と小文字を区別するため、元のバイトは分かりません。`,
  'base64.padding-missing': ({ count }) =>
    `Base64 の末尾の「=」が${number(count)}個ありません。内容は完全ですが、厳密なパーサーは拒否します。`,
  'base64.pad-bits-set': ({ found, instead }) =>
    `Base64 の最後の文字「${found}」には、どのバイトにもならないビットが立っています。本来は「${instead}」です。証明書は完全ですが、Rust、pyca/cryptography、GnuTLS はこの値を拒否します。`,
  'base64.url-alphabet': ({ count }) =>
    `URL 用 Base64 の文字(「-」「_」)が${number(count)}個あります。本来は「+」と「/」の位置です。`,
  'der.trailing-octets': ({ count }) =>
    `証明書の後に${number(count)}バイト余っています。厳密なパーサーは拒否します。`,
  'der.malformed': ({ reason }) => `証明書として読めないバイト列です(${reason})。`,
  'der.not-a-certificate': ({ found }) => `証明書ではありません。種類:${found}。`,
  ...revocation,
  'fingerprint.mismatch': mismatchFinding,
  'fingerprint.match': matchFinding,
  'certificate.expired': ({ since }) => `証明書は期限切れです:${since}。`,
  'certificate.not-yet-valid': ({ until }) => `証明書はまだ有効ではありません。有効開始:${until}。`,
  'certificate.no-client-auth': ({ anyExtendedKeyUsage }) =>
    `拡張鍵用途にクライアント認証(id-kp-clientAuth)がありません。${anyExtendedKeyUsage === 'yes' ? 'anyExtendedKeyUsage はありますが、OpenSSL は代わりとして認めません。' : ''}公的 CA での更新時に外れた例が多くあります。`,
  'certificate.ca-as-end-entity': () =>
    '1枚目が CA 証明書です。通常はクライアント自身の証明書が先頭に来ます(openssl req -x509 で作ったものも CA です)。',
  'certificate.weak-key': ({ algorithm, bits }) =>
    `鍵が弱すぎます:${algorithm}、${number(bits)}ビット。`,
  'certificate.weak-signature': ({ algorithm }) => `署名アルゴリズムが弱すぎます:${algorithm}。`,
  'certificate.unlisted-by-alb': ({ reason }) =>
    `AWS の相互 TLS の一覧にない証明書です:${reason}。`,
  'certificate.read-as-latin1': ({ name }) =>
    `${name === 'subject' ? '主体者' : '発行者'}(${name})の TeletexString に ASCII 以外の文字があります。多くのプログラムの書き方に合わせて Latin-1 として読みました。規格では T.61 のため、別のツールでは違う文字に見えることがあります。`,
  'certificate.deceptive-name': ({ found }) =>
    `名前に目を欺く文字があります:${found}。見えない文字、方向を変える文字、ほかの文字とそっくりな文字のいずれかです。`,
  'certificate.unknown-critical-extension': ({ oid }) =>
    `一般的な検証側が処理しない critical 拡張があります:${oid}。検証側はこの証明書を拒否しなければなりません。`,
  'certificate.malformed-extension': ({ name, reason }) =>
    `拡張 ${name} の内容が仕様と違います:${reason}。厳格なパーサーは証明書全体を拒否します。`,
  'certificate.not-as-specified': ({ reason }) =>
    `証明書が仕様に反しています:${reason}。厳格なパーサーは拒否します。`,
  'path.issuer-missing': ({ issuer }) =>
    `発行者「${issuer}」の証明書は届いていません。クライアントは通常ルートを送らないので、よくあることです。`,
  'path.circular': ({ issuer }) =>
    `発行者「${issuer}」はすでに下位にあります。証明書が互いを発行して循環し、ルートにつながりません。`,
  'path.out-of-order': () =>
    '証明書がつながる順に並んでいません。正しい順だけを受け付ける検証側もあります。',
  'path.duplicate': () => '同じ証明書が2回以上届いています。',
  'path.unrelated': ({ issuer, subject }) =>
    `「${subject}」はこのチェーンに属しません。必要な発行者は「${issuer}」です。`,
  'path.signature-invalid': ({ issuer }) =>
    `署名が一致しません。「${issuer}」の鍵では検証できません。`,
  'path.not-trusted': () => 'チェーンは完全ですが、指定したトラストアンカーに届きません。',
  'path.constraint-violated': ({ subject, reason, found }) =>
    `${subject}:${problemIn(checks, reason, found)}。`,
  'path.unproven': ({ subject, reason, found }) =>
    `パスはトラストアンカーに達しますが、信頼されません。${subject}:${problemIn(checks, reason, found)}。`,
  'path.limit-reached': ({ limit }) =>
    `パスの探索は上限で終わりました(${limitIn(checks, limit)})。別のパスがあるかもしれません。`,
  'path.anchors-unread': ({ count, unread }) =>
    count === 0
      ? 'トラストアンカーから証明書を読めなかったため、信頼は判定していません。'
      : `トラストアンカー:${count} 枚を読み取り、${unread} 枚は読めません。読めたものだけで判定しました。`,
  'internal.plugin-threw': ({ plugin, reason }) =>
    `このツールの一部が失敗しました(${plugin}:${reason})。ほかの結果はそのまま有効です。`,
};
