#!/usr/bin/env bash
# Hours of a site in MINUTES: a crawl of every page, searches, suggestions, traces, comparisons, calls of tools and 60 reloads of own
# content, over and over at a low rate; each minute what the process holds after a full collection. Growth after the warm-up is a
# failure.
set -euo pipefail
cd "$(dirname "$0")/.."
. bench/needs.sh

need 'curl openjdk-17-jdk-headless' curl java jcmd
minutes=${MINUTES:-30}
port=${PORT:-8190}
pause=${PAUSE:-0.02}
site=http://127.0.0.1:$port
read -ra options <<<"${JAVA_FLAGS--XX:+UseSerialGC -Xmx96m -XX:NativeMemoryTracking=summary}"
work=$(mktemp -d)
pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; wait; rm -rf "$work"' EXIT

mkdir -p "$work/own/en/codes"
cp content/en/codes/486.md "$work/own/en/codes/"
if [[ -n ${CLASSPATH:-} ]]; then
	start=(java "${options[@]}" -cp "$CLASSPATH" org.sipcodes.Application)
else
	jar=$(built)
	start=(java "${options[@]}" -jar "$jar")
fi
"${start[@]}" --server.address=127.0.0.1 --server.port="$port" --management.server.port=-1 --sipcodes.content="$work/own" >"$work/log" 2>&1 &
site_pid=$!
pids+=($site_pid)
curl -s -o /dev/null --retry 120 --retry-connrefused --retry-delay 1 "$site/"

for language in en ru pt; do curl -s "$site/sitemap-$language.xml"; done |
	grep -oE '<loc>[^<]*</loc>' | sed -E 's|</?loc>||g; s|^[a-z]+://[^/]*||' >"$work/paths"

ask() { # the arguments of curl; counts statuses
	curl -s -o /dev/null -m 60 -w '%{http_code}\n' "$@" >>"$work/statuses" || echo failed >>"$work/statuses"
}
crawl() {
	while sleep 1; do
		while read -r path; do
			ask -A Mozilla -H 'Accept: text/html' -H 'Accept-Encoding: gzip, br' "$site$path"
			sleep "$pause"
		done < <(shuf "$work/paths")
	done
}
query() {
	local words=(busy timeout 'no common codec' 'cause 17' занято 'ligação cai' 'SIP/2.0 486 Busy Here' 486)
	for ((n = 1; ; n++)); do
		ask -G --data-urlencode "q=${words[n % 8]} $n" "$site/search"
		ask -G --data-urlencode "q=${words[n % 8]}" "$site/ru/suggest"
		ask -A Mozilla "$site/compare?a=$((400 + n % 89))&b=$((500 + n % 7))&n=$n"
		sleep "$pause"
	done
}
decode() {
	while true; do
		for trace in src/test/resources/traces/*.pcap src/test/resources/logs/*.txt; do
			ask --data-binary "@$trace" -H 'Content-Type: application/octet-stream' "$site/api/v1/decode"
			sleep "$pause"
		done
	done
}
agents() {
	local calls=('explain_code {"code":"486"}' 'compare_codes {"a":"486","b":"603"}' 'search_reference {"query":"one way audio"}'
		'map_cause {"cause":"17"}' 'decode_trace {"trace":"SIP/2.0 486 Busy Here\r\nCall-ID: a\r\nCSeq: 1 INVITE\r\n\r\n"}')
	for ((n = 1; ; n++)); do
		local call=${calls[n % 5]}
		ask -H 'Content-Type: application/json' -H 'Accept: application/json, text/event-stream' -d "{\"jsonrpc\":\"2.0\",\"id\":$n,
			\"method\":\"tools/call\",\"params\":{\"name\":\"${call%% *}\",\"arguments\":${call#* }}}" "$site/mcp"
		sleep "$pause"
	done
}
reload() {
	for ((n = 1; n <= 60; n++)); do
		sleep "$((minutes * 60 / 61))"
		sed "s/^## Description/&\n\nChange $n./" content/en/codes/486.md >"$work/own/en/codes/486.md"
	done
	sleep infinity
}
for job in crawl query decode agents reload; do
	$job &
	pids+=($!)
done

state() { # heap after a collection, threads, handles, direct memory, memory of the process: KiB and counts
	jcmd "$site_pid" GC.run >/dev/null
	local heap direct
	heap=$(jcmd "$site_pid" GC.heap_info | awk '/(generation|DefNew|Tenured|tenured).*used/ { match($0, /used [0-9]+K/)
		n += substr($0, RSTART + 5, RLENGTH - 6) } END { print n }')
	direct=$(jcmd "$site_pid" VM.native_memory summary | awk '/- +Other/ { if (match($0, /committed=[0-9]+/)) print substr($0, RSTART + 10, RLENGTH - 10) }')
	echo "$heap $(ls "/proc/$site_pid/task" | wc -l) $(ls "/proc/$site_pid/fd" | wc -l) ${direct:-0} $(awk '/^VmRSS/ { print $2 }' "/proc/$site_pid/status")"
}
echo "minute  heap KiB  threads  handles  direct KiB  RSS KiB   answers"
for ((minute = 1; minute <= minutes; minute++)); do
	sleep 60
	state | tee -a "$work/states" | awk -v m="$minute" -v n="$(wc -l <"$work/statuses")" '{ printf "%6d %9d %8d %8d %11d %8d %9d\n", m, $1, $2, $3, $4, $5, n }'
done
echo "answers by status: $(sort "$work/statuses" | uniq -c | xargs)"
echo "reloads that were read: $(grep -c Serving "$work/log"), failures in the log: $(grep -cE 'ERROR|OutOfMemory' "$work/log" || true)"
# The least of the third quarter beside the least of the last, for while a change is read there are two sites: what grows there leaks.
awk '{ for (i = 1; i <= 5; i++) v[NR, i] = $i } END {
	split("heap threads handles direct RSS", names); from = int(NR / 2) + 1; mid = int(NR * 3 / 4)
	for (i = 1; i <= 5; i++) {
		early = v[from, i]; late = v[mid + 1, i]
		for (r = from; r <= mid; r++) if (v[r, i] < early) early = v[r, i]
		for (r = mid + 1; r <= NR; r++) if (v[r, i] < late) late = v[r, i]
		printf "%s: at least %d, then %d\n", names[i], early, late
		if (late > early * 1.1) { print names[i] " grows"; bad = 1 }
	}
	exit bad }' "$work/states"
