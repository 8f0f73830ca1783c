#!/usr/bin/env bash
# How long the decoder takes for a large capture, beside tshark in the same run, and whether ten times as much takes ten times as long.
set -euo pipefail
cd "$(dirname "$0")/.."
. bench/needs.sh

need 'tshark openjdk-17-jdk-headless maven' java mvn tshark mergecap

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rounds=${ROUNDS:-3}
mvn -q -B compile dependency:build-classpath -Dmdep.outputFile="$work/classpath"

# The captures of the tests again and again, to about the size that is asked for.
large() {
	local list=() bytes=0
	while ((bytes < $1)); do
		list+=(src/test/resources/traces/*.pcap)
		bytes=$((bytes + $(cat src/test/resources/traces/*.pcap | wc -c)))
	done
	mergecap -a -F pcap -w "$2" "${list[@]}"
}
large "${BYTES:-50000000}" "$work/large.pcap"
large $((${BYTES:-50000000} / 10)) "$work/small.pcap"

TIMEFORMAT='%R s, %U s of CPU'
decode() {
	java -Xmx400m -cp "target/classes:$(cat "$work/classpath")" org.sipcodes.Application decode "$1" >/dev/null
}
for ((round = 1; round <= rounds; round++)); do
	for file in small large; do
		echo -n "$file ($(stat -c %s "$work/$file.pcap") bytes), decoder: "
		time decode "$work/$file.pcap"
	done
	echo -n "large, tshark: "
	time tshark -n -r "$work/large.pcap" -Y sip >/dev/null 2>&1
done
