/** The most a request may carry, in bytes. */
export const bodyLimit = 16 * 1024;

/**
 * Holds a request back until its whole body is here, so that Next never sees one that is too long or that
 * never ends: Next itself cuts long bodies silently. Node's parser hands the body to `push`.
 * @param {import("node:http").IncomingMessage} request
 * @param {{ whole: () => void, tooLarge: () => void }} then exactly one is called, once, unless the client goes away
 */
export function holdBody(request, then) {
  if (Number(request.headers["content-length"] ?? 0) > bodyLimit) return then.tooLarge();
  const length = request.headers["content-length"];
  const hasBody =
    request.headers["transfer-encoding"] !== undefined || (length !== undefined && length !== "0");
  if (!hasBody) return then.whole();
  const push = request.push;
  const chunks = [];
  let total = 0;
  request.push = (chunk) => {
    if (chunk === null) {
      request.push = push;
      then.whole();
      for (const held of chunks) request.push(held);
      return request.push(null);
    }
    total += chunk.length;
    if (total > bodyLimit) {
      // What still comes is dropped; the connection closes after the answer.
      request.push = () => true;
      chunks.length = 0;
      then.tooLarge();
      return true;
    }
    chunks.push(chunk);
    return true;
  };
}
