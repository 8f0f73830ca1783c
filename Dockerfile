# Built with Maven and a JDK, run with a JRE alone: no network, no volume and no variable are needed.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
COPY src src
COPY content content
COPY templates templates
COPY static static
RUN mvn -B -ntp package -DskipTests \
 && java -Djarmode=tools -jar target/sipcodes-*.jar extract --layers --launcher --destination target/layers

FROM eclipse-temurin:25-jre
LABEL org.opencontainers.image.title="sipcodes" \
      org.opencontainers.image.description="The reference for SIP response codes"
WORKDIR /app
COPY --from=build /build/target/layers/dependencies/ ./
COPY --from=build /build/target/layers/spring-boot-loader/ ./
COPY --from=build /build/target/layers/snapshot-dependencies/ ./
COPY --from=build /build/target/layers/application/ ./
USER 10001
EXPOSE 8080
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
