import type { WrappingId } from '../../core/paste/wrapping.ts';

/** What was around a value, in Japanese. */
export const wrappings: Readonly<Record<WrappingId, string>> = {
  'quoted-printable': 'quoted-printable エンコード',
  'quote-lines': 'メールの引用記号(>)',
  html: 'HTMLタグ',
  var_dump: 'PHP var_dump の出力形式',
  print_r: 'PHP print_r の出力形式',
  'spring-headers': 'Spring HttpHeaders の出力形式',
  json: 'JSONの構文',
  literal: 'リテラルの括弧と引用符',
  'go-map': 'Go の map の出力形式',
  'java-map': 'Java の Map の出力形式',
  shell: 'シェルのコマンド',
  yaml: 'YAMLの構文',
  'http2-dump': 'HTTP/2 ダンプの表記',
  table: '表',
  code: 'コードの記号',
  powershell: 'PowerShell の出力形式',
  'log-line': 'ログ行の残り',
};
