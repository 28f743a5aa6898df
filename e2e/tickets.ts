import type { Language } from './names.ts';
import renewed from './renewed.fixture.json' with { type: 'json' };
import values from './values.fixture.json' with { type: 'json' };

/** What the verdict says first, and what is to be done next. */
export type Sentences = Readonly<Record<Language, readonly [headline: string, next: string]>>;

/** 14 header fields, of an ALB, and no certificate in any. */
export const absent: Sentences = {
  en: [
    'No certificate: 14 header fields read, none carries one.',
    "X-Amzn-Trace-Id suggests an ALB. Check the listener's mutual TLS mode, then whether the next hop forwards X-Amzn-Mtls-Clientcert.",
  ],
  ko: [
    '인증서가 없습니다. 헤더 14개 중 인증서가 담긴 헤더가 없습니다.',
    'X-Amzn-Trace-Id로 보아 ALB를 거친 요청 같습니다. 리스너의 상호 TLS 모드와 다음 홉의 X-Amzn-Mtls-Clientcert 전달 여부를 확인하세요.',
  ],
  ja: [
    '証明書がありません。ヘッダー14個の中に証明書を含むものはありません。',
    'X-Amzn-Trace-Id から ALB 経由と見られます。リスナーの相互 TLS モードと、次のホップが X-Amzn-Mtls-Clientcert を転送しているかを確認してください。',
  ],
};

/** 37 "+", the first at character 62: counted in the pasted value. */
export const seed: Sentences = {
  en: [
    "The certificates arrived intact; your decoder will break them. This X-SSL-CERT holds an ALB-style value, not nginx's.",
    'URLDecoder turns 37 "+" into spaces, the first at character 62. Use URLDecoder.decode(v.replace("+","%2B"), UTF_8); it still reads nginx values.',
  ],
  ko: [
    '인증서는 정상적으로 도착했지만 앱에서 디코딩할 때 깨집니다. X-SSL-CERT에 nginx가 아닌 ALB 형식의 값이 들어 있습니다.',
    "URLDecoder가 '+' 37개를 공백으로 바꿉니다(첫 위치: 62번째 문자). 위 코드로 바꾸면 기존 nginx 값도 그대로 읽힙니다.",
  ],
  ja: [
    '証明書は正常に届いていますが、アプリのデコードで壊れます。X-SSL-CERT の値が nginx ではなく ALB の形式です。',
    'URLDecoder が「+」37個を空白に変えます(最初は62文字目)。上記のコードなら nginx 形式の値もそのまま読めます。',
  ],
};

/** What is said of text output of a tool. */
export const none: Readonly<Record<Language, string>> = {
  en: 'no certificate in it',
  ko: '인증서는 들어 있지 않습니다',
  ja: '証明書は含まれていません',
};

/** Ticket 3: some customers fail since Tuesday. The one value works, the other fails; nine "+", counted in it. */
export const twoClients: Readonly<Record<Language, readonly [headline: string, next: RegExp]>> = {
  en: ['A has no “+”, B has 9; same path.', /URLDecoder reads A and fails on B/],
  ko: ["A에는 '+'가 없고, B에는 9개 있습니다. 경로는 같습니다.", /URLDecoder: A는 읽고 B에서 실패/],
  ja: [
    'A には「+」がなく、B には9個あります。経路は同じです。',
    /URLDecoder は A を読めて、B で失敗/,
  ],
};

/** The serial number of the client of the ALB value. */
export const SERIAL = '33:33:5A:94:BD:FF:4F:E3:1D:A1:07:5D:A2:97:04:F1';
/** The certificate before the renewal: the registered fingerprint is still that of this one. */
export const BEFORE = '612960524ffec2067573373ca20aa9f0f22f702bbbff41101f92f58a2eb0c428';

/** Ticket 4: after a renewal. */
export const registered = {
  en: 'Does not match: SHA-256 fingerprint. Matches: serial number, common name.',
  ko: '불일치: SHA-256 지문. 일치: 일련번호, 일반 이름(CN).',
  ja: '不一致:SHA-256 フィンガープリント。一致:シリアル番号、コモンネーム(CN)。',
};

/** Ticket 5: the header never arrives, and all there is is a PEM file: here what ALB, nginx and HAProxy captured as headers. */
export const pem = decodeURIComponent(values.alb.replace(/^[^:]*: /, ''));

/** The part that says how large the header of each proxy would be. */
export const sizePart: Readonly<Record<Language, string>> = {
  en: 'Header size',
  ko: '헤더 크기',
  ja: 'ヘッダーの大きさ',
};

/** Ticket 7: a renewed certificate of a public CA, and what it lost. */
export const RENEWED = `ssl-client-cert: ${encodeURIComponent(renewed.client)}`;

export const lacksClientAuth: Readonly<Record<Language, string>> = {
  en: 'lacks id-kp-clientAuth',
  ko: 'id-kp-clientAuth가 없습니다',
  ja: 'id-kp-clientAuth がありません',
};
