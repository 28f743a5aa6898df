import io.netty.handler.codec.http.QueryStringDecoder;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.codec.net.URLCodec;
import org.apache.tomcat.util.buf.UDecoder;
import org.eclipse.jetty.util.UrlEncoded;
import org.springframework.web.util.UriUtils;

/** The same for the libraries that Debian packages: Commons Codec, Netty, Jetty, Tomcat, Spring. */
public class DecodeByLibraries {
  interface Call {
    String decode(String text) throws Exception;
  }

  /** A message may cut a surrogate pair; each half is U+FFFD, as JavaScript writes it. */
  static String b64(String text) throws CharacterCodingException {
    CharsetEncoder utf8 = StandardCharsets.UTF_8.newEncoder()
        .replaceWith(new byte[] {(byte) 0xef, (byte) 0xbf, (byte) 0xbd})
        .onMalformedInput(CodingErrorAction.REPLACE);
    ByteBuffer octets = utf8.encode(CharBuffer.wrap(text));
    byte[] copy = new byte[octets.remaining()];
    octets.get(copy);
    return Base64.getEncoder().encodeToString(copy);
  }

  public static void main(String[] args) throws Exception {
    Map<String, Call> calls = new LinkedHashMap<>();
    calls.put("spring4-uriutils-decode", s -> UriUtils.decode(s, "UTF-8"));
    calls.put("commons-codec-urlcodec", s -> new URLCodec("UTF-8").decode(s));
    calls.put("tomcat-udecoder-urldecode", s -> UDecoder.URLDecode(s, StandardCharsets.UTF_8));
    calls.put("netty-decodecomponent", s -> QueryStringDecoder.decodeComponent(s, StandardCharsets.UTF_8));
    calls.put("jetty9-urlencoded-decodestring", s -> UrlEncoded.decodeString(s, 0, s.length(), StandardCharsets.UTF_8));
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in));
    StringBuilder answers = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String input = new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8);
      for (Map.Entry<String, Call> one : calls.entrySet()) {
        try {
          answers.append(one.getKey() + " ok " + b64(one.getValue().decode(input)) + "\n");
        } catch (Exception e) {
          answers.append(one.getKey() + " no " + b64(e.getClass().getName()) + " " + b64("" + e.getMessage()) + "\n");
        }
      }
    }
    System.out.print(answers);
  }
}
