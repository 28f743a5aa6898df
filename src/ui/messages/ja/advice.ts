import type { Fix } from '../../../core/plugin.ts';
import type { Inspection } from '../../../core/view.ts';
import { type Step, stepsFor } from '../advise.ts';
import type { Advice } from '../prose.ts';

const UNVERIFIED =
  'ALB のパススルーは証明書を検証しません。正しくデコードしても、クライアントを認証したことにはなりません。アプリで発行者、有効期間、失効を確認してください。';

const STEPS: Readonly<Record<Step, string>> = {
  'app-decoder':
    'パーセントエンコードだけを戻し、「+」はそのまま残してください。下の1行は「+」のままの値も %2B の値も読めます。',
  'app-field':
    '証明書のあるヘッダーを読むように変えるか、普段の名前を先にして両方の名前を読んでください。',
  'app-first-block':
    'PEM のブロックを1つずつ解析し、最初のものが失敗したら、次を使わずに要求を拒否してください。',
  'proxy-reencode':
    'アプリを変えられない場合は、手前のプロキシで「+」「/」「=」をエンコードし直してください。ヘッダー名の変更やコピーだけでは直りません。',
  'proxy-forward':
    'すべてのホップでこのヘッダーを明示して転送し、クライアントが送った同名のヘッダーは先に消してください。',
  'proxy-encode-once':
    '値を再びエンコードしているホップ(転送されたヘッダーに url_enc やエスケープ関数を使う場所)を探して外してください。',
  'proxy-form-decoder':
    'この文字列が出力される前にデコードしている場所を探してください。フォームデコーダー、クエリ文字列のパーサー、ログのフィルターなどです。',
  'proxy-mutual-tls':
    'このリスナーとホスト名で相互 TLS が有効か、プロキシがその証明書からヘッダーを設定しているかを確認してください。',
  'proxy-smaller':
    'チェーンではなくクライアントの証明書だけを、2つではなく1つのヘッダーで送ってください。または、拒否しているサーバーの上限を上げてください。',
  'customer-pem':
    '-----BEGIN CERTIFICATE----- から -----END CERTIFICATE----- までの PEM ファイルを依頼してください。秘密鍵は決して求めないでください。',
  'customer-full-value':
    '値をファイルか添付で送り直すよう依頼してください。ログ、端末、チケットは長い行を切ったり変えたりします。',
  'customer-chain':
    '古い中間証明書の代わりに、顧客の証明書を発行した中間証明書を送るよう依頼してください。',
  'customer-renew': '証明書を更新し、新しいフィンガープリントを知らせるよう依頼してください。',
  'customer-reissue':
    '失効した証明書は元に戻せません。新しい証明書を顧客に依頼し、理由が不明なら CA に確認してください。',
  'customer-registered':
    '登録済みの証明書と更新の有無を顧客に確認し、いま送られている証明書を登録してください。',
  'customer-client-auth':
    '拡張鍵用途に「TLS クライアント認証」(1.3.6.1.5.5.7.3.2)のある証明書を依頼してください。',
  'customer-leaf':
    'クライアントにどの証明書が設定されているか確認を依頼してください。自身の証明書が先、CA が後です。',
  'customer-sends':
    'クライアントに証明書、鍵、中間証明書が設定されているか、顧客に確認してください。',
  'customer-revoke':
    '鍵が漏れたことを顧客に伝えてください。証明書の失効、鍵の作り直し、このメッセージの削除が必要です。',
};

/** What to do, in Japanese. */
export function advice(inspection: Inspection): Advice {
  const { app, proxy, customer, isUnverified } = stepsFor(inspection);
  const say = (steps: readonly Step[]): readonly string[] => steps.map((step) => STEPS[step]);
  const caution = isUnverified ? UNVERIFIED : null;
  return { app: say(app), proxy: say(proxy), customer: say(customer), caution };
}

/** What a snippet does, in Japanese. */
export function fixNote({ who, run, target, sends }: Fix): string {
  const tested = run === 'ran' ? 'テストで実際に動かしています。' : 'テストでは動かしていません。';
  if (who === 'reader') {
    return `${target}:結果は PEM または DER です。v はヘッダーの値です。${tested}`;
  }
  if (sends) return `${target}:証明書を要求し、転送する設定です。${tested}`;
  return who === 'app'
    ? `${target}:「+」のままの値も %2B の値も読めます。${tested}`
    : `${target}:「+」を %2B で送るので、どのデコーダーでも読めます。${tested}`;
}
