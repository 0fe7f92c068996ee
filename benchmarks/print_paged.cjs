// Prints a page with a browser, once paged.js has cut it into pages.
//   node print_paged.cjs BROWSER PAGED.JS IN.html OUT.pdf     (NODE_PATH: where puppeteer-core lies)
const { pathToFileURL } = require("url");
const puppeteer = require("puppeteer-core");

const [browserPath, paged, input, output] = process.argv.slice(2);

(async () => {
  const browser = await puppeteer.launch({ executablePath: browserPath, args: ["--no-sandbox"], protocolTimeout: 900000 });
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    window.PagedConfig = { auto: false };
  });
  await page.goto(pathToFileURL(input).href, { waitUntil: "load" });
  await page.addScriptTag({ path: paged });
  await page.evaluate(() => window.PagedPolyfill.preview());
  await page.pdf({ path: output, preferCSSPageSize: true, printBackground: true, outline: true, tagged: true, timeout: 0 });
  await browser.close();
})().catch((fault) => {
  console.error(String(fault));
  process.exit(1);
});
