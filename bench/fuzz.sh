#!/usr/bin/env bash
# Looks for inputs that readers of what others send or write cannot bear, guided by coverage: SECONDS_EACH for each kind of input.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${SECONDS_EACH:-3600}
work=${WORK:-$(mktemp -d)}
tests=src/test/resources

mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile="$work/classpath"
for artifact in jazzer jazzer-api; do
	mvn -q -B dependency:copy -Dartifact=com.code-intelligence:$artifact:0.24.0 -DoutputDirectory="$work"
done

fuzz() { # 1: what is sent, 2: the package that reads it; then files to begin with
	local kind=$1 package=$2
	shift 2
	mkdir -p "$work/$kind"
	cp -u "$@" "$work/$kind/"
	java -Xmx1g -cp "$work/jazzer-0.24.0.jar:$work/jazzer-api-0.24.0.jar:target/test-classes:target/classes:$(cat "$work/classpath")" \
		com.code_intelligence.jazzer.Jazzer --target_class="org.sipcodes.$package.FuzzTarget" \
		--instrumentation_includes='org.sipcodes.**' --reproducer_path="$work" -max_total_time="$seconds" -max_len=20000 \
		-timeout=20 -rss_limit_mb=3072 -artifact_prefix="$work/$kind-" "$work/$kind"
}

for kind in ${KINDS:-captures texts articles requests messages}; do
	case $kind in
		captures) fuzz $kind trace $tests/traces/*.pcap ;;
		texts) fuzz $kind trace $tests/logs/*.txt ;;
		articles) fuzz $kind read content/*/codes/*.md content/en/{timers,headers,methods,symptoms}/*.md ;;
		requests) fuzz $kind site $tests/fuzz/requests/* ;;
		messages) fuzz $kind mcp $tests/fuzz/messages/* ;;
		*) echo "no such kind: $kind" >&2 && exit 2 ;;
	esac
done
echo "nothing was found; the corpus is in $work"
