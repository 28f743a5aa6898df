import { utc } from '../facts.ts';
import type { TopicMessages } from '../profiles.ts';
import { number } from './numbers.ts';

const SPIFFE_FAULTS = {
  'trust-domain': '信頼ドメインに、英小文字・数字・ドット・ハイフン・下線以外の文字があります',
  path: 'パスがありません。パスのない ID は信頼ドメインそのものを指します',
  segment:
    'パスに、空のセグメント、ドットだけのセグメント、または英数字・ドット・ハイフン・下線以外の文字があります',
  extra: 'ユーザー、ポート、クエリ、フラグメントのいずれかが含まれています',
  length: '2,048バイトを超えています',
};

const SPIFFE_USAGES = {
  absent: '鍵用途(keyUsage)がありません。SVID には必須です',
  signature: '鍵用途に digitalSignature がありません',
  signing: '鍵用途に、CA だけが持てる keyCertSign または cRLSign があります',
};

const DISTRUST = {
  signature: '発行者の鍵で作られていない署名がパスにあります',
  anchor: 'パスは完全ですが、指定したトラストアンカーにつながりません',
  gap: 'ほかの証明書は届いていますが、クライアント証明書を発行した CA の証明書がありません',
};

const at = (who: string): string => (who === '' ? '' : `${who}:`);

