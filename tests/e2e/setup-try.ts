import { mkdtempSync } from 'node:fs';
import { openBrowser } from '#tests/support/browser.ts';
import { startMain } from '#tests/support/started.ts';
const folder = mkdtempSync('/tmp/assist-try-');
const office = await startMain({ ASSIST_DB: `${folder}/o.db` });
await new Promise((r) => setTimeout(r, 300));
console.log(office.said());
const link = /(http\S+\/setup\/\S+)/.exec(office.said())?.[1] ?? '';
const browser = await openBrowser();
const js = process.argv[2] !== 'nojs';
const w = Number(process.argv[3] ?? 1366);
const scheme = (process.argv[4] ?? 'light') as 'light' | 'dark';
const { page, problems } = await browser.visit(`${office.url}/tv`, { viewport: { width: w, height: w > 900 ? 900 : 844 }, javaScriptEnabled: js, colorScheme: scheme });
page.setDefaultTimeout(5000);
let n = 0;
const shot = async (name: string) => { n += 1; await page.screenshot({ path: `/tmp/setup-shots/${w}${js ? '' : '-nojs'}-${scheme}-${n}-${name}.png`, fullPage: w < 900 }); console.log(page.url(), await page.title()); };
try {
  await shot('welcome');
  await page.goto(link);
  await shot('office');
  await page.fill('#name', 'Brightwater');
  await page.click('.setup-foot .primary');
  await shot('coach');
  await page.fill('#name', 'Ruth Adler');
  await page.fill('#email', 'ruth@brightwater.example');
  await page.fill('#password', 'password1');
  await page.click('.setup-foot .primary');
  await shot('coach-weak');
  await page.fill('#password', 'a harbour of nine lanterns');
  await page.click('.setup-foot .primary');
  await shot('people');
  await page.fill('#text', `Name\tE-mail\tTeam\tCraft
Maya Okafor\tm.okafor@brightwater.example\tHarbour\tSales
Tom Ashworth\tt.ashworth@brightwater.example\tHarbour\tSales
Jonas Lindqvist\tj.lindqvist@brightwater.example\tHarbour\tMarketing
Noor Haddad\tn.haddad@brightwater.example\tHarbour\tMarketing
Priya Raman\tp.raman@brightwater.example\tLantern\tSales
Diego Álvarez\td.alvarez@brightwater.example\tLantern\tSales
Lena Fischer\tl.fischer@brightwater.example\tLantern\tMarketing
Kenji Watanabe\tk.watanabe@brightwater.example\tSummit\tSales
Sofia Marchetti\ts.marchetti@brightwater.example\tSummit\tMarketing
Siobhán O’Neill\ts.oneill@brightwater.example\tSummit\tMarketing
Felix Brandt\tf.brandt@brightwater.example\tKestrel\tSales
Amara Okonkwo\ta.okonkwo@brightwater.example\tKestrel\tSales
Zoë van Dijk\tz.vandijk@brightwater.example\tKestrel\tGrowth`);
  await page.click('text=Read it');
  await shot('sheet');
  await page.click('.question >> text=Marketing');
  await shot('answered');
  await page.click('text=Type a line');
  await page.fill('#type-name', 'Ines Ø');
  await page.fill('#type-team', 'Orbit');
  await page.click('text=Add this line');
  await shot('typed');
  await page.click('.setup-foot .primary');
  await shot('rules');
  await page.click('.setup-foot .primary');
  await shot('goal');
  await page.fill('#amount', '900000');
  await page.click('.setup-foot .primary');
  await shot('screen');
  await page.click('text=Later');
  await shot('bell');
  await page.click('.ring');
  await page.waitForTimeout(500);
  await shot('rung');
  await page.goto(`${office.url}/setup/people`);
  await shot('people-after');
  await page.goto(`${office.url}/setup`);
  console.log('setup →', page.url());
  await page.goto(link);
  await shot('link-over');
  console.log(problems.splice(0));
} finally {
  await shot('end').catch(() => {});
  await browser.close().catch((e) => console.log(String(e)));
  office.kill('SIGTERM');
  await office.ended;
  console.log(office.said().split('\n').filter((l) => /Error|ref|at /.test(l)).slice(0, 20).join('\n'));
}
