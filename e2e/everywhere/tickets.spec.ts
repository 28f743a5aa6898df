import clients from '../../src/core/two-values/two-clients.fixture.json' with { type: 'json' };
import { type Language, names } from '../names.ts';
import { IS_WHOLE, shuffled } from '../sample.ts';
import {
  absent,
  BEFORE,
  lacksClientAuth,
  none,
  pem,
  RENEWED,
  registered,
  SERIAL,
  seed,
  sizePart,
  twoClients,
} from '../tickets.ts';
import values from '../values.fixture.json' with { type: 'json' };
import { expect, test } from './everywhere.ts';
import type { Visitor } from './visitor.ts';

/** The application of these tickets, as somebody chose it on an earlier visit. */
const SPRING = {
  field: 'X-SSL-CERT',
  decoder: 'java-urldecoder-utf8',
  receiver: 'java-certificatefactory',
};

/** A support engineer with a ticket, in a language. */
class Engineer {
  readonly #visitor: Visitor;
  readonly #names: (typeof names)[Language];

  constructor(visitor: Visitor, language: Language) {
    this.#visitor = visitor;
    this.#names = names[language];
  }

  /** Comes back to the page, which remembers the language and the app. */
  async returns(address: string, locale: Language, myApp: object | null): Promise<void> {
    const kept = JSON.stringify(JSON.stringify({ locale, ...(myApp === null ? {} : { myApp }) }));
    // Where nothing else is loaded: Firefox complains of what a service worker was asked for, and nobody waits for.
    await this.#visitor.open(new URL('icon.svg', address).href);
    await this.#visitor.run(`localStorage.setItem('mtls-lens', ${kept});`);
    await this.#visitor.open(address);
  }

  pastes(text: string): Promise<void> {
    return this.#visitor.insert(this.#names.input, text);
  }

  async reads(...sentences: readonly string[]): Promise<void> {
    const verdict = (): Promise<string> => this.#visitor.textOf('status', this.#names.verdict);
    for (const sentence of sentences) await expect.poll(verdict).toContain(sentence);
  }

  async sees(region: string, text: string): Promise<void> {
    await expect.poll(() => this.#visitor.textOf('region', region)).toContain(text);
  }

  /** Ticket 3: one value beside the other. */
  async compares(a: string, b: string): Promise<void> {
    const [add, second] = this.#names.second;
    await this.pastes(a);
    await this.#visitor.press(add);
    await this.#visitor.insert(second, b);
  }

  /** Opens a part of the answer. */
  opens(part: string): Promise<void> {
    return this.#visitor.press(new RegExp(`^${part}`));
  }

  /** Ticket 4: what is registered, one value a line. */
  async expects(text: string): Promise<void> {
    const { name, expected } = this.#names.check;
    await this.opens(name);
    await this.#visitor.insert(expected, text);
  }
}

const LANGUAGES = shuffled<Language>(['en', 'ko', 'ja']);

/** Chromium walks through all of them in tickets.spec.ts; a continuous run takes one language in each of the others. */
for (const language of IS_WHOLE ? LANGUAGES : LANGUAGES.slice(0, 1)) {
  test(`the tickets of a support engineer, in ${language}`, async ({ visitor, site, engine }) => {
    test.skip(engine === 'chromium', 'tickets.spec.ts does more of this there');
    test.slow();
    const engineer = new Engineer(visitor, language);
    const { regions, second } = names[language];

    await engineer.returns(site.address, language, null);
    // 1: a header dump without any certificate; 6: text output of a tool.
    await engineer.pastes(values.dump);
    await engineer.reads(...absent[language]);
    await engineer.pastes(values.textOutput);
    await engineer.reads('openssl x509 -text', none[language]);
    // 5: the header never arrives; 3,055 characters, and name, colon, space and CRLF.
    await engineer.pastes(pem);
    await engineer.sees(regions.certificates, 'client-plus.example.test');
    await engineer.opens(sizePart[language]);
    await engineer.sees(sizePart[language], '3,081');
    // 7: a renewed certificate of a public CA lost id-kp-clientAuth.
    await engineer.pastes(RENEWED);
    await engineer.reads(lacksClientAuth[language]);
    // 4: after a renewal.
    await engineer.pastes(values.alb);
    await engineer.expects(`${BEFORE}\n${SERIAL}\nclient-plus.example.test`);
    await engineer.reads(registered[language]);

    await engineer.returns(site.address, language, SPRING);
    // 2: the app reads another name; then the value is copied into that.
    await engineer.pastes(values.alb);
    await engineer.reads('X-SSL-CERT', 'X-Amzn-Mtls-Clientcert');
    await engineer.pastes(values.seed);
    await engineer.reads(...seed[language]);
    await engineer.sees(regions.evidence, 'java.io.EOFException: not enough content');
    // 3: some customers fail since Tuesday.
    await engineer.compares(clients.works, clients.fails);
    await engineer.sees(second[2], twoClients[language][0]);
    expect(visitor.messages).toEqual([]);
  });
}
