#!/bin/sh
# What readers come to do, in a browser: what the first screen answers, how many actions a task takes, how long a key waits.
cd "$(dirname "$0")/.." || exit 1
mvn -B -ntp -q test -Dtest=TasksBenchmark -Dbrowser.required=true -Dsurefire.failIfNoSpecifiedTests=false \
	| grep -E '^(first|what|field|488|copy|longest)'
