// The page that describes the API: starts Scalar, whose files the site serves itself.
import { initialize } from '/api/reference/scalar.aspnetcore.js';

const { document: search, delivery } = document.getElementById('app').dataset;
const source = (title, url) => ({ title, url: url.slice(1), agent: { disabled: true } });
initialize(encodeURIComponent('/'), false, {
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  showDeveloperTools: 'never',
  // Its assistant is somebody else's server, which this page may not call.
  agent: { disabled: true },
  sources: [source('Search API', search), source('Delivery API', delivery)],
}, '');
