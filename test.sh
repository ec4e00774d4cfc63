#!/usr/bin/env bash
# Everything: formatting, build with warnings as errors, and every test, those in a real browser included.
# Installs what it needs from Debian when it may; otherwise says what to install. Ends with "N passed, N failed, N skipped".
#
#   ./test.sh            the short form, for every change
#   ./test.sh --long     also the long forms: more random sequences, Lighthouse (see docs/testing.md)
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
[ "${1:-}" = "--long" ] && export PARTNERSHIP_LONG=1

say() { printf '\n== %s\n' "$1"; }

missing=()
need() { command -v "$1" >/dev/null 2>&1 || missing+=("$2"); }
need chromium chromium
need pdftotext poppler-utils
need systemd-analyze systemd
[ -x /usr/sbin/nginx ] || need nginx nginx-light
need java default-jre-headless
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || need initdb postgresql
[ -n "$(find /usr/lib -name libfaketimeMT.so.1 -print -quit)" ] || missing+=(libfaketime)
if [ "${#missing[@]}" -gt 0 ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    say "Installing ${missing[*]}"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" fonts-liberation >/dev/null
  else
    printf 'These programs are missing: %s. Install them, or run this script as root on Debian.\n' "${missing[*]}" >&2
    exit 1
  fi
fi
for tool in dotnet node npm; do
  command -v "$tool" >/dev/null 2>&1 || { printf '%s is missing. See README.md for what the project needs.\n' "$tool" >&2; exit 1; }
done

results=artifacts/test-results
rm -rf "$results"

say "Restore and build"
dotnet restore Partnership.Web.sln --locked-mode
dotnet build Partnership.Web.sln -c Release --no-restore -v quiet

say "List of what is shipped (SBOM)"
tools/sbom/make.sh

say "Formatting"
dotnet format Partnership.Web.sln --verify-no-changes --no-restore --severity warn --exclude '**/Migrations/**'

say "HTML checker"
npm ci --prefix tests/Partnership.Browser.Tests --no-audit --no-fund --loglevel=error

say "PostgreSQL"
database=$(mktemp -d -u "${TMPDIR:-/tmp}/partnership-postgresql-XXXXXX")
trap 'tests/postgresql.sh stop "$database"' EXIT
PARTNERSHIP_TEST_POSTGRESQL=$(tests/postgresql.sh start "$database")
export PARTNERSHIP_TEST_POSTGRESQL

say "Tests"
failed_run=0
dotnet test --solution Partnership.Web.sln -c Release --no-build --max-parallel-test-modules 1 \
  --results-directory "$results" --report-xunit-trx || failed_run=1

# What touches the store, once more on the other database.
on_postgresql() {
  say "$1 on PostgreSQL"
  PARTNERSHIP_TEST_STORE=PostgreSql dotnet test --project "tests/$1" -c Release --no-build \
    --results-directory "$results" --report-xunit-trx --report-xunit-trx-filename "$1-postgresql.trx" "${@:2}" || failed_run=1
}
on_postgresql Partnership.Editorial.Tests
on_postgresql Partnership.Web.Tests
on_postgresql Partnership.Browser.Tests

if [ -n "${PARTNERSHIP_LONG:-}" ]; then
  say "Lighthouse"
  PUPPETEER_SKIP_DOWNLOAD=1 npm ci --prefix tests/lighthouse --no-audit --no-fund --loglevel=error
  dotnet publish src/Partnership.Web -c Release -r linux-x64 -o artifacts/lighthouse-site -v quiet
  node tests/lighthouse/run.mjs artifacts/lighthouse-site || failed_run=1
fi

# Counted from the result files themselves, so a run that was cut short can't look complete.
sum() { grep -ho "<Counters [^>]*" "$results"/*.trx | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | awk '{ n += $1 } END { print n + 0 }'; }
passed=$(sum passed) failed=$(sum failed) skipped=$(sum notExecuted)
# The fault tests are a project of their own kind; three of the others run on both databases.
projects=$(($(find tests -name '*.Tests.csproj' -o -name 'Partnership.Faults.csproj' | wc -l) + 3)) reports=$(find "$results" -name '*.trx' | wc -l)
if [ "$reports" -lt "$projects" ]; then
  printf 'Only %s of %s test projects left a result.\n' "$reports" "$projects" >&2
  failed_run=1
fi
# A test that nobody runs proves nothing, so a skipped one fails the run.
[ "$skipped" -gt 0 ] && { printf 'Skipped tests are not allowed.\n' >&2; failed_run=1; }
# The reasons stand far above, in a long output: the names are said again where they are looked for.
grep -ho '<UnitTestResult [^>]*outcome="Failed"[^>]*' "$results"/*.trx | grep -o ' testName="[^"]*"' | sed 's/ testName=/Failed: /' || true
printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ] && [ "$failed_run" -eq 0 ]
