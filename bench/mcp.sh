#!/usr/bin/env bash
# The reference tests of the Model Context Protocol against a running site: the scenarios of both eras, and whether the inspector
# accepts the tools. Needs Node 22.
#     bench/mcp.sh [http://localhost:8080/mcp]
set -euo pipefail
url=${1:-http://localhost:8080/mcp}
here=$(cd "$(dirname "$0")" && pwd)
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

for revision in 2026-07-28 2025-11-25; do
	echo "== scenarios of $revision"
	npx --yes @modelcontextprotocol/conformance@0.2.0-alpha.12 server --url "$url" --requirements "$revision" \
		--expected-failures "$here/mcp-expected-$revision.yml" --output-dir "$results" | sed -n '/SUMMARY/,$p'
done
for era in modern legacy; do
	npx --yes @modelcontextprotocol/inspector@2.12.0 --cli "$url" --transport http --protocol-era "$era" --method tools/list --strict \
		> /dev/null && echo "the inspector accepts the tools ($era)"
done
