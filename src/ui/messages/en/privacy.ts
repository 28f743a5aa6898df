import type { PrivacyMessages } from '../privacy.ts';

/** What is said about privacy in English. */
export const privacy: PrivacyMessages = {
  name: 'How to check that nothing leaves',
  lead: 'Nothing that you paste leaves this browser: not to us, not to anybody. You need not believe it; each of these shows it.',
  ways: {
    policy: [
      'Look at the policy',
      "The first element of this page is its Content-Security-Policy. With connect-src 'none' the browser itself refuses every connection of this page, whatever its code tries:",
    ],
    network: [
      'Watch the network',
      'Open the developer tools (F12), choose Network, then paste: no line is added.',
    ],
    offline: [
      'Pull the plug',
      'Once the page has loaded, go offline and paste. It answers the same; opened once, it even loads without a network.',
    ],
    build: [
      'Compare the build',
      'SHA256SUMS beside this page names the hash of every file. Two builds of the same source are the same, byte for byte; the README says how to compare.',
    ],
  },
  kept: 'What is kept in this browser: language, theme, my app, decoders of your own. Never a paste, a file or its name.',
  licences: 'Licences of what is shipped',
  close: 'Close',
  wipe: 'Wipe the paste',
  update: 'A newer version of this page is ready.',
  takeUpdate: 'Take it (clears the paste)',
};
