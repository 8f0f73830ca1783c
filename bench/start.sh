#!/usr/bin/env bash
# From `java -jar` to the first 200, beside an empty Spring Boot application on Jetty.
set -euo pipefail
cd "$(dirname "$0")/.."
. bench/needs.sh

need 'openjdk-17-jdk-headless maven' java mvn
jar=$(built)
jar=$(realpath "$jar")
here=$PWD
port=${PORT:-8190}
rounds=${ROUNDS:-5}
read -ra options <<<"${JAVA_FLAGS-}"
work=$(mktemp -d)
pid=
trap '[[ -z $pid ]] || kill "$pid" 2>/dev/null || true; wait; rm -rf "$work"' EXIT

# The version of Spring Boot is that of the site.
mkdir -p "$work/empty/src/main/java/empty"
cat >"$work/empty/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
	<modelVersion>4.0.0</modelVersion>
$(sed -n '/<parent>/,/<\/parent>/p' pom.xml)
	<groupId>empty</groupId>
	<artifactId>empty</artifactId>
	<version>1</version>
	<properties><java.version>17</java.version></properties>
	<dependencies>
		<dependency>
			<groupId>org.springframework.boot</groupId>
			<artifactId>spring-boot-starter-web</artifactId>
			<exclusions>
				<exclusion><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-tomcat</artifactId></exclusion>
			</exclusions>
		</dependency>
		<dependency>
			<groupId>org.springframework.boot</groupId>
			<artifactId>spring-boot-starter-jetty</artifactId>
		</dependency>
	</dependencies>
	<build>
		<plugins>
			<plugin>
				<groupId>org.springframework.boot</groupId>
				<artifactId>spring-boot-maven-plugin</artifactId>
			</plugin>
		</plugins>
	</build>
</project>
POM
cat >"$work/empty/src/main/java/empty/Empty.java" <<'JAVA'
package empty;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
@RestController
public class Empty {

	public static void main(String[] args) {
		SpringApplication.run(Empty.class, args);
	}

	@GetMapping("/")
	String ok() {
		return "ok";
	}

}
JAVA
mvn -q -f "$work/empty" package

ask() { # Bash itself asks: curl would take part of what is measured.
	{ exec 3<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null || return 1
	printf 'GET / HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
	read -r _ status _ <&3 && [[ $status == 200 ]]
}

stop() {
	[[ -z $pid ]] || { kill -- "-$pid" 2>/dev/null; wait "$pid" 2>/dev/null || true; }
	pid=
	while { exec 3<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null; do sleep 0.1; done
}

start() { # 1: the file of the times; then the command
	local times=$1 before
	shift
	before=$(date +%s%N)
	setsid "$@" >"$work/log" 2>&1 &
	pid=$!
	until ask; do
		kill -0 "$pid" || { cat "$work/log" >&2; exit 1; }
		read -rt 0.01 <> <(:) || true
	done
	echo $((($(date +%s%N) - before) / 1000000)) >>"$work/$times.ms"
	stop
}

summary() { # 1: what, 2: the files
	sort -n "$work/$2.ms" | awk -v what="$1" '{ v[NR] = $1 } END {
		printf "%-24s %6d ms (%d to %d)\n", what, v[int((NR + 1) / 2)], v[1], v[NR] }'
}

compare() { # 1: how it is run
	summary "empty, $1" empty
	summary "sipcodes, $1" site
	paste -d' ' "$work/site.ms" "$work/empty.ms" | awk '{ print $1 / $2 }' | sort -g | awk -v rounds="$rounds" '{ v[NR] = $1 } END {
		printf "%-24s %6.2f times (%.2f to %.2f, %d alternating rounds)\n", "sipcodes / empty", v[int((NR + 1) / 2)], v[1], v[NR], rounds }'
	rm "$work/site.ms" "$work/empty.ms"
}

arguments=(--server.port="$port" --server.address=127.0.0.1)
for ((round = 1; round <= rounds; round++)); do
	start empty java "${options[@]}" -jar "$work/empty/target/empty-1.jar" "${arguments[@]}"
	start site java "${options[@]}" -jar "$jar" "${arguments[@]}"
done
compare "java -jar"

# MAVEN=yes: the same from `mvn spring-boot:run`, compiled already.
[[ ${MAVEN:-no} == yes ]] || exit 0
for ((round = 1; round <= rounds; round++)); do
	start empty mvn -q -o -f "$work/empty" spring-boot:run -Dspring-boot.run.arguments="${arguments[*]}"
	start site mvn -q -o -f "$here" spring-boot:run -Dspring-boot.run.arguments="${arguments[*]}"
done
compare "mvn spring-boot:run"
