#!/usr/bin/env bash
# CPU time of rendering every page once, beside Hugo with as many pages of the same size.
set -euo pipefail
cd "$(dirname "$0")/.."
. bench/needs.sh

need 'hugo openjdk-17-jdk-headless maven' hugo java mvn

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rounds=${ROUNDS:-3}

mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile="$work/classpath"
site() {
	timeout 900 java -XX:+UseSerialGC -cp "target/test-classes:target/classes:$(cat "$work/classpath")" \
		org.sipcodes.site.RenderBenchmark "$@"
}

# A page of Hugo has the Markdown of two codes, cut or repeated to the size of a page of ours, and the same frame.
mkdir -p "$work"/hugo/layouts/_default "$work"/hugo/data
cat >"$work/hugo/hugo.toml" <<'TOML'
baseURL = "https://sipcodes.example/"
disableKinds = ["home", "section", "taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]
defaultContentLanguage = "en"
[languages.en]
contentDir = "content/en"
[languages.ru]
contentDir = "content/ru"
[languages.pt]
contentDir = "content/pt"
[markup.highlight]
codeFences = false
TOML
cat >"$work/hugo/layouts/_default/single.html" <<'HTML'
<!DOCTYPE html>
<html lang="{{ .Language.Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<link rel="canonical" href="{{ .Permalink }}"><meta name="description" content="{{ .Title }}"></head>
<body><header><a href="/">sipcodes</a></header><main><h1>{{ .Title }}</h1>
{{ .Content }}
<nav>{{ range .Site.Data.codes }}<li><a href="/sip/{{ . }}">{{ . }}</a></li>{{ end }}</nav></main></body></html>
HTML
LC_ALL=C awk -v out="$work/hugo" -v size="${MARKDOWN:-24000}" '
	FNR == 1 {
		split(FILENAME, path, "/"); language = path[2]; code = path[4]; sub(/\.md$/, "", code); marks = 0
		if (!count[language]++) system("mkdir -p " out "/content/" language)
		codes[language, count[language]] = code
	}
	marks == 2 { body[language, code] = body[language, code] $0 "\n" }
	/^---$/ && marks < 2 { marks++ }
	function page(language, name, text,    file, lines, total, written, i) {
		file = out "/content/" language "/" name ".md"
		printf "---\ntitle: \"SIP %s\"\n---\n", name > file
		total = split(text, lines, "\n")
		for (i = 1; written < size; i = i % total + 1) {
			print lines[i] > file
			written += length(lines[i]) + 1
		}
		close(file)
	}
	END {
		for (language in count) {
			for (i = 1; i <= count[language]; i++) {
				one = codes[language, i]
				page(language, one, body[language, one])
				for (j = i + 1; j <= count[language]; j++) {
					other = codes[language, j]
					page(language, one "-vs-" other, body[language, one] body[language, other])
				}
			}
		}
		for (i = 1; i <= count["en"]; i++) printf "- \"%s\"\n", codes["en", i] > (out "/data/codes.yaml")
	}' content/{en,ru,pt}/codes/*.md

hugo_seconds() {
	rm -rf "$work/hugo/public"
	TIMEFORMAT='%U %S'
	{ time timeout 600 hugo --quiet --source "$work/hugo" >/dev/null; } 2>&1 | awk '{ print $1 + $2 }'
}

for ((round = 1; round <= rounds; round++)); do
	site
	seconds=$(hugo_seconds)
	find "$work/hugo/public" -name '*.html' -printf '%s\n' | awk -v s="$seconds" '
		{ bytes += $1 } END { printf "Hugo: %d pages of %.1f KiB, %.1f s of CPU; %.2f s per 1,000 pages\n",
			NR, bytes / 1024 / NR, s, s * 1000 / NR }'
done
[[ ${GROWTH:-yes} == no ]] || echo "ten times as many pages:"
[[ ${GROWTH:-yes} == no ]] || site 282
