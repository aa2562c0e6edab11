import { cache } from "react";
import { pageEnd } from "@/lib/member/page-deadline";

/** When this page must be out; the first read of a request takes it, and all that follow share it. */
export const pageEndMs = cache(pageEnd);
