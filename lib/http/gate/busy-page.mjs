// What a person sees who opens a page while the gate lets nobody else in: words instead of JSON, without
// script, style or anything else to fetch, and the page asks again by itself.

const words = {
  en: {
    dir: "ltr",
    title: "Many people are here just now",
    text: "Your points are safe. This page tries again by itself in a few seconds.",
    retry: "Try again now",
    reference: "Reference",
  },
  ar: {
    dir: "rtl",
    title: "هناك عدد كبير من الأشخاص الآن",
    text: "نقاطك بأمان. ستعيد هذه الصفحة المحاولة تلقائيًا خلال ثوانٍ.",
    retry: "أعد المحاولة الآن",
    reference: "المرجع",
  },
  hi: {
    dir: "ltr",
    title: "अभी यहाँ बहुत लोग हैं",
    text: "आपके पॉइंट सुरक्षित हैं। यह पेज कुछ सेकंड में अपने आप फिर कोशिश करेगा।",
    retry: "अभी फिर कोशिश करें",
    reference: "संदर्भ",
  },
};

/** True for a browser that opens a page; Next's own client and scripts get JSON. */
export function wantsPage(headers) {
  return headers.rsc === undefined && /\btext\/html\b/.test(headers.accept ?? "");
}

/**
 * @param {{ headers: import("node:http").IncomingHttpHeaders, reference: string, random?: () => number }} given
 *   `reference` is ours, so nothing in the markup comes from outside
 */
export function busyPage({ headers, reference, random = Math.random }) {
  const language = languageOf(headers);
  const { dir, title, text, retry, reference: label } = words[language];
  // Spread, so that those who were refused together do not come back together.
  const again = 3 + Math.floor(random() * 5);
  return `<!doctype html><html lang="${language}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta http-equiv="refresh" content="${again}"><title>${title}</title></head><body><main><h1>${title}</h1><p>${text}</p><p><a href="">${retry}</a></p><p><small>${label} ${reference}</small></p></main></body></html>`;
}

function languageOf(headers) {
  const chosen = /(?:^|;\s*)rung-locale=(\w{2})/.exec(headers.cookie ?? "")?.[1];
  const asked = (headers["accept-language"] ?? "").split(",").map((part) => part.trim().slice(0, 2));
  return [chosen, ...asked].find((code) => code !== undefined && Object.hasOwn(words, code)) ?? "en";
}
