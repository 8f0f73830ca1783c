#!/usr/bin/env bash
# How much of a crawl by twenty browsers a shared cache answers: Varnish and nginx with the configurations of deploy.
set -euo pipefail
cd "$(dirname "$0")/.."

PATH=$PATH:/usr/sbin
. bench/needs.sh

need 'nginx-light varnish curl openjdk-17-jre-headless' nginx varnishd curl java

port=${PORT:-8190}
limit=${PAGES:-100000}
work=$(mktemp -d)
chmod 755 "$work"
mkdir -m 777 "$work/cache" "$work/varnish"
pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT

if [[ -n ${SITE:-} ]]; then
	site=$SITE
else
	jar=$(built)
	site=http://127.0.0.1:$port
	java -XX:+UseSerialGC -Xmx128m -jar "$jar" --server.address=127.0.0.1 --server.port="$port" \
		--management.server.port=-1 >"$work/site.log" 2>&1 &
	pids+=($!)
fi
curl -s -o /dev/null --retry 60 --retry-connrefused --retry-delay 1 "$site/"
curl -s "$site/sitemap.xml" | grep -oE '<loc>[^<]*</loc>' | sed -E 's|</?loc>||g; s|^[a-z]+://[^/]*||' |
	while read -r map; do curl -s "$site$map"; done |
	grep -oE '<loc>[^<]*</loc>' | sed -E 's|</?loc>||g; s|^[a-z]+://[^/]*||' | awk -v most="$limit" "NR <= most" >"$work/paths"

# Name, User-Agent, Accept and Accept-Encoding of what opens a page in twenty browsers.
blink='text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7'
blink_old='text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.9'
gecko='text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
gecko_old='text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/png,image/svg+xml,*/*;q=0.8'
gecko_esr='text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8'
webkit='text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
all='gzip, deflate, br, zstd'
br='gzip, deflate, br'
like='AppleWebKit/537.36 (KHTML, like Gecko)'
safari='AppleWebKit/605.1.15 (KHTML, like Gecko)'
cat >"$work/browsers" <<BROWSERS
Mozilla/5.0 (Windows NT 10.0; Win64; x64) $like Chrome/142.0.0.0 Safari/537.36|$blink|$all
Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) $like Chrome/142.0.0.0 Safari/537.36|$blink|$all
Mozilla/5.0 (X11; Linux x86_64) $like Chrome/141.0.0.0 Safari/537.36|$blink|$all
Mozilla/5.0 (Linux; Android 10; K) $like Chrome/142.0.0.0 Mobile Safari/537.36|$blink|$all
Mozilla/5.0 (Linux; Android 10; K) $like SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36|$blink|$all
Mozilla/5.0 (Windows NT 10.0; Win64; x64) $like Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0|$blink|$all
Mozilla/5.0 (Windows NT 10.0; Win64; x64) $like Chrome/140.0.0.0 Safari/537.36 OPR/124.0.0.0|$blink|$all
Mozilla/5.0 (Windows NT 10.0; Win64; x64) $like Chrome/140.0.0.0 YaBrowser/25.10.0.0 Safari/537.36|$blink|$all
Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) $like Chrome/142.0.0.0 Safari/537.36|$blink|$all
Mozilla/5.0 (Windows NT 6.1; Win64; x64) $like Chrome/109.0.0.0 Safari/537.36|$blink|$br
Mozilla/5.0 (Linux; Android 8.0.0; SM-G930F) $like Chrome/87.0.4280.141 Mobile Safari/537.36|$blink_old|$br
Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0|$gecko|$all
Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0|$gecko|$all
Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0|$gecko|$all
Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0|$gecko_old|$all
Mozilla/5.0 (Windows NT 6.1; Win64; x64; rv:115.0) Gecko/20100101 Firefox/115.0|$gecko_esr|$br
Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) $safari Version/26.0 Safari/605.1.15|$webkit|$br
Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) $safari Version/26.0 Mobile/15E148 Safari/604.1|$webkit|$br
Mozilla/5.0 (iPad; CPU OS 12_5_7 like Mac OS X) $safari Version/12.1.2 Mobile/15E148 Safari/604.1|$webkit|$br
Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) $safari FxiOS/145.0 Mobile/15E148 Safari/605.1.15|$webkit|$br
BROWSERS

# What a program is called is left as it is, although deploy brings it down for short addresses: pages must not vary by it.
free=$((port + 1))
sed -e "/User-Agent /d; s|/var/cache/nginx/sipcodes|$work/cache|; s|listen 80;|listen 127.0.0.1:$free;|; s|8082|$((port + 2))|; s|http://127.0.0.1:8080|$site|" \
	deploy/nginx-cache.conf >"$work/cache.conf"
cat >"$work/nginx.conf" <<NGINX
worker_processes 2;
daemon off;
pid $work/nginx.pid;
error_log $work/nginx.log;
events { worker_connections 1024; }
http {
	client_body_temp_path $work/body;
	proxy_temp_path $work/proxy;
	fastcgi_temp_path $work/fastcgi;
	uwsgi_temp_path $work/uwsgi;
	scgi_temp_path $work/scgi;
	access_log off;
	include $work/cache.conf;
}
NGINX
nginx -e "$work/nginx.log" -c "$work/nginx.conf" &
pids+=($!)
sed -e "/set req.http.User-Agent/d; s|\"8080\"|\"${site##*:}\"|" deploy/varnish.vcl >"$work/site.vcl"
varnishd -F -n "$work/varnish" -a "127.0.0.1:$((port + 3))" -f "$work/site.vcl" -s malloc,200m >"$work/varnish.log" 2>&1 &
pids+=($!)

# One browser after the other; prints "pages hits" of each. An answer that is no page, or another one, ends it.
crawl() { # 1: address of the cache, 2: the field that says whether it was a hit
	while IFS='|' read -r agent accept encodings; do
		sed -E "s|.*|url = \"$1&\"\noutput = \"/dev/null\"|" "$work/paths" >"$work/curl"
		curl --no-progress-meter -Z --parallel-max 8 -A "$agent" -H "Accept: $accept" -H "Accept-Encoding: $encodings" -K "$work/curl" \
			-w "%{http_code} %{content_type} %header{$2}\n" >"$work/answers"
		! grep -v '^200 text/html;charset=utf-8' "$work/answers" || { echo "no page for $agent" >&2; exit 1; }
		awk '/ HIT$/ || (NF == 4 && $4 ~ /^[0-9]+$/) || NF == 5 { hits++ } END { print NR, hits + 0 }' "$work/answers"
	done <"$work/browsers"
}
report() { # 1: name of the cache
	awk -v name="$1" 'NR == 1 { first = $2 } NR > 1 { pages += $1; hits += $2 }
		{ all += $1; asked += $1 - $2 }
		END { printf "%-8s %d answers, %d from the site; after the first browser %.2f %% from the cache\n", name, all, asked, 100 * hits / pages }'
}
for cache in "$((port + 1))" "$((port + 3))"; do
	curl -s -o /dev/null --retry 20 --retry-connrefused --retry-delay 1 "http://127.0.0.1:$cache/robots.txt"
done
echo "$(wc -l <"$work/paths") pages, $(wc -l <"$work/browsers") browsers"
crawl "http://127.0.0.1:$((port + 1))" X-Cache | report nginx
# Varnish names two requests where it had a copy: this one and the one that brought it.
crawl "http://127.0.0.1:$((port + 3))" X-Varnish | report Varnish
