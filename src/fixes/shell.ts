import { PERCENT_ENCODED_PEM } from '../core/fixes.ts';
import type { Fix } from '../core/plugin.ts';

export default [
  {
    id: 'bash-printf',
    who: 'app',
    target: 'Bash',
    decoders: ['bash-printf-b-plus'],
    formats: PERCENT_ENCODED_PEM,
    code: `printf '%b' "\${v//%/\\\\x}" # leave "+" alone`,
    run: 'ran',
    citations: [
      {
        title: 'Bash, printf',
        url: 'https://www.gnu.org/software/bash/manual/html_node/Bash-Builtins.html',
      },
    ],
  },
  {
    id: 'busybox-httpd',
    who: 'app',
    target: 'BusyBox',
    decoders: ['busybox-httpd-d'],
    formats: PERCENT_ENCODED_PEM,
    code: `busybox httpd -d "\${v//+/%2B}" # Bash and BusyBox ash`,
    run: 'ran',
    citations: [
      {
        title: 'BusyBox, httpd',
        url: 'https://busybox.net/downloads/BusyBox.html',
      },
    ],
  },
] satisfies readonly Fix[];
