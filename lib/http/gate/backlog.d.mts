import type { Server } from "node:http";
export declare function widenBacklog(server: Server): void;
