import type { OctetsMessages } from '../octets.ts';
import { number } from './numbers.ts';

/** The words of the octets in Japanese. */
export const octets: OctetsMessages = {
  name: 'オクテット',
  count: (value) => `証明書${number(value)}枚`,
  certificate: '証明書',
  option: (value, title) => `${value}枚目:${title === '' ? '読み取れません' : title}`,
  reader: '並べて見るデコーダー',
  working: 'オクテットを読み取っています…',
  failed: 'この証明書はオクテット単位では表示できません。',
  stops: (call) => `このデコーダーはエラーで停止し、何も書きません:${call}`,
  views: {
    paste: '貼り付けたテキスト',
    intended: 'デコード後のテキスト(本来の内容)',
    written: (call) => `デコード後のテキスト(結果:${call})`,
    octets: 'DER オクテット(16進)',
    tree: 'フィールド(ASN.1)',
  },
  status: {
    name: '指している位置',
    idle: '文字、オクテット、フィールドのどれかを指してください。矢印キーで移動、Enter キーまたはクリックで固定、Esc キーで固定を解除します。',
    character: (position, text) => `${number(position)}文字目 ${text}`,
    characters: (from, to, text) => `${number(from)}~${number(to)}文字目 ${text}`,
    inserted: (position) => `届いていない文字:${number(position)}文字目の前に補いました`,
    outside: 'この証明書のフィールドの外',
    octet: (value) => `オクテット ${number(value)}`,
    octets: (from, to) => `オクテット ${number(from)}~${number(to)}`,
    noOctet: '対応するオクテットなし',
    part: { tag: 'タグ', length: '長さ', contents: '内容' },
    space: '空白',
    lineEnd: '行末',
    nothing: '何もなし',
    restored: (text) => `${text} として復元しました`,
    writes: (who, wrote, then) => `ここに書かれるもの(${who}):${wrote}、${then}`,
    writesElse: (who, places) => `ここで違う内容になる箇所(${who}):${number(places)}か所`,
    consequence: {
      loses: 'ここから base64 がずれます',
      adds: 'ここから base64 がずれます',
      changes: 'オクテットの値が変わります',
      layout: 'base64 では無視されます',
      boundary: '境界行が失われます',
      text: 'オクテットには影響しません',
    },
    shifted: (who, characters) =>
      characters < 0
        ? `このデコーダーの結果(${who})では、手前で${number(-characters)}文字が欠けており、base64 はすでにずれています`
        : `このデコーダーの結果(${who})では、手前に${number(characters)}文字多く、base64 はすでにずれています`,
    reference: {
      'form-strict': 'フォームデコーダー',
      'plus-safe': '「+」をそのまま残すデコーダー',
    },
    separator: '。',
    pinned: '固定中',
    unpin: '固定を解除',
  },
  legendName: '印の意味',
  legend: {
    tag: 'タグ',
    length: '長さオクテット',
    contents: '内容オクテット',
    damage: '破損',
    repair: '復元',
    divergence: 'このデコーダーが違う内容を書く箇所',
  },
  problem: { cut: '途切れ', 'not-der': 'DER ではない' },
  size: (value) => `${number(value)} B`,
  show: (what) => `オクテットで見る:${what}`,
  showPlace: 'オクテット',
};
