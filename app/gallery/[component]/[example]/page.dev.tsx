import "@/app/doors.css";
import { notFound } from "next/navigation";
import { entries } from "@/app/gallery/registry";

/** One example by itself, as a test or a picture wants it. */
export default async function ExamplePage({
  params,
}: {
  params: Promise<{ component: string; example: string }>;
}) {
  const { component, example } = await params;
  const entry = entries().find(({ slug }) => slug === component);
  const shown = entry?.examples.find(({ name }) => slugOf(name) === decodeURIComponent(example));
  if (!entry || !shown) notFound();
  const Component = entry.component;
  return (
    <main className="page block" dir={shown.dir} data-rank="2">
      <h1 className="vh">{`${entry.slug}: ${shown.name}`}</h1>
      <Component {...shown.props} />
    </main>
  );
}

function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
}
