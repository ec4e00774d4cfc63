#!/usr/bin/env bash
# Writes the list of everything that is shipped (SBOM, CycloneDX JSON) to artifacts/sbom/partnership-web.cdx.json. The solution must
# be restored. Two tools make a half each, and join.mjs puts them together and looks whether anything is missing.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=artifacts/sbom
site=src/Partnership.Web
rm -rf "$out"
mkdir -p "$out"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

dotnet tool restore >/dev/null
if ! dotnet tool run dotnet-CycloneDX -- "$site/Partnership.Web.csproj" --disable-package-restore --output-format Json --spec-version 1.6 \
  --set-version "$(git rev-parse --short HEAD 2>/dev/null || echo unknown)" --output "$out" --filename nuget.json >"$out/nuget.log" 2>&1; then
  cat "$out/nuget.log" >&2
  exit 1
fi
npm sbom --prefix "$site" --omit dev --package-lock-only --sbom-format cyclonedx >"$out/npm.json"
node tools/sbom/join.mjs "$out/nuget.json" "$out/npm.json" "$site" "$out/partnership-web.cdx.json"
rm "$out/nuget.json" "$out/nuget.log" "$out/npm.json"
