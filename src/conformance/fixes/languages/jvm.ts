import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { compiled, interpreted, type Language, named } from '../code-runner.ts';

/** A program that reads its source, with `imports` beside Java's own. */
const source =
  (imports: string, read = '') =>
  (branches: string): string =>
    `import java.io.*;
import java.net.URLDecoder;
import java.util.*;
import static java.nio.charset.StandardCharsets.UTF_8;
${imports}
class Code {
  ${read === '' ? `static Object read(String id, String v) throws Exception {\n${branches}\n    throw new IllegalStateException(id);\n  }` : read}
  public static void main(String[] args) throws Exception {
    for (String line : new String(System.in.readAllBytes(), UTF_8).strip().split("\\n")) {
      String[] parts = line.split(" ");
      Object read = read(parts[0], new String(HexFormat.of().parseHex(parts[1]), UTF_8));
      byte[] octets = read instanceof String text ? text.getBytes(UTF_8) : (byte[]) read;
      System.out.println(HexFormat.of().formatHex(octets));
    }
  }
}
${read === '' ? '' : branches}`;

const branch = (id: string, code: string): string =>
  `    if (id.equals("${id}")) return (\n${code}\n);\n`;

const java: Language = {
  id: 'java',
  fixes: ['java-urldecoder'],
  need: 'required',
  file: 'Code.java',
  source: source(''),
  branch,
  command: interpreted('MTLS_LENS_JAVA', 'java'),
};

/** Java with libraries on its class path; not here unless all of them are. */
const withLibraries =
  (classPath: string): Language['command'] =>
  (path) =>
    classPath.split(delimiter).every(existsSync)
      ? [named('MTLS_LENS_JAVA', 'java'), '-cp', classPath, path]
      : null;

const spring: Language = {
  ...java,
  id: 'spring',
  fixes: ['spring-uriutils'],
  need: 'present',
  source: source('import org.springframework.web.util.UriUtils;'),
  command: withLibraries(
    named(
      'MTLS_LENS_JARS',
      ['spring3-web', 'spring3-core', 'commons-logging']
        .map((name) => `/usr/share/java/${name}.jar`)
        .join(delimiter),
    ),
  ),
};

/** Servlet's own classes, with a request that has one header, and code behind the filter that calls URLDecoder. */
const servlet: Language = {
  ...java,
  id: 'servlet',
  fixes: ['servlet-filter'],
  need: 'present',
  source: source(
    `import jakarta.servlet.*;
import jakarta.servlet.http.*;
import java.lang.reflect.Proxy;`,
    `static Object read(String id, String v) throws Exception {
    HttpServletRequest request = of(HttpServletRequest.class, v);
    HttpServletResponse response = of(HttpServletResponse.class, v);
    String[] read = new String[1];
    new EscapedPlus().doFilter((ServletRequest) request, (ServletResponse) response, (filtered, answer) -> {
      HttpServletRequest arrived = (HttpServletRequest) filtered;
      String first = arrived.getHeader("x-ssl-cert");
      if (!Collections.list(arrived.getHeaders("X-SSL-CERT")).equals(List.of(first))) throw new ServletException("getHeaders");
      if (!arrived.getHeader("Other").equals(v)) throw new ServletException("another header");
      read[0] = URLDecoder.decode(first, UTF_8);
    });
    return read[0];
  }
  static <T> T of(Class<T> type, String v) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) ->
        switch (method.getName()) {
          case "getHeader" -> v;
          case "getHeaders" -> Collections.enumeration(List.of(v));
          default -> throw new UnsupportedOperationException(method.getName());
        }));
  }`,
  ),
  branch: (_, code) => code.replace('public class', 'class'),
  command: withLibraries(
    named('MTLS_LENS_SERVLET_API', '/usr/share/java/tomcat10-servlet-api.jar'),
  ),
};

const kotlin: Language = {
  id: 'kotlin',
  fixes: [],
  need: 'present',
  file: 'Code.kt',
  source: (branches) => `import java.net.URLDecoder
import java.util.Base64
import java.util.HexFormat

fun read(id: String, v: String): Any {
${branches}
  throw IllegalStateException(id)
}

fun main() {
  for (line in generateSequence { readLine() }) {
    val parts = line.split(" ")
    val read = read(parts[0], String(HexFormat.of().parseHex(parts[1])))
    println(HexFormat.of().formatHex(if (read is String) read.toByteArray() else read as ByteArray))
  }
}
`,
  branch: (id, code) => `  if (id == "${id}") return (\n${code}\n)\n`,
  command: compiled(
    (path, jar) => [named('MTLS_LENS_KOTLINC', 'kotlinc'), '-include-runtime', '-d', jar, path],
    'code.jar',
    (jar) => [named('MTLS_LENS_JAVA', 'java'), '-jar', jar],
  ),
};

/** What runs on the JVM. */
export const onJvm: readonly Language[] = [java, spring, servlet, kotlin];
