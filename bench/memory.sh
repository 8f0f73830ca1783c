#!/usr/bin/env bash
# Memory of the jar after a crawl of every page and of every two codes in every language, and how long it takes to start.
set -euo pipefail
cd "$(dirname "$0")/.."
. bench/needs.sh

need 'curl openjdk-17-jdk-headless' curl java jcmd
jar=$(built)

site=http://127.0.0.1:${PORT:-8190}
read -ra options <<<"${JAVA_FLAGS--XX:+UseSerialGC -Xmx96m}"
work=$(mktemp -d)
pid=
trap '[[ -z $pid ]] || kill "$pid" 2>/dev/null || true; wait; rm -rf "$work"' EXIT

start() {
	java "${options[@]}" -jar "$jar" --server.address=127.0.0.1 --server.port="${PORT:-8190}" >"$work/log" 2>&1 &
	pid=$!
	for ((tries = 0; tries < 1200; tries++)); do
		! curl -sf -o /dev/null "$site/" || return 0
		sleep 0.05
	done
	cat "$work/log" >&2
	return 1
}

rss() { awk '/^VmRSS|^VmHWM/ { printf "%s %.0f MiB  ", $1, $2 / 1024 }' "/proc/$pid/status"; }

for ((round = 1; round <= ${ROUNDS:-5}; round++)); do
	[[ -z $pid ]] || { kill "$pid"; wait "$pid" || true; }
	before=$(date +%s%N)
	start
	echo $((($(date +%s%N) - before) / 1000000)) >>"$work/starts"
done
sort -n "$work/starts" | awk '{ v[NR] = $1 } END { printf "start to first 200: %d ms (%d to %d, %d starts)\n",
	v[int((NR + 1) / 2)], v[1], v[NR], NR }'
echo "after the start: $(rss)"

# Everything that the sitemaps list, then every two codes; who finds them in another order is redirected.
for language in en ru pt; do
	curl -s "$site/sitemap-$language.xml"
done | grep -oE '<loc>[^<]*</loc>' | sed -E 's|</?loc>||g; s|^[a-z]+://[^/]*||' | sort -u >"$work/paths"
grep -E '^(/..)?/sip/[0-9]+-' "$work/paths" | awk '
	{ prefix = $0; sub(/\/sip\/.*/, "", prefix); slug = $0; sub(/.*\/sip\//, "", slug); codes[prefix, ++count[prefix]] = slug }
	END { for (prefix in count) for (i = 1; i <= count[prefix]; i++) for (j = i + 1; j <= count[prefix]; j++)
		print prefix "/compare/sip/" codes[prefix, i] "-vs-" codes[prefix, j] }' >>"$work/paths"
crawl() { # 1: encoding; 8 at a time
	sed -E "s|.*|url = \"$site&\"\noutput = /dev/null|" "$work/paths" >"$work/curl"
	timeout 1500 curl -s -L --fail -Z --parallel-max 8 -A 'Mozilla/5.0' -H 'Accept: text/html' -H "Accept-Encoding: $1" \
		-w '%{http_code}\n' -K "$work/curl" 2>/dev/null | sort | uniq -c
}
echo "crawl of $(wc -l <"$work/paths") addresses, answers by status: $(crawl gzip | xargs)"
echo "after the crawl: $(rss)"
jcmd "$pid" GC.run >/dev/null
heap=$(jcmd "$pid" GC.heap_info | awk '/(generation|DefNew|Tenured|tenured).*used/ { match($0, /used [0-9]+K/)
	n += substr($0, RSTART + 5, RLENGTH - 6) } END { printf "heap %.1f MiB", n / 1024 }')
echo "after a full collection: $heap, $(rss)"
# Told if JAVA_FLAGS has -XX:NativeMemoryTracking=summary.
jcmd "$pid" VM.native_memory summary 2>/dev/null | grep -E 'Other|Code \(|Thread \(|Total' || true
! grep OutOfMemoryError "$work/log" || exit 1
