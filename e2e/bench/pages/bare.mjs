import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { Page } from './bare-page.mjs';

hydrateRoot(document.getElementById('root'), createElement(Page));
