#!/bin/sh
# How long a browser takes to decode a capture, beside the JVM in the same run, and the tasks of the page that take longer than 50 ms.
cd "$(dirname "$0")/.." || exit 1
mvn -B -ntp -q test -Dtest=DecoderBenchmark -Dbrowser.required=true -Dsurefire.failIfNoSpecifiedTests=false | grep -E '^(JVM|page):'
