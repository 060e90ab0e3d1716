import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { dataFiles } from './scripts/dataFiles.ts';
import { noMarkup } from './scripts/noMarkup.ts';

const firefox = process.env.BROWSER === 'firefox';

/** Firefox's form of the manifest: an event page instead of a worker, a sidebar, and what its store asks for. */
function firefoxManifest() {
  const { minimum_chrome_version: _, side_panel, ...common } = manifest;
  return {
    ...common,
    permissions: manifest.permissions.filter(name => name !== 'sidePanel'),
    sidebar_action: {
      default_panel: side_panel.default_path,
      default_title: '__MSG_library__',
      default_icon: manifest.action.default_icon,
      open_at_install: false,
    },
    // Firefox knows no ports in its patterns.
    optional_host_permissions: ['http://127.0.0.1/*'],
    background: { scripts: [manifest.background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'bianzhu@bianzhu.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  };
}

export default defineConfig({
  publicDir: 'src/public',
  // The types of CRXJS know neither gecko_android nor data_collection_permissions.
  plugins: [
    dataFiles(),
    noMarkup(),
    crx({
      manifest: (firefox ? firefoxManifest() : manifest) as ManifestV3Export,
      browser: firefox ? 'firefox' : 'chrome',
    }),
  ],
  build: {
    outDir: firefox ? 'dist/firefox' : 'dist/chrome',
    emptyOutDir: true,
    // Pages that no field of the manifest names.
    rolldownOptions: { input: ['src/ui/glossary/glossary.html', 'src/ui/library/library.html'] },
    modulePreload: false,
    target: 'es2023',
    // Else light-dark() and nesting are rewritten for browsers that the manifest shuts out.
    cssTarget: ['chrome128', 'firefox140'],
    reportCompressedSize: false,
  },
});
