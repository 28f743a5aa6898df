import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

/** Reads PEM texts, one a line in base64; prints what each call makes of it: "ok" and certificates, or "no" and the error. */
class Parse {
  interface Call {
    List<byte[]> on(byte[] pem) throws Exception;
  }

  static List<byte[]> all(byte[] pem) throws Exception {
    List<byte[]> found = new ArrayList<>();
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    Collection<? extends Certificate> read = factory.generateCertificates(new ByteArrayInputStream(pem));
    for (Certificate one : read) found.add(one.getEncoded());
    return found;
  }

  /** BouncyCastle's calls, by reflection: its archives need not be there. */
  static List<byte[]> parser(byte[] pem) throws Exception {
    Class<?> type = Class.forName("org.bouncycastle.openssl.PEMParser");
    StringReader reader = new StringReader(new String(pem, StandardCharsets.UTF_8));
    Object parser = type.getConstructor(java.io.Reader.class).newInstance(reader);
    Object read = reflected(() -> type.getMethod("readObject").invoke(parser));
    if (read == null) return List.of();
    boolean isTrusted = read.getClass().getSimpleName().equals("X509TrustedCertificateBlock");
    Object held = isTrusted ? read.getClass().getMethod("getCertificateHolder").invoke(read) : read;
    return List.of((byte[]) held.getClass().getMethod("getEncoded").invoke(held));
  }

  static List<byte[]> factory(byte[] pem) throws Exception {
    CertificateFactory factory = CertificateFactory.getInstance("X.509", "BC");
    Certificate read = factory.generateCertificate(new ByteArrayInputStream(pem));
    return read == null ? List.of() : List.of(read.getEncoded());
  }

  static Object reflected(java.util.concurrent.Callable<Object> call) throws Exception {
    try {
      return call.call();
    } catch (java.lang.reflect.InvocationTargetException e) {
      throw (Exception) e.getCause();
    }
  }

  static String base64(byte[] octets) {
    return Base64.getEncoder().encodeToString(octets);
  }

  static String answer(Call call, byte[] pem) {
    try {
      StringBuilder out = new StringBuilder("ok ");
      for (byte[] one : call.on(pem)) out.append(base64(one)).append(' ');
      return out.toString();
    } catch (Exception e) {
      StringBuilder said = new StringBuilder(String.valueOf(e.getMessage()));
      for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
        said.append(" <- ").append(cause);
      }
      String text = e.getClass().getName() + "\t" + said;
      return "no " + base64(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The release whose words the emulation has. */
  static boolean hasBouncyCastle() {
    try {
      Class<?> type = Class.forName("org.bouncycastle.jce.provider.BouncyCastleProvider");
      Provider provider = (Provider) type.getConstructor().newInstance();
      Security.addProvider(provider);
      return provider.getVersionStr().equals("1.72");
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  public static void main(String[] arguments) throws Exception {
    boolean more = hasBouncyCastle();
    Call[] calls = more ? new Call[] {Parse::all, Parse::parser, Parse::factory} : new Call[] {Parse::all};
    StringBuilder out = new StringBuilder("java-certificatefactory-all");
    if (more) out.append(" bouncycastle-pemparser bouncycastle-certificatefactory");
    out.append('\n');
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      byte[] pem = Base64.getDecoder().decode(line);
      for (Call call : calls) out.append(answer(call, pem)).append('\n');
    }
    System.out.print(out);
  }
}
