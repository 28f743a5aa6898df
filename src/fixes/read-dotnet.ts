import type { Fix } from '../core/plugin.ts';
import { readersOf } from '../core/readers.ts';

export default readersOf(
  {
    id: 'dotnet',
    target: '.NET (C#)',
    runtime: '.NET',
    run: 'not-run',
    citations: [
      {
        title: '.NET, Convert.FromBase64String',
        url: 'https://learn.microsoft.com/dotnet/api/system.convert.frombase64string',
      },
    ],
  },
  {
    base64Der: 'Convert.FromBase64String(v)',
    base64UrlDer: 'Base64Url.DecodeFromChars(v)',
    hexDer: 'Convert.FromHexString(v.Replace(":", "").Replace(" ", ""))',
    byteSequence: "Convert.FromBase64String(v.Split(':')[1])",
    base64Pem: 'Encoding.ASCII.GetString(Convert.FromBase64String(v))',
    spacedPem: String.raw`Regex.Replace(v, @"\s+(?!CERTIFICATE)", "\n")`,
    escapedLineEnds: String.raw`v.Replace(@"\n", "\n")`,
    formEncoded: 'WebUtility.UrlDecode(v)',
    escapedDer: "Convert.FromBase64String(Uri.UnescapeDataString(v).Split(',')[0])",
    list: "Convert.FromBase64String(v.Split(',')[0])",
    element: String.raw`Uri.UnescapeDataString(Regex.Match(v, "(?i)\\b(?:Cert|Chain)=\"?([^\";,]+)").Groups[1].Value)`,
  },
) satisfies readonly Fix[];
