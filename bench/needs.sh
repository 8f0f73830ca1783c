# For the scripts here: what they need, or an end that says how to get it.

need() { # 1: packages of Debian; then the tools that are in them
	local packages=$1 tool
	for tool in "${@:2}"; do
		command -v "$tool" >/dev/null || { echo "$tool is missing: apt-get install $packages" >&2; exit 1; }
	done
}

built() { # prints the jar of the site
	local jar=${JAR:-$(echo target/sipcodes-*.jar)}
	[[ -f $jar ]] || { echo "no jar: mvn package -DskipTests" >&2; exit 1; }
	echo "$jar"
}
