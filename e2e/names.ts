export type Language = 'en' | 'ko' | 'ja';

interface Names {
  readonly input: string;
  readonly verdict: string;
  readonly language: string;
  readonly theme: string;
  readonly app: string;
  /** The comboboxes of "My app", in order. */
  readonly choices: readonly [field: string, decoder: string, parser: string];
  readonly copyReply: string;
  readonly replyLanguage: string;
  readonly regions: Readonly<
    Record<'evidence' | 'certificates' | 'fix' | 'path' | 'arrived' | 'octets', string>
  >;
  readonly states: Readonly<Record<'none' | 'intact', string>>;
}

/** The accessible names of the page. Those of the English one are a contract, the others translate them. */
export const names: Readonly<Record<Language, Names>> = {
  en: {
    input: 'Header value',
    verdict: 'Verdict',
    language: 'Language',
    theme: 'Theme',
    app: 'My app',
    choices: ['Header field', 'Decoder', 'Parser'],
    copyReply: 'Copy reply',
    replyLanguage: 'Reply language',
    regions: {
      evidence: 'Evidence',
      certificates: 'Certificates',
      fix: 'How to fix it',
      path: 'Certification path',
      arrived: 'What arrived',
      octets: 'Octets',
    },
    states: { none: 'No certificate', intact: 'Intact' },
  },
};
