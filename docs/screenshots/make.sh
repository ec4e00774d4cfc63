#!/usr/bin/env bash
# Makes the pictures in this folder anew, from the site as it is now: the browser tests take them.
set -euo pipefail
cd "$(dirname "$0")/../.."
dotnet test --project tests/Partnership.Browser.Tests -c Release --filter-class '*ScreenshotTests'
cp artifacts/screenshots/*.png docs/screenshots/
ls -l docs/screenshots/*.png
