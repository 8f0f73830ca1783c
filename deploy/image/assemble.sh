#!/bin/bash
# Lays down what the image consists of: /app with a Java runtime of the modules that the site uses, and in /system the libraries
# that they are linked with. There is no shell in it and nothing to install with.
set -euo pipefail

# What jdeps finds in the jar, and java.instrument and jdk.management for what operators ask a running JVM.
modules=java.base,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.sql,java.xml
modules+=,jdk.management,jdk.net,jdk.unsupported
jlink --add-modules "$modules" --strip-java-debug-attributes --no-man-pages --no-header-files --compress zip-6 --output /app/java
# Pictures are drawn without a screen, a printer or a loudspeaker.
rm /app/java/lib/lib{awt_xawt,jawt,jsound,splashscreen}.so

mv /build/target/sipcodes-*.jar /app/app.jar
# The Brotli encoder would unpack itself into a temporary folder, from where nothing may be run.
mkdir /app/native
(cd /tmp && jar --extract --file /app/app.jar lib && find lib -name '*.so' -exec mv {} /app/native/ \;)
# The trained cache knows the jar by its time, and layers of an image keep whole seconds alone.
touch --date="@$(date --reference=/app/app.jar +%s)" /app/app.jar

# The health check asks over HTTP; a second JVM would take 40 MB and 0.3 s each time. By this name, busybox does nothing else.
mkdir -p /system/bin /system/etc /system/var/lib/dpkg/status.d
cp /bin/busybox /system/bin/wget
ldd /app/java/bin/java /app/java/lib/*.so /app/java/lib/server/libjvm.so /app/native/*.so | grep --only-matching '/[^ ]*' |
	grep --invert-match -e '^/app/' -e ':$' | sort -u | xargs cp --parents --dereference --target-directory=/system
# Scanners of images read here what they are looking at, as in distroless images.
cp /etc/os-release /system/etc/
for package in libc6 libgcc-s1 libstdc++6 busybox-static; do
	dpkg-query --status $package > /system/var/lib/dpkg/status.d/$package
done
