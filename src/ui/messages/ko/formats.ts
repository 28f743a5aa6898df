import type { FormatWords } from '../interface.ts';

/** Who writes each format, what it holds, and what breaks it, in Korean. */
export const formats: FormatWords = {
  'aws-alb':
    "AWS ALB와 CloudFront의 -Pem 헤더가 쓰는 형식으로, '+', '/', '='를 그대로 둔 퍼센트 인코딩 PEM입니다. 패스스루 모드는 클라이언트 인증서를 맨 앞에 둔 전체 체인을, 검증 모드(-Leaf)와 CloudFront는 클라이언트 인증서만 보냅니다. 폼 디코더를 쓰면 '+'가 공백으로 바뀌어 깨집니다.",
  'aws-alb-metadata':
    'AWS ALB가 검증 모드에서 -Leaf와 함께 보내는 16진수 일련번호, RFC 2253 형식의 주체와 발급자, 유효 기간입니다. 인증서는 들어 있지 않습니다.',
  'nginx-escaped':
    'nginx의 $ssl_client_escaped_cert, Application Gateway, Kong, encodeURIComponent가 쓰는 형식으로, 영문자·숫자와 - . _ ~ 외의 모든 문자를 인코딩한 PEM입니다. 클라이언트 인증서만 들어 있습니다. 퍼센트 디코더와 폼 디코더 모두 읽지만, 디코딩하지 않고 파서에 넘기면 거부됩니다.',
  'nginx-tabbed':
    'nginx의 $ssl_client_cert(사용 중단 권고)가 쓰는 형식으로, 줄바꿈마다 탭이 붙은 PEM입니다. 클라이언트 인증서만 들어 있습니다. 서버가 줄바꿈을 거부하거나 공백으로 접습니다.',
  pem: '파일에 저장된 그대로의, 또는 nginx의 $ssl_client_raw_cert가 쓰는 텍스트 인코딩입니다. 헤더에서는 줄바꿈이 유지되지 않아 서버가 거부하거나, 자르거나, 공백으로 접습니다.',
  'envoy-xfcc':
    "Envoy, Istio, Contour, Azure Container Apps가 쓰는 형식으로, 홉마다 Hash, Cert, Chain, Subject, URI, DNS를 묶은 요소가 하나씩 있습니다. Cert는 클라이언트 인증서, Chain은 그것을 맨 앞에 둔 전체 체인이며 둘 다 퍼센트 인코딩되어 있습니다. 따옴표를 고려하지 않고 ';', ',', '='로 나누면 깨집니다.",
  'envoy-xfcc-json':
    'Envoy의 새 버전이 x-forwarded-client-cert의 요소를 JSON으로 쓸 수 있습니다. 실제로 전송된 값을 확인하지 못해 키 이름을 기준으로 읽습니다.',
  traefik:
    "Traefik 2.9.4 이상이 쓰는 형식으로, 클라이언트가 보낸 모든 인증서의 base64 DER를 쉼표로 이었습니다. 클라이언트 인증서가 맨 앞이고 PEM 경계 줄은 없습니다. 폼으로 디코딩하면 '+'가 공백으로 바뀌고, 값 하나만 읽는 파서는 나머지 인증서를 버립니다.",
  'traefik-escaped':
    "Traefik 1.7~2.9.1이 쓰는 형식으로, base64 DER의 '+', '/', '='를 인코딩하고 인증서 사이의 쉼표는 그대로 둡니다. 클라이언트 인증서가 맨 앞입니다. 새 버전은 아무것도 인코딩하지 않으므로 한쪽에 맞춘 프로그램은 다른 쪽을 제대로 읽지 못합니다.",
  'traefik-info':
    "Traefik이 인증서와 함께 보내는 이름, 일련번호, 유효 기간, 대체 이름입니다. 폼 인코딩이라 여기서는 '+'가 공백입니다. 인증서는 들어 있지 않습니다.",
  'haproxy-der':
    "HAProxy, Caddy, Azure App Service, Cloudflare, Cloud Foundry, WebLogic, WebSphere, F5가 쓰는 형식으로, 인증서 DER를 한 줄의 base64로 만든 값입니다. '+', '/', '='를 그대로 둡니다. 대개 클라이언트 인증서만 들어 있습니다. URL 디코딩을 하면 깨지고, PEM 파서에 넘기려면 BEGIN 줄과 END 줄을 다시 붙여야 합니다.",
  'haproxy-der-chain':
    'HAProxy의 ssl_c_chain_der가 쓰는 형식으로, 클라이언트 인증서보다 위에 있는 인증서들의 DER를 이어 붙여 base64 값 하나로 만들었습니다. 클라이언트 인증서는 빠져 있습니다. 인증서 하나만 읽는 파서는 나머지를 버립니다.',
  'apache-spaces':
    'Apache의 %{SSL_CLIENT_CERT}s가 쓰는 형식으로, 줄바꿈이 공백 하나로 바뀐 PEM입니다. 인증서는 하나이며, 체인은 클라이언트 인증서를 뺀 채 SSL_CLIENT_CERT_CHAIN_0, _1 등에 들어 있습니다. 대부분의 PEM 파서는 이 공백을 거부합니다.',
  'apache-escape':
    "Apache의 escape 함수가 쓰는 형식으로, 소문자 %0a를 쓰고 '+', '/', '='를 그대로 둔 퍼센트 인코딩 PEM입니다. 클라이언트 인증서만 들어 있습니다. 폼 디코더를 쓰면 '+'가 공백으로 바뀌어 깨집니다.",
  'base64-pem':
    'Apache의 base64 함수가 쓰는 형식으로, PEM 텍스트 전체를 base64로 만든 값입니다. LS0tLS1CRUdJTi로 시작합니다. 클라이언트 인증서만 들어 있습니다. 한 번 디코딩하면 DER가 아니라 PEM이 나옵니다.',
  rfc9440:
    'RFC 9440, Google Cloud, Cloudflare 규칙이 쓰는 형식으로, base64 DER를 콜론으로 감쌉니다. Client-Cert는 클라이언트 인증서이고, Client-Cert-Chain은 그것을 뺀 상위 인증서 목록입니다. 콜론을 건너뛰는 base64 디코더는 되는 것처럼 보이지만 목록의 나머지를 버립니다.',
  'go-path-escape':
    "Go의 url.PathEscape가 쓰는 형식(Platform.sh 등)으로, '+'와 '='는 그대로 두고 '/'는 인코딩한 PEM입니다. 폼 디코더를 쓰면 '+'가 공백으로 바뀌어 깨집니다.",
  'form-urlencoded':
    "Java URLEncoder, Go QueryEscape, PHP urlencode 같은 폼 인코더가 쓰는 형식으로, 공백은 '+'이고 나머지는 모두 인코딩됩니다. 폼 디코더로만 읽을 수 있으며, 퍼센트 디코더를 쓰면 'BEGIN+CERTIFICATE'가 남습니다.",
  'python-quote':
    "Python의 urllib.parse.quote가 쓰는 형식으로, '/'는 그대로 두고 '+'와 '='는 인코딩한 PEM입니다. 퍼센트 디코더와 폼 디코더 모두 읽습니다.",
  'api-gateway-json':
    'AWS API Gateway가 Lambda 함수에 clientCert.clientCertPem으로 넘기는 PEM이며, 이름·일련번호·유효 기간이 함께 있습니다. JSON 안에서는 줄바꿈이 \\n입니다. 헤더가 아니며 클라이언트 인증서만 들어 있습니다.',
  'json-escaped-pem':
    'JSON 로그, YAML, 환경 변수에 쓰이는 형식으로, 줄바꿈이 백슬래시와 n으로 적힌 PEM입니다. 이스케이프를 풀기 전에는 파서가 거부합니다.',
  'base64url-der':
    "URL과 토큰용 인코더가 쓰는 형식으로, '+'와 '/' 대신 -와 _를 쓴 base64 DER이며 패딩이 없는 경우가 많습니다. 표준 base64 디코더는 거부하거나 두 문자를 건너뜁니다.",
  'hex-der':
    'HAProxy의 hex 변환기와 일부 도구가 쓰는 형식으로, 인증서 DER를 16진수로 적은 값입니다. 길이가 DER의 두 배라서 헤더 크기 제한에 일찍 걸립니다.',
  'percent-base64-der':
    "HAProxy의 url_enc 등이 쓰는 형식으로, '+', '/', '='를 인코딩한 base64 DER입니다. 클라이언트 인증서만 들어 있습니다. base64를 읽기 전에 퍼센트 디코딩을 해야 합니다.",
  companion:
    '프록시가 인증서와 함께, 또는 인증서 대신 보내는 이름, 일련번호, 지문, 날짜입니다. 인증서는 들어 있지 않습니다.',
};
