# Built with Maven and a JDK, run with a JRE alone: no network, no volume and no variable are needed, and no file is written
# but two empty folders of Jetty in /dev/shm, which every container has.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml .
COPY src/main src/main
COPY content content
COPY templates templates
COPY static static
RUN --mount=type=cache,target=/root/.m2/repository \
    mvn -B -ntp package -DskipTests \
 && mkdir -p target/image/native && mv target/sipcodes-*.jar target/image/app.jar \
 # The Brotli encoder would unpack itself into a temporary folder, from where nothing may be run.
 && cd target/image/native && { jar --extract --file ../app.jar lib || true; } \
 && find . -name '*.so' -exec mv {} . \; && rm -rf lib

FROM eclipse-temurin:25-jre
LABEL org.opencontainers.image.title="sipcodes" \
      org.opencontainers.image.description="The reference for SIP response codes: all of the site in one image" \
      org.opencontainers.image.base.name="docker.io/library/eclipse-temurin:25-jre"
WORKDIR /app
COPY --from=build /build/target/image/ ./
COPY deploy/image/jvm.flags deploy/image/java.args ./
# Last, for the cache knows the jar and this very JVM by size and time.
RUN --mount=type=bind,source=deploy/image/train.sh,target=/train.sh ["bash", "/train.sh"]

ARG VERSION=1.0.0-SNAPSHOT REVISION= CREATED= SOURCE=
LABEL org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION" \
      org.opencontainers.image.created="$CREATED" \
      org.opencontainers.image.source="$SOURCE"
# Threads share one heap of native memory instead of keeping one each, and what is large is given back at once.
ENV MALLOC_ARENA_MAX=1 MALLOC_MMAP_THRESHOLD_=65536 MALLOC_TRIM_THRESHOLD_=65536
USER 10001:10001
EXPOSE 8080 8081
# Bash opens the connection itself: there is no curl here, and a second JVM would take 40 MB and 0.3 s each time.
HEALTHCHECK --interval=30s --timeout=3s --start-period=60s --start-interval=1s --retries=3 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /actuator/health/readiness HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
# The flags stand in a file because those of JAVA_TOOL_OPTIONS then win over them.
ENTRYPOINT ["java", "-XX:AOTCache=app.aot", "@java.args", "-jar", "app.jar"]
