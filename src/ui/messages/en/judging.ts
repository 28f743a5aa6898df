import type { JudgingMessages } from '../judging.ts';

const certificates = (count: number): string =>
  count === 1 ? '1 certificate' : `${count} certificates`;

/** What paths are judged by, in English. */
export const judging: JudgingMessages = {
  anchors: 'Trust anchors',
  anchorsHint:
    'The CA certificates that you trust, as PEM or PKCS #7: the bundle of your proxy, for instance. Empty: trust is not judged.',
  chooseFile: 'Choose a bundle',
  keep: 'Keep them in this browser',
  keptNever: 'A private key is in this text, so it is not kept. Remove it.',
  read: (count, unread) =>
    `${certificates(count)} read${unread === 0 ? '' : `, ${unread} not readable`}`,
  purpose: 'Purpose',
  purposes: {
    clientAuth: 'Client authentication',
    serverAuth: 'Server authentication',
    any: 'Any',
  },
  takeNow: 'Now',
  takeTime: (time) => `Use the time in the paste: ${time}`,
  timeline: 'Validity of all certificates',
  moment: 'Judged at',
  localTime: 'local time',
};
