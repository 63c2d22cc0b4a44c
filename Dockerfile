# One relay with its pages, on the Node that the image brings. Two stages: the first builds the pages with the whole tool
# chain, the second holds only what runs. Data lives in the volume /data.

FROM node:24-slim AS build
WORKDIR /concord
COPY . .
# The npm package "node" would bring a second Node: without its install script it stays empty.
RUN npm ci --ignore-scripts --no-audit --no-fund
RUN cd apps/web && node ../../node_modules/vite/bin/vite.js build

FROM node:24-slim
WORKDIR /concord
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 CONCORD_DATA=/data
COPY package.json package-lock.json ./
COPY packages packages
COPY apps/relay apps/relay
COPY apps/cli apps/cli
COPY apps/web/package.json apps/web/
COPY e2e/package.json e2e/
COPY bench/package.json bench/
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund -w apps/relay -w apps/cli && npm cache clean --force
COPY --from=build /concord/apps/web/dist apps/web/dist
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# The relay itself is process 1, so that a stop reaches it and it closes its log.
CMD ["node", "apps/relay/src/main.ts"]
