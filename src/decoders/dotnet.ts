import type { Decoder } from '../core/plugin.ts';
import { httpUtilityDecode, unescapeDataString } from './emulation/dotnet.ts';
import { lossyText } from './emulation/text.ts';

const RUNTIME = 'https://github.com/dotnet/runtime/blob/v10.0.0/src/libraries';
const COREFX = 'https://github.com/dotnet/corefx/blob/v2.0.0/src';

const net10 = { runtime: '.NET', versions: '.NET 10.0.10', provenance: 'ran' } as const;
const net2 = { runtime: '.NET', versions: '.NET Core 2.0.0', provenance: 'ran' } as const;

const decoders: readonly Decoder[] = [
  {
    ...net10,
    id: 'dotnet10-WebUtility.UrlDecode',
    call: 'WebUtility.UrlDecode(s)',
    citations: [
      {
        title: '.NET, System.Net.WebUtility',
        url: `${RUNTIME}/System.Private.CoreLib/src/System/Net/WebUtility.cs`,
      },
    ],
    decode: lossyText('space', 'whatwg'),
  },
  {
    ...net10,
    id: 'dotnet10-HttpUtility.UrlDecode',
    call: 'HttpUtility.UrlDecode(s)',
    citations: [
      {
        title: '.NET, System.Web.Util.HttpEncoder',
        url: `${RUNTIME}/System.Web.HttpUtility/src/System/Web/Util/HttpEncoder.cs`,
      },
    ],
    decode: httpUtilityDecode('whatwg'),
  },
  {
    ...net10,
    id: 'dotnet10-Uri.UnescapeDataString',
    call: 'Uri.UnescapeDataString(s)',
    citations: [
      {
        title: '.NET, System.Uri',
        url: `${RUNTIME}/System.Private.Uri/src/System/UriExt.cs`,
      },
    ],
    decode: unescapeDataString('whatwg', false),
  },
  {
    ...net2,
    id: 'netcore20-WebUtility.UrlDecode',
    call: 'WebUtility.UrlDecode(s), .NET Core 2.0',
    citations: [
      {
        title: '.NET Core 2.0, System.Net.WebUtility',
        url: `${COREFX}/System.Runtime.Extensions/src/System/Net/WebUtility.cs`,
      },
    ],
    decode: lossyText('space', 'net'),
  },
  {
    ...net2,
    id: 'netcore20-HttpUtility.UrlDecode',
    call: 'HttpUtility.UrlDecode(s), .NET Core 2.0',
    citations: [
      {
        title: '.NET Core 2.0, System.Web.Util.HttpEncoder',
        url: `${COREFX}/System.Web.HttpUtility/src/System/Web/Util/HttpEncoder.cs`,
      },
    ],
    decode: httpUtilityDecode('net'),
  },
  {
    ...net2,
    id: 'netcore20-Uri.UnescapeDataString',
    call: 'Uri.UnescapeDataString(s), .NET Core 2.0',
    citations: [
      {
        title: '.NET Core 2.0, System.UriHelper',
        url: `${COREFX}/System.Private.Uri/src/System/UriHelper.cs`,
      },
    ],
    decode: unescapeDataString('net', true),
  },
];

export default decoders;
