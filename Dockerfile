# Written and linted, not yet built: the machine it was written on runs no containers.
FROM eclipse-temurin:25-jdk-noble AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends maven \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /primum
COPY . .
RUN ./mvnw -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true -pl cli -am package

FROM eclipse-temurin:25-jre-noble
RUN useradd --system --uid 10001 --home-dir /var/lib/primum --create-home primum
COPY --from=build /primum/cli/target/primum/lib /opt/primum/lib
USER primum
WORKDIR /var/lib/primum
ENV PRIMUM_DATA=/var/lib/primum
EXPOSE 8080
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp", "/opt/primum/lib/*", "org.primum.cli.Primum"]
CMD ["serve", "--address", "0.0.0.0"]
