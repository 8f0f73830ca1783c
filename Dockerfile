# Built with Maven and a JDK; the image has a Java runtime, the libraries that it needs, and the site: no shell, no network, no volume
# and no variable are needed, and no file is written but two empty folders of Jetty in /dev/shm, which every container has.
FROM maven:3.9-eclipse-temurin-25 AS build
RUN apt-get -qq update && apt-get -qq install -y --no-install-recommends busybox-static && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml .
COPY src/main src/main
COPY content content
COPY templates templates
COPY static static
COPY lab/captures lab/captures
COPY lab/results lab/results
RUN --mount=type=cache,target=/root/.m2/repository mvn -B -ntp package -DskipTests
RUN --mount=type=bind,source=deploy/image,target=/image ["bash", "/image/assemble.sh"]
# Last, for the cache knows the jar and this very JVM; it is trained in the folder where it will be used.
WORKDIR /app
COPY deploy/image/jvm.flags deploy/image/java.args ./
RUN --mount=type=bind,source=deploy/image,target=/image ["bash", "/image/train.sh"]

FROM scratch
COPY --from=build /system /
COPY --from=build /app/java /app/java
COPY --from=build /app/native /app/native
COPY --from=build /app/app.jar /app/jvm.flags /app/java.args /app/
COPY --from=build /app/app.aot /app/
WORKDIR /app

ARG VERSION=1.0.0-SNAPSHOT REVISION= CREATED= SOURCE=
LABEL org.opencontainers.image.title="sipcodes" \
      org.opencontainers.image.description="The reference for SIP response codes: all of the site in one image" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION" \
      org.opencontainers.image.created="$CREATED" \
      org.opencontainers.image.source="$SOURCE"
ENV PATH=/app/java/bin:/bin LANG=C.UTF-8
# Threads share one heap of native memory instead of keeping one each, and what is large is given back at once.
ENV MALLOC_ARENA_MAX=1 MALLOC_MMAP_THRESHOLD_=65536 MALLOC_TRIM_THRESHOLD_=65536
USER 10001:10001
EXPOSE 8080 8081
HEALTHCHECK --interval=30s --timeout=3s --start-period=60s --start-interval=1s --retries=3 \
    CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8081/actuator/health/readiness"]
# The flags stand in a file because those of JAVA_TOOL_OPTIONS then win over them.
ENTRYPOINT ["java", "-XX:AOTCache=app.aot", "@java.args", "-jar", "app.jar"]