/** What the rules say, in Japanese. */
export const topics: TopicMessages = {
  'no-client-auth': {
    name: 'クライアント認証(拡張鍵用途、鍵用途)',
    broken: ({ purposes }, who) =>
      `${at(who)}証明書の用途は ${purposes} だけです。${who === '' ? 'OpenSSL、Go、JDK などは' : 'このプラットフォームは'}、TLS クライアントの証明書として受け付けません。`,
    advice:
      'id-kp-clientAuth と digitalSignature を入れて再発行するか、拡張鍵用途なしで発行してください。',
  },
  'any-purpose': {
    name: 'anyExtendedKeyUsage',
    broken: () =>
      'id-kp-clientAuth の代わりに anyExtendedKeyUsage があります。OpenSSL(nginx、Apache、HAProxy、Node.js、Python、PHP、Ruby)は拒否し、Go と JDK は受け付けます。',
    advice: 'id-kp-clientAuth も入れて再発行してください。',
  },
  'public-ca-lost': {
    name: '公的 CA のクライアント認証',
    broken: ({ ca, since }) =>
      `公的 CA の ${ca} が、id-kp-clientAuth なしで発行しています。この CA は ${since} から標準では入れません。Chrome のルートプログラムは、公的証明書のクライアント認証を 2027-03-15 までに終わらせます。更新前の証明書には入っていたと考えられます。`,
    advice:
      '更新しても元には戻りません。このクライアントをプライベート CA(または同 CA のクライアント証明書製品)へ移し、切り替える前にその CA をサーバーのトラストストアに追加してください。',
  },
  'public-ca-will-lose': {
    name: '公的 CA の次回更新',
    broken: ({ ca, since }) =>
      `今は id-kp-clientAuth がありますが、${ca} は ${since} から標準では入れません。更新すると、このクライアントは拒否されるおそれがあります。`,
    advice: 'この証明書の期限が切れる前に、プライベート CA へ移してください。',
  },
  'issuer-purpose': {
    name: '発行 CA のクライアント認証',
    broken: ({ issuer, purposes }) =>
      `発行 CA「${issuer}」の用途は ${purposes} だけです。OpenSSL、Go、BoringSSL は、その下のクライアントをすべて拒否します。`,
    advice: 'クライアント証明書を発行できる CA から再発行してください。',
  },
  'no-digital-signature': {
    name: 'digitalSignature',
    broken: ({ usages }) =>
      `鍵用途に digitalSignature がありません(${usages === '' ? '空' : usages})。TLS 1.3、および ECDHE を使う TLS 1.2 では、クライアントが署名する必要があります。`,
    advice: 'digitalSignature を入れて再発行してください。',
  },
  'end-entity-is-ca': {
    name: 'CA ビット',
    broken: (_, who) =>
      `${at(who)}クライアントの証明書なのに、CA(cA TRUE)と書かれています${who === '' ? '' : '。このプラットフォームは拒否します'}。この鍵を持つ人は、ほかのクライアントを発行できます。指定しない限り「openssl req -x509」はこのような証明書を作ります。`,
    advice: 'basicConstraints CA:FALSE で再発行してください。',
  },
  'signs-certificates': {
    name: 'keyCertSign',
    broken: () => '鍵用途に、CA だけが持てる keyCertSign があります。',
    advice: 'digitalSignature だけで再発行してください。',
  },
  'weak-rsa-key': {
    name: 'RSA 鍵の長さ',
    broken: ({ bits }) =>
      `${number(bits)}ビットの RSA 鍵です。OpenSSL はセキュリティレベル2(Debian と Ubuntu の標準)以上で、2,048ビット未満を拒否します。`,
    advice: '2,048ビット以上の RSA、または P-256 の新しい鍵を作ってください。',
  },
  curve: {
    name: '曲線',
    broken: ({ curve }) =>
      `TLS 1.3 には、この鍵の曲線(${curve === '' ? '名前なし' : curve})に使う署名方式がありません。`,
    advice: 'P-256、P-384、P-521 のいずれかで新しい鍵を作ってください。',
  },
  'key-algorithm': {
    name: '鍵のアルゴリズム',
    broken: ({ algorithm }) => `TLS 1.3 には、${algorithm} の鍵に使う署名方式がありません。`,
    advice: 'RSA、P-256、Ed25519 のいずれかで新しい鍵を作ってください。',
  },
  'broken-hash': {
    name: '署名のハッシュ:MD5',
    broken: ({ hash }, who) =>
      `${at(who)}パスに ${hash} で署名された証明書があります。${who === '' ? '現在の TLS ライブラリは' : 'このプラットフォームは'}受け付けません。`,
    advice: 'SHA-256 で再発行してください。',
  },
  'weak-hash': {
    name: '署名のハッシュ:SHA-1',
    broken: ({ hash }, who) =>
      `${at(who)}パスに ${hash} で署名された証明書があります。${who === '' ? '現在の TLS ライブラリは' : 'このプラットフォームは'}受け付けません。`,
    advice: 'SHA-256 で再発行してください。',
  },
  'outlives-issuer': {
    name: '発行者の有効期間内',
    broken: ({ notAfter, issuerNotAfter }) =>
      `期限は ${utc(notAfter)} ですが、発行者の期限は ${utc(issuerNotAfter)} です。発行者が先に切れると、その時点からこの証明書も拒否されます。`,
    advice: 'その日が来る前に、発行 CA を更新するか、後継の CA から再発行してください。',
  },
  'begins-before-issuer': {
    name: '発行者より後の開始',
    broken: ({ notBefore, issuerNotBefore }) =>
      `開始は ${utc(notBefore)}、発行者の開始は ${utc(issuerNotBefore)} です。同じ鍵で CA を更新するとよくこうなります。`,
    advice: 'この間の時刻のログを判定するのでなければ、何もする必要はありません。',
  },
  'key-identifiers-differ': {
    name: 'つながる鍵識別子',
    broken: ({ wanted, found }) =>
      `証明書が示す発行者の鍵は ${wanted} ですが、署名を検証できた発行者の鍵識別子は ${found} です。鍵識別子で発行者を選ぶ検証器は、パスを見つけられません。`,
    advice: '証明書が示す鍵識別子を持つ CA 証明書を送ってください。',
  },
  'no-authority-key-identifier': {
    name: 'authorityKeyIdentifier',
    broken: () =>
      'パスに、発行者の鍵を示さない証明書があります。同じ名前の CA 証明書がいくつもあると、検証器が取り違えるおそれがあります。',
    advice: '新しく発行するときは authorityKeyIdentifier を入れてください。',
  },
  'no-subject-key-identifier': {
    name: 'subjectKeyIdentifier',
    broken: () => 'パスの CA に subjectKeyIdentifier がないため、その鍵を指し示せません。',
    advice: 'CA を更新するときに subjectKeyIdentifier を入れてください。',
  },
  'no-name': {
    name: '名前',
    broken: () => '名前がありません。主体者(subject)が空で、subjectAltName もありません。',
    advice: '主体者か subjectAltName を入れて再発行してください。',
  },
  'san-not-critical': {
    name: '空の主体者と critical な subjectAltName',
    broken: () =>
      '主体者が空のときは subjectAltName が critical でなければなりませんが、そうなっていません。',
    advice: 'subjectAltName=critical,… で再発行してください。',
  },
  'rfc822-name': {
    name: 'rfc822Name の形式',
    broken: ({ value }) =>
      `「${value}」はメールアドレスではありません。名前や山括弧を付けず、user@domain の形にします。`,
    advice: 'アドレスだけを入れて再発行してください。',
  },
  'dns-name': {
    name: 'dNSName の形式',
    broken: ({ value }) =>
      `「${value}」はホスト名ではありません。スキーム、ポート、パス、空白は入りません。`,
    advice: 'ホスト名だけを入れて再発行してください。URL は URI に入れます。',
  },
  uri: {
    name: 'uniformResourceIdentifier の形式',
    broken: ({ value }) =>
      `「${value}」は絶対 URI ではありません。urn: や https: などのスキームで始まる必要があります。`,
    advice: '絶対 URI で再発行してください。',
  },
  'ip-address': {
    name: 'iPAddress の長さ',
    broken: ({ octets }) =>
      `IP アドレスが${number(octets)}バイトです。IPv4 は4バイト、IPv6 は16バイトです。Go は証明書全体を拒否します。`,
    advice:
      '4バイトまたは16バイトのアドレスで再発行してください。文字列は iPAddress に入れません。',
  },
  upn: {
    name: 'userPrincipalName の形式',
    broken: ({ value }) =>
      `userPrincipalName「${value}」が UTF8String の user@domain ではないため、Active Directory はアカウントに対応付けられません。`,
    advice: 'otherName:1.3.6.1.4.1.311.20.2.3;UTF8:user@domain で再発行してください。',
  },
  'serial-not-positive': {
    name: '正のシリアル番号',
    broken: ({ serial }) =>
      `シリアル番号 ${serial} が正の数ではありません。Go 1.23 以降は負の番号を拒否します。`,
    advice: '正のシリアル番号で再発行してください。',
  },
  'serial-too-long': {
    name: 'シリアル番号の長さ',
    broken: ({ octets }) =>
      `シリアル番号が${number(octets)}バイトあります。最大は20バイトで、データベースや CRL のツールが切り詰めるおそれがあります。`,
    advice: '20バイト以下で再発行してください。',
  },
  version: {
    name: 'X.509 バージョン3',
    broken: ({ version }, who) =>
      `${at(who)}X.509v${version} の証明書です。v3 でなければなりません。拡張を指定しないと「openssl x509 -req」は v1 を作ります。`,
    advice: '拡張(-extfile)を指定して再発行してください。',
  },
  'spiffe-uris': {
    name: 'URI はちょうど1つ',
    broken: ({ count }) =>
      `URI が${number(count)}個あります。URI が2つ以上ある X.509-SVID は拒否しなければなりません。`,
    advice: 'URI は SPIFFE ID だけにしてください。DNS 名は残してかまいません。',
  },
  'spiffe-id': {
    name: 'SPIFFE ID の形式',
    broken: ({ id, fault }) =>
      `「${id}」はワークロードの SPIFFE ID ではありません。${SPIFFE_FAULTS[fault]}。`,
    advice: 'spiffe://example.org/ns/prod/sa/client のような ID でワークロードを登録してください。',
  },
  'spiffe-key-usage': {
    name: 'X.509-SVID の鍵用途',
    broken: ({ fault }) => `X.509-SVID としては拒否されます。${SPIFFE_USAGES[fault]}。`,
    advice: '鍵用途を digitalSignature にして再発行してください。',
  },
  'spiffe-purposes': {
    name: 'X.509-SVID の拡張鍵用途',
    broken: ({ missing }) =>
      `拡張鍵用途に ${missing} がありません。SVID に拡張鍵用途があるなら、サーバー用とクライアント用の両方が必要です。`,
    advice: 'serverAuth と clientAuth を入れて再発行してください。',
  },
  'oauth-no-identifier': {
    name: '登録する名前',
    broken: () =>
      '登録できる名前がありません。tls_client_auth では、主体者 DN、または subjectAltName の DNS 名・URI・IP アドレス・メールアドレスのうち、ちょうど1つを登録します。',
    advice: 'このいずれかを入れて再発行するか、鍵を登録してください(self_signed_tls_client_auth)。',
  },
  'oauth-self-signed': {
    name: 'CA による発行',
    broken: () => '自己署名の証明書なので、CA を必要とする tls_client_auth には合いません。',
    advice:
      'self_signed_tls_client_auth で登録し、証明書を jwks(x5c)に入れてください。証明書が変わるたびに再登録が必要です。',
  },
  'oauth-thumbprint': {
    name: '証明書だけの x5t#S256',
    broken: ({ count }) =>
      `証明書の後ろに${number(count)}バイトあります。x5t#S256 はそれを除いた証明書のハッシュです。届いたものをすべてハッシュするコードは別の値になり、トークンを拒否します。`,
    advice: '届いた値ではなく、証明書パーサーが返したものをハッシュしてください。',
  },
  'chain-length': {
    name: 'チェーンの長さ',
    broken: ({ found, most }, who) =>
      `${at(who)}チェーンの証明書は${number(found)}枚ですが、上限は${number(most)}枚です。`,
    advice:
      'ルートと重複を除き、クライアント証明書と中間証明書だけを送るか、ルートにより近い CA から発行してください。',
  },
  'verify-depth': {
    name: '検証の深さ',
    broken: ({ directive, needed }, who) =>
      `${at(who)}既定の深さは1(${directive})ですが、このパスには${number(needed)}以上が必要です。`,
    advice: 'ディレクティブの値を、その数以上にしてください。',
  },
  'key-unsupported': {
    name: '鍵の種類と長さ',
    broken: ({ key, listed }, who) =>
      `${at(who)}${key} の鍵は対応一覧にありません。一覧:${listed}。`,
    advice: '一覧にある種類で新しい鍵を作ってください。P-256 はどの一覧にもあります。',
  },
  'signature-unsupported': {
    name: '署名アルゴリズム',
    broken: ({ algorithm, listed }, who) =>
      `${at(who)}${algorithm} の署名は対応一覧にありません。一覧:${listed}。`,
    advice: 'RSA または P-256 の鍵を使う CA から、SHA-256 で再発行してください。',
  },
  'certificate-too-large': {
    name: '証明書の大きさ',
    broken: ({ octets, most }, who) =>
      `${at(who)}PEM で${number(octets)}バイトの証明書があります。文書にある CA 証明書の上限は${number(most)}バイトです。`,
    advice: '拡張を短くしてください。長い名前の一覧が証明書を大きくします。',
  },
  'header-too-large': {
    name: 'ヘッダーフィールドの大きさ',
    broken: ({ octets, most }, who) =>
      `${at(who)}このチェーンでは、パススルーモードのヘッダーフィールドが${number(octets)}バイトになります。1フィールドの上限は${number(most)}バイトです。`,
    advice:
      'クライアントが送る証明書を減らすか、クライアント証明書だけを送る検証モードを使ってください。',
  },
  'field-left-empty': {
    name: '転送される値の大きさ',
    broken: ({ field, octets, most }, who) =>
      `${at(who)}値が${number(octets)}バイトとなり、上限の${number(most)}バイトを超えるため、${field} は空になります。`,
    advice:
      'このクライアントでは、そのフィールドに頼らないでください。フィンガープリントは常に渡されます。',
  },
  'not-trusted': {
    name: '信頼',
    broken: ({ cause }, who) => `${at(who)}信頼できません。${DISTRUST[cause]}。`,
    advice: '中間証明書を順番どおりに送らせ、ルートを鍵識別子でトラストストアと比べてください。',
  },
  'self-signed': {
    name: 'CA による発行',
    broken: (_, who) => `${at(who)}自己署名の証明書なので拒否されます。`,
    advice: 'トラストストアにある CA から発行してください。',
  },
  'not-yet-valid': {
    name: '有効期間の開始',
    broken: ({ until }, who) =>
      `${at(who)}${utc(until)} より前は有効でないため、それまで拒否されます。`,
    advice: '待つか、CA とサーバーの時計を確認してください。',
  },
  expired: {
    name: '有効期間の終わり',
    broken: ({ since }, who) => `${at(who)}${utc(since)} に期限が切れたため、拒否されます。`,
    advice: '更新してください。ALB と CloudFront は期限切れを無視するように設定できます。',
  },
  revoked: {
    name: 'CRL に載っていないこと',
    broken: ({ since, reason }, who) =>
      `${at(who)}貼り付けられた CRL で ${utc(since)} に失効したとされているため、拒否されます${reason === '' ? '' : `(${reason})`}。`,
    advice: '新しい鍵で証明書を発行し直してください。失効は取り消せません。',
  },
  malformed: {
    name: '規格どおりの証明書',
    broken: ({ what }, who) =>
      `${at(who)}規格どおりではないため、拒否されるおそれがあります${what === '' ? '' : `(${what})`}。`,
    advice: 'DER を正しくエンコードする CA ソフトウェアで再発行してください。',
  },
  'purpose-required': {
    name: 'id-kp-clientAuth',
    broken: (_, who) =>
      `${at(who)}id-kp-clientAuth が必須です。拡張鍵用途がないだけでは足りません。`,
    advice: 'id-kp-clientAuth を入れて再発行してください。',
  },
  'purpose-forbidden': {
    name: '併用できない用途',
    broken: ({ purposes }, who) =>
      `${at(who)}クライアント認証と併用できない用途があります:${purposes}。`,
    advice: 'クライアント認証専用の証明書を使ってください。',
  },
  'same-key': {
    name: '同じ鍵の CA 証明書',
    broken: ({ found, most }, who) =>
      `${at(who)}主体者と鍵が同じ証明書が${number(found)}枚届きましたが、上限は${number(most)}枚です。`,
    advice: 'CA ごとに証明書を1枚だけ送ってください。',
  },
  'name-constraints': {
    name: '名前制約の数',
    broken: ({ found, most }, who) =>
      `${at(who)}パスの CA に名前制約が${number(found)}個ありますが、上限は${number(most)}個です。`,
    advice: '名前制約がもっと少ない CA から、クライアント証明書を発行してください。',
  },
  'no-name-to-match': {
    name: 'SAN の照合に使う名前',
    broken: (_, who) =>
      `${at(who)}照合できる subjectAltName(DNS、URI、IP アドレス、メールアドレス、otherName)がありません。主体者は見られません。`,
    advice: 'subjectAltName を入れて再発行するか、ハッシュで照合してください。',
  },
};
