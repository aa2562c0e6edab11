"use client";

import "@/app/globals.css";

// The root layout itself failed: neither the reader's language nor the brand is known here.
const sentences = [
  {
    lang: "en",
    dir: "ltr",
    text: "Something went wrong here. Your points are safe. Try again in a few minutes.",
  },
  { lang: "ar", dir: "rtl", text: "حدث خطأ هنا. نقاطك بأمان. أعد المحاولة بعد دقائق." },
  { lang: "hi", dir: "ltr", text: "यहाँ कुछ गड़बड़ हो गई। आपके पॉइंट सुरक्षित हैं। कुछ मिनट बाद फिर कोशिश करें।" },
] as const;

/** The last page there is. */
export default function GlobalError() {
  return (
    <html lang="en">
      <head>
        <title>Something went wrong</title>
      </head>
      <body>
        <main className="page block grid gap-4">
          <h1 className="vh">Something went wrong</h1>
          {sentences.map(({ lang, dir, text }) => (
            <p key={lang} lang={lang} dir={dir} className="say md">
              {text}
            </p>
          ))}
          <a className="btn" href="/">
            <span lang="en">Try again</span>
          </a>
        </main>
      </body>
    </html>
  );
}
