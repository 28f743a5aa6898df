import { describe, expect, test } from 'vitest';
import { hopOf } from './hop.ts';
import { readPaste } from './paste.ts';

describe('what other fields tell of the path', () => {
  test.each([
    ['ALB', 'X-Amzn-Trace-Id: Root=1-67891233-abcdef012345678912345678'],
    ['ALB', 'Server: awselb/2.0'],
    ['CloudFront', 'X-Amz-Cf-Id: abc=='],
    ['CloudFront', 'Via: 2.0 a1b2.cloudfront.net (CloudFront)'],
    ['Cloudflare', 'CF-Ray: 8a1b2c3d4e5f-ICN'],
    ['Cloudflare', 'CDN-Loop: cloudflare; loops=1'],
    ['Azure Application Gateway', 'X-AppGW-Trace-Id: ac882cd65a2712a0fe1289ec2bb6aee7'],
    ['Azure Front Door', 'X-Azure-Ref: 0zxV+XAAAAABKMMOjBv2NT4TY6SQVjC0z'],
    ['Azure App Service', 'X-ARR-LOG-ID: 8a1b2c3d'],
    ['Google Cloud', 'X-Cloud-Trace-Context: 105445aa7843bc8bf206b12000100000/1'],
    ['Google Cloud', 'Via: 1.1 google'],
    ['Envoy', 'x-envoy-external-address: 203.0.113.9'],
    ['Envoy', 'server: istio-envoy'],
    ['Kong', 'X-Kong-Request-Id: 5f3a'],
    ['Kong', 'Via: kong/3.4.0'],
    ['ingress-nginx', 'X-Original-Forwarded-For: 203.0.113.9'],
    ['', 'X-Forwarded-For: 203.0.113.9'],
    ['', 'Server: Apache'],
  ])('%s: %s', (hop, line) => {
    expect(hopOf(readPaste(`Host: vtn.example\n${line}\nAccept: */*`).fields)).toBe(hop);
  });

  test('an ALB is nearer to the application than the CDN before it', () => {
    const { fields } = readPaste('CF-Ray: 8a1b\nX-Amzn-Trace-Id: Root=1-6789');
    expect(hopOf(fields)).toBe('ALB');
  });

  test('a value without a name tells nothing', () =>
    expect(hopOf(readPaste('MIIB').fields)).toBe(''));
});
