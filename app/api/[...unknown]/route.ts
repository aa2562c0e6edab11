import { refused } from "@/lib/http/result-response";
import { publicRoute } from "@/lib/http/route";

const nothing = publicRoute(
  { why: "there is nothing to keep from anybody", rawBody: true, anyOrigin: true },
  async () => refused("not-found", null),
);

export {
  nothing as DELETE,
  nothing as GET,
  nothing as HEAD,
  nothing as OPTIONS,
  nothing as PATCH,
  nothing as POST,
  nothing as PUT,
};
