const NAME =
  /(?:"name"\s{0,8}:\s{0,8}"([\w.-]{1,128})"\s{0,8},\s{0,8}"value"\s{0,8}:\s{0,8}"|(?<![\w.$-])\$?([A-Za-z][\w.-]{0,127})[\\"']{0,8}\s{0,4}[=:]\s{0,4}[\\"'[]{0,8})$/;

/** How the text before a named value ends. */
const ENDS = /[=:]\s{0,4}[\\"'[]{0,8}$/;

/** The name under which the value stands that begins behind `before`; "" for none. */
export function fieldNameIn(before: string): string {
  if (!ENDS.test(before.slice(-16))) return '';
  const [, name, key] = NAME.exec(before.slice(-320)) ?? [];
  return name ?? key ?? '';
}

/** Whether a header of this name, a key or a column is known to hold a client's certificate. */
export const isCertificateField = (name: string): boolean =>
  /cert$|cert[_-]?chain$|clientcert|client[_-]certificate|xfcc|tls[_-]client/i.test(name);
