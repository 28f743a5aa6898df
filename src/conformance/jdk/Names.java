import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.security.auth.x500.X500Principal;

/** Answers each line, a certificate in base64, with its subject in the four forms of X500Principal, each in base64. */
public class Names {
  public static void main(String[] args) throws Exception {
    var factory = CertificateFactory.getInstance("X.509");
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    var out = new PrintStream(System.out, false, StandardCharsets.US_ASCII);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println(answer(factory, Base64.getDecoder().decode(line)));
    }
    out.flush();
  }

  private static String answer(CertificateFactory factory, byte[] der) {
    try {
      var certificate = (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
      X500Principal name = certificate.getSubjectX500Principal();
      return String.join(
          " ",
          encode(name.getName()),
          encode(name.getName(X500Principal.RFC1779)),
          encode(name.getName(X500Principal.CANONICAL)),
          encode(name.toString()));
    } catch (Exception e) {
      return "no";
    }
  }

  private static String encode(String text) {
    return "=" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
