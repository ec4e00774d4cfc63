#!/usr/bin/env bash
# A PostgreSQL for tests: on loopback alone, as an unprivileged user, forgotten when it stops.
#
#   tests/postgresql.sh start <folder>    makes and starts one in a new folder, and prints how to connect to it
#   tests/postgresql.sh stop <folder>     stops it and deletes the folder
#   tests/postgresql.sh again <folder>    starts one that was killed once more, on the same port
#
# PARTNERSHIP_POSTGRESQL_OPTIONS is given to the server as well, such as "-c log_statement=all".
set -euo pipefail

action=${1:-} folder=${2:-}
[ -n "$action" ] && [ -n "$folder" ] || { sed -n '2,8p' "$0" >&2; exit 64; }

programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -n "$programs" ] || programs=$(dirname "$(command -v initdb 2>/dev/null || echo /missing/initdb)")
[ -x "$programs/initdb" ] || { printf 'PostgreSQL is missing. On Debian: apt-get install postgresql\n' >&2; exit 1; }

# PostgreSQL refuses to run as root.
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
free_port() { local port; while port=$(shuf -i 20000-29999 -n 1) && (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done; printf '%s' "$port"; }

# Nobody needs these databases after a power cut. Nodes of tests take many connections.
serve() {
  as "$programs/pg_ctl" -D "$folder/data" -w -t 60 -l "$folder/log" start -o "-c listen_addresses=127.0.0.1 -p $1 -k $folder \
    -c fsync=off -c full_page_writes=off -c max_connections=500 -c shared_buffers=128MB -c autovacuum_naptime=10min $(cat "$folder/options")" >"$folder.log" 2>&1 \
    || { cat "$folder.log" "$folder/log" >&2; exit 1; }
  rm -f "$folder.log"
}

case "$action" in
  start)
    mkdir -p "$folder"
    [ "$(id -u)" = 0 ] && chown postgres "$folder"
    chmod 700 "$folder"
    as "$programs/initdb" -D "$folder/data" -U tests --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-instructions >"$folder.log" 2>&1 || { cat "$folder.log" >&2; exit 1; }
    port=$(free_port)
    printf '%s' "$port" >"$folder/port"
    printf '%s' "${PARTNERSHIP_POSTGRESQL_OPTIONS:-}" >"$folder/options"
    serve "$port"
    printf 'Host=127.0.0.1;Port=%s;Username=tests;Database=postgres\n' "$port"
    ;;
  again)
    serve "$(cat "$folder/port")"
    ;;
  stop)
    [ -d "$folder/data" ] && as "$programs/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$folder"
    ;;
  *)
    sed -n '2,8p' "$0" >&2; exit 64
    ;;
esac
