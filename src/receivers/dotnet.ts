import type { Receiver } from '../core/plugin.ts';
import { createFromPem, fromBase64String } from './emulation/dotnet.ts';
import { attempt } from './emulation/failure.ts';
import { textOf, withoutLabels } from './emulation/octets.ts';

const receivers: readonly Receiver[] = [
  {
    id: 'dotnet10-createfrompem',
    runtime: '.NET',
    call: 'X509Certificate2.CreateFromPem(pem)',
    versions: '.NET 10.0.10',
    citations: [
      {
        title: '.NET, PemEncoding',
        url: 'https://github.com/dotnet/runtime/blob/v10.0.0/src/libraries/System.Security.Cryptography/src/System/Security/Cryptography/PemEncoding.cs',
      },
    ],
    receive: (pem) => attempt(() => [createFromPem(textOf(pem))]),
  },
  {
    id: 'dotnet10-frombase64',
    runtime: '.NET',
    call: 'labels removed, Convert.FromBase64String(body)',
    versions: '.NET 10.0.10',
    citations: [
      {
        title: '.NET, Convert.FromBase64String',
        url: 'https://learn.microsoft.com/dotnet/api/system.convert.frombase64string',
      },
    ],
    receive: (pem) => attempt(() => [fromBase64String(withoutLabels(pem))]),
  },
];

export default receivers;
