import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { routeTable } from "@/lib/http/gate/routes.mjs";
import { parseYaml, type Yaml } from "@/lib/ops/test-yaml";

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
const exists = (file: string) => existsSync(new URL(`../../${file}`, import.meta.url));
/** The value at a path like `spec.template`, `containers.0`. */
const at = (value: Yaml | undefined, path: string): Yaml | undefined =>
  path
    .split(".")
    .reduce<Yaml | undefined>(
      (inner, key) => (typeof inner === "object" ? (inner as Record<string, Yaml>)[key] : undefined),
      value,
    );
const routes = routeTable.map(({ template }) => template);
const environmentNames = [...read("lib/env.ts").matchAll(/^ {4}([A-Z_0-9]+):/gm)].map(([, name]) => name);

describe("the Kubernetes manifest", () => {
  const [deployment, service, budget] = parseYaml(read("lib/ops/kubernetes/rung.yaml"));
  const pod = at(deployment, "spec.template.spec");
  const container = at(pod, "containers.0");

  it("is a deployment, a service and a disruption budget for the same pods", () => {
    expect([deployment, service, budget].map((one) => [at(one, "apiVersion"), at(one, "kind")])).toEqual([
      ["apps/v1", "Deployment"],
      ["v1", "Service"],
      ["policy/v1", "PodDisruptionBudget"],
    ]);
    const labels = at(deployment, "spec.template.metadata.labels");
    for (const [one, path] of [
      [deployment, "spec.selector.matchLabels"],
      [service, "spec.selector"],
      [budget, "spec.selector.matchLabels"],
      [pod, "topologySpreadConstraints.0.labelSelector.matchLabels"],
    ] as const)
      expect(at(one, path)).toEqual(labels);
    expect(Number(at(deployment, "spec.replicas"))).toBeGreaterThan(Number(at(budget, "spec.minAvailable")));
  });

  it("probes routes that exist, on the port that the service sends to", () => {
    const port = at(container, "ports.0.name");
    expect(at(service, "spec.ports.0.targetPort")).toBe(port);
    expect(at(container, "ports.0.containerPort")).toBe(at(container, "env.0.value"));
    for (const [probe, path] of [
      ["startupProbe", "/api/health/live"],
      ["livenessProbe", "/api/health/live"],
      ["readinessProbe", "/api/health/ready"],
    ] as const) {
      expect(at(container, `${probe}.httpGet`)).toEqual({ path, port });
      expect(routes).toContain(path);
      // The store is asked for up to 0.9 s, so a probe that waits less would call a slow answer none.
      expect(Number(at(container, `${probe}.timeoutSeconds`))).toBeGreaterThan(1);
    }
    expect(Number(at(pod, "terminationGracePeriodSeconds"))).toBeGreaterThan(10);
  });

  it("gives the process nothing it does not need", () => {
    expect(at(pod, "securityContext")).toMatchObject({ runAsNonRoot: "true", runAsUser: "1000" });
    expect(at(pod, "securityContext.seccompProfile.type")).toBe("RuntimeDefault");
    expect(at(pod, "automountServiceAccountToken")).toBe("false");
    expect(at(container, "securityContext")).toEqual({
      readOnlyRootFilesystem: "true",
      allowPrivilegeEscalation: "false",
      capabilities: { drop: ["ALL"] },
    });
    expect(at(container, "resources.limits.memory")).toBe("768Mi");
    const mounted = (at(container, "volumeMounts") as Record<string, string>[]).map(({ name }) => name);
    const volumes = (at(pod, "volumes") as Record<string, string>[]).map(({ name }) => name);
    expect(mounted.toSorted()).toEqual(volumes.toSorted());
  });
});

describe("compose.yaml", () => {
  const [compose] = parseYaml(read("compose.yaml"));
  const services = at(compose, "services") as Record<string, Yaml>;

  it("runs two Rungs without rights, each with time to drain", () => {
    for (const name of ["rung-1", "rung-2"]) {
      const rung = services[name];
      expect(rung).toMatchObject({
        read_only: "true",
        cap_drop: ["ALL"],
        security_opt: ["no-new-privileges:true"],
      });
      expect(Number.parseInt(String(at(rung, "stop_grace_period")), 10)).toBeGreaterThan(10);
      for (const variable of Object.keys(at(rung, "environment") as object))
        expect(environmentNames).toContain(variable);
    }
  });

  it("names only services, volumes and files that are there", () => {
    const volumes = Object.keys(at(compose, "volumes") as object);
    for (const service of Object.values(services)) {
      const needed = at(service, "depends_on") ?? [];
      for (const name of Array.isArray(needed) ? needed : Object.keys(needed))
        expect(Object.keys(services)).toContain(name);
      for (const volume of (at(service, "volumes") ?? []) as string[]) {
        const [from = ""] = volume.split(":");
        expect(
          from.startsWith("./") ? exists(from) || from === "./.data" : volumes.includes(from),
          from,
        ).toBe(true);
      }
    }
    const backends = String(at(services.front, "environment.RUNG_BACKENDS")).split(" ");
    expect(backends.map((backend) => backend.split(":")[0])).toEqual(["rung-1", "rung-2"]);
    for (const backend of backends)
      expect(backend.split(":")[1]).toBe(at(services["rung-1"], "environment.PORT"));
  });
});

describe("the Dockerfile", () => {
  const text = read("Dockerfile");

  it("builds and runs on one Node that is still supported, as nobody's user", () => {
    const nodes = [...text.matchAll(/^FROM node:(\d+)-slim/gm)].map(([, major]) => Number(major));
    expect(nodes).toHaveLength(2);
    expect(new Set(nodes).size).toBe(1);
    expect(nodes[0]).toBeGreaterThanOrEqual(24);
    expect(text).toMatch(/^USER 1000:1000$/m);
    expect(text.indexOf("USER ")).toBeLessThan(text.indexOf("\nCMD "));
  });

  it("keeps secrets and stores out of the image", () => {
    const ignored = read(".dockerignore").split("\n");
    for (const name of [".env", ".env.local", ".data", ".git", "node_modules"])
      expect(ignored).toContain(name);
  });

  it("asks a route that exists whether it is well", () => {
    expect(routes).toContain(/HEALTHCHECK.*'(\/api\/[a-z/]+)'/.exec(text)?.[1]);
  });
});

describe("the alert rules", () => {
  const [file] = parseYaml(read("lib/ops/alerts/rung.yaml"));
  const rules = at(file, "groups.0.rules") as Record<string, Yaml>[];

  it("each have a severity, a summary and a paragraph in the guide, and the guide has no other", () => {
    for (const rule of rules) {
      expect(["page", "ticket"]).toContain(at(rule, "labels.severity"));
      expect(String(at(rule, "annotations.summary")).length).toBeGreaterThan(20);
    }
    const told = [...read("lib/ops/README.md").matchAll(/^\*\*(Rung\w+)\*\*/gm)].map(([, name]) => name);
    expect(told).toEqual(rules.map(({ alert }) => alert));
  });
});

it.each([
  ["a tab", "a:\n\tb: c"],
  ["a slip of indentation", "a:\n  b: c\n d: e"],
  ["the same key twice", "a: b\na: c"],
  ["an unknown alias", "a: *b"],
  ["a bare colon", "a: b: c"],
])("the reader of these files finds %s", (_, text) => {
  expect(() => parseYaml(text)).toThrow(/^line \d/);
});
