import { Base64 } from '@lapo/asn1js/base64.js';
import { ASN1DOM } from '@lapo/asn1js/dom.js';

const root = document.getElementById('root');
document.querySelector('textarea').addEventListener('input', ({ target }) => {
  const blocks = target.value.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
  root.replaceChildren(
    ...blocks.map((block) => ASN1DOM.decode(Base64.unarmor(block)).toDOM(false)),
  );
});
