import type { FormatWords } from '../interface.ts';

/** Who writes each format, what it holds, and what breaks it, in Japanese. */
export const formats: FormatWords = {
  'aws-alb':
    'AWS ALB と、CloudFront の -Pem ヘッダーの形式です。「+」「/」「=」をそのまま残したパーセントエンコードの PEM です。パススルーモードはクライアント証明書を先頭にチェーン全体を、検証モード(-Leaf)と CloudFront はクライアント証明書だけを送ります。フォームデコーダーでは「+」が空白になり壊れます。',
  'aws-alb-metadata':
    'AWS ALB が検証モードで -Leaf とともに送る、16進数のシリアル番号、RFC 2253 形式のサブジェクトと発行者、有効期間です。証明書は含まれません。',
  'nginx-escaped':
    'nginx の $ssl_client_escaped_cert、Application Gateway、Kong、encodeURIComponent の形式です。英数字と - . _ ~ 以外をすべてエンコードした PEM で、クライアント証明書だけが入っています。パーセントデコーダーでもフォームデコーダーでも読めますが、デコードせずにパーサーへ渡すと拒否されます。',
  'nginx-tabbed':
    'nginx の $ssl_client_cert(非推奨)の形式です。改行ごとにタブが付いた PEM で、クライアント証明書だけが入っています。サーバーは改行を拒否するか、空白に畳みます。',
  pem: 'ファイルのまま、または nginx の $ssl_client_raw_cert が書くテキスト形式です。ヘッダーでは改行が保てないため、サーバーが拒否するか、途中で切るか、空白に畳みます。',
  'envoy-xfcc':
    'Envoy、Istio、Contour、Azure Container Apps の形式です。ホップごとに Hash、Cert、Chain、Subject、URI、DNS からなる要素が1つあります。Cert はクライアント証明書、Chain はそれを先頭にしたチェーン全体で、どちらもパーセントエンコードされています。引用符を考えずに「;」「,」「=」で分けると壊れます。',
  'envoy-xfcc-json':
    'Envoy の新しい版は x-forwarded-client-cert の要素を JSON で書くことがあります。実際に送られた値は未確認のため、キーの名前で読み取ります。',
  traefik:
    'Traefik 2.9.4 以降の形式です。クライアントが送ったすべての証明書の base64 DER をコンマでつないだもので、クライアント証明書が先頭、PEM の境界行はありません。フォームとしてデコードすると「+」が空白になり、値を1つしか読まないパーサーは残りを捨てます。',
  'traefik-escaped':
    'Traefik 1.7~2.9.1 の形式です。base64 DER の「+」「/」「=」をエンコードし、証明書の間のコンマはそのまま残します。クライアント証明書が先頭です。新しい版は何もエンコードしないため、一方に合わせたプログラムではもう一方を正しく読めません。',
  'traefik-info':
    'Traefik が証明書とともに送る、名前、シリアル番号、有効期間、別名です。フォームエンコードなので、ここでは「+」が空白です。証明書は含まれません。',
  'haproxy-der':
    'HAProxy、Caddy、Azure App Service、Cloudflare、Cloud Foundry、WebLogic、WebSphere、F5 の形式です。証明書の DER を1行の base64 にしたもので、「+」「/」「=」はそのままです。多くはクライアント証明書だけが入っています。URL デコードすると壊れ、PEM パーサーには BEGIN 行と END 行を付け直す必要があります。',
  'haproxy-der-chain':
    'HAProxy の ssl_c_chain_der の形式です。クライアント証明書より上の証明書の DER を続けて並べ、1つの base64 にしたものです。クライアント証明書は含まれません。証明書を1つしか読まないパーサーは残りを捨てます。',
  'apache-spaces':
    'Apache の %{SSL_CLIENT_CERT}s の形式です。改行がそれぞれ1つの空白になった PEM です。証明書は1枚で、チェーンはクライアント証明書を除いて SSL_CLIENT_CERT_CHAIN_0、_1 などに入ります。多くの PEM パーサーはこの空白を拒否します。',
  'apache-escape':
    'Apache の escape 関数の形式です。小文字の %0a を使い、「+」「/」「=」をそのまま残したパーセントエンコードの PEM で、クライアント証明書だけが入っています。フォームデコーダーでは「+」が空白になり壊れます。',
  'base64-pem':
    'Apache の base64 関数の形式です。PEM テキスト全体を base64 にしたもので、LS0tLS1CRUdJTi で始まります。クライアント証明書だけが入っています。1回デコードして得られるのは DER ではなく PEM です。',
  rfc9440:
    'RFC 9440、Google Cloud、Cloudflare のルールの形式です。base64 DER をコロンで囲みます。Client-Cert はクライアント証明書、Client-Cert-Chain はそれを除いた上位の証明書のリストです。コロンを読み飛ばす base64 デコーダーは動くように見えますが、リストの残りを捨てます。',
  'go-path-escape':
    'Go の url.PathEscape の形式です(Platform.sh など)。「+」と「=」をそのまま残し、「/」をエンコードした PEM です。フォームデコーダーでは「+」が空白になり壊れます。',
  'form-urlencoded':
    'Java の URLEncoder、Go の QueryEscape、PHP の urlencode などのフォームエンコーダーの形式です。空白は「+」で、ほかはすべてエンコードされます。読めるのはフォームデコーダーだけで、パーセントデコーダーでは「BEGIN+CERTIFICATE」が残ります。',
  'python-quote':
    'Python の urllib.parse.quote の形式です。「/」をそのまま残し、「+」と「=」をエンコードした PEM です。パーセントデコーダーでもフォームデコーダーでも読めます。',
  'api-gateway-json':
    'AWS API Gateway が Lambda 関数に clientCert.clientCertPem として渡す PEM で、名前、シリアル番号、有効期間が並んでいます。JSON の中では改行が \\n です。ヘッダーではなく、クライアント証明書だけが入っています。',
  'json-escaped-pem':
    'JSON のログ、YAML、環境変数の形式です。改行がバックスラッシュと n で書かれた PEM です。エスケープを戻すまでパーサーは拒否します。',
  'base64url-der':
    'URL やトークン用のエンコーダーの形式です。「+」と「/」の代わりに - と _ を使った base64 DER で、パディングがないこともよくあります。標準の base64 デコーダーは拒否するか、2つの文字を読み飛ばします。',
  'hex-der':
    'HAProxy の hex コンバーターや一部のツールの形式です。証明書の DER を16進数で書いたものです。DER の2倍の長さになるため、ヘッダーの上限に早く達します。',
  'percent-base64-der':
    'HAProxy の url_enc などの形式です。「+」「/」「=」をエンコードした base64 DER で、クライアント証明書だけが入っています。base64 を読む前にパーセントデコードが必要です。',
  companion:
    'プロキシが証明書とともに、または証明書の代わりに送る、名前、シリアル番号、フィンガープリント、日付です。証明書は含まれません。',
};
