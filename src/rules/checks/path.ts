import type { Member } from '../../core/path/validate.ts';
import type { Presented } from '../../core/profile/rule.ts';

/** Whether a certificate of the path is its own issuer: it is self-signed. */
export const isSelfSigned = ({ links }: Presented, { sha256 }: Member): boolean =>
  links.some(({ certificate, issuer }) => certificate === sha256 && issuer === sha256);

/** The certificates of the path whose signature somebody must verify: all but a self-signed one at its top. */
export const signedByOthers = (presented: Presented): readonly Member[] =>
  presented.path.filter((member) => !isSelfSigned(presented, member));

/** Between the end entity and its root: CAs that are not self-signed. */
export const intermediates = (presented: Presented): readonly Member[] =>
  signedByOthers(presented).filter(({ sha256 }) => sha256 !== presented.endEntity.sha256);

/** Each certificate of the path with its issuer, where that is another one at hand. */
export function issued({ links, path }: Presented): readonly {
  readonly child: Member;
  readonly issuer: Member;
  readonly isProven: boolean;
}[] {
  const members = new Map(path.map((member) => [member.sha256, member]));
  return links.flatMap(({ certificate, issuer: by, signature }) => {
    const child = members.get(certificate);
    const issuer = by === null || by === certificate ? undefined : members.get(by);
    if (child === undefined || issuer === undefined) return [];
    return [{ child, issuer, isProven: signature === 'valid' }];
  });
}

/** Every certificate that was sent, once. */
export const distinct = ({ sent }: Presented): readonly Member[] => [
  ...new Map(sent.map((member) => [member.sha256, member])).values(),
];
