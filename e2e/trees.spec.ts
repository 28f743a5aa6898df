import { expect, type Inspector, SPRING, test } from './inspector.ts';
import objects from './objects.fixture.json' with { type: 'json' };
import values from './values.fixture.json' with { type: 'json' };
import { compare, openGenerator, openKeys, openPrivacy, openShared, readLog } from './views.ts';

// What a screen reader meets: roles, names and levels, written by hand. axe.spec.ts holds every view to what no view may lack.

const region = ({ page }: Inspector, name: string) =>
  page.getByRole('region', { name, exact: true });

test('the first screen: one heading above all, landmarks, and what can be done', async ({
  inspector,
  page,
}) => {
  await inspector.open();
  await expect(inspector.examples).not.toHaveCount(0);
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - banner:
      - heading "mTLS Lens" [level=1]
      - button "Nothing leaves this browser"
      - button "Tools"
      - combobox "Language"
      - combobox "Theme"
    - main:
      - textbox "Header value"
      - button "Choose files"
      - button "Add a second value"
      - group "My app":
        - combobox "Stack"
        - combobox "Header field"
        - combobox "Decoder"
        - combobox "Parser"
      - status "Verdict"
      - heading /What arrived/ [level=2]
      - region "Try one":
        - heading "Try one" [level=3]
        - list:
          - listitem:
            - button /ALB value in X-SSL-CERT/
      - region "How to capture the header":
        - heading "How to capture the header" [level=3]
        - combobox "In"
        - button /Copy/
  `);
});

test('an answer, each of its parts open', async ({ inspector }) => {
  test.slow();
  await inspector.open();
  await inspector.chooseApp(SPRING);
  await inspector.paste(values.seed);
  await expect(inspector.region('octets')).toBeVisible();
  await inspector.openAll();

  await expect.soft(inspector.region('evidence')).toMatchAriaSnapshot(`
    - region "Evidence":
      - heading "Evidence" [level=2]
      - button "Previous change"
      - button "Next change"
      - 'button "Show in Octets: character 62"'
      - term: Arrived
      - definition:
        - mark: a +
      - term: Your app reads
      - definition:
        - mark: ␣
      - term: Correct
      - definition:
        - mark: +
      - list:
        - listitem: a “+” is read as a space; correct is “+”
      - code: /java.io.EOFException/
      - button "Copy Error"
  `);

  await expect.soft(inspector.region('certificates')).toMatchAriaSnapshot(`
    - region "Certificates":
      - article "client-plus.example.test":
        - heading "client-plus.example.test" [level=2]
        - paragraph:
          - text: notBefore
          - time: /UTC/
        - term: Issuer
        - term: Serial number
        - definition:
          - code: 33335A94BDFF4FE31DA1075DA29704F1
          - button "Copy Serial number"
          - 'button "Show in Octets: Serial number"'
        - group:
          - region "Fingerprints and serial number":
            - heading "Fingerprints and serial number" [level=3]
            - term: /SHA-256/
          - region "Subject":
            - heading "Subject" [level=3]
            - term: /countryName/
          - region "Issuer":
            - heading "Issuer" [level=3]
          - region /Extensions/:
            - heading /Extensions/ [level=3]
            - list:
              - listitem:
                - paragraph:
                  - strong: basicConstraints
                  - text: /critical/
          - region "Public key":
            - heading "Public key" [level=3]
          - region "Signature and version":
            - heading "Signature and version" [level=3]
      - article "Example Lab Issuing CA 1":
        - group:
          - heading "Example Lab Issuing CA 1" [level=2]
  `);

  await expect.soft(inspector.region('fix')).toMatchAriaSnapshot(`
    - region "How to fix it":
      - heading "How to fix it" [level=2]
      - heading "App" [level=3]
      - combobox "Code for (App)"
      - button /Copy code/
      - paragraph:
        - link /URLDecoder/
      - heading "Proxy" [level=3]
      - combobox "Code for (Proxy)"
      - button /Copy code/
      - heading "Ask the customer" [level=3]
  `);

  await expect.soft(region(inspector, 'Report')).toMatchAriaSnapshot(`
    - region "Report":
      - heading "Report" [level=2]
      - button "Copy report"
      - button "Download JSON"
      - button "Download Markdown"
      - button "Print"
      - button "Share link" [expanded]
      - checkbox "Put the pasted text in, too"
      - button "Copy link"
      - status: /characters/
  `);

  await expect.soft(region(inspector, 'Decoders')).toMatchAriaSnapshot(`
    - region "Decoders":
      - heading /Decoders/ [level=2]:
        - button /Decoders/ [expanded]
      - table "Decoders":
        - rowgroup:
          - row:
            - columnheader "Decoders"
            - columnheader "What they write"
            - columnheader "What the parsers then say"
        - rowgroup:
          - row:
            - rowheader /becomes a space/
            - cell:
              - paragraph:
                - button /Show in Octets/
              - paragraph:
                - code:
                  - deletion: +
                  - insertion: a space
          - row:
            - rowheader /stays/
      - heading /All decoders/ [level=3]:
        - button /All decoders/ [expanded]
      - combobox "Runtime"
      - searchbox "Filter"
      - status: /calls shown/
      - table /All decoders/:
        - rowgroup:
          - row:
            - columnheader "Decoders"
            - columnheader "What they write"
            - columnheader "First difference"
            - columnheader "What the parsers then say"
        - rowgroup:
          - row:
            - rowheader /HttpUtility.UrlDecode/
  `);

  await expect.soft(inspector.region('path')).toMatchAriaSnapshot(`
    - region "Certification path":
      - heading /Certification path/ [level=2]:
        - button /Certification path/ [expanded]
      - heading "As sent" [level=3]
      - list:
        - listitem: client-plus.example.test
        - listitem: Example Lab Issuing CA 1
      - heading "As built" [level=3]
      - list:
        - listitem:
          - text: /client-plus.example.test signature valid/
          - group:
            - text: /checks passed/
  `);

  await expect.soft(region(inspector, 'Other readers')).toMatchAriaSnapshot(`
    - region "Other readers":
      - heading /Other readers/ [level=2]
      - status: All three read all 2 alike.
      - heading /client-plus.example.test/ [level=3]
      - group:
        - region /The three readings/:
          - table /The three readings/:
            - rowgroup:
              - row:
                - columnheader "Field"
                - columnheader "This page"
                - columnheader "@peculiar/x509"
                - columnheader "pkijs"
            - rowgroup:
              - row:
                - rowheader "serialNumber"
                - cell "33335A94BDFF4FE31DA1075DA29704F1"
  `);

  await expect.soft(region(inspector, 'Header size')).toMatchAriaSnapshot(`
    - region "Header size":
      - heading /Header size/ [level=2]
      - table "Header size":
        - rowgroup:
          - row:
            - columnheader "As it sends it"
            - columnheader "Octets of the line"
            - columnheader "Refused by default by"
        - rowgroup:
          - row:
            - rowheader /AWS ALB, passthrough/
            - cell "3,081"
  `);

  await expect.soft(region(inspector, 'Findings')).toMatchAriaSnapshot(`
    - region "Findings":
      - heading /Findings/ [level=2]
      - list "Findings":
        - listitem:
          - paragraph: Error
          - paragraph: /37/
          - paragraph:
            - code: app.plus-becomes-space
            - button /in What arrived/
            - button /Show in Octets/
  `);

  await expect.soft(inspector.region('arrived')).toMatchAriaSnapshot(`
    - region "What arrived":
      - heading /What arrived/ [level=2]
      - list "Legend":
        - listitem: /field name/
        - listitem: /boundary/
      - mark: N X-SSL-CERT
      - mark: B -----BEGIN%20CERTIFICATE-----
      - text: /Certificate 1/
      - mark: P +
  `);

  await expect.soft(region(inspector, 'Check against')).toMatchAriaSnapshot(`
    - region "Check against":
      - heading "Check against" [level=2]
      - textbox "Expected"
      - textbox "Trust anchors"
      - button "Choose a bundle"
      - checkbox "Keep them in this browser"
      - combobox "Purpose"
      - table /Validity of all certificates/:
        - rowgroup:
          - row:
            - rowheader "client-plus.example.test 2026-11-23 – 2031-11-22 · Valid"
      - textbox "Judged at"
  `);
});

test('two values beside each other', async ({ inspector }) => {
  await inspector.open();
  await compare(inspector);
  await expect(region(inspector, 'Compared')).toMatchAriaSnapshot(`
    - region "Compared":
      - heading "Compared" [level=2]
      - table "Compared":
        - rowgroup:
          - row:
            - columnheader "A"
            - columnheader "B"
        - rowgroup:
          - row:
            - rowheader "Format"
            - cell "AWS ALB"
            - cell "AWS ALB"
  `);
});

test('headers of test certificates', async ({ inspector }) => {
  await inspector.open();
  await openGenerator(inspector);
  await expect(region(inspector, 'Generate a header')).toMatchAriaSnapshot(`
    - region "Generate a header":
      - heading "Generate a header" [level=2]
      - button "Back to the inspector"
      - group "Certificates":
        - radio [disabled]
        - radio /Test certificates/ [checked]
        - form /Test certificates/:
          - combobox "Key"
          - combobox "Validity"
          - spinbutton "Days that it lasts"
          - textbox "Common name"
          - textbox "Alternative names (SAN)"
          - checkbox /clientAuth/ [checked]
          - button "Make certificates"
          - status
  `);
});

test('the dialogs: a name, a heading, and the button that closes last', async ({
  inspector,
  page,
}) => {
  await inspector.open();
  await openPrivacy(inspector);
  await expect(page.getByRole('dialog')).toMatchAriaSnapshot(`
    - dialog "How to check that nothing leaves":
      - heading "How to check that nothing leaves" [level=2]
      - list:
        - listitem:
          - heading "Look at the policy" [level=3]
          - code: /connect-src 'none'/
        - listitem:
          - heading "Watch the network" [level=3]
      - link "Licences of what is shipped"
      - button "Close"
  `);
  await page.keyboard.press('Escape');
  await openKeys(inspector);
  await expect(page.getByRole('dialog')).toMatchAriaSnapshot(`
    - dialog "Keyboard":
      - heading "Keyboard" [level=2]
      - region "Everywhere":
        - heading "Everywhere" [level=3]
        - term: "?"
        - definition: /shows this list/
      - region "Header value":
        - heading "Header value" [level=3]
      - checkbox /opens this list/ [checked]
      - button "Close"
  `);
});

test('a shared report: below the heading of the page that shows it', async ({ inspector }) => {
  await inspector.open();
  await openShared(inspector);
  await expect(region(inspector, 'Shared report')).toMatchAriaSnapshot(`
    - region "Shared report":
      - heading "Shared report" [level=2]
      - button "Leave it"
      - button "Inspect the pasted text"
      - heading "mTLS Lens report" [level=3]
      - term: Judged at
      - definition: /UTC/
      - heading "What arrived" [level=4]
      - heading /X-SSL-CERT/ [level=5]
      - heading "Certificates" [level=4]
      - heading "Findings" [level=4]
      - list
  `);
});

test('a value that was recovered, and the rules for it', async ({ inspector }) => {
  test.slow();
  await inspector.open();
  await inspector.paste(values.spaces);
  await expect(inspector.region('octets')).toBeVisible();
  await inspector.openAll();
  await expect.soft(region(inspector, 'Repaired value')).toMatchAriaSnapshot(`
    - region "Repaired value":
      - heading /Repaired value/ [level=2]:
        - button /Repaired value/ [expanded]
      - heading /What was undone/ [level=3]
      - list:
        - listitem:
          - paragraph: /37 “\\+” have become spaces/
          - list:
            - listitem:
              - button /Show in the paste. Character 62/
      - heading "What came out, and why to believe it" [level=3]
      - list:
        - listitem:
          - paragraph:
            - button "Copy PEM of certificate 1"
          - textbox "PEM of certificate 1"
  `);
  await expect.soft(region(inspector, 'Client certificate profile')).toMatchAriaSnapshot(`
    - region "Client certificate profile":
      - heading /Client certificate profile/ [level=2]:
        - button /Client certificate profile/ [expanded]
      - region "Every client certificate":
        - heading "Every client certificate" [level=3]
        - group:
          - list:
            - listitem: authorityKeyIdentifier
      - region "AWS Application Load Balancer":
        - heading "AWS Application Load Balancer" [level=3]
        - group:
          - list:
            - listitem:
              - text: End of validity
              - code: ClientCertExpired
  `);
  await region(inspector, 'Your own decoder').getByRole('button', { name: 'New decoder' }).click();
  await expect.soft(region(inspector, 'Your own decoder')).toMatchAriaSnapshot(`
    - region "Your own decoder":
      - heading /Your own decoder/ [level=2]
      - form "New decoder":
        - textbox "Name"
        - list "Steps":
          - listitem:
            - button /Move up. 1/
            - button /Move down. 1/
            - button /Remove. 1/
        - combobox "Add a step"
        - button "Save"
        - button "Cancel"
      - group:
        - textbox "JSON of decoders"
        - button "Import" [disabled]
  `);
});

test('what says whether a certificate was revoked', async ({ inspector }) => {
  await inspector.open();
  await inspector.paste(objects.bundle + objects.ocsp);
  await expect(inspector.region('octets')).toBeVisible();
  await inspector.openAll();
  await expect(region(inspector, 'Revocation')).toMatchAriaSnapshot(`
    - region "Revocation":
      - heading /Revocation/ [level=2]:
        - button /Revocation/ [expanded]
      - heading "OCSP response" [level=3]
      - term: responseStatus
      - definition: successful
      - table "OCSP response":
        - rowgroup:
          - row:
            - columnheader "Certificate"
            - columnheader "What it says"
        - rowgroup:
          - row:
            - rowheader /1002/
            - cell /revoked/
  `);
});

test('a log that was read', async ({ inspector }) => {
  await inspector.open();
  await readLog(inspector);
  await expect(region(inspector, 'Read a log')).toMatchAriaSnapshot(`
    - region "Read a log":
      - heading "Read a log" [level=2]
      - button "Close this log"
      - button "Back to the inspector"
      - paragraph: /1 of 1 certificate reaches you damaged/
      - status: Read to the end
      - region "Hand on":
        - button "Copy summary"
        - button "Save as CSV"
        - button "Save as JSON"
        - checkbox "Hide names, serial numbers and addresses" [checked]
      - region "Requests over time":
        - heading "Requests over time" [level=3]
        - list:
          - listitem: Damaged, recoverable
          - listitem: Intact
        - slider "From"
        - slider "To"
        - group:
          - region "As a table":
            - table "Requests over time"
      - region "What sets the failing clients apart":
        - heading "What sets the failing clients apart" [level=3]
        - list
      - region "Values":
        - heading "Values" [level=3]
        - searchbox /Search subject/
        - group "Outcomes"
        - grid
  `);
});
