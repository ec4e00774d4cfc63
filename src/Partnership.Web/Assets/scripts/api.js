// The page that describes the API: starts Scalar, whose files the site serves itself.
import { initialize } from '/api/reference/scalar.aspnetcore.js';

const { document: url } = document.getElementById('app').dataset;
initialize(encodeURIComponent('/'), false, {
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  showDeveloperTools: 'never',
  // Its assistant is somebody else's server, which this page may not call.
  agent: { disabled: true },
  sources: [{ title: 'Search API', url: url.slice(1), agent: { disabled: true } }],
}, '');
