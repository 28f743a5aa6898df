const root = document.getElementById('root');
// The package loads its code when the first element is drawn: that is not counted in the paste.
const warm = document.createElement('peculiar-certificate-viewer');
warm.hidden = true;
document.body.append(warm);
document.querySelector('textarea').addEventListener('input', ({ target }) => {
  const blocks = target.value.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
  root.replaceChildren(
    ...blocks.map((certificate) => {
      const viewer = document.createElement('peculiar-certificate-viewer');
      viewer.certificate = certificate;
      return viewer;
    }),
  );
});
