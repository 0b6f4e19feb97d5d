// A classic script cannot be split into chunks, so this one only finds its own folder and imports
// the module that lies beside it. `currentScript` is null once the script has run: read it now.
const {src, dataset} = document.currentScript as HTMLScriptElement;
const {appId, botId} = dataset;
const quote = JSON.stringify;

void import(new URL('chat-ai-widget.js', src).href);

// Where a CMS strips unknown tags, the script's own `data-*` become the element's attributes. A tag
// manager may run the same script twice.
if (
  appId &&
  !document.querySelector(`chat-ai-widget[app-id=${quote(appId)}][bot-id=${quote(botId)}]`)
) {
  const widget = document.createElement('chat-ai-widget');
  for (const name in dataset) {
    widget.setAttribute(name.replace(/[A-Z]/g, '-$&'), dataset[name] ?? '');
  }
  // In the head of a page, without `defer`, there is no body yet.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition
  (document.body ?? document.documentElement).append(widget);
}
