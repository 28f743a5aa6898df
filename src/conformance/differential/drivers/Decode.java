import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Answers each input (a line of base64) with one line for each call: its id, ok or no, and base64. */
public class Decode {
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
    Map<String, UnaryOperator<String>> calls = new LinkedHashMap<>();
    calls.put("java-urldecoder-utf8", s -> URLDecoder.decode(s, StandardCharsets.UTF_8));
    calls.put("java-urldecoder-latin1", s -> URLDecoder.decode(s, StandardCharsets.ISO_8859_1));
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in));
    StringBuilder answers = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String input = new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8);
      for (Map.Entry<String, UnaryOperator<String>> one : calls.entrySet()) {
        try {
          answers.append(one.getKey() + " ok " + b64(one.getValue().apply(input)) + "\n");
        } catch (RuntimeException e) {
          answers.append(one.getKey() + " no " + b64(e.getClass().getName()) + " " + b64("" + e.getMessage()) + "\n");
        }
      }
    }
    System.out.print(answers);
  }
}
