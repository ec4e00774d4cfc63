#!/usr/bin/env bash
# Makes the pictures in this folder anew, from the site as it is now: the browser tests take them.
# Where the computer has no font for Punjabi, that language is shown as boxes in desk-translate.png: install one first.
set -euo pipefail
cd "$(dirname "$0")/../.."
dotnet test --project tests/Partnership.Browser.Tests -c Release --filter-class '*ScreenshotTests'
cp artifacts/screenshots/*.png docs/screenshots/
ls -l docs/screenshots/*.png
