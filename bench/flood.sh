#!/usr/bin/env bash
# What readers of a page that is ready notice of a flood of requests that are dear: traces, searches, comparisons.
set -euo pipefail
cd "$(dirname "$0")/.."
. bench/needs.sh

need 'wrk curl openjdk-17-jre-headless' wrk curl java
seconds=${DURATION:-10}
connections=${CONNECTIONS:-200}
readers=${READERS:-8}
read -ra options <<<"${JAVA_FLAGS--XX:+UseSerialGC -Xmx96m}"
work=$(mktemp -d)
pid=
trap '[[ -z $pid ]] || kill "$pid" 2>/dev/null || true; wait; rm -rf "$work"' EXIT

# SITE is one that runs already.
site=${SITE:-http://127.0.0.1:${PORT:-8190}}
if [[ -z ${SITE:-} ]]; then
	jar=$(built)
	java "${options[@]}" -jar "$jar" --server.address=127.0.0.1 --server.port="${PORT:-8190}" \
		--management.server.port=-1 >"$work/log" 2>&1 &
	pid=$!
fi
curl -s -o /dev/null --retry 60 --retry-connrefused --retry-delay 1 "$site/"

# Two of these codes have a comparison, of which few are kept.
curl -s "$site/sitemap-en.xml" | grep -oE '/sip/[0-9]+-[a-z0-9-]+<' | sed -E 's|/sip/||; s|<||' | sort -u >"$work/codes"

# Each kind of flood has a request that differs each time, so that nothing of it is ready.
cat >"$work/flood.lua" <<LUA
local codes = {}
local function calls(count)
	local text = {}
	for n = 1, count do text[n] = "SIP/2.0 200 OK\r\ni: " .. n .. "\r\n\r\n" end
	return table.concat(text)
end
for code in io.lines("$work/codes") do codes[#codes + 1] = code end
local words = { "busy", "timeout", "no common codec", "403 after register", "занято", "one way audio", "cause 17", "ligação cai" }
-- The first has as many calls as messages, which makes the longest answer of 32 KB.
local bodies = { calls(1200), ("SIP/2.0 200 OK\r\n"):rep(2000), ("INVITE sip:a@b SIP/2.0\r\nVia: a;;;,,,\r\n\r\n"):rep(600), ("\27[0m<\"{"):rep(4000) }
local counts, total = {}, 0
function setup(thread) threads = threads or {}; table.insert(threads, thread) end
function init(arguments) kind = arguments[1]; math.randomseed(tonumber(tostring({}):match("0x(%x+)"), 16)); statuses = "" end
local makers = {
	decode = function(n) return wrk.format("POST", "/api/v1/decode", { ["Content-Type"] = "text/plain" }, bodies[n % #bodies + 1] .. n) end,
	search = function(n) return wrk.format("GET", "/search?q=" .. words[n % #words + 1]:gsub("[^%w]", function(c) return ("%%%02X"):format(c:byte()) end) .. "+" .. n) end,
	composed = function(n) return wrk.format("GET", "/compare/sip/" .. codes[n % (#codes - 1) + 1] .. "-vs-" .. codes[#codes - math.floor(n / #codes) % (#codes - 1 - n % (#codes - 1))], { Accept = "text/html" }) end,
}
function request() return makers[kind](math.random(1, 1000000)) end
function response(status, headers)
	counts[status] = (counts[status] or 0) + 1
	if status == 503 and not (headers["Retry-After"] or headers["retry-after"]) then counts["503 without Retry-After"] = 1 end
	total = total + 1
	if total % 20 == 0 then
		statuses = ""
		for s, n in pairs(counts) do statuses = statuses .. n .. " x " .. s .. "  " end
	end
end
function done() for _, thread in ipairs(threads) do print("answers " .. thread:get("statuses")) end end
LUA

page=/sip/486-busy-here
read_page() {
	wrk -t1 -c"$readers" -d"$1s" --latency "$site$page" >"$work/readers"
	awk '/50%/ { m = $2 } /99%/ { p = $2 } /^Requests\/sec/ { r = $2 } /Non-2xx|Socket errors/ { e = $0 } END { printf "p50 %s  p99 %s  %d/s %s\n", m, p, r, e }' "$work/readers"
}
# Pages are still being made ready in the background.
read_page "${WARM:-20}" >/dev/null
echo "load average $(cut -d' ' -f1-3 /proc/loadavg); $readers readers, $connections connections of a flood, $seconds s each"
echo "alone:    $(read_page "$seconds")"
for kind in decode search composed; do
	timeout $((seconds + 60)) wrk -t1 -c"$connections" -d$((seconds + 4))s --latency -s "$work/flood.lua" "$site" -- $kind >"$work/$kind" &
	flood=$!
	sleep 2
	echo "$kind:   $(read_page "$seconds")"
	wait $flood
	grep -hE '^answers|Requests/sec|Socket errors' "$work/$kind" | sed 's/^/          /'
done
