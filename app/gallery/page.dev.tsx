import "@/app/doors.css";
import Link from "next/link";
import { entries } from "@/app/gallery/registry";

/** Every component in every example, and the address of each. Only in a build made with GALLERY=1. */
export default async function GalleryPage({ searchParams }: { searchParams: Promise<{ only?: string }> }) {
  const { only } = await searchParams;
  const shown = entries().filter(({ slug, folder }) => !only || slug === only || folder === only);
  return (
    <main className="page">
      <h1 className="title">Gallery</h1>
      {shown.map(({ slug, examples, component: Component }) => (
        <section key={slug} className="block" aria-label={slug}>
          <h2 className="h2">{slug}</h2>
          {examples.map((example) => (
            <div key={example.name} className="py-4">
              <p className="xs t3">
                <Link
                  className="link"
                  href={`/gallery/${slug}/${example.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}`}
                >
                  {example.name}
                </Link>
              </p>
              <div dir={example.dir} data-rank="2">
                <Component {...example.props} />
              </div>
            </div>
          ))}
        </section>
      ))}
    </main>
  );
}
