import { Session } from './e2e/session.ts';
import { KEPT } from './notebook/formats/notebook.ts';
import { textOf } from './notebook/formats/written.ts';

const file = (await textOf('webAnnotation', KEPT)).replace('"items": [\n', '"items": [\n{"type":"Annotation"},');
for (const kind of ['chrome', 'firefox'] as const)
  for (const language of ['en-US', 'zh-CN']) {
    const s = await Session.open(kind, {
      language,
      preferences: { 'intl.locale.requested': language, 'intl.accept_languages': language },
    });
    const page = await s.extensionPage('/src/ui/options/options.html');
    await page.setViewport({ width: 760, height: 1100 });
    if (language === 'zh-CN' && kind === 'chrome')
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await page.waitForSelector('.exchanges');
    const give = () =>
      page.evaluate(words => {
        const g = new DataTransfer();
        g.items.add(new File([words], 'notes.jsonld'));
        const f = document.querySelector<HTMLInputElement>('.exchanges input[type=file]')!;
        f.files = g.files;
        f.dispatchEvent(new Event('change', { bubbles: true }));
      }, file);
    await give();
    await new Promise(r => setTimeout(r, 900));
    await page.evaluate(() => document.querySelector('.exchanges')!.scrollIntoView());
    await page.screenshot({ path: `/tmp/opt-${kind}-${language}.png` });
    await page.evaluate(() => document.querySelector<HTMLElement>('.report .bar button')!.click());
    await new Promise(r => setTimeout(r, 900));
    await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.exchanges > .exchange > button')].at(-1)!.click(),
    );
    await new Promise(r => setTimeout(r, 700));
    await page.screenshot({ path: `/tmp/opt2-${kind}-${language}.png` });
    const pop = await s.extensionPage('/src/ui/popup/popup.html?tab=-1');
    await pop.setViewport({ width: 352, height: 420 });
    if (language === 'zh-CN' && kind === 'chrome')
      await pop.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await new Promise(r => setTimeout(r, 400));
    await pop.select('.exchange select', 'markdown');
    await new Promise(r => setTimeout(r, 800));
    await pop.screenshot({ path: `/tmp/pop-${kind}-${language}.png` });
    await s.close();
  }
