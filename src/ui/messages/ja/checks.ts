import type { CheckMessages } from '../checks.ts';

const names: Readonly<Record<string, string>> = {
  clientAuth: 'クライアント認証',
  serverAuth: 'サーバー認証',
};

/** What was checked along a path, in Japanese. */
export const checks: CheckMessages = {
  constraint: {
    signature: '署名',
    signatureAlgorithm: '署名アルゴリズム',
    serialNumber: 'シリアル番号',
    issuer: '発行者名',
    validity: '有効期間',
    extensions: '拡張',
    basicConstraints: 'CA かどうか(basicConstraints)',
    pathLenConstraint: 'パスの長さ(pathLenConstraint)',
    keyUsage: 'keyUsage',
    extendedKeyUsage: '用途(extendedKeyUsage)',
    nameConstraints: 'nameConstraints',
    certificatePolicies: 'certificatePolicies',
  },
  problem: {
    'signature-invalid': () => '発行者の鍵では署名を検証できません',
    'signature-not-checkable': (found) =>
      `ブラウザーでは確認できない署名アルゴリズムです(${found})。署名が誤りという意味ではありません`,
    'weak-hash': (found) => `偽造できるハッシュで署名されています:${found}`,
    'algorithms-differ': () =>
      '内側と外側の署名アルゴリズムが異なり、署名された内容と表示が一致しません',
    'negative-serial': () => 'シリアル番号が負数で、多くの検証側が拒否します',
    'empty-issuer': () => '発行者名が空です',
    expired: (found) => `期限切れです:${found}`,
    'not-yet-valid': (found) => `まだ有効ではありません。開始:${found}`,
    'unreadable-time': () => '有効期間の日時を読めません',
    'duplicate-extension': (found) => `同じ拡張が2つあります:${found}`,
    'unknown-critical-extension': (found) =>
      `パス検証で処理されない critical 拡張があります:${found}`,
    'malformed-extension': (found) => `拡張を読めません:${found}`,
    'unknown-critical-qualifier': (found) =>
      `critical の certificatePolicies に未知の修飾子があります:${found}`,
    'not-a-ca': () =>
      '証明書を発行していますが CA ではありません。basicConstraints に cA TRUE がありません',
    'path-too-long': (found) =>
      `下にある中間 CA の数が pathLenConstraint の上限(${found})を超えています`,
    'no-key-cert-sign': () => '証明書を発行していますが、keyUsage に keyCertSign がありません',
    'wrong-purpose': (found) => `extendedKeyUsage にない用途です:${names[found] ?? found}`,
    'name-excluded': (found) => `上位の CA が除外している名前です:${found}`,
    'name-not-permitted': (found) => `上位の CA が許可していない名前です:${found}`,
    'name-unreadable': (found) =>
      `上位の CA が名前を制限していますが、読めない名前があります:${found}`,
    'name-unreadable-elsewhere': (found) =>
      `上位の CA が別の種類の名前を制限しており、読めない名前を拒否する検証側があります:${found}`,
    'too-many-names': (found) => `名前の数と制限の数の積が ${found} を超えるため、比較していません`,
    'no-valid-policy': () =>
      'CA が証明書ポリシーを要求していますが、ここまで有効なポリシーがありません',
    'any-policy-mapped': () => 'anyPolicy をマッピングしています。RFC 5280 が禁じています',
  },
  limit: {
    certificates: '1つのパスに32枚',
    signatures: '署名の確認512回',
    candidates: '発行者の候補16,384件',
    names: '名前の比較8,388,608回',
  },
};
