import type { Fix } from '../core/plugin.ts';

/** Percent-encoded PEM, whether or not its "+" is raw: the snippet reads them all. */
const FORMATS = [
  'aws-alb',
  'apache-escape',
  'go-path-escape',
  'nginx-escaped',
  'python-quote',
  'pem',
];

export default [
  {
    id: 'java-urldecoder',
    who: 'app',
    target: 'Java',
    decoders: ['java-urldecoder-utf8'],
    formats: FORMATS,
    code: `URLDecoder.decode(v.replace("+","%2B"), UTF_8)`,
    run: 'ran',
    citations: [
      {
        title: 'Java SE, URLDecoder',
        url: 'https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/net/URLDecoder.html',
      },
    ],
  },
  {
    id: 'spring-uriutils',
    who: 'app',
    target: 'Spring',
    decoders: ['java-urldecoder-utf8', 'spring5-stringutils-uridecode'],
    formats: FORMATS,
    code: `UriUtils.decode(v, StandardCharsets.UTF_8)`,
    run: 'not-run',
    citations: [
      {
        title: 'Spring Framework, UriUtils',
        url: 'https://docs.spring.io/spring-framework/docs/current/javadoc-api/org/springframework/web/util/UriUtils.html',
      },
    ],
  },
] satisfies readonly Fix[];
