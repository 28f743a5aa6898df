import { PERCENT_ENCODED_PEM } from '../core/fixes.ts';
import type { Fix } from '../core/plugin.ts';

export default [
  {
    id: 'java-urldecoder',
    who: 'app',
    target: 'Java',
    runtime: 'Java',
    decoders: [
      'java-urldecoder-utf8',
      'java-urldecoder-latin1',
      'commons-codec-urlcodec',
      'netty-decodecomponent',
      'jetty9-urlencoded-decodestring',
    ],
    formats: PERCENT_ENCODED_PEM,
    code: 'URLDecoder.decode(v.replace("+","%2B"), UTF_8)',
    run: 'ran',
    citations: [
      {
        title: 'Java SE 17, URLDecoder',
        url: 'https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/net/URLDecoder.html',
      },
    ],
  },
  {
    id: 'spring-uriutils',
    who: 'app',
    target: 'Spring',
    runtime: 'Java',
    decoders: ['java-urldecoder-utf8', 'java-urldecoder-latin1'],
    formats: PERCENT_ENCODED_PEM,
    code: 'UriUtils.decode(v, "UTF-8") // not URLDecoder',
    run: 'ran',
    citations: [
      {
        title: 'Spring Framework, UriUtils',
        url: 'https://docs.spring.io/spring-framework/docs/current/javadoc-api/org/springframework/web/util/UriUtils.html',
      },
    ],
  },
] satisfies readonly Fix[];
