import { expect, test } from './inspector.ts';
import values from './values.fixture.json' with { type: 'json' };

const sentences: readonly (readonly [name: string, text: string, ...parts: string[]])[] = [
  [
    'a clean ALB value, no app chosen',
    values.alb,
    'Intact: 2 certificates, in the form AWS ALB passthrough sends.',
    'It holds 37 raw "+". Form decoders such as Java URLDecoder turn them into spaces. Which decoder does your app use?',
  ],
  [
    '"+" became a space',
    values.spaces,
    'Already damaged: 37 "+" had become spaces before you copied this. Both certificates were recovered; the signature on the first one verifies.',
    'Look for a form decoder in the step just before this text was written.',
  ],
  [
    'encoded twice',
    values.twice,
    'Percent-encoded twice (%250A, %252B). The certificate inside is intact.',
    'Some hop encodes a value that is already encoded. Remove that step; do not decode twice in the app.',
  ],
  [
    'cut off: the DER of the second certificate lacks 699 octets',
    values.truncated,
    'Cut off at character 2,048. Certificate 1 is complete; certificate 2 lacks 699 bytes.',
    'Proxies usually refuse long headers rather than cut them. Suspect the log, terminal or ticket; get the full value.',
  ],
  [
    'nginx, fine',
    values.nginx,
    'Intact: 1 certificate, fully percent-encoded, as nginx $ssl_client_escaped_cert writes it.',
    '"+" travels as %2B, so form decoders read it too. nginx sends no intermediates.',
  ],
  [
    'nothing that is known',
    `eyJ${'hbGciOiJFUzI1NiIs'.repeat(19)}`.slice(0, 312),
    'No certificate found in these 312 characters.',
    'It starts with eyJ, like a JWT. Paste the whole header line, or the log line around it; your text is untouched.',
  ],
];

for (const [name, text, ...parts] of sentences) {
  test(name, async ({ inspector }) => {
    await inspector.open();
    await inspector.paste(text);
    for (const part of parts) await expect(inspector.verdict).toContainText(part);
  });
}

test('a value that is fine says so quietly: one note, no error, no warning', async ({
  inspector,
}) => {
  await inspector.open();
  await inspector.paste(values.nginx);
  await expect(inspector.verdict).toContainText('Intact');
  await expect(inspector.page.getByRole('alert')).toHaveCount(0);
});
