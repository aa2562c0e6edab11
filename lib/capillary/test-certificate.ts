import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";

/** Makes self-signed certificates for tests, so that no private key lies in the repository. */

function der(tag: number, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const size = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

const sequence = (...parts: Buffer[]) => der(0x30, ...parts);
const oid = (...bytes: number[]) => der(0x06, Buffer.from(bytes));
const time = (at: Date) => der(0x18, Buffer.from(`${at.toISOString().replace(/[-:T]|\.\d+/g, "")}`));
const ecdsaSha256 = sequence(oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));

function names(host: string): Buffer {
  const commonName = sequence(oid(0x55, 0x04, 0x03), der(0x0c, Buffer.from(host)));
  return sequence(der(0x31, commonName));
}

function extensions(host: string): Buffer {
  const isIp = /^[\d.]+$/.test(host);
  const name = isIp ? der(0x87, Buffer.from(host.split(".").map(Number))) : der(0x82, Buffer.from(host));
  const alternative = sequence(oid(0x55, 0x1d, 0x11), der(0x04, sequence(name)));
  const authority = sequence(oid(0x55, 0x1d, 0x13), der(0x04, sequence(der(0x01, Buffer.from([0xff])))));
  return der(0xa3, sequence(alternative, authority));
}

/** A certificate for `host` (a name or an IPv4 address) that is valid from an hour ago until `until`. */
export function makeCertificate(host: string, until: Date): { cert: string; key: KeyObject } {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const toBeSigned = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1, ...Buffer.from(String(Date.now()))])),
    ecdsaSha256,
    names(host),
    sequence(time(new Date(Math.min(until.getTime(), Date.now()) - 3_600_000)), time(until)),
    names(host),
    publicKey.export({ type: "spki", format: "der" }),
    extensions(host),
  );
  const signature = sign("sha256", toBeSigned, privateKey);
  const certificate = sequence(toBeSigned, ecdsaSha256, der(0x03, Buffer.from([0]), signature));
  const lines = certificate.toString("base64").match(/.{1,64}/g) ?? [];
  const cert = ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n");
  return { cert, key: privateKey };
}
