/** How to check that nothing leaves the browser, the offer to wipe, and the notice of a newer version. */
export interface PrivacyMessages {
  readonly name: string;
  readonly lead: string;
  /** Each way to check: the policy, the network, offline, the hash of the build. */
  readonly ways: Readonly<
    Record<'policy' | 'network' | 'offline' | 'build', readonly [title: string, text: string]>
  >;
  readonly kept: string;
  readonly licences: string;
  readonly close: string;
  /** Beside a private key. */
  readonly wipe: string;
  readonly update: string;
  readonly takeUpdate: string;
}
