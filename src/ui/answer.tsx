import type { JSX } from 'react';
import styles from './app.module.css';
import { WhatArrived } from './arrived/what-arrived.tsx';
import { CapturesPart } from './captures/captures-part.tsx';
import { Certificates } from './certificate/certificates.tsx';
import { CheckAgainst } from './check/check-against.tsx';
import { Compared } from './compared/compared.tsx';
import { ErrorTexts } from './error-text/error-texts.tsx';
import { Evidence } from './evidence/evidence.tsx';
import { Findings } from './findings/findings.tsx';
import { HowToFix } from './fixes/how-to-fix.tsx';
import { Decoders } from './matrix/decoders.tsx';
import { Octets } from './octets/octets.tsx';
import { OwnDecoders } from './own/own-decoders.tsx';
import { CertificationPath } from './path/certification-path.tsx';
import { ClientProfile } from './profile/client-profile.tsx';
import { OtherReaders } from './readers/other-readers.tsx';
import { Repaired } from './repaired/repaired.tsx';
import { Report } from './report/report.tsx';
import { Revocation } from './revocation/revocation.tsx';
import { HeaderSize } from './size/header-size.tsx';

export { octetViews } from './octets/octets.tsx';

/** Beside the input, below the verdict: the proof and the certificates. */
export function Proof(): JSX.Element {
  return (
    <>
      <ErrorTexts />
      <Compared />
      <Evidence />
      <Certificates />
    </>
  );
}

/** Below both: what to do, and everything else by its heading. */
export function Below(): JSX.Element {
  return (
    <div className={styles['below']}>
      <HowToFix />
      <Report />
      <div className={styles['parts']}>
        <Repaired />
        <Decoders />
        <OwnDecoders />
        <CertificationPath />
        <Revocation />
        <OtherReaders />
        <ClientProfile />
        <HeaderSize />
        <WhatArrived />
        <CapturesPart />
        <Findings />
        <Octets />
        <CheckAgainst />
      </div>
    </div>
  );
}
