// The colour picker, the paths where they count, and a launcher that shows what the fields say.
(($) => {
  const form = document.querySelector('.chat-ai-widget-settings form');
  const preview = document.getElementById('chat-ai-widget-preview');

  const SHOWN = {
    placement: 'placement',
    theme: 'theme',
    accent_color: 'accent-color',
    launcher_text: 'launcher-text',
    teaser: 'teaser',
  };

  const valueOf = (name) => new FormData(form).get(`chat_ai_widget[${name}]`) ?? '';

  function show(name, value = valueOf(name)) {
    if (!preview || !SHOWN[name]) return;
    if (value) preview.setAttribute(SHOWN[name], value);
    else preview.removeAttribute(SHOWN[name]);
  }

  function showPaths() {
    const row = document.getElementById('chat-ai-widget-paths').closest('tr');
    row.hidden = !['only', 'except'].includes(valueOf('pages'));
  }

  form.addEventListener('input', ({target}) => {
    const [, name] = /^chat_ai_widget\[(\w+)\]$/.exec(target.name) ?? [];
    show(name);
    showPaths();
  });

  $('input.chat-ai-widget-color').wpColorPicker({
    // The field has the new value only afterwards.
    change: (event, {color}) => show('accent_color', color.toString()),
    clear: () => show('accent_color', ''),
  });
  showPaths();
})(window.jQuery);
