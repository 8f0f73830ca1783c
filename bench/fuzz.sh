#!/usr/bin/env bash
# Looks for inputs that the decoder cannot bear, guided by coverage: SECONDS_EACH for captures, and as long for texts.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${SECONDS_EACH:-1800}
work=${WORK:-$(mktemp -d)}
mkdir -p "$work/capture" "$work/text"

mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile="$work/classpath"
for artifact in jazzer jazzer-api; do
	mvn -q -B dependency:copy -Dartifact=com.code-intelligence:$artifact:0.24.0 -DoutputDirectory="$work"
done
for seed in src/test/resources/traces/*.pcap; do cp -u "$seed" "$work/capture/"; done
for seed in src/test/resources/logs/*.txt; do cp -u "$seed" "$work/text/"; done

for kind in capture text; do
	java -cp "$work/jazzer-0.24.0.jar:$work/jazzer-api-0.24.0.jar:target/test-classes:target/classes:$(cat "$work/classpath")" \
		com.code_intelligence.jazzer.Jazzer --target_class=org.sipcodes.trace.FuzzTarget \
		--instrumentation_includes='org.sipcodes.**' --reproducer_path="$work" \
		-max_total_time="$seconds" -max_len=20000 -timeout=2 -rss_limit_mb=2048 -artifact_prefix="$work/$kind-" "$work/$kind"
done
echo "nothing was found; the corpus is in $work"
