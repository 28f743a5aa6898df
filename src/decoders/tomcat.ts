import { tripletsAt } from '../core/encoding/percent.ts';
import type { Decoder } from '../core/plugin.ts';
import { ILLEGAL_ARGUMENT } from './emulation/java.ts';
import { failingText, failWith, type ReadEscape, readText } from './emulation/text.ts';

const runOrFail: ReadEscape = (out, text, at) => {
  const octets = tripletsAt(text, at);
  if (text[at + octets.length * 3] === '%') {
    failWith(
      ILLEGAL_ARGUMENT,
      `Failed to decode [${text}] because the % character must be followed by two hexadecimal digits`,
    );
  }
  out.octets(octets, 'java');
};

const decoders: readonly Decoder[] = [
  {
    id: 'tomcat-udecoder-urldecode',
    runtime: 'Java',
    call: 'UDecoder.URLDecode(s, UTF_8), Tomcat',
    versions: 'Apache Tomcat 10.1.60',
    provenance: 'ran',
    citations: [
      {
        title: 'Apache Tomcat, UDecoder',
        url: 'https://github.com/apache/tomcat/blob/10.1.x/java/org/apache/tomcat/util/buf/UDecoder.java',
      },
    ],
    decode: failingText((text) => readText(text, 'keep', runOrFail)),
  },
];

export default decoders;
