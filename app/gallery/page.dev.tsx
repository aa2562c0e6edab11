import "@/app/doors.css";
import { ShownGallery } from "@/app/gallery/shown";

/** Every component in every example, and the address of each. Only in a build made with GALLERY=1. */
export default async function GalleryPage({ searchParams }: { searchParams: Promise<{ only?: string }> }) {
  const { only = null } = await searchParams;
  return (
    <main className="page">
      <h1 className="title">Gallery</h1>
      <ShownGallery only={only} />
    </main>
  );
}
