import "@/app/doors.css";
import { ShownExample } from "@/app/gallery/shown";

/** One example by itself, as a test or a picture wants it. */
export default async function ExamplePage({
  params,
}: {
  params: Promise<{ component: string; example: string }>;
}) {
  const { component, example } = await params;
  return (
    <main className="page block">
      <h1 className="vh">{`${component}: ${example}`}</h1>
      <ShownExample component={component} name={example} />
    </main>
  );
}
