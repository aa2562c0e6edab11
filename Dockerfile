# Built and run on a supported Node. The image holds the standalone server alone, runs as nobody's user and
# writes to .data only, so its root file system can be read-only. Names of files in the environment are the
# same as on a plain host: .data is where yours are mounted.
FROM node:24-slim AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24-slim
ENV NODE_ENV=production \
    NEXT_TELEMETRY_DISABLED=1 \
    NEXT_MANUAL_SIG_HANDLE=true \
    HOSTNAME=0.0.0.0 \
    PORT=3000
WORKDIR /app
COPY --from=build --chown=root:root /src/.next/standalone ./
RUN mkdir .data && chown 1000:1000 .data
USER 1000:1000
VOLUME /app/.data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/api/health/ready').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "--max-semi-space-size=32", "--import", "./lib/http/gate/preload.mjs", "server.js"]
