import { createElement as h } from 'react';

/** As little as a page with a textbox says. */
export const Page = () =>
  h(
    'main',
    null,
    h('h1', null, 'A page'),
    h('p', null, 'Paste a forwarded client-certificate header, and read what arrived.'),
    h('textarea', { 'aria-label': 'Header value', rows: 8, cols: 80 }),
    h('button', { type: 'button' }, 'Clear'),
  );
