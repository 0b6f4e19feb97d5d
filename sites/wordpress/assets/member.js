// Lets members chat under their own names, on pages that are the same for everybody.
(() => {
  const chats = document.getElementsByTagName('chat-ai-widget');
  const forMembers = document.getElementsByClassName('chat-ai-widget-members');
  const isMember = /(^|; )chat_ai_widget_member=1/.test(document.cookie);

  // One member's own, so it is asked for when a chat needs a token, and never in the page.
  async function readNonce(endpoint) {
    const response = await fetch(endpoint, {method: 'POST', cache: 'no-store', redirect: 'error'});
    if (!response.ok) throw new Error(`The nonce was answered with ${response.status}.`);
    return (await response.json()).nonce;
  }

  function settle() {
    if (isMember) for (const template of [...forMembers]) template.replaceWith(template.content);
    for (const chat of chats) {
      const {nonceEndpoint} = chat.dataset;
      if (!nonceEndpoint || chat.tokenHeaders) continue;
      chat.tokenHeaders = async () => {
        const nonce = await readNonce(nonceEndpoint);
        return nonce ? {'X-WP-Nonce': nonce} : {};
      };
    }
  }

  settle();
  // Themes load more posts while somebody scrolls.
  new MutationObserver(settle).observe(document.documentElement, {childList: true, subtree: true});
})();
