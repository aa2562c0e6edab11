import { store } from "@/lib/store/store";
import { lookupsOfCustomer } from "@/lib/store/trail";
import { verifyTrail } from "@/lib/store/trail-verify";

// What a store still holds: of the customers named on the command line those whose look-up has no record,
// and whether the chain of all records is whole. A process of its own, while no server uses the store.
const sql = store();
const lost: number[] = [];
for (const customerId of process.argv.slice(2).map(Number)) {
  const found = await lookupsOfCustomer(sql, customerId, { sinceMs: 0, limit: 1 });
  if (found.length === 0) lost.push(customerId);
}
const chain = await verifyTrail(sql);
await sql.close();
process.stdout.write(JSON.stringify({ lost, chain }));
