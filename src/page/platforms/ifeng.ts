import type { Platform } from './platform.ts';

/** 凤凰网. Class names of since 2018 change with every build. */
export const ifeng: Platform = {
  name: 'ifeng',
  is: ({ host }) => /(?:^|\.)ifeng\.com$/.test(host),
  parts: {
    body: ['#main_content', '[class^=text-]'],
    title: ['#artical_topic', 'h1[class*=topic]', 'h1'],
    date: ['#artical_sth .ss01', '[class^=timeBref]', '[class^=time-]'],
    source: ['#artical_sth .ss03', '[class^=source-]'],
  },
};
