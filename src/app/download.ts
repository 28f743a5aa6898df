/** Saves text as a file on a person's click. */
export const downloadText = (name: string, type: string, text: string): void =>
  downloadBlob(name, new Blob([text], { type }));

/** Saves octets as a file on a person's click. Nothing is asked of any server: the address is one of this page's memory. */
export function downloadBlob(name: string, octets: Blob): void {
  const address = URL.createObjectURL(octets);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the text by then; revoked at once, some cancel the download.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
