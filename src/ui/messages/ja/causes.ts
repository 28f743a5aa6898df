import type { CauseMessages } from '../prose.ts';

/** What leads to an error message, and how to tell, in Japanese. */
export const causes: CauseMessages = {
  'app.plus-becomes-space': {
    cause: 'アプリのフォームデコーダーが「+」を空白に変えています。ヘッダー自体は正常です。',
    tell: 'ヘッダーにエンコードされていない「+」があり、「+」のない証明書なら動作します。',
  },
  'app.does-not-read': {
    cause:
      'アプリが、パーサーの受け付けない形で値を渡しています。パーセントエンコードのまま、1行のまま、または境界行の有無が合っていません。',
    tell: 'パーサーに渡す値を出力し、先頭と改行を確認してください。',
  },
  'app.reads-another-field': {
    cause: 'アプリが読むヘッダー名を、このプロキシは送っていません。',
    tell: '1件のリクエストのヘッダー名をすべて出力してください。',
  },
  'percent.plus-became-space': {
    cause: 'アプリに届く前に「+」が空白に変わっています。',
    tell: 'アプリの手前で記録したヘッダーの、Base64 の行の中に空白があります。',
  },
  'percent.malformed': {
    cause:
      '「%」の後に16進数2桁がありません。値が編集されたか、切れたか、パーセントエンコードされていません。',
    tell: 'メッセージが示す位置を確認してください。',
  },
  'percent.encoded-twice': {
    cause: '値は2回パーセントエンコードされ、1回だけデコードされています。',
    tell: 'ヘッダーに %250A や %252B があります。',
  },
  'field.absent': {
    cause: '証明書がアプリにまったく届いていません。',
    tell: 'リクエストのヘッダーの中に、該当するものがありません。',
  },
  'field.no-certificate': {
    cause: 'プロキシに証明書がありませんでした。ヘッダーは空、「-」または「(null)」です。',
    tell: '値が数文字しかありません。',
  },
  'field.truncated': {
    cause: '値が途中で切れています。',
    tell: 'END 行がなく、4,096文字のような切りのよい長さで終わることがよくあります。',
  },
  'field.too-large': {
    cause:
      '証明書の入ったヘッダーがこのサーバーの上限より大きく、アプリに届く前に要求が拒否されています。',
    tell: '証明書を貼り付けると、「ヘッダーの大きさ」に上限を超えるサーバーが出ます。同じ証明書が2つのヘッダーで届くと、大きさも2倍になります。',
  },
  'text.typographic': {
    cause: 'メールソフトやワープロが、ハイフン、引用符または空白を変えています。',
    tell: '境界行のハイフンが通常のものではありません。',
  },
  'pem.boundary-missing': {
    cause: 'BEGIN 行または END 行がないか、崩れています。',
    tell: '値の先頭または末尾にハイフン5個がありません。',
  },
  'pem.tab-folded': {
    cause:
      'nginx の $ssl_client_cert は各行の前にタブを入れますが、このパーサーはそれを受け付けません。',
    tell: '行がタブで始まっています。',
  },
  'pem.newlines-became-spaces': {
    cause: 'Apache の形式のように、改行が空白になっています。このパーサーには改行が必要です。',
    tell: '値は1行で、64文字ごとに空白があります。',
  },
  'pem.newlines-escaped': {
    cause: 'JSON や環境変数に由来する改行が、\\n の2文字のまま残っています。',
    tell: '値に逆スラッシュと n があります。',
  },
  'pem.newlines-lost': {
    cause: '改行が失われています。このパーサーには改行が必要です。',
    tell: '値は空白のない1行です。',
  },
  'base64.illegal-character': {
    cause: '証明書の中に Base64 ではない文字があります。',
    tell: 'メッセージにその文字か位置が示されています。',
  },
  'base64.url-alphabet': {
    cause: '証明書が「-」と「_」を使う URL 用の Base64 です。',
    tell: '文字の間に「-」や「_」があり、「+」と「/」がありません。',
  },
  'der.malformed': {
    cause: '証明書ではないか、壊れた証明書です。',
    tell: '送信側の SHA-256 と比べてください。',
  },
  'der.trailing-octets': {
    cause: '証明書の後に余分なバイトがあります。',
    tell: '2枚の証明書がつながったか、値の末尾が埋められています。',
  },
  'certificate.expired': {
    cause: '証明書は期限切れか、まだ有効ではありません。',
    tell: '有効期間をリクエストの時刻と比べてください。',
  },
  'certificate.no-client-auth': {
    cause: 'クライアント認証用に発行された証明書ではありません。',
    tell: '拡張鍵用途に id-kp-clientAuth がありません。',
  },
  'client.sent-none': {
    cause: 'クライアントが TLS ハンドシェイクで証明書を送っていません。',
    tell: '同じ証明書で openssl s_client -cert -key を試してください。サーバーの受け付ける CA の一覧に発行者がないと、送らないクライアントもあります。',
  },
  'revocation.on-crl': {
    cause: '証明書は失効しています。',
    tell: '発行した CA に確認するか、CRL を証明書と一緒に貼り付けてください。',
  },
  'path.issuer-missing': {
    cause: '発行者の証明書が手元にありません。',
    tell: 'nginx は中間証明書を送りません。トラストストアに発行 CA がありません。',
  },
  'fingerprint.mismatch': {
    cause: '証明書は届いていますが、登録されたものではありません。',
    tell: 'フィンガープリント、シリアル番号、CN を登録内容と比べてください。',
  },
};
