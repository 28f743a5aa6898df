import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** Reads PEM texts, one a line in base64, and prints what three calls make of each: "ok <sha>" or "type<TAB>message" in base64. */
class Receive {
  interface Call {
    X509Certificate on(byte[] pem) throws Exception;
  }

  static X509Certificate generate(byte[] octets) throws Exception {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(octets));
  }

  static String body(byte[] pem) {
    return new String(pem, StandardCharsets.UTF_8)
        .replace("-----BEGIN CERTIFICATE-----", "")
        .replace("-----END CERTIFICATE-----", "")
        .replace("\r", "")
        .replace("\n", "");
  }

  static String answer(Call call, byte[] pem) {
    try {
      return "ok " + Base64.getEncoder().encodeToString(call.on(pem).getEncoded());
    } catch (Exception e) {
      StringBuilder said = new StringBuilder(String.valueOf(e.getMessage()));
      for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
        said.append(" <- ").append(cause);
      }
      String text = e.getClass().getName() + "\t" + said;
      return "no " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  public static void main(String[] arguments) throws Exception {
    Call[] calls = {
      Receive::generate,
      pem -> generate(Base64.getDecoder().decode(body(pem))),
      pem -> generate(Base64.getMimeDecoder().decode(body(pem))),
    };
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    StringBuilder out = new StringBuilder();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      byte[] pem = Base64.getDecoder().decode(line);
      for (Call call : calls) out.append(answer(call, pem)).append('\n');
    }
    System.out.print(out);
  }
}
