/** What a page must do at least to name the certificates in a value: undo both encodings, and hash. */
export async function fingerprintsOf(value: string): Promise<readonly string[]> {
  const blocks = decodeURIComponent(value).matchAll(/-----BEGIN CERTIFICATE-----([^-]+)-----END/g);
  const hashes = [...blocks].map(async ([, text = '']) => {
    const octets = Uint8Array.from(atob(text.replace(/\s/g, '')), (char) => char.charCodeAt(0));
    return Buffer.from(await crypto.subtle.digest('SHA-256', octets)).toString('hex');
  });
  return Promise.all(hashes);
}
