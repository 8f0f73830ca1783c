#!/bin/bash
# Walks through the site as readers do while the JVM takes notes, and leaves them as app.aot: the classes as they are in memory
# when the site stands.
set -euo pipefail
export PATH=/app/java/bin:$PATH

ask() {
	exec 3<> "/dev/tcp/127.0.0.1/$PORT"
	printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nUser-Agent: %s\r\nAccept: %s\r\nAccept-Encoding: %s\r\n\r\n' \
		"$1" "${4:-Mozilla/5.0}" "${3:-text/html}" "${2:-gzip, br}" >&3
	read -r _ status _ <&3
	cat <&3 > /dev/null
	exec 3>&-
	[ "$status" = "${5:-200}" ] || { echo "$1 is answered with $status" >&2; exit 1; }
}

# How often methods ran is left out: only the thorough compiler would read it, and jvm.flags does without that one. The heap is as
# small as in a small container, and not a part of this machine.
java -XX:AOTCacheOutput=app.aot @java.args -Xmx64m -XX:-AOTRecordTraining -jar app.jar --server.port=0 --management.server.port=0 \
	> /tmp/log &
site=$!
trap 'kill $site 2> /dev/null || true; cat /tmp/log' EXIT
# Any two ports that are free.
until grep -q 'Started Application' /tmp/log; do
	kill -0 $site
	sleep 0.1
done
port() { sed -n "s/.*$1 on port \([0-9]*\).*/\1/p" /tmp/log; }
PORT=$(port started)
MANAGEMENT=$(port answered)
for language in '' /ru /pt; do
	for path in / /sip/4xx /sip/486-busy-here /compare '/compare?a=486' /q850 /q850/17 /platforms /developers \
		/compare/sip/301-moved-permanently-vs-302-moved-temporarily \
		/compare/sip/405-method-not-allowed-vs-600-busy-everywhere '/search?q=busy' '/search?q=bussy+her'; do
		ask "$language$path"
	done
	ask "$language/sip/486-busy-here" gzip
	ask "$language/sip/486-busy-here" identity
	ask "$language/486" identity '*/*' curl/8.5.0
	ask "$language/301-vs-302" identity '*/*' curl/8.5.0
	ask "$language/sip/486-busy-here.md" identity '*/*'
	ask "$language/nothing" br text/html Mozilla/5.0 404
done
ask '/api/v1/codes/486?lang=ru' gzip application/json
ask /api/v1/codes gzip application/json
ask /sitemap.xml
ask /static/text.css
for path in health/liveness health/readiness prometheus; do
	PORT=$MANAGEMENT ask "/actuator/$path" identity '*/*'
done
trap - EXIT
kill $site
wait $site || [ $? = 143 ]
[ -s app.aot ]
