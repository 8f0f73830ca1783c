#!/usr/bin/env bash
# Requests per second and p99 of the site beside nginx and Caddy with the same bytes and the same headers.
set -euo pipefail
cd "$(dirname "$0")/.."
. bench/needs.sh

PATH=$PATH:/usr/sbin need 'nginx-light caddy wrk curl openjdk-17-jre-headless' nginx caddy wrk curl java
jar=$(built)

port=${PORT:-8190}
rounds=${ROUNDS:-5}
seconds=${DURATION:-5}
connections=${CONNECTIONS:-64}
read -ra options <<<"${JAVA_FLAGS--XX:+UseSerialGC -Xmx96m}"
work=$(mktemp -d)
chmod 755 "$work"
pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; wait; rm -rf "$work"' EXIT

site=http://127.0.0.1:$port
java "${options[@]}" -jar "$jar" --server.address=127.0.0.1 --server.port="$port" >"$work/site.log" 2>&1 &
pids+=($!)
curl -s -o /dev/null --retry 60 --retry-connrefused --retry-delay 1 "$site/"

# Every page of a code or a curated pair, as a browser gets it, laid down as the files of the others.
agent='Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
accept='text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
for language in en ru pt; do
	curl -s "$site/sitemap-$language.xml"
done | grep -oE '<loc>[^<]*</loc>' | sed -E 's|</?loc>||g; s|^[a-z]+://[^/]*||' | grep -E '/sip/[0-9]+-' >"$work/paths"
mkdir "$work/www"
fetch() { # 1: encoding, 2: ending of the files
	sed -E "s|.*|url = \"$site&\"\noutput = \"$work/www&$2\"|" "$work/paths" >"$work/curl"
	curl -s --fail --create-dirs -A "$agent" -H "Accept: $accept" -H "Accept-Encoding: $1" -K "$work/curl"
}
fetch gzip .gz
fetch identity ''
chmod -R a+rX "$work/www"
page=/sip/486-busy-here
curl -sI -A "$agent" -H "Accept: $accept" "$site$page" | tr -d '\r' | grep -iE \
	'^(content-security-policy|x-content-type-options|referrer-policy|permissions-policy|cross-origin-[a-z-]+|cache-control|vary: accept,|content-language):' >"$work/headers"

cat >"$work/nginx.conf" <<NGINX
worker_processes 2;
daemon off;
pid $work/nginx.pid;
error_log $work/nginx.log;
events { worker_connections 4096; }
http {
	client_body_temp_path $work/body;
	proxy_temp_path $work/proxy;
	fastcgi_temp_path $work/fastcgi;
	uwsgi_temp_path $work/uwsgi;
	scgi_temp_path $work/scgi;
	access_log off;
	server_tokens off;
	sendfile on;
	tcp_nopush on;
	keepalive_requests 100000000;
	open_file_cache max=10000;
	default_type text/html;
	charset utf-8;
	server {
		listen 127.0.0.1:$((port + 1)) reuseport backlog=1024;
		root $work/www;
		gzip_static on;
		gzip_vary on;
$(sed -E 's|^([^:]*): (.*)$|		add_header \1 "\2";|' "$work/headers")
	}
}
NGINX
PATH=$PATH:/usr/sbin nginx -e "$work/nginx.log" -c "$work/nginx.conf" &
pids+=($!)

cat >"$work/Caddyfile" <<CADDY
{
	admin off
	auto_https off
}
http://127.0.0.1:$((port + 2)) {
	root * $work/www
	header Content-Type "text/html;charset=utf-8"
$(sed -E 's|^([^:]*): (.*)$|	header \1 "\2"|' "$work/headers")
	file_server {
		precompressed gzip
	}
}
CADDY
HOME=$work XDG_CONFIG_HOME=$work XDG_DATA_HOME=$work caddy run --config "$work/Caddyfile" --adapter caddyfile >"$work/caddy.log" 2>&1 &
pids+=($!)

for ((i = 0; i < 3; i++)); do
	curl -s -o "$work/got$i" --retry 20 --retry-connrefused --retry-delay 1 -A "$agent" -H "Accept: $accept" \
		-H 'Accept-Encoding: gzip' "http://127.0.0.1:$((port + i))$page"
	cmp -s "$work/got$i" "$work/www$page.gz" || { echo "server $i sends other bytes" >&2; exit 1; }
done

cat >"$work/wrk.lua" <<LUA
local requests, at, threads = {}, 0, 0
function setup(thread) thread:set("first", threads * 150); threads = threads + 1 end
function init(arguments)
	local headers = { ["User-Agent"] = "$agent", ["Accept"] = "$accept", ["Accept-Encoding"] = "gzip" }
	if arguments[1] == "one" then
		requests = { wrk.format("GET", "$page", headers) }
	else
		for path in io.lines("$work/paths") do requests[#requests + 1] = wrk.format("GET", path, headers) end
	end
	at = first
end
function request() at = at + 1; return requests[at % #requests + 1] end
LUA
load() { # 1: number of the server, 2: one or many, 3: seconds
	timeout $(($3 + 20)) wrk -t2 -c"$connections" -d"$3s" --latency -s "$work/wrk.lua" \
		"http://127.0.0.1:$((port + $1))" -- "$2" >"$work/wrk.out"
	! grep -E 'Non-2xx|Socket errors' "$work/wrk.out" || exit 1
	awk '/^ *99%/ { p = $2 + 0; if ($2 ~ /us$/) p /= 1000; else if ($2 !~ /ms$/) p *= 1000 }
		/^Requests\/sec/ { r = $2 } END { print r, p }' "$work/wrk.out"
}

names=(sipcodes nginx Caddy)
load 0 many $((seconds * 3)) >/dev/null
for ((round = 1; round <= rounds; round++)); do
	for what in many one; do
		for i in 0 1 2; do
			load $i $what "$seconds" >>"$work/$what.$i"
		done
	done
done

median() { sort -g | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
echo "$(wc -l <"$work/paths") pages, $connections connections, $rounds alternating rounds of $seconds s, median (lowest to highest)"
for what in many one; do
	for i in 0 1 2; do
		awk -v name="${names[$i]}" -v what="$what" -v r="$(cut -d' ' -f1 "$work/$what.$i" | median)" \
			-v p="$(cut -d' ' -f2 "$work/$what.$i" | median)" '
			NR == 1 || $1 < low { low = $1 } $1 > high { high = $1 }
			END { printf "%-5s %-9s %7d requests/s (%d to %d)   p99 %6.2f ms\n", what, name, r, low, high, p }' "$work/$what.$i"
	done
	for i in 1 2; do
		paste -d' ' "$work/$what.0" "$work/$what.$i" | awk '{ print $1 / $3 }' | median |
			awk -v what="$what" -v name="${names[$i]}" '{ printf "%-5s %.2f x %s\n", what, $1, name }'
	done
done
