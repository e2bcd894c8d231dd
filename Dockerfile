# syntax=docker/dockerfile:1
# docs/decisions/0006-node-through-npm.md says how the digest is read and replaced.
FROM node:26.10.0-slim@sha256:ec7758ee051e457b468b32bde57b0879010b325bb9862718e9615225ce4aaae1 AS packages
WORKDIR /opt/lucia-engine
COPY package.json package-lock.json .npmrc ./
# Optional packages are the Node of laptops; no package needs its install script.
RUN npm ci --omit=dev --omit=optional --ignore-scripts

FROM node:26.10.0-slim@sha256:ec7758ee051e457b468b32bde57b0879010b325bb9862718e9615225ce4aaae1
# The engine needs no package manager, and neither does whoever breaks in.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx \
  && useradd --system --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin lucia \
  && install --directory --owner=lucia --group=lucia --mode=0700 /var/lib/lucia
WORKDIR /opt/lucia-engine
# Owned by root, run as lucia: nothing here can be changed by what runs. The one writable place is /var/lib/lucia.
COPY --from=packages /opt/lucia-engine/node_modules ./node_modules
COPY package.json ./
COPY src ./src
ENV NODE_ENV=production LUCIA_TELEMETRY_DIR=/var/lib/lucia/telemetry CLERK_TELEMETRY_DISABLED=1
USER 10001:10001
VOLUME ["/var/lib/lucia"]
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s --retries=2 CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "./src/instrument.ts", "src/main.ts"]
